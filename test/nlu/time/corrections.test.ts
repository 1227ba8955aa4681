import { expect } from 'chai';
import { createUnderstanding } from '../../../nlu/index.ts';
import { shownTime, WEDNESDAY } from '../shown.ts';

const LANGUAGES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' } as const;
type Language = keyof typeof LANGUAGES;
const readers = Object.fromEntries(
  Object.keys(LANGUAGES).map(language => [language, createUnderstanding([], { presets: [], commands: {}, language })]),
);

function timesIn(language: Language, text: string): string[] {
  const reading = readers[language]?.read(text, { reference: WEDNESDAY, locale: LANGUAGES[language], zone: 'UTC' });
  return (reading?.entities ?? []).flatMap(entity => {
    if (entity.type === 'duration') return [`${entity.minutes} minutes`];
    return entity.type === 'time' ? [`${entity.value.replaced ? 'not ' : ''}${shownTime(entity.value)}`] : [];
  });
}

type Row = readonly [language: Language, text: string, ...times: readonly string[]];

function reads(rows: readonly Row[]): void {
  for (const [language, text, ...times] of rows) {
    it(`"${text}" -> ${times.join(' and ') || 'nothing'}`, () => {
      expect(timesIn(language, text)).to.deep.equal(times);
    });
  }
}

const [NINTH_AT_TWO, TENTH_AT_TWO] = ['2026-12-09T14:00..2026-12-09T15:00', '2026-12-10T14:00..2026-12-10T15:00'].map(
  range => `datetimerange ${range}`,
) as [string, string];

describe('a day that is taken back', () => {
  reads([
    ['en', 'budget review on the 9th, 2 to 3pm, no sorry the 10th', TENTH_AT_TWO],
    ['en', 'budget review on the 9th, 2 to 3pm, no wait, not the 9th, the 10th', TENTH_AT_TWO],
    ['en', 'lunch on thursday at 12, not thursday, sorry, friday', 'datetime 2026-11-20T12:00'],
    ['en', 'lunch not on thursday but on friday at 12', 'datetime 2026-11-20T12:00'],
    ['en', 'dentist on 9 January at 10, scratch that, the 12th', 'datetime 2027-01-12T10:00'],
    ['de', 'Besprechung am 9., 14 bis 15 Uhr, nee nicht am 9. sorry am 10.', TENTH_AT_TWO],
    ['de', 'Besprechung am 9. von 14 bis 15 Uhr, oh Quatsch, am 10.', TENTH_AT_TWO],
    ['de', 'Zahnarzt am Donnerstag um 10, ach quatsch, am Freitag', 'datetime 2026-11-20T10:00'],
    ['de', 'Zahnarzt nicht am Donnerstag, sondern am Freitag um 10', 'datetime 2026-11-20T10:00'],
    ['de', 'Zahnarzt am 9. Januar um 10, Entschuldigung, am 12.', 'datetime 2027-01-12T10:00'],
    ['de', 'Zahnarzt Donnerstag in zwei Wochen um 10, nein, Freitag', 'datetime 2026-12-04T10:00'],
    ['de', 'am 31. November um 10, nein, am 1. Dezember', 'datetime 2026-12-01T10:00'],
    ['fr', 'réunion projet le 9, 14h à 15h, pas le 9 pardon le 10', TENTH_AT_TWO],
    ['fr', 'réunion projet le 9 de 14h à 15h, ah non, le 10', TENTH_AT_TWO],
    ['fr', 'dentiste jeudi à 10h, non pardon vendredi', 'datetime 2026-11-20T10:00'],
    ['fr', 'dentiste pas jeudi mais vendredi à 10h', 'datetime 2026-11-20T10:00'],
    ['en', 'not tomorrow, Friday', 'date 2026-11-20'],
    ['de', 'nicht morgen, übermorgen', 'date 2026-11-20'],
    ['de', 'nicht um 5, um 6', 'time 2026-11-19T06:00'],
    ['fr', 'pas demain, après-demain', 'date 2026-11-20'],
    ['en', 'dinner on Tuesday, not Wednesday', 'date 2026-11-24', 'not date 2026-11-18'],
    ['en', 'lunch with Ana next week, not Friday', 'daterange 2026-11-23..2026-11-30'],
    ['de', 'nächste Woche eine Stunde mit Ana, nicht Freitag', 'daterange 2026-11-23..2026-11-30', '60 minutes'],
    ['fr', 'une heure avec Ana la semaine prochaine, pas vendredi', '60 minutes', 'daterange 2026-11-23..2026-11-30'],
  ]);
});

describe('a clock time or a length that is taken back', () => {
  reads([
    ['en', 'the plumber comes 1-3 instead of 8', 'timerange 2026-11-18T13:00..2026-11-18T15:00'],
    ['de', 'der Klempner kommt 13-15 statt 8', 'timerange 2026-11-18T13:00..2026-11-18T15:00'],
    ['fr', 'le plombier vient 13-15 au lieu de 8', 'timerange 2026-11-18T13:00..2026-11-18T15:00'],
    ['en', 'lunch at 12 on friday with Ana, no, at 1', 'datetime 2026-11-20T13:00'],
    ['en', 'review on the 9th, 2 to 4pm, sorry, 3', NINTH_AT_TWO],
    ['de', 'Essen am Freitag um 12 mit Ana, nein, um 13 Uhr', 'datetime 2026-11-20T13:00'],
    ['de', 'Review am 9. Dezember 14 bis 16 Uhr, sorry, 15', NINTH_AT_TWO],
    ['de', 'Essen am Freitag um 12, nein, morgen um 13 Uhr', 'datetime 2026-11-19T13:00'],
    ['de', 'Telefonat morgen um 9 für 30 Minuten, nein, 45 Minuten', 'datetime 2026-11-19T09:00', '45 minutes'],
    ['fr', 'déjeuner vendredi à 12h avec Ana, non, à 13h', 'datetime 2026-11-20T13:00'],
    ['fr', 'revue le 9 décembre de 14h à 16h, pardon, 15h', NINTH_AT_TWO],
  ]);
});

describe('a time instead of another', () => {
  reads([
    ['en', 'choir at 8pm instead of 7pm', 'time 2026-11-18T20:00', 'not time 2026-11-18T19:00'],
    ['en', 'choir tomorrow at 8pm instead of 7pm', 'datetime 2026-11-19T20:00', 'not time 2026-11-18T19:00'],
    ['en', 'choir tomorrow at 8pm, not 7pm', 'datetime 2026-11-19T20:00'],
    ['en', 'choir is not on Thursday but on Friday at 8pm', 'datetime 2026-11-20T20:00'],
    ['en', 'choir, instead of 7pm at 8pm', 'time 2026-11-18T20:00'],
    ['de', 'Chorprobe morgen um 20 statt um 19 Uhr', 'datetime 2026-11-19T20:00', 'not time 2026-11-18T19:00'],
    ['de', 'Chorprobe statt um 19 um 20 Uhr', 'time 2026-11-18T20:00'],
    ['de', 'Chorprobe statt am Donnerstag am Freitag um 20 Uhr', 'datetime 2026-11-20T20:00'],
    ['de', 'Chorprobe nicht mehr um 19 Uhr, sondern um 20 Uhr', 'time 2026-11-18T20:00'],
    ['fr', 'chorale à 20h au lieu de 19h', 'time 2026-11-18T20:00', 'not time 2026-11-18T19:00'],
    ['fr', 'chorale demain à 20h au lieu de 19h', 'datetime 2026-11-19T20:00', 'not time 2026-11-18T19:00'],
    ['fr', 'chorale, au lieu de 19h, à 20h', 'time 2026-11-18T20:00'],
  ]);
});

describe('a length instead of another', () => {
  reads([
    ['en', 'no need for half an hour, 10 min', '10 minutes'],
    ['en', 'half an hour is too long, 10 mins', '10 minutes'],
    ['en', 'not an hour, 45 minutes', '45 minutes'],
    ['en', "it doesn't need an hour, just 20 minutes", '20 minutes'],
    ['en', '45 minutes instead of an hour', '45 minutes'],
    ['en', 'one hour, 10 minutes', '70 minutes'],
    ['de', 'keine halbe Stunde, 10 Minuten', '10 minutes'],
    ['de', 'eine Stunde ist zu lang, 45 Minuten', '45 minutes'],
    ['de', 'nicht eine Stunde, sondern 20 Minuten', '20 minutes'],
    ['de', '20 Minuten statt einer Stunde', '20 minutes'],
    ['fr', "pas besoin d'une demi-heure, 10 minutes", '10 minutes'],
    ['fr', "une heure c'est trop long, 45 minutes", '45 minutes'],
    ['fr', "45 minutes au lieu d'une heure", '45 minutes'],
    ['fr', 'pas une heure, 20 minutes', '20 minutes'],
  ]);
});

describe('what fuzzing has found', () => {
  reads([
    ['en', '2@:1 h'],
    ['en', '12:12:12', 'time 2026-11-18T12:12'],
    ['de', 'Review 14 bis 16 Uhr am Montag, nein, 12', 'datetimerange 2026-11-23T14:00..2026-11-23T16:00'],
  ]);
});

describe('words of a correction that take back no time', () => {
  reads([
    ['en', 'no, the 10th', 'date 2026-12-10'],
    ['en', 'sorry, can you move lunch on thursday to friday', 'date 2026-11-19', 'date 2026-11-20'],
    ['de', 'nein, am 10.', 'date 2026-12-10'],
    ['de', 'Sorry, verschieb das Essen am Donnerstag auf Freitag', 'date 2026-11-19', 'date 2026-11-20'],
    ['de', 'am Donnerstag nicht', 'date 2026-11-19'],
    ['fr', 'non, le 10', 'date 2026-12-10'],
    ['fr', 'pardon, déplace le déjeuner de jeudi à vendredi', 'date 2026-11-19', 'date 2026-11-20'],
  ]);
});
