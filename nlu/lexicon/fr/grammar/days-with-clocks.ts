/** Days with their clock times, and what leads from one to another. */
export const daysWithClocks = `
single-day: <day>
single-day: <date>
single-day: (le|ce|au|en|a|dans|vers|vers le|des) <single-day>
at: <single-day> <clock-beside> => dayClocks($1,$2)
at: <clock-beside> [de|du|le|ce] <single-day> => dayClocks($2,$1)
at: <short-weekday> [,|a] <clock> => dayClocks(weekday($1),at($2))
day-list: <single-day> (et|ou|&|puis) <single-day> => dayList($1,$2)
day-list: <days-apart> [,] (et|ou|&|puis) <single-day> => longerList($1,$2)
days-apart: <known-day> , <known-day> => dayList($1,$2)
days-apart: <days-apart> , <known-day> => longerList($1,$2)
list-of-ats: <day-list> [,] <clock-beside> => eachAt($1,$2)
arrival: (arrivee|arrive|atterrissage|atterrit|retour) [prevue] [a|vers] <clock> => $1
at: <at> [,] <arrival> => atEnding($1,$2) @0.5
at: <single-day> [en|dans la|dans l|au|le|l|du|la|dans] <any-part> => dayPart($1,$2)
at: (la|le|dans la|dans l|l|en|au|en cours de|pendant la) <any-part> [de|du|d|le|ce] [la|l] <single-day> => dayPart($2,$1)
at: <any-part> (de|du|d) [la|l] <single-day> => dayPart($2,$1)
at: [la|dans la] nuit (de|du) <single-day> (a|au) <single-day> => dayPart($1,part(20,24)) @0.5
at: (ce|cet|cette) <any-part> => partToday($1)
at: (ce|cet|cette) <any-part> la => dayPart(spokenDay(0),$1) @0.3
at: (le|la|ce|cette) meme <any-part> => dayPart(spokenDay(0),$1)
at: (ce|cette) <today-evening> => partToday($1) @0.2
at: <at> <clock-beside> => partClocks($1,$2)
at: <clock-beside> <at> => partClocks($2,$1)
today-evening: soir => part(18,24)
today-evening: nuit => part(20,24)
part-said: (mon|ma|notre) <any-part> => barePart($1)
part-said: (en|dans la|dans l|le|l|la|au|a la|a l|en cours de|pendant la|durant la) <any-part> => barePart($1)
part-said: les <each-part> => $1
not-in: pas (le|la|l|les|en|dans la|dans l)
part-said: <not-in> (matin|matins|matinee|matinees) => eachPart(part(12,17))
part-said: <not-in> (apres midi|apres midis|aprem|aprems) => eachPart(part(8,12))
part-said: <not-in> (soir|soirs|soiree|soirees) => eachPart(part(8,17))
part-said: pourquoi <not-in> <part> => $2
part-of-some-day: <part> => eachPart($1)
led-part: [les] <each-part>
parts-of-days: <led-part> [de|du|d|en|pour|pendant|sur] [la|le|l|cette|ce] <period> => partsOf($1,$2)
part-said: (en|a la|dans) <side> [de|du|d] [la|l] <part> => sideOfPart($1,$2)
range: (du|de|d|depuis|depuis le|des|a partir du|a partir de) <known-day> (au|a|jusqu au|jusqu a) <known-day> => range($1,$2)
range: entre [le] <known-day> et [le] <known-day> => range($1,$2)
feast: <holiday-rule>
feast: <named-rule>
range: entre [le|la] <feast> et [le|la] <feast> => range(holiday($1),holiday($2)) @0.2
range: <known-day> (-|a|au|>|jusqu au|jusqu a) <known-day> => range($1,$2)
range: [du|des|de|le] <dom> (au|a|jusqu au) <month-day> => rangeFromDom($1,$2)
range: entre le <dom> et le <month-day> => rangeFromDom($1,$2)
range: [du|des|de|le] <number-12> - <month-day> => rangeFromDom($1,$2)
range: [du|le] <some-weekday> <dom> (au|-|a) <date> => rangeFromDom($2,$3) @0.5
range: du <dom-day> au <dom-day> => range($1,$2)
range: entre le <dom-day> et le <dom-day> => range($1,$2)
range: <weeks-ahead> [,] (du|de) <weekday> (au|a) <weekday> => weekdaysIn($1,$2,$3)
range: <week> [,] (du|de) <weekday> (au|a) <weekday> => weekdaysIn($1,$2,$3)
range: (du|de) <weekday> (au|a) <weekday> [de|dans] [la] <week> => weekdaysIn($3,$1,$2)
range: (de|d|du|depuis) <calendar-span> (a|au|jusqu en|jusqu a) <calendar-span> => range($1,$2)
range: entre <calendar-span> et <calendar-span> => range($1,$2)
days-said: (les|le|du|des) <dom> et [le] <dom> <month> => bothDays(monthDay($1,$3),monthDay($2,$3)) @0.2
days-said: (les|le|du|des) <dom> , [le] <dom> et [le] <dom> <month> => severalDays(monthDay($1,$4),monthDay($2,$4),monthDay($3,$4)) @0.2
days-said: <known-day> (et|,|&|puis|pis|+) [le] <known-day> => bothDays($1,$2)
days-said: <known-day> , [le] <known-day> et [le] <known-day> => severalDays($1,$2,$3)
list-month: [le|les] <dom> <month> [~.] => listOf(monthDay($1,$2))
list-month: [du|le|les] <dom> (-|au) <dom> <month> [~.] => listOf(range(monthDay($1,$3),monthDay($2,$3)))
list-month: [le|les|du] <dom> (,|et|&) <list-month> => dayBefore($1,$2) @0.1
list-month: [le|les|du] <dom> (-|au) <dom> (,|et|&) <list-month> => daysBefore($1,$2,$3) @0.1
days-said: <range> [,|chaque jour] <clock-beside> => hoursOfEach($1,$2) @0.2
days-said: <list-month> => whole($1)
day-after: (le lendemain|le jour d apres|le jour suivant)
days-said: <single-day> (,|et|, et) <day-after> => bothDays($1,plusDays($1,1)) @0.2
days-said: <single-day> (,|et|, et) <day-after> (,|et|, et) <single-day> => severalDays($1,plusDays($1,1),$3) @0.2
days-said: <single-day> , <single-day> (et|, et|puis) <single-day> => severalDays($1,$2,$3)
days-said: (le|les) <dom> et [le] <dom> => bothDays(dayOfMonth($1),dayOfMonth($2))
days-said: (jusqu a|jusqu au|jusque|jusqu en) <until-day> => untilDay($1)
days-said: (jusqu a|jusqu au|jusqu aux|jusque|jusqu en) <end-name> [,|en|a|a la] <until-day> => untilDay($2) @0.5
end-name: [la|le|les] [fin|debut] [de|des|du] [la|l|les] (vacances|examens|semestre|trimestre|saison|annee scolaire|conges) [scolaires|d ete|d hiver|de noel|de paques|de printemps|de la toussaint|de fevrier]
days-said: <end-word> [le|en|a|au|fin] <until-day> => endsOnDay($2)
days-said: (la derniere fois|la derniere seance|la derniere) (est|sera|c est) [le|en] <until-day> => endsOnDay($2) @0.3
range: <range> (inclus|inclusivement|compris) => $1 @0.2
days-said: (jusqu a|jusqu au) <until-day> (inclus|inclusivement|compris) => untilDay($1) @0.2
days-said: d ici [a] [le|la|au] <until-day> => untilDay($1)
days-said: (d ici|sous|dans un delai de) <amount> => withinLength($1)
days-said: avant [le|la] <until-day> => beforeDay($1)
days-said: avant [la] fin [de|du|d] [la|le|l] <divided> => untilDay(partOfPeriod("end",$1)) @0.3
days-said: apres [le|la] <until-day> => afterDay($1) @-0.1
days-said: (pas avant|au plus tot|jamais avant) [le|la] <until-day> => fromDay($1) @0.1
days-said: (au plus tard|pas plus tard que|pas apres) [le|la] <until-day> => untilDay($1) @0.1
days-said: depuis [le|la] <until-day> => sinceDay($1)
until-day: <known-day>
until-day: [la|le] <named-rule> => holiday($1)
until-day: <holiday-rule> => holiday($1)
until-day: <period>
until-day: <month-span>
until-day: [la|le] <period>
at-range: [de|du] <at> (a|au|>|-|jusqu a|jusqu au) <at> => atRange($1,$2)
at-range: [de|du|depuis|a partir de] <at> (a|au|jusqu a|jusqu au) <known-day> => atUntilDay($1,$2) @0.3
`;
