import type { TimeGrammar } from '../../../words/times.ts';
import { words } from '../../lists.ts';
import { ones, ordinalStems, teens, tens } from './alternatives.ts';
import { clocks } from './clocks.ts';
import { days } from './days.ts';
import { daysWithClocks } from './days-with-clocks.ts';
import { holidays } from './holidays.ts';
import { lengths } from './lengths.ts';
import { names } from './names.ts';
import { noTimes } from './no-times.ts';
import { numbers } from './numbers.ts';
import { periods } from './periods.ts';
import { reminders } from './reminders.ts';
import { repeats } from './repeats.ts';
import { shifts } from './shifts.ts';

const root = `
root: [die|das|der|den|dem|den vom|der vom|die vom|das vom|vom|für|auf|zum|zu|bei|noch|schon|über] <single-day>
root: [vom|für|auf|zum|der|den|dem] <at>
root: <short-day> => onlyLast($1) @-0.45
root: [auf] <clocks>
root: auf <loose-hour> @-0.5
root: <loose-hour> (draus|daraus) @-0.3
root: <loose-clocks> => loosely($1) @-0.3
root: <part-said>
root: <parts-of-days>
root: (freier|freien|welcher|welchen|welchem|irgendein|irgendeinen|irgendeinem) <part-of-some-day> => $1
root: (ein|einen|einem) (ganzer|ganzen) <part-of-some-day> => $1
period: (in|im|am|während|in der|in den) <period>
period: (ab|ab der|ab dem|beginnend) <period> => begins($1)
period: (ab|ab dem|beginnend im) <month-span> => begins($1)
root: [der|die|das|den|dem|für|über|auf|noch|vom|von] <period>
root: [für|in] <range>
root: [für|am|die|noch] <days-said>
no-end: bis <number-12> ~. <number-12> ~. => noSuchEnd() @-1
root: <no-end>
root: <moved>
root: <at-range>
root: q ~#1 => perhapsTitle(quarter($1)) @0.05
root: [für|die] <list-of-ats>
root: <moment>
root: <rest>
root: <clock-lasting>
root: <length>
root: <repeat>
root: <unclear-repeat>
root: <limit>
root: <reminder>
root: <shift>
root: <correction> => correction()
root: <corrected-clock>
root: <taken-back>
root: <exception>
root: <repeat-at>
repeat-at: <repeat> [,] <loose-clocks> => onClocks($1,$2)
repeat-at: <repeat> [,] <clocks> => onClocks($1,$2)
repeat-at: [die|alle] <part-days> <clocks> => hoursOfEachPart($1,$2) @0.5
repeat-at: [die|alle] <part-days> <loose-clocks> => hoursOfEachPart($1,$2) @0.5
repeat-at: <daily> <loose-clocks> => onClocks($1,$2)
loose-clocks: <hour-clock> (bis|-) <hour-clock> => looseClocks($1,$2)
clocks: <loose-clocks> [,] (statt|anstatt|und nicht|nicht) [um] <end-clock> => replacing($1) @0.4
root: <nothing>
corrected-clock: <correction> [auf|um] <end-clock> => correction($2) @-0.6
`;

/** How times, lengths, repetitions and reminders are said in German. */
export const grammar: TimeGrammar = {
  productions: [
    numbers,
    names,
    days,
    holidays,
    periods,
    clocks,
    daysWithClocks,
    lengths,
    repeats,
    reminders,
    shifts,
    noTimes,
    root,
  ].join('\n'),
  fillers: words(
    'einschließlich inklusive inkl einschl äh ähm so halt mal dann circa etwa ungefähr kleine gerne irgendwann bitte',
  ),
  apart: words(`
    ich du er sie es wir ihr ist is sind bin war wird hat habe hab haben zeit luft lust mit bei beim für und oder
    aber wenn geht passt frei verfügbar erreichbar möglich ok okay bitte verschieben an ein eine einen nicht treffen eintragen los da zurück wieder
    weg absagen löschen streichen stornieren anlegen ansetzen buchen blocken rein raus
  `),
  namesHaveCapitals: false,
  cues: {
    travelling: words(
      'zug züge ice flug flieger flugzeug bus fähre straßenbahn abfahrt abflug boarding flughafen bahnhof',
    ),
    titled: ['titel', 'betreff'],
    searching: ['find', 'finde', 'finden', 'such', 'suche', 'suchen'],
    moving: words('verschieb verschiebe verschieben verleg verlege verlegen schieb schiebe schieben'),
  },
  joined: [
    ...ones,
    ...teens,
    ...tens,
    ...words('ein eine und hundert tausend einhalb mal tägig tägige tägigen wöchentlich dreissig'),
    ...words('montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag'),
    ...words('morgen früh vormittag mittag nachmittag abend nacht abends nachts morgens mittags'),
    ...['nachmittags', 'vormittags', 'heute'],
    ...words('januar februar märz april mai juni juli august september oktober november'),
    ...words('dezember woche wochen hälfte anfang beginn mitte ende monats jahres quartals'),
    ...words(
      'viertel dreiviertel stunde stunden stündchen stündig stündige stündigen stündiges stündiger stündigem halb anderthalb',
    ),
    ...[...ordinalStems, 'zwanzigst', 'dreißigst', 'dreissigst'].flatMap(stem => [
      `${stem}e`,
      `${stem}en`,
      `${stem}er`,
      `${stem}es`,
    ]),
  ],
};
