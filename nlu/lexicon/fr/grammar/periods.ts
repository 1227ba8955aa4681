/** Stretches of days: weeks, months, quarters, seasons, and parts of them. */
export const periods = `
week: cette <week-word> [ci] => period("week",0)
week: (cette <week-word> la|la meme <week-word>|cette meme <week-word>) => spokenPeriod("week")
week: <week-word> en cours => period("week",0)
week: [la] <week-word> <next> => period("week",1)
week: [la] prochaine <week-word> => period("week",1)
week: [la] <week-word> <last> => period("week",-1)
week: [la] <week-word> (apres|d apres|suivant) la prochaine => period("week",2)
week: <week-word> (du|de|d) [le] <known-day> => periodOf("week",$2)
week: [la] <week-word> avant [le|la] <fixed-day> => periodOf("week",$2,-1)
week: [la] <week-word> apres [le|la] <fixed-day> => periodOf("week",$2,1)
week: <week-word> [numero|no|n] # => numberedWeek($2)
week: <week-word> [numero|no|n] # [de] <year> => numberedWeek($2,$3)
period: les <number> <day-unit> avant [le|la] <fixed-day> => lengthBefore(length($1,$2),$3) @0.2
period: les <number> <day-unit> apres [le|la] <fixed-day> => lengthFrom(length($1,$2),plusDays($3,1)) @0.2
period: plus tard [dans] [la|le|l] <divided> => laterIn($1) @0.1
weeks-ahead: dans <number> <week-word> => period("week",$1)
weekend: [ce|le|au|du] <weekend-word> [ci] => period("weekend",0)
weekend: [le|ce|du] <weekend-word> <next> => period("weekend",1)
weekend: [le] prochain <weekend-word> => period("weekend",1)
weekend: [le] <weekend-word> <last> => period("weekend",-1)
weekend: [le] <weekend-word> (du|de) [le] <known-day> => periodOf("weekend",$2)
weekend: [le] <weekend-word> (du|des) <dom> (et|-|au) <month-day> => periodOf("weekend",$3)
month-span: <month> [~.] => month($1)
month-span: <month> [~.] [de|d] <year> => month($1,$2)
month-span: <month> <next> => monthBeside($1,1)
month-span: <month> <last> => monthBeside($1,-1)
month-span: <month> <of> (l an|l annee) <next> => monthOfYear($1,1)
month-span: <month> <of> (l an|l annee) <last> => monthOfYear($1,-1)
month-span: mois (de|d) <month-span>
relative-month: (ce|du|le) mois [ci] => period("month",0)
relative-month: mois en cours => period("month",0)
relative-month: [le|du|ce] mois <next> => period("month",1)
relative-month: [le|du] prochain mois => period("month",1)
relative-month: [le|du] mois <last> => period("month",-1)
year-span: [en|annee|l annee] #4 => year($1)
year-span: (cette annee|l annee|cet an) => period("year",0)
year-span: (l annee|l an|annee) <next> => period("year",1)
year-span: (l annee|l an|annee) <last> => period("year",-1)
quarter-span: t ~#1 [~.] [de] [<year>] => quarter($1,$2)
quarter-span: [le] <ordinal> trimestre [de] [<year>] => quarter($1,$2)
quarter-span: (ce|du) trimestre => period("quarter",0)
quarter-span: [le] trimestre <next> => period("quarter",1)
quarter-span: [le] trimestre <last> => period("quarter",-1)
quarter-span: [le] <ordinal> semestre [de] [<year>] => half($1,$2)
quarter-span: (ce|du) semestre => period("half",0)
quarter-span: [le] semestre <next> => period("half",1)
season-span: (l|cet|en|ce|au|du|de l|d) <season> => season($1)
season-span: (l|en|le|au|du) <season> [de] <year> => seasonOfYear($1,$2)
season-span: [l|le] <season> <next> => season($1,1)
season-span: [l|le] <season> <last> => season($1,-1)
calendar-span: <month-span>
calendar-span: <relative-month>
calendar-span: <year-span>
calendar-span: <quarter-span>
calendar-span: mois => period("month",0) @-0.2
calendar-span: trimestre => period("quarter",0) @-0.2
calendar-span: annee => period("year",0) @-0.2
period: <week>
period: <weekend>
period: <relative-month>
period: <quarter-span>
period: <season-span>
period: (cette annee|l annee) [ci] => period("year",0)
period: (l annee|l an|annee) <next> => period("year",1)
period: (l annee|l an|annee) <last> => period("year",-1)
period: (en|annee|l annee|depuis|pour) #4 => year($1)
period: (en|courant|pour|durant|pendant|sur|des|tout|au|du|le) <month-span>
period: (de|d) <month-span> => unlessWords($1)
period: <month-span> => onlyAlone($1)
period: <month> [~.] [de] <year> => month($1,$2)
period: <period-part> <divided> => partOfPeriod($1,$2)
period: [la] <ordinal> quinzaine [de|d|du] <month-of-half> => halfOfMonth($1,$2)
period: [la] <ordinal> moitie [de|d|du] <month-of-half> => halfOfMonth($1,$2)
period: [la] <ordinal> semaine <of> <month-of-half> => nthWeek($1,$3)
month-of-half: <month-span>
month-of-half: [ce|le|du] <relative-month>
divided: <month-span>
divided: <week>
divided: <relative-month>
divided: mois => period("month",0)
divided: (semaine|la semaine) => period("week",0)
divided: (annee|l annee) => period("year",0)
divided: <year-span>
divided: <season-span>
divided: <season> => season($1)
divided: <quarter-span>
period-part: [en|au|a la|au tout|vers le|vers la|des le|pour la|pour le] debut [de|d|du] [la|l] => "beginning"
period-part: [en|a la|vers la|pour la|sur la|toute] fin [de|d|du] [la|l] => "end"
period-part: [a la|vers la] (mi) => "middle"
period-part: [au|vers le] milieu [de|d|du] [la|l] => "middle"
period: (les|ces|dans les|sur les|pour les|pendant les|au cours des|des) <number> (prochains|prochaines|suivants|suivantes) <day-unit> => nextUnits($1,$2)
period: (les|ces|dans les|sur les|pour les|pendant les|des) (prochains|prochaines) <number> <day-unit> => nextUnits($1,$2)
period: (les|ces|dans les|sur les|des) <number> (derniers|dernieres) <day-unit> => lastUnits($1,$2)
period: (les|ces|dans les|sur les|des) (derniers|dernieres) <number> <day-unit> => lastUnits($1,$2)
period: (les|dans les|sur les) prochains jours => nextUnits(3,"day")
rest: (le reste|la suite) <of> [la|l|cette] <divided> => restOf($2)
rest: (le reste|la fin) <of> [la|cette] journee => restOfToday()
`;
