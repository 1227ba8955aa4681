import { afterNext, coming, last, next, nextYear, ordinalStems, teens, the, thisOne, workday } from './alternatives.ts';

/** Single days: dates, weekdays and days that are counted from another. */
export const days = `
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
day: [am|den] <some-weekday> (darauf|danach) => spokenWeekday($1,1) @0.2
day: (am|den|der) (darauffolgenden|darauffolgende|folgenden|folgende) <some-weekday> => spokenWeekday($1,1) @0.2
day: [am|den|der] <some-weekday> (davor|vorher) => spokenWeekday($1,-1) @0.2
day: <weekday> => weekday($1)
day: <short-weekday> => weekday($1) @-0.6
day: und <short-weekday> => weekday($1) @-0.5
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
taken-back: [und] nicht [am|auf|erst] <single-day> => correctionOf($1) @-0.3
taken-back: <correction> [,] nicht [am|um|auf|erst] <taken> => correctionOf($2)
taken-back: (statt|anstatt|anstelle von|nicht mehr) [am|um|auf|erst|wie bisher] <taken> [,] [sondern|lieber|besser] => correctionOf($1)
clocks: (um|auf) <end-clock> [,] [und] nicht [erst] [um|auf] <end-clock> => atNotAt($1) @0.4
clocks: <clock> [,] [und] nicht [erst] [um|auf] <end-clock> => atNotAt($1) @0.4
taken-back: (kein|keine|keinen) [ganze|volle|ganzen] <length> [notig|lang] [,] [sondern|nur] => correctionOf($1) @0.3
taken-back: <length> (ist|sind|ware|waren) [etwas|viel] (zu lang|zu kurz|zu viel|zu wenig|nicht notig|unnotig) [,] => correctionOf($1)
taken-back: [am|um|der|den] <taken> (geht nicht|geht doch nicht|passt nicht|passt doch nicht|klappt nicht|fallt aus|ist nicht moglich) (,|also) [lieber|dann|besser|dann lieber|nehmen wir|mach|nimm] => correctionOf($1) @0.3
ruled-out: (geht|passt|klappt|ginge) [doch|leider|mir|bei mir] nicht [,|.]
i-mean: mein ich|meine ich|meinte ich|mein i
day: [am|der|den] <single-day> <ruled-out> [am] <single-day> <i-mean> => plusDays($3,0) @0.5
day: [am|der|den] <single-day> <ruled-out> (sondern|lieber|dann|dann lieber|besser|ich meine|ich meinte|ich mein) [am] <single-day> => plusDays($3,0) @0.5
taken: <single-day>
taken: <length>
taken: <clocks>
taken: <end-clock>
`;
