/**
 * When a holiday is: a day of a month, the nth weekday of a month (-1 is the last), days from Easter, or a day of
 * another calendar (its CLDR name, its month and day; `except` are years that the runtime gets wrong). `plus` days are
 * added, `onOrBefore` goes back to a weekday.
 */
export type HolidayRule =
  | { month: number; day: number }
  | { month: number; weekday: number; nth: number; plus?: number }
  | { month: number; weekday: number; onOrBefore: number }
  | { easter: 'western' | 'orthodox'; plus: number }
  | { calendar: string; month: number; day: number; plus?: number; except?: Readonly<Record<number, MonthDay>> };

type MonthDay = { month: number; day: number };

export type Holiday = { names: readonly string[]; on: HolidayRule };

const western = (plus: number): HolidayRule => ({ easter: 'western', plus });
const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, SUNDAY] = [1, 2, 3, 4, 7];

/** In these years the new moon is within minutes of midnight in Beijing, closer than ICU's formula is exact. */
const CLOSE_NEW_MOONS = { 2027: { month: 2, day: 6 }, 2030: { month: 2, day: 3 } };

/** What is kept in many countries. Names are in lower case, without "the" and "'"; "saint" may be "st". */
const everywhere: readonly Holiday[] = [
  { names: ['new years day', 'new year day', 'new years'], on: { month: 1, day: 1 } },
  { names: ['new years eve', 'new year eve', 'nye'], on: { month: 12, day: 31 } },
  { names: ['epiphany', 'three kings day'], on: { month: 1, day: 6 } },
  { names: ['groundhog day', 'groundhogs day'], on: { month: 2, day: 2 } },
  {
    names: ['valentines day', 'valentine day', 'valentines', 'saint valentines day', 'vday', 'v-day'],
    on: { month: 2, day: 14 },
  },
  { names: ['international womens day', 'womens day'], on: { month: 3, day: 8 } },
  { names: ['pi day'], on: { month: 3, day: 14 } },
  {
    names: [
      'saint patricks day',
      'saint patrick day',
      'saint paddys day',
      'saint pattys day',
      'saint patricks',
      'saint patrick',
      'patricks day',
    ],
    on: { month: 3, day: 17 },
  },
  { names: ['april fools day', 'april fools', 'april fool day', 'all fools day'], on: { month: 4, day: 1 } },
  { names: ['earth day'], on: { month: 4, day: 22 } },
  {
    names: [
      'may day',
      'international workers day',
      'workers day',
      'international labor day',
      'international labour day',
    ],
    on: { month: 5, day: 1 },
  },
  { names: ['star wars day'], on: { month: 5, day: 4 } },
  { names: ['shrove tuesday', 'pancake day', 'mardi gras', 'fat tuesday'], on: western(-47) },
  { names: ['ash wednesday'], on: western(-46) },
  { names: ['palm sunday'], on: western(-7) },
  { names: ['maundy thursday', 'holy thursday'], on: western(-3) },
  { names: ['good friday'], on: western(-2) },
  { names: ['holy saturday', 'easter saturday'], on: western(-1) },
  { names: ['easter sunday', 'easter day', 'easter'], on: western(0) },
  { names: ['easter monday', 'easter mon'], on: western(1) },
  { names: ['ascension day', 'ascension'], on: western(39) },
  { names: ['whit sunday', 'pentecost', 'whitsun'], on: western(49) },
  { names: ['whit monday', 'pentecost monday'], on: western(50) },
  { names: ['corpus christi'], on: western(60) },
  { names: ['orthodox easter', 'orthodox easter sunday', 'greek easter'], on: { easter: 'orthodox', plus: 0 } },
  { names: ['orthodox good friday'], on: { easter: 'orthodox', plus: -2 } },
  { names: ['orthodox easter monday'], on: { easter: 'orthodox', plus: 1 } },
  { names: ['halloween', 'all hallows eve', 'halloween day'], on: { month: 10, day: 31 } },
  { names: ['all saints day', 'all saints'], on: { month: 11, day: 1 } },
  { names: ['all souls day', 'all souls'], on: { month: 11, day: 2 } },
  { names: ['singles day'], on: { month: 11, day: 11 } },
  { names: ['remembrance day', 'armistice day'], on: { month: 11, day: 11 } },
  { names: ['black friday'], on: { month: 11, weekday: THURSDAY, nth: 4, plus: 1 } },
  { names: ['cyber monday'], on: { month: 11, weekday: THURSDAY, nth: 4, plus: 4 } },
  { names: ['saint nicholas day'], on: { month: 12, day: 6 } },
  { names: ['christmas eve', 'xmas eve', 'x-mas eve'], on: { month: 12, day: 24 } },
  { names: ['christmas day', 'christmas', 'xmas day', 'xmas', 'x-mas'], on: { month: 12, day: 25 } },
  { names: ['boxing day', 'saint stephens day'], on: { month: 12, day: 26 } },
  {
    names: [
      'chinese new year',
      'chinese new years day',
      'chinese lunar new year',
      'chinese lunar new years day',
      'lunar new year',
      'lunar new years day',
      'spring festival',
    ],
    on: { calendar: 'chinese', month: 1, day: 1, except: CLOSE_NEW_MOONS },
  },
  {
    names: ['chinese new years eve', 'lunar new years eve'],
    on: { calendar: 'chinese', month: 1, day: 1, plus: -1, except: CLOSE_NEW_MOONS },
  },
  { names: ['dragon boat festival'], on: { calendar: 'chinese', month: 5, day: 5 } },
  { names: ['mid-autumn festival', 'moon festival'], on: { calendar: 'chinese', month: 8, day: 15 } },
  { names: ['eid al-fitr', 'eid al fitr', 'eid ul-fitr'], on: { calendar: 'islamic-umalqura', month: 10, day: 1 } },
  { names: ['eid al-adha', 'eid al adha', 'eid ul-adha'], on: { calendar: 'islamic-umalqura', month: 12, day: 10 } },
  { names: ['islamic new year'], on: { calendar: 'islamic-umalqura', month: 1, day: 1 } },
];

const AMERICAN: readonly Holiday[] = [
  {
    names: [
      'martin luther king day',
      'martin luther kings day',
      'martin luther king jr day',
      'martin luther king jr. day',
      'mlk day',
      'mlk jr day',
      'mlk jr. day',
      'civil rights day',
    ],
    on: { month: 1, weekday: MONDAY, nth: 3 },
  },
  { names: ['inauguration day'], on: { month: 1, day: 20 } },
  { names: ['presidents day', 'president day', 'washingtons birthday'], on: { month: 2, weekday: MONDAY, nth: 3 } },
  { names: ['super bowl sunday', 'superbowl sunday'], on: { month: 2, weekday: SUNDAY, nth: 2 } },
  { names: ['tax day'], on: { month: 4, day: 15 } },
  { names: ['cinco de mayo'], on: { month: 5, day: 5 } },
  { names: ['mothers day', 'mother day'], on: { month: 5, weekday: SUNDAY, nth: 2 } },
  { names: ['memorial day', 'decoration day'], on: { month: 5, weekday: MONDAY, nth: -1 } },
  { names: ['flag day'], on: { month: 6, day: 14 } },
  { names: ['fathers day', 'father day'], on: { month: 6, weekday: SUNDAY, nth: 3 } },
  { names: ['juneteenth'], on: { month: 6, day: 19 } },
  { names: ['independence day', '4th of july', 'fourth of july'], on: { month: 7, day: 4 } },
  { names: ['labor day', 'labour day'], on: { month: 9, weekday: MONDAY, nth: 1 } },
  { names: ['patriot day'], on: { month: 9, day: 11 } },
  { names: ['columbus day', 'indigenous peoples day'], on: { month: 10, weekday: MONDAY, nth: 2 } },
  { names: ['election day'], on: { month: 11, weekday: MONDAY, nth: 1, plus: TUESDAY - MONDAY } },
  { names: ['veterans day', 'veteran day'], on: { month: 11, day: 11 } },
  { names: ['thanksgiving day', 'thanksgiving', 'turkey day'], on: { month: 11, weekday: THURSDAY, nth: 4 } },
];

const BRITISH: readonly Holiday[] = [
  { names: ['burns night'], on: { month: 1, day: 25 } },
  { names: ['mothers day', 'mothering sunday'], on: western(-21) },
  { names: ['saint georges day'], on: { month: 4, day: 23 } },
  { names: ['early may bank holiday'], on: { month: 5, weekday: MONDAY, nth: 1 } },
  { names: ['spring bank holiday'], on: { month: 5, weekday: MONDAY, nth: -1 } },
  { names: ['fathers day', 'father day'], on: { month: 6, weekday: SUNDAY, nth: 3 } },
  { names: ['summer bank holiday', 'august bank holiday'], on: { month: 8, weekday: MONDAY, nth: -1 } },
  { names: ['guy fawkes night', 'bonfire night', 'guy fawkes day'], on: { month: 11, day: 5 } },
  { names: ['saint andrews day'], on: { month: 11, day: 30 } },
];

const CANADIAN: readonly Holiday[] = [
  { names: ['family day'], on: { month: 2, weekday: MONDAY, nth: 3 } },
  { names: ['mothers day', 'mother day'], on: { month: 5, weekday: SUNDAY, nth: 2 } },
  { names: ['victoria day'], on: { month: 5, weekday: MONDAY, onOrBefore: 24 } },
  { names: ['fathers day', 'father day'], on: { month: 6, weekday: SUNDAY, nth: 3 } },
  { names: ['canada day'], on: { month: 7, day: 1 } },
  { names: ['labour day', 'labor day'], on: { month: 9, weekday: MONDAY, nth: 1 } },
  { names: ['thanksgiving day', 'thanksgiving'], on: { month: 10, weekday: MONDAY, nth: 2 } },
];

const AUSTRALIAN: readonly Holiday[] = [
  { names: ['australia day'], on: { month: 1, day: 26 } },
  { names: ['anzac day'], on: { month: 4, day: 25 } },
  { names: ['mothers day', 'mother day'], on: { month: 5, weekday: SUNDAY, nth: 2 } },
  { names: ['fathers day', 'father day'], on: { month: 9, weekday: SUNDAY, nth: 1 } },
  { names: ['melbourne cup day'], on: { month: 11, weekday: TUESDAY, nth: 1 } },
];

/** What Germans, Austrians and the Swiss keep, by their own names. */
const GERMAN_SPEAKING: readonly Holiday[] = [
  { names: ['rosenmontag'], on: western(-48) },
  { names: ['mothers day', 'mother day'], on: { month: 5, weekday: SUNDAY, nth: 2 } },
  { names: ['mariae himmelfahrt'], on: { month: 8, day: 15 } },
  { names: ['reformationstag'], on: { month: 10, day: 31 } },
  { names: ['martinstag'], on: { month: 11, day: 11 } },
  { names: ['volkstrauertag'], on: { month: 11, weekday: SUNDAY, onOrBefore: 19 } },
  { names: ['buss- und bettag'], on: { month: 11, weekday: WEDNESDAY, onOrBefore: 22 } },
  { names: ['totensonntag'], on: { month: 11, weekday: SUNDAY, onOrBefore: 26 } },
  { names: ['erster advent'], on: { month: 12, weekday: SUNDAY, onOrBefore: 3 } },
  { names: ['zweiter advent'], on: { month: 12, weekday: SUNDAY, onOrBefore: 10 } },
  { names: ['dritter advent'], on: { month: 12, weekday: SUNDAY, onOrBefore: 17 } },
  { names: ['vierter advent'], on: { month: 12, weekday: SUNDAY, onOrBefore: 24 } },
  { names: ['tag der deutschen einheit'], on: { month: 10, day: 3 } },
  { names: ['bundesfeiertag'], on: { month: 8, day: 1 } },
];

const GERMAN: readonly Holiday[] = [
  { names: ['nationalfeiertag'], on: { month: 10, day: 3 } },
  { names: ['fathers day', 'father day'], on: western(39) },
  ...GERMAN_SPEAKING,
];

const AUSTRIAN: readonly Holiday[] = [
  { names: ['nationalfeiertag'], on: { month: 10, day: 26 } },
  { names: ['fathers day', 'father day'], on: { month: 6, weekday: SUNDAY, nth: 2 } },
  ...GERMAN_SPEAKING,
];

const SWISS: readonly Holiday[] = [
  { names: ['nationalfeiertag'], on: { month: 8, day: 1 } },
  { names: ['fathers day', 'father day'], on: { month: 6, weekday: SUNDAY, nth: 1 } },
  ...GERMAN_SPEAKING,
];

const own: Readonly<Record<string, readonly Holiday[]>> = {
  US: AMERICAN,
  GB: BRITISH,
  CA: CANADIAN,
  AU: AUSTRALIAN,
  DE: GERMAN,
  AT: AUSTRIAN,
  CH: SWISS,
};

/** What is read where a country has no list of its own. */
const DEFAULT_COUNTRY = 'US';

/** Every name of a holiday, of any country. */
export const holidayNames: readonly string[] = [
  ...new Set([...everywhere, ...Object.values(own).flat()].flatMap(({ names }) => names)),
];

/** The holidays that people of a country ("GB") speak of: its own, then everybody's, then those of other countries. */
export function holidaysOf(country: string): readonly Holiday[] {
  const first = own[country] ?? own[DEFAULT_COUNTRY] ?? [];
  return [...first, ...everywhere, ...Object.values(own).flat()];
}
