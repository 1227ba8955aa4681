import {
  afterNext,
  beforeLast,
  coming,
  last,
  lastYear,
  next,
  nextYear,
  the,
  thisOne,
  thisYear,
  weekend,
} from './alternatives.ts';

/** Stretches of days: weeks, months, quarters, seasons, and parts of them. */
export const periods = `
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
