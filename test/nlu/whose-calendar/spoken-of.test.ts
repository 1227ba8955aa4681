import { expect } from 'chai';
import { de } from '../../../nlu/lexicon/de/index.ts';
import { en } from '../../../nlu/lexicon/en/index.ts';
import { fr } from '../../../nlu/lexicon/fr/index.ts';
import { spokenOfReader } from '../../../nlu/whose-calendar/spoken-of.ts';
import { entitiesOf } from '../shown.ts';

type Row = readonly [text: string, people: string];

const tables = { en, de, fr };
const rows: Readonly<Record<keyof typeof tables, readonly Row[]>> = {
  en: [
    ['coffee with her', 'her one'],
    ['coffee with her at 4', 'her one'],
    ['invite him too', 'him one'],
    ['invite them to the offsite', 'them all'],
    ['lunch with both of them', 'both of them two'],
    ['lunch with the two of them please', 'the two of them two'],
    ['a call with both, half an hour', 'both two'],
    ['dinner with all of them', 'all of them all'],
    ['add her to the retro', 'her one'],
    ['when do I see him', 'him one'],
    ['loop in them both', 'them both two'],
    ['lunch with her mother', ''],
    ['a call with both teams', ''],
    ['see them all', ''],
    ['add them', ''],
    ['tell her I am late', ''],
    ["don't invite her", ''],
  ],
  de: [
    ['Kaffee mit ihr', 'ihr one'],
    ['Termin mit ihm um 4', 'ihm one'],
    ['Essen mit den beiden', 'den beiden two'],
    ['ein Treffen mit beiden', 'beiden two'],
    ['Besprechung mit ihnen', 'ihnen all'],
    ['lad sie zum Essen ein', 'sie all'],
    ['ihn auch einladen', 'ihn one'],
    ['lade beide ein', 'beide two'],
    ['Kaffee mit ihrer Chefin', ''],
    ['ein Termin mit Ihnen', ''],
    ['lad sie bitte nicht ein', ''],
    ['Gespräch mit beiden Teams', ''],
  ],
  fr: [
    ['café avec elle', 'elle one'],
    ['déjeuner avec lui à midi', 'lui one'],
    ['réunion avec eux', 'eux all'],
    ['un point avec les deux', 'les deux two'],
    ['dîner avec eux deux', 'eux deux two'],
    ['invite-la aussi', 'la one'],
    ['invite-les', 'les all'],
    ["tu peux l'inviter", "l' one"],
    ['café avec les deux équipes', ''],
    ['invite la directrice', ''],
    ['invite-les pas', ''],
  ],
};

describe('people spoken of before', () => {
  for (const language of ['en', 'de', 'fr'] as const) {
    const read = spokenOfReader(tables[language]);
    for (const [text, people] of rows[language]) {
      it(`“${text}” has ${people || 'none'}`, () => {
        const found = entitiesOf(read(text)).flatMap(entity => (entity.type === 'people' ? entity.people : []));
        expect(found.map(({ name, spokenOf }) => `${name} ${spokenOf}`).join(', ')).to.equal(people);
      });
    }
  }
});
