import { expect } from 'chai';
import { createUnderstanding, type Reading } from '../../../nlu/index.ts';
import { WEDNESDAY } from '../shown.ts';

const readers = {
  de: createUnderstanding([], { presets: [], commands: {}, language: 'de' }),
  fr: createUnderstanding([], { presets: [], commands: {}, language: 'fr' }),
};
type Language = keyof typeof readers;

const read = (language: Language, text: string): Reading =>
  readers[language].read(text, { reference: WEDNESDAY, locale: language, zone: 'UTC' });

/** What a message answers, and what else it says. */
const answerIn = (language: Language, text: string): string => {
  const { answer, afterAnswer } = read(language, text);
  return `${answer ?? 'neither'}${afterAnswer ? ` and "${afterAnswer}"` : ''}`;
};

const listed = (text: string): string[] => text.split(' / ');

const ANSWERS: readonly (readonly [Language, 'yes' | 'no', readonly string[]])[] = [
  [
    'de',
    'yes',
    listed('ja gut / ja ok / jaja / jaaa / joa / jo eh / ja super / ja, speichern / ja trag ein / eh klar / ja schon'),
  ],
  [
    'de',
    'yes',
    listed(
      'basst / läuft / abgemacht / tip top / isch guet / freilich / auf jeden / na dann los / ja kannst du machen',
    ),
  ],
  [
    'de',
    'yes',
    listed(
      'können Sie so eintragen / kannst du gerne so machen / genehmigt / ja bitte so / sehr gut / yep / alles roger',
    ),
  ],
  [
    'de',
    'no',
    listed(
      'nöö / neeee / nei danke / nein sorry / ne sorry / lieber nich / lass ma / auf garkeinen fall / brauch ich nicht',
    ),
  ],
  [
    'de',
    'no',
    listed('hab mich umentschieden / habs mir anders überlegt / nein, ist schon gut / brauchts nicht / nie im Leben'),
  ],
  [
    'fr',
    'yes',
    listed(
      'ouiii / oui vous pouvez / oui allez-y / faites-le / vous pouvez y aller / faisons comme ça / banco / ça me va',
    ),
  ],
  ['de', 'yes', listed('trag es trotzdem ein / trotzdem eintragen / mach es trotzdem')],
  ['fr', 'yes', listed('inscrivez-le quand même / ajoute-le malgré tout')],
  ['fr', 'no', listed("non désolé / pas d'accord / ça me va pas / bof non / non ça ira / je ne suis pas d'accord")],
];

describe('yes and no as people say them in a chat', () => {
  for (const [language, answer, texts] of ANSWERS) {
    for (const text of texts) {
      it(`"${text}" is ${answer}`, () => {
        expect(answerIn(language, text)).to.equal(answer);
      });
    }
  }

  for (const [language, text, expected] of [
    ['de', 'ja gut, aber um 11', 'yes and "aber um 11"'],
    ['de', 'jo passt, um 11', 'yes and "um 11"'],
    ['de', 'nein sorry, um 11', 'no and "um 11"'],
    ['fr', 'oui allez-y mais à 11h', 'yes and "mais à 11h"'],
  ] as const) {
    it(`"${text}" is ${expected}`, () => {
      expect(answerIn(language, text)).to.equal(expected);
    });
  }

  for (const [language, texts] of [
    [
      'de',
      listed(
        'läuft morgen was / check meinen Kalender / Go-live morgen um 9 / ja nein / los geht es um 10 / Gutes Essen',
      ),
    ],
    ['fr', listed('ça ira / crée un rendez-vous demain / allez au cinéma demain / top chef demain à 20h')],
  ] as const) {
    for (const text of texts) {
      it(`"${text}" is no plain yes`, () => {
        expect(answerIn(language, text)).not.to.equal('yes');
      });
    }
  }
});
