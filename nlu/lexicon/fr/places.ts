import type { PlaceWords } from '../../words/events.ts';
import type { ZoneWords } from '../../words/times.ts';
import type { Words } from '../../words/words.ts';
import { phrases, words } from '../lists.ts';
import { frEvents } from './intent-lexicon.ts';

const both = (list: readonly string[]): string[] =>
  list.flatMap(word => [word, word.charAt(0).toUpperCase() + word.slice(1)]);

/** What streets are called, and what may follow it before their names: "rue de la". */
const STREET =
  '([Rr]ue|[Aa]venue|[Bb]oulevard|[Bb]d|[Pp]lace|[Cc]hemin|[Aa]llée|[Ii]mpasse|[Qq]uai|[Rr]oute|[Cc]ours|[Pp]assage|[Ss]quare)';
const OF = "(de|du|des|d'|de la|la|le|les|l')";

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
  particles: [],
  addresses: [
    `\\d{1,4}( (bis|ter))?,? ${STREET} (${OF} ?){0,2}{name}`,
    `${STREET} (${OF} ?){0,2}{name} \\d{1,4}( ?[a-h](?!\\p{L}))?(?! ?(h|heures?|minutes?|min|personnes)(?!\\p{L}))`,
  ],
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

export const frZoneTimes: ZoneWords = {
  frames: ["heure (de |d['’]|du )?{zone}"],
  named: {
    montréal: 'America/Toronto',
    "l'est": 'America/New_York',
    "l'europe centrale": 'Europe/Paris',
    pacifique: 'America/Los_Angeles',
    française: 'Europe/Paris',
    allemande: 'Europe/Berlin',
    britannique: 'Europe/London',
    anglaise: 'Europe/London',
    suisse: 'Europe/Zurich',
    belge: 'Europe/Brussels',
    japonaise: 'Asia/Tokyo',
    indienne: 'Asia/Kolkata',
  },
  abbreviations: {
    HNEC: 'Europe/Paris',
    HAEC: 'Europe/Paris',
    HNE: 'America/New_York',
    HAE: 'America/New_York',
  },
  small: false,
  alone: [],
  aloneBefore: [],
  clockEnds: ['h', 'heures?', 'midi', 'minuit'],
  mine: ['(à )?mon heure( locale)?'],
  theirs: ['(à )?son heure( locale)?', '(à )?leur heure( locale)?'],
};
