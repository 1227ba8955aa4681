import { expect } from 'chai';
import { vagueTest } from '../../../nlu/entities/vague.ts';
import { wordsIn } from '../../../nlu/lexicon/index.ts';

const VAGUE: Readonly<Record<string, readonly string[]>> = {
  en: ['same', 'the usual', 'there', 'same place as last time', '2 things', 'something'],
  de: ['das gleiche', 'wie immer', 'dort', 'am gleichen Ort', '3 Sachen'],
  fr: ['pareil', "comme d'habitude", 'là', 'le même endroit'],
};
const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: ['Lunch', 'Last supper', 'Room 4', 'the thing with Ben', '2', ''],
  de: ['Kino', 'Letzte Ölung', 'Raum 4', 'Ortstermin'],
  fr: ['Cinéma', 'Dernière séance', 'Salle 4'],
};

for (const language of Object.keys(VAGUE)) {
  describe(`words that name nothing, in "${language}"`, () => {
    const isVague = vagueTest(wordsIn(language));
    for (const text of VAGUE[language] ?? []) it(`"${text}"`, () => expect(isVague(text)).to.equal(true));
    for (const text of NAMES[language] ?? []) it(`not "${text}"`, () => expect(isVague(text)).to.equal(false));
  });
}
