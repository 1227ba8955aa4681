import { expect } from 'chai';
import { wordsIn } from '../../../nlu/lexicon/index.ts';
import { mender } from '../../../nlu/text/mending.ts';

const MENDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    'lunch on wensday': 'lunch on wednesday',
    'Tuseday at 10': 'Tuesday at 10',
    'thrusday morning': 'thursday morning',
    'until tuesdya': 'until tuesday',
    'in febuary': 'in february',
    'tomorrow afternon': 'tomorrow afternoon',
    dec4: 'dec 4',
    '15thmarch': '15th march',
    'brunch sun11am': 'brunch sun 11am',
  },
  de: {
    'donerstag kino': 'donnerstag kino',
    'Montga 11 Uhr': 'Montag 11 Uhr',
    'am 18. Febuar': 'am 18. Februar',
    'sonntag nachmitag': 'sonntag nachmittag',
    'am 5. um 18Uhr': 'am 5. um 18 Uhr',
    'do10:30 mathe': 'do 10:30 mathe',
    '21mai2027': '21 mai 2027',
    in2stunden: 'in 2 stunden',
    '17:00-18:30uhr': '17:00-18:30 uhr',
  },
};

const KEPT: Readonly<Record<string, readonly string[]>> = {
  en: [
    'a sundae with Auguste',
    'Mondays at 9',
    'mourning',
    'money for Monty',
    'call it "wensday"',
    'room A4',
    'mail sept4@example.com',
  ],
  de: ['Montage der Küche', 'montags', 'Dienstreise', 'Freitod', 'Raum B12', 'nenn es "donerstag"'],
};

describe('mending', () => {
  for (const [language, sentences] of Object.entries(MENDED)) {
    const mend = mender(wordsIn(language));
    for (const [text, mended] of Object.entries(sentences)) {
      it(`${language}: “${text}” is “${mended}”`, () => {
        expect(mend(text)).to.equal(mended);
      });
    }
    for (const text of KEPT[language] ?? []) {
      it(`${language}: “${text}” stays`, () => {
        expect(mend(text)).to.equal(text);
      });
    }
  }
});
