import { phrases, words } from '../lists.ts';
import type { PlaceWords, Speech, Words } from '../words.ts';
import { frEvents } from './intent-lexicon.ts';

const both = (list: readonly string[]): string[] =>
  list.flatMap(word => [word, word.charAt(0).toUpperCase() + word.slice(1)]);

/** How French says where something is. */
export const frPlaces: PlaceWords = {
  before: phrases(
    "à / à la / à l' / au / aux / en / dans / dans le / dans la / dans l' / chez / sur / réserver la / réserve la / réservez la / lieu : / lieu: / endroit : / table à",
  ),
  kept: words('chez'),
  article: phrases("le / la / l' / les / notre / mon / ma"),
  numbered: both(
    words(
      'salle salon bâtiment bureau étage amphi amphithéâtre auditorium hall local studio gymnase chambre quai voie porte',
    ),
  ),
  within: phrases("de / de la / de l' / du / des / d' / le / la / les / à / à la / au / sur / en / et"),
  known: phrases(
    "(?<=chez )(?!(le|la|les|mon|ma|mes|un|une|notre|nos|moi|toi|lui|elle|nous|vous|eux|qui)(?!\\p{L})|l')\\p{L}[\\p{L}'-]* / ((ma|la|mon|notre|leur|le|l') ?)?(maison|bureau|bibliothèque|cantine|cafétéria|cafét|café|restaurant|resto|gymnase|parc|jardin|plage|mairie|gare|piscine|stade|aula|salle de réunion|salle de conférence|école|hôpital|église|cuisine|terrasse)",
  ),
  never: phrases(
    '(Noël|Pâques|Toussaint|Pentecôte|Ascension|Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre|Visio|Ligne|Midi|Minuit|Matin|Soir|Google|Agenda|Calendrier)',
  ),
  small: {
    before: phrases("chez / dans / dans le / dans la / dans l' / au / à la / à l' / @"),
    never: phrases(
      `((un|une|des|mon|ma|mes|le|la|les|l') ?)?(${frEvents.join('|')}) / (un|une|des|dîner|ce|cet|cette|ces|tous|toutes|chaque) / (la fin|le début|mon agenda|mon calendrier|le calendrier|agenda|calendrier|planning|mon planning|visio|ligne|fait|partir|cause|part|moins|plus|propos|peu près|nouveau|temps|retard|avance|priori|la place|l'heure|heure|pied|vélo|train|voiture|avion|sujet|nom|lieu|calme|cas|total|milieu|cours|final|revoir|fait|téléphone|bout|maximum|minimum|moi|toi|lui|elle|nous|vous|eux)`,
    ),
  },
  streets: [],
  units: words('bâtiment étage appartement porte bureau'),
};

/** Places and zones by their French names. */
export const frZones: Words['zones'] = {
  france: 'Europe/Paris',
  belgique: 'Europe/Brussels',
  suisse: 'Europe/Zurich',
  luxembourg: 'Europe/Luxembourg',
  'heure de paris': 'Europe/Paris',
  'heure française': 'Europe/Paris',
  bruxelles: 'Europe/Brussels',
  genève: 'Europe/Zurich',
  lausanne: 'Europe/Zurich',
  zurich: 'Europe/Zurich',
  berne: 'Europe/Zurich',
  bâle: 'Europe/Zurich',
  lyon: 'Europe/Paris',
  marseille: 'Europe/Paris',
  londres: 'Europe/London',
  édimbourg: 'Europe/London',
  dublin: 'Europe/Dublin',
  lisbonne: 'Europe/Lisbon',
  madrid: 'Europe/Madrid',
  barcelone: 'Europe/Madrid',
  rome: 'Europe/Rome',
  milan: 'Europe/Rome',
  vienne: 'Europe/Vienna',
  munich: 'Europe/Berlin',
  francfort: 'Europe/Berlin',
  copenhague: 'Europe/Copenhagen',
  varsovie: 'Europe/Warsaw',
  prague: 'Europe/Prague',
  athènes: 'Europe/Athens',
  moscou: 'Europe/Moscow',
  kiev: 'Europe/Kyiv',
  tokyo: 'Asia/Tokyo',
  pékin: 'Asia/Shanghai',
  singapour: 'Asia/Singapore',
  dubaï: 'Asia/Dubai',
  'le caire': 'Africa/Cairo',
  alger: 'Africa/Algiers',
  tunis: 'Africa/Tunis',
  casablanca: 'Africa/Casablanca',
  dakar: 'Africa/Dakar',
  abidjan: 'Africa/Abidjan',
  montréal: 'America/Toronto',
  québec: 'America/Toronto',
  'nouvelle-orléans': 'America/Chicago',
  'côte est': 'America/New_York',
  'côte ouest': 'America/Los_Angeles',
};

/** How cities and countries are called in English, whose zones are said as "heure de ...". */
const CITIES: Readonly<Record<string, string>> = {
  paris: 'Paris',
  londres: 'London',
  bruxelles: 'Brussels',
  genève: 'Zurich',
  zurich: 'Zurich',
  berlin: 'Berlin',
  madrid: 'Madrid',
  rome: 'Rome',
  lisbonne: 'Lisbon',
  moscou: 'Moscow',
  'new york': 'New York',
  montréal: 'Toronto',
  toronto: 'Toronto',
  québec: 'Toronto',
  vancouver: 'Vancouver',
  tokyo: 'Tokyo',
  pékin: 'Shanghai',
  dakar: 'Dakar',
  alger: 'Algiers',
  tunis: 'Tunis',
  casablanca: 'Casablanca',
  'l est': 'Eastern',
  'l europe centrale': 'Central European',
};

const ADJECTIVES: Readonly<Record<string, string>> = {
  française: 'French',
  allemande: 'German',
  britannique: 'British',
  anglaise: 'British',
  suisse: 'Zurich',
  belge: 'Brussels',
  japonaise: 'Japanese',
  indienne: 'Indian',
};

const timesOf = (names: Readonly<Record<string, string>>, lead: string): [string, string][] =>
  Object.entries(names).map(([name, english]) => [`${lead} ${name}`, `${english} time`]);

/** Names of zones, in the words of the English grammar. */
export const frSpeech: Speech = {
  words: {
    h: 'h',
    heures: 'heures',
    ...Object.fromEntries(['UTC', 'GMT', 'CET', 'CEST', 'EST', 'PST', 'BST'].map(name => [name, name])),
    HNEC: 'CET',
    HAEC: 'CEST',
    HNE: 'EST',
    HAE: 'EDT',
    ...Object.fromEntries([...timesOf(CITIES, 'heure de'), ...timesOf(ADJECTIVES, 'heure')]),
    'heure du pacifique': 'Pacific time',
  },
  // An abbreviation is one only behind a clock time.
  shapes: [
    ['{hour}h{minute}', '{hour}:{minute}'],
    ['{hour} h {minute}', '{hour}:{minute}'],
    ['{hour}h', '{hour}:00'],
    ['{hour} (h|heures)', '{hour}:00'],
  ],
};
