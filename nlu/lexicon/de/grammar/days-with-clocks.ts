import { the, thisOne } from './alternatives.ts';

/** Days with their clock times, and what leads from one to another. */
export const daysWithClocks = `
single-day: <day>
single-day: <date>
single-day: (am|an|in|im|ab|ab dem|an dem|gegen|gleich) <single-day>
at: <single-day> <clocks> => dayClocks($1,$2)
at: <so-day> <clocks> => dayClocks($1,$2) @0.7
at: <clocks> [am|vom|des|der|den|,] <single-day> => dayClocks($2,$1)
at: <single-day> [am|in der|in|gegen|den ganzen|zu|zum|im] <any-part> => dayPart($1,$2)
at: <single-day> den ganzen <any-part> => dayPart($1,$2)
at: <single-day> (in|während) <lunch-break> => dayPart($1,$2)
at: [am|in der|gegen|zum] <any-part> (des|vom|am|der|den) <single-day> => dayPart($2,$1)
at: in der nacht (auf|zum|auf den) <single-day> => dayPart(plusDays($1,-1),part(20,24)) @0.3
at: in der nacht (vom|von) <single-day> (auf|zum|auf den) <single-day> => dayPart($1,part(20,24)) @0.3
at: <tonight> => partToday($1) @0.2
at: (am|an dem|an diesem|an jenem|in der) (selben|gleichen) <any-part> => dayPart(spokenDay(0),$1)
at: (am|an dem|an diesem|an jenem) (selben|gleichen) morgen => dayPart(spokenDay(0),part(8,12))
at: an jenem <any-part> => dayPart(spokenDay(0),$1)
at: (in derselben|in jener) nacht => dayPart(spokenDay(0),part(20,24))
at: (<this-part>) => partToday($1)
this-part: [an] ${thisOne} <any-part>
tonight: (heute|heut) nacht => part(18,24)
at: <at> <clocks> => partClocks($1,$2)
at: <clocks> <at> => partClocks($2,$1)
at: <day> <loose-hour> => looseDayClocks($1,$2) @-0.3
at: <short-day> <loose-hour> => looseDayClocks($1,$2) @-0.3
at: <single-day> <loose-clocks> => dayClocks($1,$2) @-0.3
at: <short-day> <loose-clocks> => dayClocks($1,$2) @-0.3
day-list: <single-day> (und|oder|&|sowie) <single-day> => dayList($1,$2)
day-list: <days-apart> [,] (und|oder|&|sowie) <single-day> => longerList($1,$2)
days-apart: <known-day> , <known-day> => dayList($1,$2)
days-apart: <days-apart> , <known-day> => longerList($1,$2)
list-of-ats: <day-list> [,|jeweils] <clocks> => eachAt($1,$2)
arrival: (landung|ankunft|landet|an|kommt|kommen|rückkehr|zurück) [um|ca [~.]|gegen] <end-clock> [an] => $1
at: <at> [,] <arrival> => atEnding($1,$2) @0.5
at: (nachher|später) <clocks> => clocksToday($1)
part-said: (am|in der|gegen|zum|über|den ganzen|im) <any-part> => barePart($1)
part-said: (auf|auf den|für den) <part> => barePart($1)
part-said: (auf|auf den|für den) <side-part> => barePart($1)
part-said: (mein|meinen|meinem|unser|unseren) <part> => barePart($1)
part-said: in der früh => part(8,12)
part-said: (auf|in) die früh => part(8,12)
part-said: (in|während) <lunch-break>
part-said: <each-part>
part-said: nicht (am|an den) (vormittag|morgen|vormittagen) => eachPart(part(12,17))
part-said: nicht (vormittags|morgens|frühmorgens) => eachPart(part(12,17))
part-said: nicht (am|an den) (nachmittag|nachmittagen) => eachPart(part(8,12))
part-said: nicht nachmittags => eachPart(part(8,12))
part-said: nicht (am|an den) (abend|abenden) => eachPart(part(8,17))
part-said: nicht abends => eachPart(part(8,17))
part-said: warum nicht (am|an den) <part> => $1
part-of-some-day: <part> => eachPart($1)
led-part: [an|die|alle|an den|an allen] <part-days>
parts-of-days: <led-part> [in|in der|der|im|von|während|während der] <period> => partsOf($1,$2)
parts-of-days: <period> [an|an den|alle] <part-days> => daysWithPart($1,$2)
part-said: (an|an den|an allen) <part-days> => $1
part-said: feierabend => part(16,18)
range: [von|vom|ab] <known-day> (bis|bis zum|-|bis zu|zu|bis einschließlich|bis inklusive|bis einschließlich zum|bis einschließlich dem) <known-day> => range($1,$2)
range: [von] <some-weekday> (bis|-) <some-weekday> => range(weekday($1),weekday($2))
range: zwischen [dem|den] <known-day> und [dem|den] <known-day> => range($1,$2)
range: [vom|von] <dom> (-|bis|bis zum|bis zu) <month-day> => rangeFromDom($1,$2) @0.5
range: (zwischen|zwischen dem) <dom> (und|und dem) <month-day> => rangeFromDom($1,$2) @0.5
range: <number-12> ~. (-|bis|bis zum) <number-12> ~. => range(dayOfMonth($1),dayOfMonth($2))
range: <number-12> (-|bis) <month-day> => rangeFromDom($1,$2)
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
list-month: [am] [den|dem] <dom> <month> [~.] => listOf(monthDay($1,$2))
list-month: [am] <dom> (-|bis) <dom> <month> [~.] => listOf(range(monthDay($1,$3),monthDay($2,$3)))
list-month: [am|vom] [den|dem] <dom> (,|und|&|sowie) <list-month> => dayBefore($1,$2) @0.1
list-month: [am|vom] <dom> (-|bis) <dom> (,|und|&|sowie) <list-month> => daysBefore($1,$2,$3) @0.1
days-said: <range> [,|jeweils|täglich] <clocks> => hoursOfEach($1,$2) @0.2
days-said: <range> [,|jeweils|täglich] <loose-clocks> => hoursOfEach($1,$2) @0.2
days-said: <list-month> => whole($1)
day-after: (den tag danach|am tag danach|tag danach|am folgetag|am nächsten tag|am tag darauf)
days-said: <single-day> (,|und) <day-after> => bothDays($1,plusDays($1,1)) @0.2
days-said: <single-day> (,|und) <day-after> (,|und|, und) [am] <single-day> => severalDays($1,plusDays($1,1),$3) @0.2
days-said: <single-day> , <single-day> (und|, und|sowie) <single-day> => severalDays($1,$2,$3)
days-said: am <dom> (und|&) [am] <dom> => bothDays(dayOfMonth($1),dayOfMonth($2))
days-said: (bis|bis zum|bis zu|bis einschließlich|bis inklusive|bis spätestens) <until-day> => untilDay($1)
days-said: (bis|bis zu|bis zum|bis zur) <end-name> [,|im|in|am] <until-day> => untilDay($2) @0.5
end-name: [den|dem|der|die] [ende|beginn|anfang|start] [der|des|vom|von] [den] (ferien|schulferien|sommerferien|weihnachtsferien|osterferien|herbstferien|winterferien|pfingstferien|sommerpause|winterpause|semesterferien|semesterende|semester|semesters|schuljahr|schuljahrs|schuljahres|schuljahresende|saison|saisonende|kursende|prüfungen)
days-said: <end-verb> (am|an|im|in|mit|zu|zum|mit dem) [dem|der] <until-day> [auf|aus] => endsOnDay($2)
days-said: <end-verb> [am] <dom-day> [auf|aus] => endsOnDay($2) @0.1
days-said: (das letzte mal|zum letzten mal|letztes mal|letztmals|letzter termin) [ist|wäre] (am|im) <until-day> => endsOnDay($1) @0.3
end-verb: endet|enden|hört|stoppt|schließt
days-said: am <until-day> (enden|endet|zu ende|aufhören|vorbei) => endsOnDay($1) @0.2
days-said: bis zum <dom-day> => untilDay($1)
range: <range> (einschließlich|inklusive|inkl [~.]) => $1 @0.2
days-said: (bis|bis zum) <until-day> (einschließlich|inklusive|inkl [~.]) => untilDay($1) @0.2
days-said: (geht|gehen|dauert|läuft) [jetzt|nur|noch|doch] bis <dom-day> => untilDay($1)
days-said: nach dem <dom-day> => afterDay($1)
days-said: nach [dem|der|den] <until-day> => afterDay($1)
days-said: (nicht vor|frühestens|frühestens ab|erst ab|nicht vor dem|frühestens am) [dem|der] <until-day> => fromDay($1) @0.2
days-said: nicht vor dem <dom-day> => fromDay($1) @0.2
days-said: vor dem <dom-day> => beforeDay($1)
days-said: vor [dem] ende [${the}] <divided> => untilDay(partOfPeriod("end",$1)) @0.3
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
day-left: <some-weekday> => weekday($1)
day-left: (am|vom|von) <day-left>
moved: <day-left> auf [den] <single-day> => movedDays($1,$2) @0.5
moved: <day-left> auf [den] <at> => movedDayTo($1,$2) @0.5
moved: (von|vom) [dem|der] <single-day> auf [den] <at> => movedDayTo($1,$2) @0.5
moved: (von|vom) <end-clock> auf <end-clock> => movedClocks($1,$2) @0.5
`;
