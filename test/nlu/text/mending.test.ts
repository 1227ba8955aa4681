import { expect } from 'chai';
import { wordsIn } from '../../../nlu/lexicon/index.ts';
import { mender } from '../../../nlu/text/mending.ts';

const MENDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    'lunch on wensday': 'lunch on wednesday',
    'Tuseday at 10': 'Tuesday at 10',
    'thrusday morning': 'thursday morning',
    'until tuesdya': 'until tuesday',
    'see you fridayy': 'see you friday',
    'saterday lunch': 'saturday lunch',
    'in febuary': 'in february',
    'apirl 3rd': 'april 3rd',
    'tomorrow afternon': 'tomorrow afternoon',
    'lunch nxt tuseday': 'lunch next tuesday',
    dec4: 'dec 4',
    '15thmarch': '15th march',
    'brunch sun11am': 'brunch sun 11am',
    'call in2hours, at3pm': 'call in 2hours, at 3pm',
    'GYM DEC4': 'GYM DEC 4',
  },
  de: {
    'donerstag kino': 'donnerstag kino',
    'Montga 11 Uhr': 'Montag 11 Uhr',
    'treffen sammstag': 'treffen samstag',
    'am 18. Febuar': 'am 18. Februar',
    'sonntag nachmitag': 'sonntag nachmittag',
    'am 5. um 18Uhr': 'am 5. um 18 Uhr',
    'do10:30 mathe': 'do 10:30 mathe',
    freitag14uhr: 'freitag 14 uhr',
    von8bis10uhr: 'von 8 bis 10 uhr',
    '21mai2027': '21 mai 2027',
    in2stunden: 'in 2 stunden',
    '17:00-18:30uhr': '17:00-18:30 uhr',
  },
};

/** Words and names that are near to those of days and months, and what is written with digits without being a time. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  en: [
    'a sundae with Auguste, Munday, Sanday and Monty',
    'sundry expenses with Ms Sturdy',
    'Sunway, Thursby, Evering, Morling and Deceiver',
    'mourning, moaning and mooning',
    'Mondays at 9',
    'money',
    'call it "wensday"',
    'room A4, room SUN2, gate MON3',
    'MAY4 protocol',
    'Sat2 prep, watch 3sat',
    'mail sept4@example.com or 1mar@example.com',
    'dec4.pdf, /home/4mar, https://example.com/?d=dec4 and ABC-4dec',
  ],
  de: [
    'Meeting mit Morgan, Morten und Freytag',
    'Jaguar abholen, Konto überzogen, mittig',
    'Kylie Jenner und Dr. Janner',
    'Montage der Küche',
    'montags',
    'Dienstreise und Dienstzug',
    'Freitod',
    'Raum B12, Raum AB12, Raum DO3',
    '2in1 Laptop, 24in Monitor, Gleis 4ab',
    'Mi11 Handy und MI6 Filmabend',
    'dez4.pdf und 1mai@example.com',
    'nenn es "donerstag"',
  ],
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
