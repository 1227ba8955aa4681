import { expect } from 'chai';
import { createUnderstanding, type Entity } from '../../../nlu/index.ts';
import { shownTime } from '../shown.ts';

const LANGUAGES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' } as const;
type Language = keyof typeof LANGUAGES;

/** A Monday. */
const MONDAY = '2026-11-23T08:00:00';

function shown(entity: Entity): string[] {
  if (entity.type === 'time') return [shownTime(entity.value)];
  if (entity.type === 'duration') return [`${entity.minutes} minutes`];
  if (entity.type === 'repeat') return [`${entity.value.rule} until ${entity.value.until ?? 'ever'}`];
  return entity.type === 'shift' || entity.type === 'reminder' ? [entity.type] : [];
}

type Row = readonly [language: Language, text: string, ...read: readonly string[]];

function reads(rows: readonly Row[]): void {
  for (const [language, text, ...expected] of rows) {
    it(`${language}: "${text}" -> ${expected.join(' and ')}`, () => {
      const understanding = createUnderstanding([], { presets: [], commands: {}, language });
      const { entities } = understanding.read(text, { reference: MONDAY, locale: LANGUAGES[language], zone: 'UTC' });
      expect(entities.flatMap(shown)).to.deep.equal(expected);
    });
  }
}

const at = (clock: string, ...days: readonly number[]): string[] => days.map(day => `datetime 2026-11-${day}T${clock}`);

describe('a clock time behind several days is that of each', () => {
  reads([
    ['en', 'gym for tuesday, wednesday and friday at 6am', ...at('06:00', 24, 25, 27)],
    ['en', 'gym tue, thu, fri and sat at 6am', ...at('06:00', 24, 26, 27, 28)],
    ['en', 'gym tomorrow and on the 30th at 9', ...at('09:00', 24, 30)],
    ['en', 'dentist tomorrow, Tuesday at 8', ...at('08:00', 24)],
    ['de', 'Dienstag und Donnerstag um 18 Uhr Chor', ...at('18:00', 24, 26)],
    ['de', 'Dienstag, Mittwoch und Freitag um 18 Uhr Chor', ...at('18:00', 24, 25, 27)],
    ['de', 'am Dienstag und am Freitag jeweils um 18 Uhr', 'FREQ=WEEKLY;BYDAY=TU,FR until ever', ...at('18:00', 24)],
    ['fr', 'chorale mardi et vendredi à 18h', ...at('18:00', 24, 27)],
    ['fr', 'yoga le mardi, le jeudi et le samedi à 18h30', ...at('18:30', 24, 26, 28)],
    ['fr', 'piscine le 8, euh le 9 à 18h', 'datetime 2026-12-09T18:00'],
  ]);
});

describe('weekdays that go on for weeks are a series', () => {
  const [weeks, christmas] = ['2027-01-04', '2026-12-25'].map(end => `FREQ=WEEKLY;BYDAY=TU,TH until ${end}`) as [
    string,
    string,
  ];
  reads([
    ['en', 'swimming tuesday and thursday at 5pm for 6 weeks', weeks, 'datetime 2026-11-24T17:00'],
    ['en', 'swimming tuesday and thursday at 5pm until christmas', christmas, 'datetime 2026-11-24T17:00'],
    ['de', 'Schwimmen Dienstag und Donnerstag um 17 Uhr sechs Wochen lang', weeks, 'datetime 2026-11-24T17:00'],
    ['fr', 'natation le mardi et le jeudi à 17h pendant six semaines', weeks, 'datetime 2026-11-24T17:00'],
  ]);
});

describe('a shift at work moves nothing', () => {
  reads([
    ['en', 'night shift Tuesday 9pm to 7am', 'datetimerange 2026-11-24T21:00..2026-11-25T07:00'],
    ['en', 'late shift Tuesday 2 to 10pm', 'datetimerange 2026-11-24T14:00..2026-11-24T22:00'],
    ['en', 'move the shift from Tuesday to Wednesday', 'date 2026-11-24', 'date 2026-11-25'],
    ['de', 'Nachtschicht Dienstag 21 bis 7 Uhr', 'datetimerange 2026-11-24T21:00..2026-11-25T07:00'],
    ['fr', 'garde de nuit mardi de 21h à 7h', 'datetimerange 2026-11-24T21:00..2026-11-25T07:00'],
  ]);
});

describe('how long a time is looked for, and until when', () => {
  reads([
    ['en', 'find an hour with Priya by Friday', '60 minutes', 'daterange 2026-11-23..2026-11-28'],
    ['en', 'when am I free for an hour by friday', '60 minutes', 'daterange 2026-11-23..2026-11-28'],
    ['en', 'find an hour before thursday', '60 minutes', 'daterange 2026-11-23..2026-11-26'],
    ['en', 'dentist by friday', 'date 2026-11-27'],
    ['en', "what's on two days before christmas", 'date 2026-12-23'],
    ['de', 'Finde anderthalb Stunden vor Donnerstag', '90 minutes', 'daterange 2026-11-23..2026-11-26'],
    ['de', 'Such eine Stunde mit Priya bis Freitag', '60 minutes', 'daterange 2026-11-23..2026-11-28'],
    ['fr', 'trouve une heure et demie avant jeudi', '90 minutes', 'daterange 2026-11-23..2026-11-26'],
    ['fr', "trouve une heure avec Priya d'ici vendredi", '60 minutes', 'daterange 2026-11-23..2026-11-28'],
  ]);
});

describe('a limit that would be today is in a week', () => {
  reads([
    ['en', 'not before monday', 'daterange 2026-11-30..2026-12-07'],
    ['en', 'before monday', 'daterange 2026-11-23..2026-11-30'],
    ['de', 'nicht vor Montag', 'daterange 2026-11-30..2026-12-07'],
    ['fr', 'pas avant lundi', 'daterange 2026-11-30..2026-12-07'],
  ]);
});

describe('a weekday that is taken back at once', () => {
  reads([
    ['en', 'not Friday, Thursday', 'date 2026-11-26'],
    ['de', 'nicht Freitag, Donnerstag', 'date 2026-11-26'],
    ['de', 'nicht am Freitag, am Donnerstag', 'date 2026-11-26'],
    ['fr', 'pas vendredi, jeudi', 'date 2026-11-26'],
  ]);
});

describe('a part of the day that is said once', () => {
  const evening = 'datetimerange 2026-11-28T19:00..2026-11-28T21:00';
  reads([
    ['en', 'sauna saturday seven to nine in the evening', evening],
    ['de', 'Sauna am Samstag von sieben bis neun Uhr abends', evening],
    ['fr', 'sauna samedi de sept à neuf heures du soir', evening],
    ['de', 'Sitzung von zehn bis ein Uhr mittags', 'timerange 2026-11-23T10:00..2026-11-23T13:00'],
    ['de', 'Tennis jeden Sonntagmorgen um 8', 'FREQ=WEEKLY;BYDAY=SU until ever', ...at('08:00', 29)],
    ['de', 'jeden Sonntagabend um 8 Tennis', 'FREQ=WEEKLY;BYDAY=SU until ever', ...at('20:00', 29)],
    ['fr', 'point en semaine à 9h15', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR until ever', ...at('09:15', 23)],
  ]);
});
