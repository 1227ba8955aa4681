import { expect } from 'chai';
import { shownTime } from '../shown.ts';
import { entitiesIn, type Place, readGerman } from './german.ts';

const timesIn = (text: string, place?: Place): string[] =>
  readGerman(text, place).entities.flatMap(entity => (entity.type === 'time' ? [shownTime(entity.value)] : []));

type Row = readonly [text: string, times: string | readonly string[], place?: Place];

function reads(rows: readonly Row[]): void {
  for (const [text, times, place] of rows) {
    it(`"${text}" -> ${[times].flat().join(' and ') || 'nothing'}`, () => {
      expect(timesIn(text, place)).to.deep.equal([times].flat());
    });
  }
}

describe('German times: days', () => {
  reads([
    ['heute', 'date 2026-11-18'],
    ['morgen', 'date 2026-11-19'],
    ['übermorgen', 'date 2026-11-20'],
    ['uebermorgen', 'date 2026-11-20'],
    ['gestern', 'date 2026-11-17'],
    ['vorgestern', 'date 2026-11-16'],
    ['am Montag', 'date 2026-11-23'],
    ['nächsten Montag', 'date 2026-11-23'],
    ['naechsten montag', 'date 2026-11-23'],
    ['kommenden Freitag', 'date 2026-11-20'],
    ['am kommenden Freitag', 'date 2026-11-20'],
    ['diesen Samstag', 'date 2026-11-21'],
    ['am Sonnabend', 'date 2026-11-21'],
    ['letzten Dienstag', 'date 2026-11-17'],
    ['Mittwoch in einer Woche', 'date 2026-11-25'],
    ['Montag in zwei Wochen', 'date 2026-12-07'],
    ['Urlaub 2 bis 4 Dezember', 'daterange 2026-12-02..2026-12-05'],
    ['Donnerstag frei, 19 bis 23', 'datetimerange 2026-11-19T19:00..2026-11-19T23:00'],
    ['die Mittagspause am Freitag', 'date 2026-11-20'],
    ['in der Mittagspause am Freitag', 'datetimerange 2026-11-20T12:00..2026-11-20T14:00'],
    ['am Freitag nach meiner Mittagspause', 'datetimerange 2026-11-20T13:00..2026-11-21T00:00'],
    ['heute in einer Woche', 'date 2026-11-25'],
    ['heute in acht Tagen', 'date 2026-11-25'],
    ['in 14 Tagen', 'date 2026-12-02'],
    ['in drei Tagen', 'date 2026-11-21'],
    ['in einem Monat', 'date 2026-12-18'],
    ['in zehn Arbeitstagen', 'date 2026-12-02'],
    ['vor zwei Tagen', 'date 2026-11-16'],
    ['vor einer Woche', 'date 2026-11-11'],
    ['nächste Woche Mittwoch', 'date 2026-11-25'],
    ['heute vor einer Woche', 'date 2026-11-11'],
    ['Freitag vor einer Woche', 'date 2026-11-13'],
    ['übernächsten Freitag', 'date 2026-11-27'],
    ['in KW 2 am Mittwoch', 'date 2027-01-13'],
    ['Mittwoch nächster Woche', 'date 2026-11-25'],
    ['am Dienstag der nächsten Woche', 'date 2026-11-24'],
    ['Donnerstag übernächster Woche', 'date 2026-12-03'],
    ['Mo', 'date 2026-11-23'],
    ['Di, 10 Uhr', 'datetime 2026-11-24T10:00'],
    ['am Fr', 'date 2026-11-20'],
    ['So um 3', 'datetime 2026-11-22T15:00'],
  ]);
});

describe('German times: days with their number', () => {
  reads([
    ['am 3. Oktober', 'date 2027-10-03'],
    ['3. Okt.', 'date 2027-10-03'],
    ['am fünften Dezember', 'date 2026-12-05'],
    ['am einundzwanzigsten Dezember', 'date 2026-12-21'],
    ['der dritte Dezember um zehn', 'datetime 2026-12-03T10:00'],
    ['am 3.', 'date 2026-12-03'],
    ['am 3. um halb neun', 'datetime 2026-12-03T08:30'],
    ['am ersten um 12', 'datetime 2026-12-01T12:00'],
    ['3.10.', 'date 2027-10-03'],
    ['am 24.12. um 18 Uhr', 'datetime 2026-12-24T18:00'],
    ['03.10.2027', 'date 2027-10-03'],
    ['3.10.27', 'date 2027-10-03'],
    ['2027-05-04', 'date 2027-05-04'],
    ['1. Jänner', 'date 2027-01-01'],
    ['Freitag, den 4. Dezember', 'date 2026-12-04'],
    ['Freitag, 4.12., 15 Uhr', 'datetime 2026-12-04T15:00'],
    ['am 2. März 2028', 'date 2028-03-02'],
    ['30. Februar', []],
    ['31.4.2027', []],
  ]);
});

describe('German times: clock times', () => {
  reads([
    ['um 4', 'time 2026-11-18T16:00'],
    ['um vier', 'time 2026-11-18T16:00'],
    ['um vier Uhr', 'time 2026-11-18T16:00'],
    ['um halb drei', 'time 2026-11-18T14:30'],
    ['halb eins', 'time 2026-11-18T12:30'],
    ['um halb acht', 'time 2026-11-18T19:30'],
    ['viertel vor acht', 'time 2026-11-18T19:45'],
    ['Viertel nach zwei', 'time 2026-11-18T14:15'],
    ['viertel drei', 'time 2026-11-18T14:15'],
    ['dreiviertel vier', 'time 2026-11-18T15:45'],
    ['drei viertel vier', 'time 2026-11-18T15:45'],
    ['fünf vor halb drei', 'time 2026-11-18T14:25'],
    ['zehn nach halb drei', 'time 2026-11-18T14:40'],
    ['zehn vor vier', 'time 2026-11-18T15:50'],
    ['fünf nach zwölf', 'time 2026-11-18T12:05'],
    ['14 Uhr', 'time 2026-11-18T14:00'],
    ['14 Uhr 30', 'time 2026-11-18T14:30'],
    ['14:30 Uhr', 'time 2026-11-18T14:30'],
    ['14.30 Uhr', 'time 2026-11-18T14:30'],
    ['vierzehn Uhr dreißig', 'time 2026-11-18T14:30'],
    ['um acht Uhr fünf', 'time 2026-11-19T08:05'],
    ['um ein Uhr', 'time 2026-11-18T13:00'],
    ['um 7 Uhr', 'time 2026-11-19T07:00'],
    ['um 6:45 Uhr', 'time 2026-11-19T06:45'],
    ['um 7 Uhr abends', 'time 2026-11-18T19:00'],
    ['14h30', 'time 2026-11-18T14:30'],
    ['gegen 15 Uhr', 'time 2026-11-18T15:00'],
    ['kurz vor drei', 'time 2026-11-18T15:00'],
    ['um zwanzig vor neun', 'time 2026-11-19T08:40'],
    ['in einer dreiviertel Stunde', 'datetime 2026-11-18T10:45'],
    ['so gegen drei', 'time 2026-11-18T15:00'],
    ['eine Stunde vor Mitternacht', 'time 2026-11-18T23:00'],
    ['um Mitternacht', 'time 2026-11-19T00:00'],
    ['mittags', 'time 2026-11-18T12:00'],
    ['12 Uhr mittags', 'time 2026-11-18T12:00'],
    ['mittags um eins', 'time 2026-11-18T13:00'],
    ['2 Uhr nachts', 'time 2026-11-19T02:00'],
    ['8 Uhr abends', 'time 2026-11-18T20:00'],
    ['abends um acht', 'time 2026-11-18T20:00'],
    ['morgens um acht', 'time 2026-11-19T08:00'],
    ['in einer halben Stunde', 'datetime 2026-11-18T10:30'],
    ['in anderthalb Stunden', 'datetime 2026-11-18T11:30'],
    ['in einer Viertelstunde', 'datetime 2026-11-18T10:15'],
    ['vor einer Dreiviertelstunde', 'datetime 2026-11-18T09:15'],
  ]);
});

describe('German times: days with a clock time', () => {
  reads([
    ['morgen um zehn', 'datetime 2026-11-19T10:00'],
    ['Mo 9.30', 'datetime 2026-11-23T09:30'],
    ['Friseur Fr 16.00', 'datetime 2026-11-20T16:00'],
    ['Mo 7.12.', 'date 2026-12-07'],
    ['Zahnarzt mi löschen', 'date 2026-11-18'],
    ['Sa 19 Uhr bis So 12 Uhr', 'datetimerange 2026-11-21T19:00..2026-11-22T12:00'],
    ['morgen früh um 7', 'datetime 2026-11-19T07:00'],
    ['morgen um 7 Uhr', 'datetime 2026-11-19T07:00'],
    ['heute Abend um 8', 'datetime 2026-11-18T20:00'],
    ['heute Abend um 7 Uhr', 'datetime 2026-11-18T19:00'],
    ['übermorgen um halb drei', 'datetime 2026-11-20T14:30'],
    ['Montag früh um acht', 'datetime 2026-11-23T08:00'],
    ['Mittwochnachmittag um drei', 'datetime 2026-11-18T15:00'],
    ['Donnerstagabend um halb acht', 'datetime 2026-11-19T19:30'],
    ['Sa. 10 Uhr', 'datetime 2026-11-21T10:00'],
    ['MORGEN UM 10', 'datetime 2026-11-19T10:00'],
    ['am 4. Mai 2027 um 8 Uhr', 'datetime 2027-05-04T08:00'],
    ['um 9 am Freitag', 'datetime 2026-11-20T09:00'],
    ['nächste Woche Mittwoch um 14 Uhr', 'datetime 2026-11-25T14:00'],
    ['an Heiligabend um 16 Uhr', 'datetime 2026-12-24T16:00'],
  ]);
});

describe('German times: from and to', () => {
  reads([
    ['von 9 bis halb elf', 'timerange 2026-11-19T09:00..2026-11-19T10:30'],
    ['Freitag von 6 bis halb 8', 'datetimerange 2026-11-20T18:00..2026-11-20T19:30'],
    ['Freitag 11 bis halb 1', 'datetimerange 2026-11-20T11:00..2026-11-20T12:30'],
    ['Flug Sonntag 6:40 Landung 9:25', 'datetimerange 2026-11-22T06:40..2026-11-22T09:25'],
    ['Zug um 17:03 am Freitag, Ankunft 18:55', 'datetimerange 2026-11-20T17:03..2026-11-20T18:55'],
    ['ab Donnerstagmittag bis Montag', 'datetimerange 2026-11-19T12:00..2026-11-24T00:00'],
    ['ich bin da bis 11.', 'time 2026-11-18T11:00'],
    ['bis nächste Woche', 'daterange 2026-11-18..2026-11-23'],
    ['Fahrstunde do 4', 'datetime 2026-11-19T16:00'],
    ['do 4 Kisten abholen', 'date 2026-11-19'],
    ['Montag 9–11, Raum 4.12', 'datetimerange 2026-11-23T09:00..2026-11-23T11:00'],
    ['Samstag Abend ab 9 bis 2', 'datetimerange 2026-11-21T21:00..2026-11-22T02:00'],
    ['jeden Morgen von 8 bis 9', 'timerange 2026-11-19T08:00..2026-11-19T09:00'],
    ['von neun bis elf', 'timerange 2026-11-19T09:00..2026-11-19T11:00'],
    ['von 8 Uhr bis 9 Uhr', 'timerange 2026-11-19T08:00..2026-11-19T09:00'],
    ['von 14 bis 15:30 Uhr', 'timerange 2026-11-18T14:00..2026-11-18T15:30'],
    ['14-15 Uhr', 'timerange 2026-11-18T14:00..2026-11-18T15:00'],
    ['von 7 bis 9 Uhr', 'timerange 2026-11-19T07:00..2026-11-19T09:00'],
    ['zwischen 2 und 4', 'timerange 2026-11-18T14:00..2026-11-18T16:00'],
    ['zwischen 9 und 11 Uhr', 'timerange 2026-11-19T09:00..2026-11-19T11:00'],
    ['morgen Nachmittag zwischen 2 und 4', 'datetimerange 2026-11-19T14:00..2026-11-19T16:00'],
    ['am 4. Dezember von 8 bis 9', 'datetimerange 2026-12-04T08:00..2026-12-04T09:00'],
    ['nach 15 Uhr', 'timerange 2026-11-18T15:00..2026-11-19T00:00'],
    ['vor 10 Uhr', 'timerange 2026-11-19T00:00..2026-11-19T10:00'],
    ['nicht vor 9 Uhr am Montag', 'datetimerange 2026-11-23T09:00..2026-11-24T00:00'],
    ['nach Feierabend', 'timerange 2026-11-18T17:00..2026-11-19T00:00'],
    ['von jetzt bis 12 Uhr', 'datetimerange 2026-11-18T10:00..2026-11-18T12:00'],
    ['von Montag bis Mittwoch', 'daterange 2026-11-23..2026-11-26'],
    ['Mo-Mi', 'daterange 2026-11-23..2026-11-26'],
    ['zwischen Montag und Mittwoch', 'daterange 2026-11-23..2026-11-26'],
    ['nächste Woche von Dienstag bis Donnerstag', 'daterange 2026-11-24..2026-11-27'],
    ['vom 5. bis 9. Dezember', 'daterange 2026-12-05..2026-12-10'],
    ['5.-9. Dezember', 'daterange 2026-12-05..2026-12-10'],
    ['vom 5.12. bis 9.12.', 'daterange 2026-12-05..2026-12-10'],
    ['5.-9.12.', 'daterange 2026-12-05..2026-12-10'],
    ['vom 5. bis zum 9.', 'daterange 2026-12-05..2026-12-10'],
    ['nach dem 3. Januar', 'daterange 2027-01-04..2027-01-11'],
    ['vom 28. Dezember bis zum 3. Januar', 'daterange 2026-12-28..2027-01-04'],
    ['zwischen dem 5. und 9. Dezember', 'daterange 2026-12-05..2026-12-10'],
    ['ab Montag', 'date 2026-11-23'],
    ['bis Freitag', 'daterange 2026-11-18..2026-11-21'],
    ['seit Montag', 'daterange 2026-11-16..2026-11-19'],
    ['vor Freitag', 'daterange 2026-11-18..2026-11-20'],
    ['bis Ende März', 'daterange 2026-11-18..2027-04-01'],
    ['bis Ende nächster Woche', 'daterange 2026-11-18..2026-11-30'],
  ]);
});

describe('German times: parts of the day', () => {
  reads([
    ['heute Morgen', 'datetimerange 2026-11-18T08:00..2026-11-18T12:00'],
    ['heute Vormittag', 'datetimerange 2026-11-18T08:00..2026-11-18T12:00'],
    ['morgen früh', 'datetimerange 2026-11-19T08:00..2026-11-19T12:00'],
    ['morgen Vormittag', 'datetimerange 2026-11-19T08:00..2026-11-19T12:00'],
    ['morgen Mittag', 'datetimerange 2026-11-19T12:00..2026-11-19T14:00'],
    ['heute Nachmittag', 'datetimerange 2026-11-18T12:00..2026-11-18T17:00'],
    ['heute Abend', 'datetimerange 2026-11-18T17:00..2026-11-18T22:00'],
    ['heute Nacht', 'datetimerange 2026-11-18T18:00..2026-11-19T00:00'],
    ['Freitagnachmittag', 'datetimerange 2026-11-20T12:00..2026-11-20T17:00'],
    ['am Freitag Vormittag', 'datetimerange 2026-11-20T08:00..2026-11-20T12:00'],
    ['Freitag abends', 'datetimerange 2026-11-20T17:00..2026-11-20T22:00'],
    ['vormittags', 'timerange 2026-11-18T08:00..2026-11-18T12:00'],
    ['morgens', 'timerange 2026-11-18T08:00..2026-11-18T12:00'],
    ['am Abend', 'timerange 2026-11-18T17:00..2026-11-18T22:00'],
    ['am späten Nachmittag', 'timerange 2026-11-18T15:00..2026-11-18T17:00'],
    ['morgen den ganzen Vormittag', 'datetimerange 2026-11-19T08:00..2026-11-19T12:00'],
    ['Feierabend', 'timerange 2026-11-18T16:00..2026-11-18T18:00'],
    ['Montag früh', 'datetimerange 2026-11-23T08:00..2026-11-23T12:00'],
  ]);
});

describe('German times: stretches', () => {
  reads([
    ['diese Woche', 'daterange 2026-11-16..2026-11-23'],
    ['nächste Woche', 'daterange 2026-11-23..2026-11-30'],
    ['übernächste Woche', 'daterange 2026-11-30..2026-12-07'],
    ['letzte Woche', 'daterange 2026-11-09..2026-11-16'],
    ['in den letzten beiden Wochen', 'daterange 2026-11-04..2026-11-19'],
    ['in der ersten Januarwoche', 'daterange 2027-01-04..2027-01-11'],
    ['nächstes Jahr im Mai', 'daterange 2027-05-01..2027-06-01'],
    ['im Mai nächsten Jahres', 'daterange 2027-05-01..2027-06-01'],
    ['zwischen Weihnachten und Neujahr', 'daterange 2026-12-25..2027-01-02'],
    ['vorletzte Woche', 'daterange 2026-11-02..2026-11-09'],
    ['am Wochenende', 'daterange 2026-11-21..2026-11-23'],
    ['nächstes Wochenende', 'daterange 2026-11-28..2026-11-30'],
    ['Wochenende vom 5. Dezember', 'daterange 2026-12-05..2026-12-07'],
    ['in der Woche vom 7. Dezember', 'daterange 2026-12-07..2026-12-14'],
    ['nächsten Monat', 'daterange 2026-12-01..2027-01-01'],
    ['dieses Jahr', 'daterange 2026-01-01..2027-01-01'],
    ['im Dezember', 'daterange 2026-12-01..2027-01-01'],
    ['im März 2028', 'daterange 2028-03-01..2028-04-01'],
    ['Anfang Oktober', 'daterange 2027-10-01..2027-10-11'],
    ['Mitte Oktober', 'daterange 2027-10-11..2027-10-21'],
    ['Ende Oktober', 'daterange 2027-10-21..2027-11-01'],
    ['Anfang nächster Woche', 'daterange 2026-11-23..2026-11-26'],
    ['Mitte der Woche', 'daterange 2026-11-17..2026-11-21'],
    ['Ende des Monats', 'daterange 2026-11-21..2026-12-01'],
    ['am Monatsende', 'daterange 2026-11-21..2026-12-01'],
    ['der Rest der Woche', 'datetimerange 2026-11-18T10:00..2026-11-23T00:00'],
    ['KW 40', 'daterange 2027-10-04..2027-10-11'],
    ['in KW 3 2028', 'daterange 2028-01-17..2028-01-24'],
    ['in der 12. Kalenderwoche', 'daterange 2027-03-22..2027-03-29'],
    ['im ersten Quartal', 'daterange 2027-01-01..2027-04-01'],
    ['Q2 2027', 'daterange 2027-04-01..2027-07-01'],
    ['im Sommer 2027', 'daterange 2027-06-01..2027-09-01'],
    ['im Jahr 2028', 'daterange 2028-01-01..2029-01-01'],
    ['in den nächsten drei Tagen', 'daterange 2026-11-18..2026-11-21'],
    ['die letzten 7 Tage', 'daterange 2026-11-11..2026-11-19'],
    ['innerhalb von 5 Tagen', 'daterange 2026-11-18..2026-11-23'],
    ['am ersten Montag im Januar', 'date 2027-01-04'],
    ['der letzte Freitag im Dezember', 'date 2026-12-25'],
    ['erste Woche im Januar', 'daterange 2027-01-04..2027-01-11'],
    ['am letzten Arbeitstag des Monats', 'date 2026-11-30'],
  ]);
});

describe('German times: holidays', () => {
  reads([
    ['Heiligabend', 'date 2026-12-24'],
    ['an Weihnachten', 'date 2026-12-25'],
    ['2. Weihnachtsfeiertag', 'date 2026-12-26'],
    ['Silvester', 'date 2026-12-31'],
    ['Neujahr', 'date 2027-01-01'],
    ['Rosenmontag', 'date 2027-02-08'],
    ['Karfreitag', 'date 2027-03-26'],
    ['Ostermontag', 'date 2027-03-29'],
    ['zwei Tage nach Ostern', 'date 2027-03-30'],
    ['am Dienstag nach Ostern', 'date 2027-03-30'],
    ['am Freitag vor Weihnachten', 'date 2026-12-18'],
    ['zwei Tage vor Weihnachten', 'date 2026-12-23'],
    ['die Woche nach Weihnachten', 'daterange 2026-12-28..2027-01-04'],
    ['Pfingstmontag 2027', 'date 2027-05-17'],
    ['Christi Himmelfahrt', 'date 2027-05-06'],
    ['Tag der Deutschen Einheit', 'date 2027-10-03'],
    ['Buß- und Bettag', 'date 2026-11-18'],
    ['1. Advent', 'date 2026-11-29'],
    ['am vierten Advent', 'date 2026-12-20'],
    ['Muttertag', 'date 2027-05-09'],
    ['Vatertag', 'date 2027-05-06'],
    ['Nationalfeiertag', 'date 2027-10-03'],
  ]);
});

describe('German times: what is none', () => {
  const none = (...texts: string[]) => reads(texts.map(text => [text, []] as const));
  none(
    'die drei Leute',
    'Raum 4',
    'im Raum 4.12',
    'Seite 12',
    'Version 2.10',
    'es kostet 12,50 Euro',
    'um es kurz zu machen',
    'auf jeden Fall',
    'er half mir',
    'so ist es',
    'das Viertel am Fluss',
    'ein halbes Brot',
    '20 Gäste',
    'Tel. 040 123456',
    'Guten Morgen',
    'Guten Tag zusammen',
    'zum Mittagessen',
    'die Weihnachtsfeier',
    'der Sommerurlaub',
    'die To-do-Liste',
    'Fr. Müller',
    'ein Mann',
    'an drei Orten',
    'mit August',
    'im Fall der Fälle',
    'zum dritten Mal',
    'der erste Entwurf',
    'eine zweite Meinung',
    'sieben Zwerge',
    'vier Wochen',
    '50 %',
    'ab und zu',
    'bis dann',
    'vor allem',
    'was war los',
    'das sind drei von vier',
    'der Termin',
    'ich bin dran',
    'um 25 Uhr',
    'um 12:60 Uhr',
    'von 15 Uhr bis 14 Uhr',
  );
});
describe('German times: whose country it is', () => {
  reads([
    ['Nationalfeiertag', 'date 2027-10-26', { locale: 'de-AT' }],
    ['Nationalfeiertag', 'date 2027-08-01', { locale: 'de-CH' }],
    ['Vatertag', 'date 2027-06-13', { locale: 'de-AT' }],
    ['Tag der Deutschen Einheit', 'date 2027-10-03', { locale: 'de' }],
  ]);
});

describe('German times: the words that they stand in', () => {
  const rows: readonly (readonly [text: string, words: readonly string[]])[] = [
    ['Bitte trag Mittwoch in einer Woche um halb drei ein', ['Mittwoch in einer Woche']],
    ['Essen mit Ana heute Abend um 8 beim Italiener', ['heute']],
    ['Urlaub vom 5.12. bis 9.12. eintragen', ['vom 5.12. bis 9.12.']],
    ['Was steht Ende nächster Woche an?', ['Ende nächster Woche']],
    ['Schönes Wochenende, bis übermorgen', ['bis übermorgen']],
  ];
  for (const [text, words] of rows) {
    it(`"${text}" -> ${words.join(', ')}`, () => {
      expect(entitiesIn(text, 'time').map(entity => entity.text)).to.deep.equal(words);
    });
  }
});

describe('German times: as people say them', () => {
  reads([
    ['Di in 14 Tagen', 'date 2026-12-08'],
    ['so um 4 rum', 'time 2026-11-18T16:00'],
    ['so um halb fünf rum', 'time 2026-11-18T16:30'],
    ['so gegen vier', 'time 2026-11-18T16:00'],
    ['um Punkt 8', 'time 2026-11-19T08:00'],
    ['um dreie', 'time 2026-11-18T15:00'],
    ['um achte', 'time 2026-11-19T08:00'],
    ['heut um viere', 'datetime 2026-11-18T16:00'],
    ['um halb sechse', 'time 2026-11-18T17:30'],
    ['nachher', 'datetimerange 2026-11-18T10:00..2026-11-19T00:00'],
    ['nachher um 5', 'datetime 2026-11-18T17:00'],
    ['morgen tagsüber', 'datetimerange 2026-11-19T08:00..2026-11-19T17:00'],
    ['spätabends', 'timerange 2026-11-18T20:00..2026-11-18T22:00'],
    ['in ner stunde', 'datetime 2026-11-18T11:00'],
    ['heuer im Dezember', 'daterange 2026-12-01..2027-01-01'],
    ['am Monatsersten', 'date 2026-12-01'],
    ['am Monatsletzten', 'date 2026-11-30'],
    ['zwischen den Jahren', 'daterange 2026-12-27..2027-01-01'],
    ['Mitte der Woche', 'daterange 2026-11-17..2026-11-21'],
    ['im 1. Quartal', 'daterange 2027-01-01..2027-04-01'],
    ['nächsten Dienstag in einer Woche', 'date 2026-12-01'],
    ['Sa, So', 'daterange 2026-11-21..2026-11-23'],
    ['so machen wir das', []],
    ['schieb das Meeting auf vier', 'time 2026-11-18T16:00'],
    ['kannst du das auf vier verschieben', 'time 2026-11-18T16:00'],
    ['verleg es auf 4. Dezember', 'date 2026-12-04'],
    ['leg es auf 45 Minuten', []],
  ]);
});

describe('German times: beside other days', () => {
  reads([
    ['nach Freitag', 'daterange 2026-11-21..2026-11-28'],
    ['nicht vor Montag', 'daterange 2026-11-23..2026-11-30'],
    ['in der Nacht auf Sonntag', 'datetimerange 2026-11-21T20:00..2026-11-22T00:00'],
    ['die zwei Wochen vor Ostern', 'daterange 2027-03-14..2027-03-28'],
    ['4. und 6. Dezember', ['date 2026-12-04', 'date 2026-12-06']],
    ['am 4., 5. und 6. Dezember', 'daterange 2026-12-04..2026-12-07'],
    ['um 1530', 'time 2026-11-18T15:30'],
    ['in genau 45 Minuten', 'datetime 2026-11-18T10:45'],
    ['in zwei bis drei Wochen', 'daterange 2026-12-02..2026-12-10'],
    ['zwei Stunden nach Mittag', 'time 2026-11-18T14:00'],
    ['eine Stunde später als drei', 'time 2026-11-18T16:00'],
    ['dritter Sonntag im Advent', 'date 2026-12-13'],
  ]);
});

describe('German times: hours without “Uhr”, and moves', () => {
  reads([
    ['Angebot schreiben heute 10-11', 'datetimerange 2026-11-18T10:00..2026-11-18T11:00'],
    ['Übergabe morgen 11, 30 min', 'datetime 2026-11-19T11:00'],
    ['Sam morgen 11 frei?', 'datetime 2026-11-19T11:00'],
    ['Review Mi auf Do 10 Uhr', ['date 2026-11-18', 'datetime 2026-11-19T10:00']],
    ['Review am Montag auf Dienstag', ['date 2026-11-23', 'date 2026-11-24']],
    ['heute 3 Leute einladen', 'date 2026-11-18'],
    ['Kapitel 9-10 lesen', []],
    ['Baustelle Goethestraße 5 bis 16 Uhr', 'time 2026-11-18T16:00'],
  ]);
  it('“eine Stunde ein” is an hour, and its “ein” no minute', () => {
    expect(entitiesIn('trag Yoga morgen 17 Uhr eine Stunde ein', 'duration').map(({ minutes }) => minutes)).to.eql([
      60,
    ]);
  });
});

describe('German places: streets with their numbers', () => {
  const rows = [
    ['zahnarzt morgen um 8 hauptstraße 5a', 'hauptstraße 5a'],
    ['Besichtigung um 10 Lange Gasse 12', 'Lange Gasse 12'],
    ['Treffen am Rathausplatz 3 um 9', 'Rathausplatz 3'],
    ['Sitzung im Vereinslokal an der Seestrasse 12 um 16 Uhr', 'Vereinslokal an der Seestrasse 12'],
    ['Termin bei Hofer um 9, Bahnhofstraße 219', 'Hofer, Bahnhofstraße 219'],
  ] as const;
  for (const [text, place] of rows) {
    it(`“${text}”: ${place}`, () => expect(entitiesIn(text, 'place').map(({ value }) => value)).to.eql([place]));
  }
});

describe('German names: in small letters and with a title', () => {
  const rows = [
    ['lad ana kovac dazu ein', ['ana kovac']],
    ['Laden Sie bitte Frau Nair ein', ['Nair']],
    ['Könnten Sie bitte Frau Nair und Herrn Rivera dazu einladen?', ['Nair', 'Rivera']],
    ['Wann kann ich Frau Nair und Herrn Rivera nächste Woche für 45 Minuten treffen?', ['Nair', 'Rivera']],
    ['Jour fixe am Montag Teilnehmer Priya Nair und Sam Rivera Ort Raum 2', ['Priya Nair', 'Sam Rivera']],
    ['sag mit Vorbehalt zu', []],
  ] as const;
  for (const [text, names] of rows) {
    it(`“${text}”: ${names.join(', ')}`, () =>
      expect(entitiesIn(text, 'people').flatMap(({ people }) => people.map(({ name }) => name))).to.eql(names));
  }
});

describe('German greetings that are times', () => {
  it('“morgen” greets, and “morgen?” asks for tomorrow', () => {
    expect(readGerman('Morgen!').command).to.equal('greeting');
    expect(readGerman('morgen?').command).to.equal(undefined);
  });
});
