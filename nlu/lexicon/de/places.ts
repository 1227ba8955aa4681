import type { ZoneWords } from '../../words/times.ts';
import type { Words } from '../../words/words.ts';
import { phrases, words } from '../lists.ts';
import { eventTails } from './intent-lexicon.ts';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "Beim Elternabend", "im Jahresgespräch": what happens there, and no place. */
const EVENTS = `\\p{Lu}?[\\p{L}-]*(${eventTails.flatMap(tail => [tail, capital(tail)]).join('|')})(s|es|e|en|n)?`;

/** What follows such words without being a place. */
const NEVER = [
  EVENTS,
  ...words(
    'Kalender Termin Termine Team Titel Thema Anschluss Absprache Rahmen Moment Ruhe Kürze Uhr Stück Tag Morgen Abend Nachmittag Vormittag Woche Monat Jahr Ende Anfang',
  ),
];

/** A street by the end of its name: "Goethestraße", or its last word: "Lange Gasse". */
const STREET =
  '(\\p{L}[\\p{L}-]{1,30}(straße|strasse|gasse|allee)|\\p{Lu}[\\p{L}-]{1,30}(weg|platz|ring|damm|ufer|steig|markt|str[.])|(Straße|Strasse) (der|des) \\p{Lu}[\\p{L}-]+)';
const STREET_WORD = '([Ss]traße|[Ss]trasse|[Gg]asse|[Aa]llee|Weg|Platz|Ring|Damm|Ufer|Str[.])';
/** "5", "5a", "5 a", "5-7", and no clock time. */
const HOUSE = ' ?\\d{1,4}(-\\d{1,4})?( ?[a-h](?!\\p{L}))?(?! ?(Uhr|uhr|h|Minuten|Stunden?|[:.]\\d))';

/** How German says where something is. */
export const dePlaces: Words['places'] = {
  before: phrases(
    'in / in der / in dem / im / ins / bei / bei der / beim / an der / am / Ort: / ort: / Ort / Treffpunkt: / Treffpunkt / auf der / auf dem / vor dem',
  ),
  article: [],
  numbered: words(`
    Raum raum Zimmer zimmer Saal saal Halle halle Büro büro Gebäude gebäude Besprechungsraum besprechungsraum
    Konferenzraum konferenzraum Meetingraum meetingraum Hörsaal hörsaal Etage
  `),
  within: phrases('am / an der / der / zum / zur / von / im / in der / und'),
  known: ['(büro|kantine|küche|café|restaurant|bibliothek|garten|kneipe|besprechungsraum|konferenzraum|home-?office)'],
  never: NEVER,
  small: {
    before: phrases('@ / beim / im / in der / bei der / an der / auf dem / auf der'),
    never: [
      ...NEVER,
      ...NEVER.slice(1).map(word => word.toLowerCase()),
      ...words('laufe ganzen auto zug bus urlaub kalender reihe regel'),
    ],
  },
  particles: [],
  addresses: [
    `((?<=(im|beim|bei|bei der|in der|in) ){name} (an der|am|in der|im) )?(${STREET}|(?!(Uhr|uhr))\\p{Lu}\\p{L}+ ${STREET_WORD})${HOUSE}(, \\d{4,5} \\p{Lu}[\\p{L}-]+)?`,
  ],
  units: words('stiege tür top stock'),
};

export const deZones: Words['zones'] = {
  deutschland: 'Europe/Berlin',
  'deutsche zeit': 'Europe/Berlin',
  österreich: 'Europe/Vienna',
  schweiz: 'Europe/Zurich',
  wien: 'Europe/Vienna',
  zürich: 'Europe/Zurich',
  genf: 'Europe/Zurich',
  mez: 'Europe/Berlin',
  mesz: 'Europe/Berlin',
  münchen: 'Europe/Berlin',
  hamburg: 'Europe/Berlin',
  köln: 'Europe/Berlin',
  frankfurt: 'Europe/Berlin',
  rom: 'Europe/Rome',
  mailand: 'Europe/Rome',
  brüssel: 'Europe/Brussels',
  kopenhagen: 'Europe/Copenhagen',
  warschau: 'Europe/Warsaw',
  prag: 'Europe/Prague',
  athen: 'Europe/Athens',
  lissabon: 'Europe/Lisbon',
  moskau: 'Europe/Moscow',
  kiew: 'Europe/Kyiv',
  belgrad: 'Europe/Belgrade',
  tokio: 'Asia/Tokyo',
  peking: 'Asia/Shanghai',
  singapur: 'Asia/Singapore',
  kairo: 'Africa/Cairo',
  kapstadt: 'Africa/Johannesburg',
  ostküste: 'America/New_York',
  westküste: 'America/Los_Angeles',
};

export const deZoneTimes: ZoneWords = {
  frames: ['{zone} zeit', 'zeit (in|von) {zone}', 'ortszeit (in )?{zone}'],
  named: {
    londoner: 'Europe/London',
    pariser: 'Europe/Paris',
    'new yorker': 'America/New_York',
    tokioter: 'Asia/Tokyo',
    wiener: 'Europe/Vienna',
    zürcher: 'Europe/Zurich',
    berliner: 'Europe/Berlin',
    deutscher: 'Europe/Berlin',
    deutsche: 'Europe/Berlin',
    britischer: 'Europe/London',
    mitteleuropäischer: 'Europe/Paris',
  },
  abbreviations: { MEZ: 'Europe/Paris', MESZ: 'Europe/Paris' },
  small: false,
  alone: [],
  aloneBefore: [],
  clockEnds: ['[uU]hr', '[mM]ittags?', '[mM]itternacht'],
  mine: ['(nach |in )?meiner (eigenen )?(orts)?zeit'],
  theirs: ['(nach |in )?(seiner|ihrer) (eigenen )?(orts)?zeit'],
};
