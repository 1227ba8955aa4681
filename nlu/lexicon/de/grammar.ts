import type { TimeGrammar } from '../words.ts';

/** An adjective in all its cases, as ways to say one thing. */
const inflected = (...stems: readonly string[]): string =>
  stems.flatMap(stem => ['e', 'en', 'er', 'es', 'em'].map(ending => stem + ending)).join('|');

const ones = ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const teens = [
  'zehn',
  'elf',
  'zwölf',
  'dreizehn',
  'vierzehn',
  'fünfzehn',
  'sechzehn',
  'siebzehn',
  'achtzehn',
  'neunzehn',
];
const tens = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
const ordinalStems = ['erst', 'zweit', 'dritt', 'viert', 'fünft', 'sechst', 'siebt', 'acht', 'neunt'];

/** "1." or the word for it. */
const nth = (number: number, stem: string): string => `(${number} ~.|${inflected(stem)})`;

const the = '(der|die|das|den|dem|des)';
const next = `(${inflected('nächst', 'folgend')}|nächst)`;
const coming = `(${inflected('kommend')})`;
const last = `(${inflected('letzt', 'vergangen', 'vorig')})`;
const thisOne = `(${inflected('dies')})`;
const afterNext = `(${inflected('übernächst')})`;
const beforeLast = `(${inflected('vorletzt')})`;
const every = `(${inflected('jed')})`;
const nextYear = `(${next} (jahr|jahres)|${coming} (jahr|jahres))`;
const thisYear = `(heuer|${thisOne} (jahr|jahres))`;
const lastYear = `(${last} (jahr|jahres))`;
const workday = '(werktag|werktage|werktagen|werktages|arbeitstag|arbeitstage|arbeitstagen|arbeitstages)';
const weekend = '(wochenende|wochenendes|we)';
const about =
  '(um|gegen|so um|so gegen|um punkt|punkt|punkt um|circa|ca [~.]|zirka|etwa|ungefähr|rund|um circa|um ca [~.]|um zirka|um etwa|um ungefähr|ca [~.] um|erst um|spätestens um|in)';

const numbers = `
${ones.map((word, index) => `ones: ${word} => ${index + 1}`).join('\n')}
ones: zwo|beide|beiden => 2
${teens.map((word, index) => `teens: ${word} => ${index + 10}`).join('\n')}
${tens.map((word, index) => `tens: ${word} => ${10 * (index + 2)}`).join('\n')}
tens: dreissig => 30
below-hundred: <ones>
below-hundred: <teens>
below-hundred: <tens>
below-hundred: <ones> ~und ~<tens> => sum($1,$2)
below-hundred: ein ~und ~<tens> => sum(1,$1)
word-number: <below-hundred>
word-number: hundert => 100
word-number: hundert ~[und] ~<below-hundred> => sum(100,$1)
word-number: <ones> ~hundert => product($1,100)
word-number: ein ~hundert => 100
number: <word-number>
number: ein|${inflected('ein')}|ne|nen|ner|nem|n => 1
number: #
count: <number>
count: ein paar|einige|paar => 3
count: # ~(.|,) ~# => decimal($1,$2)
count: <ones> ~einhalb => sum($1,0.5)
count: ein ~einhalb => 1.5
count: anderthalb|eineinhalb => 1.5
count: # 1 ~/ ~2 => sum($1,0.5)
year: #4 => between($1,1900,2100)
year: ein ~tausend ~neun ~hundert ~[und] ~<below-hundred> => sum(1900,$1)
year: <ones> ~tausend ~[und] ~[<below-hundred>] => product($1,1000,$2)
year: neunzehn ~hundert ~[und] ~<below-hundred> => sum(1900,$1)
${ordinalStems.map((stem, index) => `ordinal-word: ${inflected(stem)} => ${index + 1}`).join('\n')}
ordinal-word: ${inflected('siebent')} => 7
${teens.map((word, index) => `ordinal-word: ${inflected(`${word}t`)} => ${index + 10}`).join('\n')}
ordinal-word: ${inflected('zwanzigst')} => 20
ordinal-word: ${inflected('dreißigst', 'dreissigst')} => 30
ordinal-word: <ones> ~und ~<ordinal-tens> => sum($1,$2)
ordinal-word: ein ~und ~<ordinal-tens> => sum(1,$1)
ordinal-tens: ${inflected('zwanzigst')} => 20
ordinal-tens: ${inflected('dreißigst', 'dreissigst')} => 30
ordinal: <ordinal-word>
ordinal: # ~. => between($1,1,31)
ordinal: # ~(te|ten|ter|ste|sten|ster) => between($1,1,31)
ordinal: ${inflected('letzt')} => -1
ordinal: ${inflected('vorletzt')} => -2
`;

const names = `
weekday: montag => 1
weekday: dienstag => 2
weekday: mittwoch => 3
weekday: donnerstag => 4
weekday: freitag => 5
weekday: samstag|sonnabend => 6
weekday: sonntag => 7
short-weekday: mo [~.] => 1
short-weekday: di [~.]|die ~. => 2
short-weekday: mi [~.] => 3
short-weekday: do [~.] => 4
short-weekday: fr [~.] => 5
short-weekday: sa [~.] => 6
short-weekday: ^so [~.] => 7
so-day: ^so => weekday(7)
some-weekday: <weekday>
some-weekday: <short-weekday>
weekdays: montags => 1
weekdays: dienstags => 2
weekdays: mittwochs => 3
weekdays: donnerstags => 4
weekdays: freitags => 5
weekdays: samstags|sonnabends => 6
weekdays: sonntags => 7
month: januar|jänner|jan|jaenner|januars => 1
month: februar|feber|feb => 2
month: märz|mär|mrz => 3
month: april|apr => 4
month: mai => 5
month: juni|juno|jun => 6
month: juli|jul => 7
month: august|aug => 8
month: september|sept|sep => 9
month: oktober|okt|oct => 10
month: november|nov => 11
month: dezember|dez|dec => 12
season: frühling|frühjahr|fruehling => 3
season: sommer => 6
season: herbst => 9
season: winter => 12
part: vormittag|früh|frueh => part(8,12)
part: mittag|mittagspause => part(12,14)
part: nachmittag => part(12,17)
part: abend => part(17,22)
part: nacht => part(20,24)
part: spätabend => part(20,22)
part: frühabend => part(17,19)
part: feierabend => part(16,18)
part: <each-part>
part: mittags => eachPart(part(12,14)) @-0.2
part: frühabends => eachPart(part(17,19))
each-part: vormittags|morgens => eachPart(part(8,12))
each-part: nachmittags => eachPart(part(12,17))
each-part: abends => eachPart(part(17,22))
each-part: nachts => eachPart(part(20,24))
each-part: spätabends|spaetabends => eachPart(part(20,22))
each-part: frühmorgens => eachPart(part(8,10))
each-part: tagsüber|untertags => eachPart(part(8,17))
part-days: vormittage|vormittagen => eachPart(part(8,12))
part-days: mittage|mittagen => eachPart(part(12,14))
part-days: nachmittage|nachmittagen => eachPart(part(12,17))
part-days: abende|abenden => eachPart(part(17,22))
part-days: nächte|nächten => eachPart(part(20,24))
side-part: <side> <part> => sideOfPart($1,$2)
side-part: ${inflected('früh')} <part> => sideOfPart("beginning",$1)
side-part: ${inflected('spät')} <part> => sideOfPart("end",$1)
side: ${inflected('früh')} => "beginning"
side: ${inflected('spät')}|spät => "end"
any-part: <part>
any-part: <side-part>
any-part: morgen => part(8,12)
any-part: ${inflected('früh')} morgen => part(8,10)
any-part: ${inflected('spät')} morgen => part(10,12)
unit: sekunde|sekunden|sek => "second"
unit: minute|minuten|min [~.]|mins|minütchen => "minute"
unit: stunde|stunden|std [~.]|stdn|h|stündchen => "hour"
unit: tag|tage|tagen|tages => "day"
unit: woche|wochen => "week"
unit: monat|monate|monaten|monats => "month"
unit: jahr|jahre|jahren|jahres => "year"
day-unit: tag|tage|tagen => "day"
day-unit: woche|wochen => "week"
day-unit: monat|monate|monaten => "month"
day-unit: jahr|jahre|jahren => "year"
day-unit: werktage|werktagen|arbeitstage|arbeitstagen => "workday"
`;

const days = `
day: heute|heut|hüt => today(0)
day: morgen|morn => today(1)
day: übermorgen|übermorn => today(2)
day: gestern => today(-1)
day: vorgestern => today(-2)
day: vorvorgestern => today(-3)
day: überübermorgen => today(3)
day: (an|für) (dem|diesem|den|diesen|jenem|jenen) [selben|gleichen] tag => spokenDay(0)
day: [am|für den] (selben|gleichen) tag => spokenDay(0)
day: [am] (tag darauf|darauffolgenden tag|folgenden tag|folgetag) => spokenDay(1)
day: <weekday> => weekday($1)
day: <short-weekday> => weekday($1) @-0.6
short-day: <short-weekday> => weekday($1)
day: (am|an|ab|vom|für|zum|auf|jeweils) <short-weekday> => weekday($1)
day: ${thisOne} <some-weekday> => weekday($1)
day: ${coming} <some-weekday> => comingWeekday($1)
day: <next-day>
next-day: ${next} <some-weekday> => nextWeekday($1)
day: ${last} <some-weekday> => lastWeekday($1)
day: ${afterNext} <some-weekday> => weekdayAfter($1,1)
day: <some-weekday> nach dem nächsten => weekdayAfter($1,1)
day: <some-weekday> in (einer woche|1 woche|8 tagen|acht tagen) => weekdayAfter($1,1)
day: <some-weekday> in <number> wochen => weekdayAfter($1,$2)
day: <weeks-ahead> [,] [am] <some-weekday> => weekdayIn($2,$1)
day: <some-weekday> in (14 tagen|vierzehn tagen) => weekdayAfter($1,2)
day: <some-weekday> vor (einer woche|1 woche) => weekdayAfter($1,-1)
day: <some-weekday> vor <number> wochen => weekdayBefore($1,$2)
day: <next-day> in (einer woche|1 woche|8 tagen|acht tagen) => plusDays($1,7)
day: <next-day> in <number> wochen => plusWeeks($1,$2)
day: heute in (acht tagen|8 tagen) => today(7) @0.2
day: morgen in (acht tagen|8 tagen|einer woche) => today(8)
day: heute in <amount> => dayFromNow($1,1)
day: heute vor <amount> => dayFromNow($1,-1)
day: heute über <number> wochen => weeksFromToday($1)
day: <some-weekday> [in|,] [der] <week> => weekdayIn($1,$2)
day: <week> [,] [am] <some-weekday> => weekdayIn($2,$1)
number-12: #1
number-12: #2
any-year: #4
any-year: #2
numeric: <number-12> ~. <number-12> ~. => monthDay($1,$2)
numeric: <number-12> ~. <number-12> ~. <any-year> => monthDay($1,$2,$3)
numeric: <number-12> ~(/|-) ~<number-12> ~(/|-) ~<any-year> => monthDay($1,$2,$3)
numeric: #4 ~(-|/|.) ~<number-12> ~(-|/|.) ~<number-12> => monthDay($3,$2,$1)
numeric: <number-12> ~/ ~<number-12> => numericDay($1,$2)
numeric: #2 ~. ~#2 => monthDay($1,$2) @-0.8
numeric: (am|vom|zum|ab|der|den|dem) <number-12> ~. ~<number-12> => monthDay($1,$2)
month-day: <numeric>
dom: <number-12> ~. => between($1,1,99)
dom: # ~(te|ten|ter|ste|sten|ster) => between($1,1,31)
dom: <ordinal-word> => between($1,1,31)
month-day: <dom> <month> [~.] => monthDay($1,$2)
month-day: <dom> <month> [~.] [,] <year> => monthDay($1,$2,$3)
month-day: <dom> <month> #2 => monthDay($1,$2,$3) @-0.3
month-day: <dom> <month> <below-hundred> => monthDay($1,$2,$3) @-0.5
month-day: <number-12> <month> [~.] => monthDay($1,$2)
month-day: <number-12> <month> [~.] [,] <year> => monthDay($1,$2,$3)
month-day: <month> [~.] <number-12> [~.] => monthDay($2,$1) @-0.2
month-day: <month> [~.] <number-12> [~.] [,] <year> => monthDay($2,$1,$3)
month-day: <dom> <ordinal-word> => monthDay($1,$2) @-0.4
dom-day: <dom> => dayOfMonth($1)
date: <month-day>
date: (den|dem|der|nach dem) <month-day>
date: <month-day> ${nextYear} => monthDayOfYear($1,1)
date: <some-weekday> [,] [der|den|dem|die|am] <month-day> => agree($1,$2) @0.4
date: <some-weekday> [,] (der|den|dem) <dom-day> => agree($1,$2)
date: <some-weekday> [,] <dom-day> => agree($1,$2) @-0.3
date: (am|vom|zum|ab|ab dem|nach dem|auf den) <number-12> ~. => dayOfMonth($1)
date: (der|den|dem|des) <number-12> ~. => dayOfMonth($1) @-0.5
loose-day: <ordinal-word> => dayOfMonth($1)
date: (am|vom|ab dem) <loose-day> => unlessWords($1)
${ordinalStems.map((stem, index) => (index === 0 ? '' : `later-day: ${stem}e => ${index + 1}`)).join('\n')}
${teens.map((word, index) => `later-day: ${word}te => ${index + 10}`).join('\n')}
later-day: <later-tens>
later-day: <ones> ~und ~<later-tens> => sum($1,$2)
later-day: ein ~und ~<later-tens> => sum(1,$1)
later-tens: zwanzigste => 20
later-tens: dreißigste|dreissigste => 30
loose-later: <later-day> => dayOfMonth($1)
date: der <loose-later> => unlessWords($1)
date: (am|zum|vom) monatsersten => dayOfMonth(1)
this-month: monatsletzten|monatsletzter => period("month",0)
date: (am|zum|vom) <this-month> => nthDay(-1,$1)
date: (am|vom|zum) <dom> [des|im] <relative-month> => dayIn($1,$2)
date: <relative-month> [am|vom] <dom> => dayIn($2,$1)
date: <ordinal> <some-weekday> (im|in|des|vom|von|der) [${the}] <calendar-span> => nthWeekday($1,$2,$3)
date: <ordinal> <some-weekday> <calendar-span> => nthWeekday($1,$2,$3) @-0.2
date: <ordinal> tag (im|in|des|vom|von|der) [${the}] <calendar-span> => nthDay($1,$2)
date: <ordinal> ${workday} (im|in|des|vom|von|der) [${the}] <calendar-span> => nthWorkday($1,$2)
date: ${next} ${workday} => workday(1)
date: in <number> ${workday} => workday($1)
date: <holiday>
date: [${the}|am] <some-weekday> nach [${the}] <fixed-day> => weekdayBeside($1,1,$2)
date: [${the}|am] <some-weekday> vor [${the}] <fixed-day> => weekdayBeside($1,-1,$2)
date: <ordinal> <some-weekday> nach [${the}] <fixed-day> => weekdayBeside($2,$1,$3)
date: <amount> nach [${the}] <known-day> => besideDay($1,1,$2)
date: <amount> (vor|vorm) [${the}] <known-day> => besideDay($1,-1,$2)
date: [${the}|am|ein|einen] tag nach [${the}] <known-day> => plusDays($1,1)
date: [${the}|am|ein|einen] tag (vor|vorm) [${the}] <known-day> => plusDays($1,-1)
date: in [<about>] <amount> => dayFromNow($2,1)
date: vor <amount> => dayFromNow($1,-1)
fixed-day: <month-day>
fixed-day: <holiday>
known-day: <day>
known-day: <date>
known-day: (am|dem|den|der|zum|vom) <known-day>
oops: nein|nee|ne|nö|quatsch|sorry|pardon|halt|moment|stopp|stop|entschuldigung|verzeihung|korrektur|blödsinn|falsch|irrtum|ups|hoppla
better: warte|warten sie|doch|lieber|eher|besser|besser gesagt|ich meine|ich meinte|meine ich|vielmehr|verschrieben|vertan
correction: [äh|ähm|ach|oh|oder] <oops> [,|!|.] [<oops>] [,] [<better>|doch <better>]
correction: äh|ähm|öhm|hm
correction: (ich meine|ich meinte|oder <better>|<better> gesagt|vielmehr|bzw|doch (lieber|eher|besser))
taken-back: [<correction>] [,] nicht [am|um|auf|erst] <taken> [,] (sondern|<correction>) => correctionOf($2)
taken-back: nicht [am|um|auf|erst] <taken> , => correctionOf($1) @-0.3
taken-back: <correction> [,] nicht [am|um|auf|erst] <taken> => correctionOf($2)
taken-back: (statt|anstatt|anstelle von|nicht mehr) [am|um|auf|erst|wie bisher] <taken> [,] [sondern|lieber|besser] => correctionOf($1)
clocks: (um|auf) <end-clock> [,] [und] nicht [erst] [um|auf] <end-clock> => atNotAt($1) @0.4
clocks: <clock> [,] [und] nicht [erst] [um|auf] <end-clock> => atNotAt($1) @0.4
taken: <single-day>
taken: <clocks>
taken: <end-clock>
`;

const holidays = `
holiday: <holiday-rule> => holiday($1)
holiday: <holiday-rule> [im jahr] <year> => holiday($1,$2)
holiday: <holiday-rule> [im] ${next} jahr => holidayOfYear($1,1)
holiday-rule: weihnachten|weihnachtstag|[${nth(1, 'erst')}] weihnachtsfeiertag|${nth(1, 'erst')} weihnachtstag|christtag => "12-25"
holiday-rule: ${nth(2, 'zweit')} (weihnachtsfeiertag|weihnachtstag)|stephanstag|stefanitag => "12-26"
holiday-rule: heiligabend|heiliger abend|heiligen abend|weihnachtsabend => "12-24"
holiday-rule: silvester|silvesterabend|altjahrstag => "12-31"
holiday-rule: neujahr|neujahrstag|jahreswechsel => "1-1"
holiday-rule: dreikönigstag|dreikönig|heilige drei könige|heiligen drei könige => "1-6"
holiday-rule: valentinstag => "2-14"
holiday-rule: frauentag|weltfrauentag => "3-8"
holiday-rule: weiberfastnacht|altweiber => "easter-52"
holiday-rule: fastnachtssamstag|karnevalssamstag => "easter-50"
holiday-rule: fastnachtssonntag|karnevalssonntag|karneval => "easter-49"
holiday-rule: rosenmontag => "easter-48"
holiday-rule: faschingsdienstag|fastnachtsdienstag|fastnacht|veilchendienstag => "easter-47"
holiday-rule: aschermittwoch => "easter-46"
holiday-rule: palmsonntag|palmensonntag => "easter-7"
holiday-rule: gründonnerstag => "easter-3"
holiday-rule: karfreitag => "easter-2"
holiday-rule: karsamstag|ostersamstag => "easter-1"
holiday-rule: ostern|ostersonntag => "easter+0"
holiday-rule: ostermontag => "easter+1"
holiday-rule: [christi] himmelfahrt|auffahrt => "easter+39"
holiday-rule: pfingsten|pfingstsonntag => "easter+49"
holiday-rule: pfingstmontag => "easter+50"
holiday-rule: fronleichnam => "easter+60"
holiday-rule: tag der arbeit|maifeiertag|staatsfeiertag => "5-1"
holiday-rule: muttertag => "5/7/2"
holiday-rule: vatertag => "DE easter+39 AT 6/7/2 CH 6/7/1"
holiday-rule: peter und paul => "6-29"
holiday-rule: (mariä|maria) himmelfahrt => "8-15"
holiday-rule: erntedankfest|erntedank => "10/7/1"
holiday-rule: tag der deutschen einheit => "10-3"
holiday-rule: nationalfeiertag => "DE 10-3 AT 10-26 CH 8-1"
holiday-rule: (schweizer|schweizerischer|schweizerischen) nationalfeiertag|bundesfeier|bundesfeiertag => "8-1"
holiday-rule: (österreichischer|österreichischen) nationalfeiertag => "10-26"
holiday-rule: reformationstag => "10-31"
holiday-rule: halloween => "10-31"
holiday-rule: allerheiligen => "11-1"
holiday-rule: allerseelen => "11-2"
holiday-rule: martinstag => "11-11"
holiday-rule: buß und bettag|buss und bettag|buß - und bettag|buss - und bettag => "11/3<22"
holiday-rule: volkstrauertag => "11/7<19"
holiday-rule: totensonntag|ewigkeitssonntag => "11/7<26"
holiday-rule: ${nth(1, 'erst')} (advent|adventssonntag|sonntag im advent) => "12/7<3"
holiday-rule: ${nth(2, 'zweit')} (advent|adventssonntag|sonntag im advent) => "12/7<10"
holiday-rule: ${nth(3, 'dritt')} (advent|adventssonntag|sonntag im advent) => "12/7<17"
holiday-rule: ${nth(4, 'viert')} (advent|adventssonntag|sonntag im advent) => "12/7<24"
holiday-rule: nikolaus|nikolaustag|nikolo => "12-6"
holiday-rule: black friday => "11/5/4"
holiday-rule: mariä empfängnis|maria empfängnis => "12-8"
`;

const periods = `
week: ${thisOne} (woche) => period("week",0)
week: (jene|jener|derselben|der selben|der gleichen|dieselbe|die gleiche|die selbe) woche => spokenPeriod("week")
week: in der woche (da|dann) => spokenPeriod("week")
week: (${next}|${coming}) woche => period("week",1)
week: ${last} woche => period("week",-1)
week: ${afterNext} woche => period("week",2)
week: ${beforeLast} woche => period("week",-2)
week: woche (vom|ab dem|um den|des|mit dem) <known-day> => periodOf("week",$1)
week: woche (vom|ab dem|um den) <dom-day> => periodOf("week",$1)
week: woche nach [${the}] <known-day> => periodOf("week",$1,1)
week: woche vor [${the}] <known-day> => periodOf("week",$1,-1)
week: (kw|kalenderwoche) # => numberedWeek($1)
week: (kw|kalenderwoche) # [/] <year> => numberedWeek($1,$2)
week: # ~. (kw|kalenderwoche) => numberedWeek($1)
week: # ~. (kw|kalenderwoche) <year> => numberedWeek($1,$2)
week: <ordinal> woche (im|in|des|vom) [${the}] <month-or-relative> => nthWeek($1,$2)
week: <ordinal> <month-span> ~woche => nthWeek($1,$2)
weeks-ahead: in <number> wochen => period("week",$1)
weeks-ahead: in (einer|1|ner) woche => period("week",1)
month-or-relative: <month-span>
month-or-relative: <relative-month>
month-or-relative: monats => period("month",0)
weekend: [am|${thisOne}|das|fürs] ${weekend} => period("weekend",0)
weekend: ${coming} ${weekend} => period("weekend",0)
weekend: ${next} ${weekend} => period("weekend",1)
weekend: ${last} ${weekend} => period("weekend",-1)
weekend: ${afterNext} ${weekend} => period("weekend",2)
weekend: ${weekend} (vom|um den|am) <known-day> => periodOf("weekend",$1)
month-span: <month> [~.] => month($1)
month-span: <month> [~.] <year> => month($1,$2)
month-span: <month> ${nextYear} => monthOfYear($1,1)
month-span: <month> ${thisYear} => monthOfYear($1,0)
month-span: <month> ${lastYear} => monthOfYear($1,-1)
month-span: ${nextYear} [im] <month> => monthOfYear($1,1)
month-span: ${thisYear} [im] <month> => monthOfYear($1,0)
month-span: ${lastYear} [im] <month> => monthOfYear($1,-1)
month-span: ${next} <month> => monthBeside($1,1)
month-span: ${last} <month> => monthBeside($1,-1)
month-span: ${afterNext} <month> => monthBeside($1,2)
relative-month: ${thisOne} (monat|monats) => period("month",0)
relative-month: (${next}|${coming}) (monat|monats) => period("month",1)
relative-month: ${last} (monat|monats) => period("month",-1)
relative-month: ${afterNext} (monat|monats) => period("month",2)
relative-month: ${beforeLast} (monat|monats) => period("month",-2)
year-span: ${nextYear} => period("year",1)
year-span: ${thisYear} => period("year",0)
year-span: ${lastYear} => period("year",-1)
year-span: (im jahr|jahr|im jahre) #4 => year($1)
quarter-span: q ~#1 [<year>] => quarter($1,$2)
quarter-span: <ordinal> (quartal|quartals) [<year>] => quarter($1,$2)
quarter-span: ${thisOne} (quartal|quartals) => period("quarter",0)
quarter-span: ${next} (quartal|quartals) => period("quarter",1)
quarter-span: ${last} (quartal|quartals) => period("quarter",-1)
quarter-span: <ordinal> (halbjahr|halbjahres) [<year>] => half($1,$2)
season-span: (im|${thisOne}) <season> => season($1)
season-span: ${next} <season> => season($1,1)
season-span: ${last} <season> => season($1,-1)
season-span: [im] <season> <year> => seasonOfYear($1,$2)
calendar-span: <month-span>
calendar-span: <relative-month>
calendar-span: <year-span>
calendar-span: <quarter-span>
calendar-span: (monat|monats) => period("month",0) @-0.2
calendar-span: (jahr|jahres) => period("year",0) @-0.2
calendar-span: quartals => period("quarter",0) @-0.2
period: <week>
period: <weekend>
period: <relative-month>
period: <year-span>
period: <quarter-span>
period: <season-span>
period: (im|in|für|seit|während|über|den ganzen|im monat|in diesem) <month-span>
period: <month-span> => unlessWords($1) @-0.3
period: <month> [~.] <year> => month($1,$2)
period: <month> ${nextYear} => monthOfYear($1,1)
period: ${nextYear} im <month> => monthOfYear($1,1)
period: ${thisYear} im <month> => monthOfYear($1,0)
period: ${afterNext} <month> => monthBeside($1,2)
period: #4 ~- ~#2 => month($2,$1)
period: #4 ~. ~#2 => month($2,$1)
period: #4 . #2 => month($2,$1)
period: [am|zum|gegen|zu|in|in die] <period-part> [${the}] [in|im|von|vom] <divided> => partOfPeriod($1,$2)
period: [am|zum|gegen|zu] <unit-of-part> ~<period-part> => partOfPeriod($2,$1)
period: [in der] <ordinal> <month-span> ~hälfte => halfOfMonth($1,$2)
period: [in der] <ordinal> hälfte (des|vom|von|im) <month-or-relative> => halfOfMonth($1,$2)
unit-of-part: monats => period("month",0)
unit-of-part: wochen => period("week",0)
unit-of-part: jahres => period("year",0)
unit-of-part: quartals => period("quarter",0)
divided: <month-span>
divided: <week>
divided: <relative-month>
divided: <year-span>
divided: <quarter-span>
divided: <season-span>
divided: <season> => season($1)
divided: (monat|monats) => period("month",0)
divided: woche => period("week",0)
divided: jahres => period("year",0)
divided: #4 => year($1)
period-part: anfang|beginn => "beginning"
period-part: mitte => "middle"
period-part: ende => "end"
period: [in|über|für] [${the}] (${next}|${coming}) <number> <day-unit> => nextUnits($1,$2)
period: [in|über|für] [${the}] <number> (${next}|${coming}) <day-unit> => nextUnits($1,$2)
period: [in] [${the}] ${last} <number> <day-unit> => lastUnits($1,$2)
period: (innerhalb von|binnen|innerhalb der nächsten|innerhalb) <number> <day-unit> => nextUnits($1,$2)
period: (die nächsten tage|in den nächsten tagen|die kommenden tage|in den kommenden tagen) => nextUnits(3,"day")
period: (im laufe|im verlauf) ${the} <divided> => laterIn($1) @0.1
period: später [in] [${the}] <divided> => laterIn($1) @0.1
period: (die|in den) <number> <day-unit> (vor|vorm) [${the}] <fixed-day> => lengthBefore(length($1,$2),$3) @0.2
period: (die|in den) <number> <day-unit> nach [${the}] <fixed-day> => lengthFrom(length($1,$2),plusDays($3,1)) @0.2
period: zwischen den jahren => holidays("12-27","12-31")
rest: rest ${the} <divided> => restOf($1)
rest: rest ${the} tages => restOfToday()
rest: nachher|später am tag => restOfToday()
`;

const clocks = `
hour: <number-12> => between($1,0,99)
hour: <below-hundred> => between($1,0,24)
hour: zweie => 2
hour: dreie => 3
hour: viere => 4
hour: fünfe => 5
hour: sechse => 6
hour: siebene => 7
hour: achte => 8
hour: neune => 9
hour: zehne => 10
hour: elfe => 11
hour: zwölfe => 12
minute: #2 => between($1,0,59)
minute: <below-hundred> => between($1,1,59)
minute: #1 => between($1,1,9)
hour-clock: <hour> => clock($1)
late-hour: <number-12> => between($1,6,24)
plain-clock: <hour> [~-] (uhr|ur) => clock($1,0)
plain-clock: ein uhr => clock(1)
plain-clock: ein uhr [und] <minute> [minuten|min] => clock(1,$1)
plain-clock: <late-hour> h => clock($1)
plain-clock: mitternacht => clock(0,0,1)
plain-clock: # ~: ~#2 [~-] [uhr|h] => digitalClock($1,$2)
plain-clock: # ~: ~#2 ~: ~#2 [uhr] => clockWithSeconds($1,$2,$3)
plain-clock: # ~. ~#2 [~-] (uhr|ur) => digitalClock($1,$2)
plain-clock: <late-hour> h ~#2 => digitalClock($1,$2)
clocks: (um|ab|gegen|von) # h ~#2 => at(digitalClock($1,$2))
plain-clock: <hour> uhr [und] <minute> [minuten|min] => clock($1,$2)
plain-clock: <spoken-clock> => notBefore($1,8)
half-clock: halb <hour-clock> [uhr] => plusMinutes($1,-30)
spoken-clock: <half-clock>
spoken-clock: viertel vor <hour-clock> [uhr] => plusMinutes($1,-15)
spoken-clock: viertel (nach|ab) <hour-clock> [uhr] => plusMinutes($1,15)
spoken-clock: viertel <hour-clock> [uhr] => plusMinutes($1,-45)
spoken-clock: (dreiviertel|drei viertel) <hour-clock> [uhr] => plusMinutes($1,-15)
spoken-clock: <minute> [minuten|min] vor <half-clock> => minusMinutes($2,$1)
spoken-clock: <minute> [minuten|min] nach <half-clock> => plusMinutes($2,$1)
before-clock: <minute> [minuten|min] vor <hour-clock> [uhr] => minusMinutes($2,$1)
before-clock: <minute> [minuten|min] nach <hour-clock> [uhr] => plusMinutes($2,$1)
noon: mittag => clock(12,0,1)
noon: mittags|zur mittagszeit|mittagszeit => clock(12,0,1)
clock: <plain-clock>
clock: <part-clock>
part-clock: <plain-clock> [am|in der|des] <part> => inPart($1,$2)
part-clock: <plain-clock> am morgen => morning($1)
part-clock: <plain-clock> in der früh => morning($1)
part-clock: (um|gegen|so um|so gegen) <hour-clock> [am|in der|des] <part> => inPart($1,$2)
part-clock: (um|gegen|so um|so gegen) <hour-clock> am morgen => morning($1)
part-clock: (um|gegen|so um|so gegen) <hour-clock> in der früh => morning($1)
part-clock: (um|gegen|so um|so gegen|) <before-clock> [am|in der|des] <part> => inPart($1,$2)
part-clock: (morgens|frühmorgens|am morgen|vormittags) [so] (um|gegen) <hour-clock> => morning($1)
part-clock: [am] <part> [so] (um|gegen) <hour-clock> => inPart($2,$1)
part-clock: [am] <part> [so] (um|gegen) <plain-clock> => inPart($2,$1)
clock: <amount> vor <plain-clock> => besideClock($1,-1,$2)
clock: <amount> nach <plain-clock> => besideClock($1,1,$2)
clock: <amount> vor <noon> => besideClock($1,-1,$2)
clock: <amount> nach <noon> => besideClock($1,1,$2)
clock: <amount> später als <end-clock> => besideClock($1,1,$2)
clock: <amount> früher als <end-clock> => besideClock($1,-1,$2)
end-clock: <clock>
end-clock: <hour-clock> @-0.5
end-clock: <noon>
work-end: feierabend|zum feierabend|der arbeit => clock(17,0,1)
after-lunch: dem mittagessen => clock(13,0,1)
before-lunch: dem mittagessen => clock(12,0,1)
clocks: ${about} <clock> [rum|herum|pünktlich] => at($1)
clocks: (um|gegen|so um|so gegen|um punkt|punkt|punkt um|um ungefähr|um circa|um ca [~.]|um etwa|ca [~.] um|kurz vor|kurz nach) <hour-clock> [rum|herum|pünktlich|dann] => bareClocks($1)
clocks: um # ~. ~#2 => digitalClocks($1,$2)
clocks: (um|ab|gegen) #4 => at(fourDigitClock($1))
clocks: (um|ab|gegen) #3 => at(unsure(fourDigitClock($1))) @-0.2
clocks: # ~. ~#2 => quarterClocks($1,$2)
said-before: <before-clock> => notBefore($1,8)
clocks: (um|gegen|so um|so gegen|bis|ab) <said-before> => at($1)
clocks: <said-before> => at($1) @-0.6
loose-hour: <hour-clock> => bareClocks($1)
open: (ab|nicht vor|frühestens um|frühestens|nach) <hour-clock> => from($1)
open: vor <hour-clock> => before($1)
open: bis <hour-clock> => until($1)
clocks: <open> => loosely($1) @-0.3
clocks: (ab|nicht vor|frühestens um|frühestens|nach|ab ca [~.]) (<clock>) => from($1)
clocks: (ab|nach) <noon> => from($1)
clocks: nach <work-end> => from($1)
clocks: nach <after-lunch> => from($1)
clocks: vor <before-lunch> => before($1)
clocks: bis <before-lunch> => until($1)
clocks: (vor|bis vor) <clock> => before($1)
clocks: vor <noon> => before($1)
clocks: vor <work-end> => before($1)
clocks: (bis|bis um|bis ca|bis gegen|bis spätestens) <clock> => until($1)
clocks: (endet|enden|ende|schluss) [schon|erst] um <end-clock> => ends($1)
clocks: um <end-clock> (enden|endet|zu ende|aufhören|vorbei|fertig|schluss) => ends($1)
clocks: [das|die] (ende|endzeit|schluss) (auf|ist|um|ist um|soll um) <end-clock> [sein] => ends($1)
clocks: (beende|beend) (es|das|ihn|sie) (um|schon um) <end-clock> => ends($1)
clocks: bis <end-clock> (gehen|dauern|laufen) => ends($1)
clocks: (geht|dauert|läuft) [jetzt|nur|noch|schon] bis <end-clock> => ends($1)
clocks: bis <noon> => until($1)
clocks: bis <work-end> => until($1)
clocks: (von|zwischen|ab) <clock> (bis|und|-|bis um|auf) <end-clock> => clocks($1,$2)
clocks: (von|zwischen) <hour-clock> (bis|und|-|bis um) <clock> => clocks($1,$2)
clocks: (von|zwischen) <hour-clock> (bis|und|-) <noon> => clocks($1,$2)
clocks: (von|zwischen) <hour-clock> (bis|und|-) <hour-clock> => looseClocks($1,$2)
clocks: (von|zwischen) <end-clock> (bis|und|-) <end-clock> [am|in der] <any-part> => clocks($1,$2,$3)
clocks: [am] <any-part> (von|zwischen) <end-clock> (bis|und|-) <end-clock> => clocks($2,$3,$1)
clocks: <clock> (bis|-) <end-clock> => clocks($1,$2)
clocks: <hour-clock> (bis|-) <clock> => clocks($1,$2)
noon-adverb: mittags|zur mittagszeit => clock(12,0,1)
clocks: <noon-adverb> => at($1)
clocks: <plain-clock> mittags => at($1) @0.1
clocks: <clock> => lateClock($1,0)
`;

const together = `
single-day: <day>
single-day: <date>
single-day: (am|an|in|im|ab|ab dem|an dem|gegen|gleich) <single-day>
at: <single-day> <clocks> => dayClocks($1,$2)
at: <so-day> <clocks> => dayClocks($1,$2) @0.7
at: <clocks> [am|vom|des|der|den|,] <single-day> => dayClocks($2,$1)
at: <single-day> [am|in der|in|gegen|den ganzen|zu|zum|im] <any-part> => dayPart($1,$2)
at: <single-day> den ganzen <any-part> => dayPart($1,$2)
at: [am|in der|gegen|zum] <any-part> (des|vom|am|der|den) <single-day> => dayPart($2,$1)
at: in der nacht (auf|zum|auf den) <single-day> => dayPart(plusDays($1,-1),part(20,24)) @0.3
at: in der nacht (vom|von) <single-day> (auf|zum|auf den) <single-day> => dayPart($1,part(20,24)) @0.3
at: <tonight> => partToday($1) @0.2
at: (<this-part>) => partToday($1)
this-part: [an] ${thisOne} <any-part>
tonight: (heute|heut) nacht => part(18,24)
at: <at> <clocks> => partClocks($1,$2)
at: <clocks> <at> => partClocks($2,$1)
at: <some-weekday> <loose-hour> => looseDayClocks(weekday($1),$2) @-0.3
at: <some-weekday> <loose-clocks> => dayClocks(weekday($1),$2) @-0.3
day-list: <single-day> (und|oder|&|sowie) <single-day> => dayList($1,$2)
day-list: <days-apart> [,] (und|oder|&|sowie) <single-day> => longerList($1,$2)
days-apart: <known-day> , <known-day> => dayList($1,$2)
days-apart: <days-apart> , <known-day> => longerList($1,$2)
list-of-ats: <day-list> [,|jeweils] <clocks> => eachAt($1,$2)
arrival: (landung|ankunft|landet|an|kommt|kommen|rückkehr|zurück) [um|ca [~.]|gegen] <end-clock> [an] => $1
at: <at> [,] <arrival> => atEnding($1,$2) @0.5
at: (nachher|später) <clocks> => clocksToday($1)
part-said: (am|in der|gegen|zum|über|den ganzen|im) <any-part> => barePart($1)
part-said: in der früh => part(8,12)
part-said: <each-part>
led-part: [an|die|alle|an den|an allen] <part-days>
parts-of-days: <led-part> [in|in der|der|im|von|während|während der] <period> => partsOf($1,$2)
parts-of-days: <period> [an|an den|alle] <part-days> => daysWithPart($1,$2)
part-said: (an|an den|an allen) <part-days> => $1
part-said: feierabend => part(16,18)
range: [von|vom|ab] <known-day> (bis|bis zum|-|bis zu|zu) <known-day> => range($1,$2)
range: zwischen [dem|den] <known-day> und [dem|den] <known-day> => range($1,$2)
range: [vom|von] <dom> (-|bis|bis zum|bis zu) <month-day> => rangeFromDom($1,$2) @0.5
range: (zwischen|zwischen dem) <dom> (und|und dem) <month-day> => rangeFromDom($1,$2) @0.5
range: <number-12> ~. (-|bis|bis zum) <number-12> ~. => range(dayOfMonth($1),dayOfMonth($2))
range: <number-12> - <month-day> => rangeFromDom($1,$2)
range: [vom|von] <some-weekday> [,] [dem|den] <dom> (bis|bis zum|-) <date> => rangeFromDom($2,$3) @0.5
range: vom <dom-day> bis [zum] <dom-day> => range($1,$2)
range: zwischen dem <dom-day> und [dem] <dom-day> => range($1,$2)
range: <month-span> <number-12> (-|bis) <number-12> => rangeInMonth($1,$2,$3)
range: [im|in] <month-or-relative> (vom|zwischen dem|von) <dom> (bis|bis zum|und dem|und) <dom> => rangeInMonth($1,$2,$3)
range: <week> [,] (von|vom|zwischen) <some-weekday> (bis|und|zu|bis zum) <some-weekday> => weekdaysIn($1,$2,$3)
range: [von] <some-weekday> (bis|-) <some-weekday> <week> => weekdaysIn($3,$1,$2)
range: von <calendar-span> bis <calendar-span> => range($1,$2)
range: zwischen <calendar-span> und <calendar-span> => range($1,$2)
range: <month-span> (bis|-) <month-span> => range($1,$2)
days-said: [am] <dom> (und|&) [am] <month-day> => bothDaysOf($1,$2)
days-said: [am] <dom> [,] [am] <dom> (und|&) [am] <dom> <month> => severalDays(monthDay($1,$4),monthDay($2,$4),monthDay($3,$4)) @0.2
days-said: <known-day> (und|&|sowie|,) [am] <known-day> => bothDays($1,$2)
days-said: <known-day> , [am] <known-day> und [am] <known-day> => severalDays($1,$2,$3)
days-said: (bis|bis zum|bis zu|bis einschließlich|bis inklusive|bis spätestens) <until-day> => untilDay($1)
days-said: (endet|enden) (am|an|mit dem) <until-day> => endsOnDay($1)
days-said: am <until-day> (enden|endet|zu ende|aufhören|vorbei) => endsOnDay($1) @0.2
days-said: bis zum <dom-day> => untilDay($1)
days-said: (geht|gehen|dauert|läuft) [jetzt|nur|noch|doch] bis <dom-day> => untilDay($1)
days-said: nach dem <dom-day> => afterDay($1)
days-said: nach [dem|der|den] <until-day> => afterDay($1)
days-said: (nicht vor|frühestens|frühestens ab|erst ab|nicht vor dem|frühestens am) [dem|der] <until-day> => fromDay($1) @0.2
days-said: nicht vor dem <dom-day> => fromDay($1) @0.2
days-said: vor dem <dom-day> => beforeDay($1)
days-said: seit dem <dom-day> => sinceDay($1)
days-said: vor [dem] <until-day> => beforeDay($1)
days-said: seit [dem] <until-day> => sinceDay($1)
until-day: <known-day>
until-day: <short-weekday> => weekday($1)
until-day: [den|dem|der|die] <period>
until-day: <period>
until-day: <month-span>
at-range: [von|vom] <at> (bis|-|bis zum) <at> => atRange($1,$2) @0.5
at-range: [von|vom|ab] <at> (bis|bis zum) <until-day> => atUntilDay($1,$2) @0.3
moved: (von|vom) [dem|der] <single-day> auf [den|die|das] <single-day> => movedDays($1,$2) @0.5
moved: (von|vom) <end-clock> auf <end-clock> => movedClocks($1,$2) @0.5
`;

const lengths = `
amount: <count> [${inflected('frei')}] <unit> => length($1,$2)
amount: [${inflected('ein')}|ne|ner|n] [${inflected('frei')}] (${inflected('halb')}) (stunde|std [~.]|stündchen) => length(30,"minute")
amount: [${inflected('ein')}|ne|ner|n] (viertel ~stunde|viertel stunde|viertel ~stündchen) => length(15,"minute")
amount: [${inflected('ein')}|ne|ner|n] (dreiviertel ~stunde|dreiviertel stunde|drei viertel ~stunde|drei viertel stunden) => length(45,"minute")
amount: [${inflected('ein')}] (knappe|gute|knappen|guten) stunde => length(1,"hour")
amount: <count> (tag|tage|tagen) [und] <count> (stunde|stunden|std [~.]|h) => bothLengths(length($1,"day"),length($2,"hour")) @0.1
amount: # h ~#2 => hoursAnd(between($1,0,5),$2)
amount: <count> (stunde|stunden|std [~.]|h) [und] <number> [minuten|min [~.]|minute] => hoursAnd($1,$2)
amount: # h ~#2 => hoursAnd($1,$2) @-0.5
amount: ${inflected('halb')} jahr => length(6,"month")
amount: <ones> ~(${inflected('stündig')}|stündig) => length($1,"hour")
amount: halb ~(${inflected('stündig')}|stündig) => length(30,"minute")
length: <amount> => plainLength($1) @-0.5
length: (für|dauert|dauern|dauer|maximal|lang|circa|ca [~.]|etwa|ungefähr) <amount> => lead($1,"for")
length: <amount> lang => lead($1,"for")
length: (#|<below-hundred>) [~-] ~(${inflected('stündig')}|stündig) => lead(length($1,"hour"),"for")
length: (#|<below-hundred>) [~-] ~(${inflected('minütig')}|minütig) => lead(length($1,"minute"),"for")
length: um <amount> => lead($1,"by")
length: auf <amount> => lead($1,"to")
moment: (in|heute in) [<about>] <amount> => momentFromNow($2,1)
moment: (innerhalb|binnen|in) [der|von] [nächsten] <amount> => momentsWithin($1,1) @-0.3
moment: innerhalb der nächsten stunde => momentsWithin(length(1,"hour"),1)
moment: (in|innerhalb von) [<about>] <number> (bis|-|oder|,) <number> <unit> => betweenFromNow($2,$3,$4)
about: etwa|ungefähr|circa|ca [~.]|rund|genau|gut|knapp|exakt|spätestens
moment: vor <amount> => momentFromNow($1,-1)
moment: jetzt => nowAside()
moment: sofort|genau jetzt|jetzt gleich => now()
moment: von jetzt bis <clock> => nowUntil($1)
`;

const repeats = `
weekday-list: <some-weekday>
weekday-list: <weekday-list> (und|,|&) [${every}|am] <weekday-list> => digits($1,$2)
adverb-list: <weekdays>
weekday-row: <some-weekday> [/|+|&] <some-weekday> [/|+|&] <some-weekday> => digits(digits($1,$2),$3)
weekday-row: <weekday-row> [/|+|&] <some-weekday> => digits($1,$2)
weekday-row: <short-weekday> (/|+|&) <short-weekday> => digits($1,$2)
weekday-pair: <short-weekday> <short-weekday> => digits($1,$2)
adverb-list: <adverb-list> [und|,|&|/] <adverb-list> => digits($1,$2)
adverb-list: <weekdays> (bis|-) <weekdays> => weekdayRange($1,$2)
any-list: <weekday-list>
any-list: <adverb-list>
repeat: <adverb-list> => everyWeekday($1)
repeat: ${every} <weekday-list> => everyWeekday($1)
repeat: ${every} <some-weekday> (bis|-) [${every}] <some-weekday> => everyWeekdays($1,$2)
repeat: <some-weekday> (bis|-) <some-weekday> [,] (jeweils|immer) => everyWeekdays($1,$2)
repeat: (jeweils|immer) [am] <weekday-list> => everyWeekday($1)
each-time: [am] <weekday-list> [,] (jeweils|immer)
each-time: <weekday-row> [,] (jeweils|immer)
each-time: <weekday-pair> (jeweils|immer)
each-time: <adverb-list> [,] (jeweils|immer)
repeat: <each-time> => everyWeekday($1) @0.1
repeat: <weekday-row> => everyWeekday($1)
repeat: (werktags|wochentags|an werktagen|an wochentagen|${every} ${workday}|${every} wochentag) => everyWeekday(12345)
repeat: ${every} tag => every("day")
daily: ${every} <any-part> => everyDayPart($1)
daily: ${every} mittag => everyDayPart(part(12,14))
repeat: <daily>
daily: ${every} morgen => everyDayPart(part(8,12)) @0.3
repeat: <daily> [so] (um|gegen|ab) <hour-clock> => everyDayAt($1,$2)
repeat: <daily> [so] (um|gegen|ab) <plain-clock> => everyDayAt($1,$2)
repeat: ${every} <weekday-list> <any-part> => onPart(everyWeekday($1),$2) @0.3
repeat: ${every} woche => every("week")
repeat: ${every} (monat|monats) => every("month")
repeat: ${every} (jahr|jahres) => every("year")
repeat: ${every} quartal => every("quarter")
repeat: ${every} ${weekend} => everyWeekday(67)
repeat: alle <number> <unit> => everyUnits($2,$1)
repeat: alle (14|vierzehn) tage => every("week",2) @0.1
repeat: alle (8|acht) tage => every("week") @0.1
repeat: alle <number> wochen [,] [am|jeweils am|immer am|jeweils] <any-list> => everyWeekday($2,$1)
repeat: (14|vierzehn) ~[-] ~(tägig|${inflected('tägig')}) => every("week",2)
repeat: (zwei) ~(wöchentlich|${inflected('wöchentlich')}) => every("week",2)
repeat: ${every} ${nth(2, 'zweit')} <some-weekday> => everyWeekday($1,2)
repeat: ${every} ${nth(3, 'dritt')} <some-weekday> => everyWeekday($1,3)
repeat: ${every} (${nth(2, 'zweit')}|andere|anderen) woche => every("week",2)
repeat: ${every} (${nth(2, 'zweit')}|andere|anderen) woche [,] [am] <any-list> => everyWeekday($1,2)
repeat: ${every} ${nth(2, 'zweit')} tag => every("day",2)
repeat: ${every} ${nth(2, 'zweit')} monat => every("month",2)
repeat: ${every} woche [,] [am] <any-list> => everyWeekday($1)
repeat: [am] <any-list> ${every} woche => everyWeekday($1)
repeat: ${every} <ordinal> <some-weekday> (im|des) (monat|monats) => everyNth($1,$2)
repeat: [am|immer am] <ordinal> <some-weekday> ${every} (monat|monats) => everyNth($1,$2)
repeat: ${every} monat [,] am <ordinal> <some-weekday> => everyNth($1,$2)
repeat: ${every} <ordinal> <some-weekday> im <month> => everyNthOfYear($1,$2,$3)
repeat: [am|immer am] <dom> ${every} (monat|monats) => everyMonthDay($1)
repeat: [am|immer am] <dom> und [am] <dom> ${every} (monat|monats) => everyMonthDays($1,$2)
repeat: ${every} <dom> (im monat|des monats) => everyMonthDay($1)
repeat: ${every} <dom> => everyMonthDay($1) @-0.6
repeat: (${every} monat|monatlich) [,] (am|zum) <dom> => everyMonthDay($1)
repeat: [am] ${last} tag ${every} monats => everyMonthDay(-1)
repeat: [am] <ordinal> ${workday} ${every} (monat|monats) => everyNthWorkday($1)
repeat: ${every} <ordinal> ${workday} (im|des) (monat|monats) => everyNthWorkday($1)
repeat: täglich|${inflected('täglich')} => every("day")
repeat: wöchentlich|${inflected('wöchentlich')} => every("week")
repeat: monatlich|${inflected('monatlich')} => every("month")
repeat: jährlich|${inflected('jährlich')} => every("year")
repeat: vierteljährlich|quartalsweise|quartalsmäßig|${inflected('vierteljährlich')} => every("quarter")
unclear-repeat: <number> (mal|x) (am tag|pro tag|die woche|pro woche|in der woche|im monat|pro monat|im jahr|pro jahr) => unclearRepeat()
limit: (außer|ausgenommen|bis auf) [am|an] <any-list> => except($1)
limit: nicht [am|an] <not-list> => except($1) @-0.2
not-list: <some-weekday>
not-list: <adverb-list>
not-list: <some-weekday> (und|oder|&) [am] <some-weekday> => digits($1,$2)
limit: (außer|ausgenommen|nicht) (am wochenende|an wochenenden) => except(67) @1
limit: <word-number> ~mal => times($1)
limit: # (mal|x) => times($1)
`;

const others = `
remind: [und|bitte] (erinnere|erinner|erinnern|erinnert|benachrichtige|benachrichtigen) [mich|uns|mir]
remind: [mit|und|plus] [${inflected('ein')}|ne] (erinnerung|erinnerungen|benachrichtigung|benachrichtigungen) [von]
remind-mail: [mit|und|plus|per] [${inflected('ein')}|ne] (e mail|email|mail) (erinnerung|erinnerungen|benachrichtigung)
before: vorher|davor|zuvor|im voraus|vorab
by-mail: (per|als|via) (e mail|email|mail)
reminder: <amount> <before> => reminder($1)
reminder: <remind> <amount> <before> => reminder($2)
reminder: <remind> <amount> <before> <by-mail> => reminder($2,1)
reminder: [<remind>] [und] <by-mail> <amount> <before> => reminder($3,1)
reminder: <remind-mail> <amount> <before> => reminder($2,1)
reminder: <amount> <before> <by-mail> => reminder($1,1)
reminder: <remind> <amount> (vor|vorm) => reminder($2) @0.3
reminder: [<remind>] <eve> => reminder($2)
eve: (am|einen) (tag|vortag) (vorher|davor|zuvor)|am vortag|tags zuvor => length(1,"day")
shift: verschieb|verschiebe|verschieben|verschiebt|schieb|schiebe|schieben|verleg|verlege|verlegen|leg|lege|setz|setze => shiftStart(1)
shift: vorverlegen|vorverlegt|vorzuverlegen|vorziehen|vorzuziehen|vorgezogen => shiftStart(-1)
shift: hinausschieben|hinauszuschieben|hinauszögern|aufschieben|aufzuschieben|zurückverlegen => shiftStart(1)
shift: verlängere|verlänger|verlängern|verlängert => shiftLength(1)
shift: kürze|kürzen|kürz|verkürze|verkürz|verkürzen|verkürzt => shiftLength(-1)
shift: [um] <amount> (später|nach hinten) => shiftStart(1,$1)
shift: [um] <amount> (früher|eher|nach vorn|nach vorne|vor) => shiftStart(-1,$1)
shift: [um] <amount> länger => shiftLength(1,$1)
shift: [um] <amount> kürzer => shiftLength(-1,$1)
nothing: (bei der|zu der|zur|mit der) <ordinal-word> => nothing() @1
nothing: (guten|schönen|gute|schönes|schöne|gut) (tag|morgen|abend|nachmittag|mittag|nacht|wochenende|woche|feierabend) => nothing() @1
nothing: (herr|herrn|frau|familie|dr|mit) [~.] <month> => nothing() @1
nothing: (herr|herrn|frau|familie|dr) [~.] (<weekday>|<season>) => nothing() @1
nothing: (heißt|namens) <weekday> => nothing() @1
nothing: (raum|zimmer|seite|version|kapitel|flug|linie|gleis|wagen|nummer|nr|gate|halle|platz|haus|tisch|bus|tram|etage|straße|strasse|stock|bahnsteig|terminal|tel|telefon) [~.] # [~.] [#] => nothing() @1
nothing: <number> (leute|leuten|personen|gäste|gästen|euro|prozent|grad|kilometer|km|kg|stück|teilnehmer|plätze|punkte) => nothing()
nothing: # %  => nothing()
but-not: außer|ausser|ausgenommen|bis auf|aber nicht|nur nicht|bloß nicht|nur nicht
exception: <but-not> [der|den|dem|die] <single-day> => exception() @-0.4
exception: <but-not> [im|in] [der|den|dem|die] <period> => exception() @0.6
exception: <but-not> [im|in] <month-span> => exception() @0.6
exception: <but-not> [im|in|am|an] [der|den|dem|die] (ferien|schulferien|sommerferien|weihnachtsferien|osterferien|herbstferien|urlaub|feiertag|feiertagen|feiertage) => exception() @0.6
nothing: [<remind>] [am] (abend|morgen|vorabend|mittag) (vorher|davor|zuvor) => nothing() @0.5
nothing: ^fr ~. => nothing() @-0.4
`;

const root = `
root: [die|das|der|den|dem|den vom|der vom|die vom|das vom|vom|für|auf|zum|zu|bei|noch|schon|über] <single-day>
root: [vom|für|auf|zum|der|den|dem] <at>
root: <short-day> => onlyLast($1) @-0.45
root: [auf] <clocks>
root: auf <loose-hour> @-0.5
root: <loose-hour> (draus|daraus) @-0.3
root: <part-said>
root: <parts-of-days>
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
root: [für|die] <list-of-ats>
root: <moment>
root: <rest>
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
repeat-at: <daily> <loose-clocks> => onClocks($1,$2)
loose-clocks: <hour-clock> (bis|-) <hour-clock> => looseClocks($1,$2)
root: <nothing>
corrected-clock: <correction> [auf|um] <end-clock> => correction($2) @-0.6
`;

/** How times, lengths, repetitions and reminders are said in German. */
export const grammar: TimeGrammar = {
  productions: [numbers, names, days, holidays, periods, clocks, together, lengths, repeats, others, root].join('\n'),
  fillers: [
    'äh',
    'ähm',
    'so',
    'halt',
    'mal',
    'dann',
    'circa',
    'etwa',
    'ungefähr',
    'kleine',
    'gerne',
    'irgendwann',
    'bitte',
  ],
  apart: [
    ...[
      'ich',
      'du',
      'er',
      'sie',
      'es',
      'wir',
      'ihr',
      'ist',
      'is',
      'sind',
      'bin',
      'war',
      'wird',
      'hat',
      'habe',
      'hab',
      'haben',
    ],
    ...[
      'mit',
      'bei',
      'beim',
      'für',
      'und',
      'oder',
      'aber',
      'wenn',
      'geht',
      'passt',
      'ok',
      'okay',
      'bitte',
      'verschieben',
    ],
    ...['an', 'ein', 'eine', 'einen', 'nicht', 'treffen', 'eintragen', 'los', 'da', 'zurück', 'wieder', 'weg'],
    ...['absagen', 'löschen', 'streichen', 'stornieren', 'anlegen', 'ansetzen', 'buchen', 'blocken', 'rein', 'raus'],
  ],
  namesHaveCapitals: false,
  cues: {
    searching: ['find', 'finde', 'finden', 'such', 'suche', 'suchen'],
    moving: [
      'verschieb',
      'verschiebe',
      'verschieben',
      'verleg',
      'verlege',
      'verlegen',
      'schieb',
      'schiebe',
      'schieben',
    ],
  },
  joined: [
    ...ones,
    ...teens,
    ...tens,
    ...[
      'ein',
      'eine',
      'und',
      'hundert',
      'tausend',
      'einhalb',
      'mal',
      'tägig',
      'tägige',
      'tägigen',
      'wöchentlich',
      'dreissig',
    ],
    ...['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag'],
    ...[
      'morgen',
      'früh',
      'vormittag',
      'mittag',
      'nachmittag',
      'abend',
      'nacht',
      'abends',
      'nachts',
      'morgens',
      'mittags',
    ],
    ...['nachmittags', 'vormittags', 'heute'],
    ...['januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november'],
    ...['dezember', 'woche', 'wochen', 'hälfte', 'anfang', 'beginn', 'mitte', 'ende', 'monats', 'jahres', 'quartals'],
    ...[
      'viertel',
      'dreiviertel',
      'stunde',
      'stunden',
      'stündchen',
      'stündig',
      'stündige',
      'stündigen',
      'stündiges',
      'halb',
    ],
    ...[...ordinalStems, 'zwanzigst', 'dreißigst', 'dreissigst'].flatMap(stem => [
      `${stem}e`,
      `${stem}en`,
      `${stem}er`,
      `${stem}es`,
    ]),
  ],
};
