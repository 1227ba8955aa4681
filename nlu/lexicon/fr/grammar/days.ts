/** Single days: dates, weekdays and days that are counted from another. */
export const days = `
day: aujourd hui|aujourdhui|auj|ajd|ajdh|aujd|ojd => today(0)
day: ce jour => today(0)
day: (ce jour la|ce meme jour|le meme jour|cette date la|la meme date) => spokenDay(0)
day: (le lendemain|le jour suivant|le jour d apres) => spokenDay(1)
day: demain|dem|dmain|2main|2 ~m ~1 => today(1)
day: apres demain|ap demain|apdemain|apres dem => today(2)
day: hier => today(-1)
day: avant hier => today(-2)
day: [le] <weekday> (d apres|suivant) => spokenWeekday($1,1) @0.2
day: [le] <weekday> (d avant|precedent) => spokenWeekday($1,-1) @0.2
day: <weekday> => weekday($1)
day: (le|ce|du|au|de) <short-weekday> => weekday($1)
day: ce <weekday> [ci|la] => weekday($1)
day: <weekday> ci => weekday($1)
day: <weekday> (prochain|pro|proch|suivant) => nextWeekday($1)
day: prochain <weekday> => nextWeekday($1)
day: <weekday> (dernier|passe|precedent) => lastWeekday($1)
day: <weekday> (qui vient|a venir|qui arrive) => weekday($1)
day: <weekday> en (huit|8) => weekdayAfter($1,1)
day: <weekday> en (quinze|15) => weekdayAfter($1,2)
day: [d] aujourd hui en (huit|8) => today(7)
day: [d] aujourd hui en (quinze|15) => today(14)
day: demain en (huit|8) => today(8)
day: demain en (quinze|15) => today(15)
day: <weekday> [de|dans|,] [la|l] <week> => weekdayIn($1,$2)
day: <week> [,] [le] <weekday> => weekdayIn($2,$1)
day: [le] <weekday> [dans] <weeks-ahead> => weekdayIn($1,$2)
day: le lendemain <of> <anchor> => plusDays($2,1)
day: la veille <of> <anchor> => plusDays($2,-1)
day: [le] surlendemain <of> <anchor> => plusDays($2,2)
number-12: #1
number-12: #2
day-number: <number-12>
day-number: # ~(er|e|eme|ieme) => between($1,1,31)
day-number: premier => 1
day-number: <below-hundred> => between($1,1,31)
any-year: #4
any-year: #2
month-day: <day-number> [de|d] [mois de] <month> [~.] => monthDay($1,$2)
month-day: <day-number> [de|d] <month> [~.] [de|,] <year> => monthDay($1,$2,$3)
month-day: <day-number> <month> [~.] ' ~#2 => monthDay($1,$2,$3)
month-day: <number-12> ~/ ~<number-12> => numericDay($1,$2)
month-day: <number-12> ~. ~<number-12> ~. => numericDay($1,$2)
month-day: #2 ~. ~#2 => numericDay($1,$2) @-1
month-day: <number-12> ~(/|.|-) ~<number-12> ~(/|.|-) ~<any-year> => numericDay($1,$2,$3)
month-day: #4 ~(-|/) ~#2 ~(-|/) ~#2 => monthDay($3,$2,$1)
dom: <number-12> => between($1,1,31)
dom: # ~(er|e|eme|ieme) => between($1,1,31)
dom: premier => 1
dom: <word-number> => between($1,2,31)
dom-day: <dom> => dayOfMonth($1)
date: <month-day>
date: <month-day> <of> (l an|l annee) <next> => monthDayOfYear($1,1)
date: <day-number> <of> <relative-month> => dayIn($1,$3)
date: [jour] <some-weekday> [jour] [le] <month-day> => agree($1,$2)
date: <some-weekday> [le] <dom-day> => agree($1,$2)
date: (le|au|du|des) <dom-day>
date: [le] <ordinal> <weekday> <of> [l|la|le] <calendar-span> => nthWeekday($1,$2,$4)
date: [le] <ordinal> jour <of> [l|la|le] <calendar-span> => nthDay($1,$3)
date: [le] <ordinal> jour <working> <of> [l|la|le] <calendar-span> => nthWorkday($1,$4)
date: [le] (prochain|premier) jour <working> => workday(1)
date: [le] jour <working> (suivant|prochain) => workday(1)
date: dans <number> jours <working> => workday($1)
date: <holiday>
date: [le] <weekday> (apres|suivant) [le|la|l] <fixed-day> => weekdayBeside($1,1,$2)
date: [le] <weekday> (avant|precedant) [le|la|l] <fixed-day> => weekdayBeside($1,-1,$2)
date: <amount> apres [le|la|l] <anchor> => besideDay($1,1,$2)
date: <amount> avant [le|la|l] <anchor> => besideDay($1,-1,$2)
date: (dans|d ici) <amount> => dayFromNow($1,1)
date: (il y a|ya|y a|il y avait) <amount> => dayFromNow($1,-1)
date: <amount> plus tard => dayFromNow($1,1) @-1
fixed-day: <month-day>
fixed-day: <holiday>
fixed-day: <holiday-alone>
anchor: <known-day>
anchor: <holiday-alone>
fixed-day: le <dom-day>
known-day: <day>
known-day: <date>
known-day: [le|la|l] <known-day>
oops: non|nan|nn|pardon|desole|desolee|oups|erreur|zut|mince|excuse moi|excusez moi
better: attends|attendez|plutot|finalement|disons|enfin|je veux dire|je voulais dire|je voulais mettre
correction: [euh|ah|oh|ou|mais] <oops> [,|!|.] [<oops>] [,] [<better>]
correction: euh|heu
correction: [euh|ah|ou] <better> [,] [<oops>]
taken-back: [<correction>] [,] pas [le|a|de] <taken> [,] (mais|<correction>) => correctionOf($2)
taken-back: pas [le|a|de] <taken> , => correctionOf($1) @-0.3
taken-back: [et] pas [le|a|de] <single-day> => correctionOf($1) @-0.3
taken-back: <correction> [,] pas [le|a|de] <taken> => correctionOf($2)
taken-back: (au lieu de|au lieu du|plutot que|et non) [le|a|de] <taken> [,] [plutot|mais] => correctionOf($1)
clocks: [a] <clock> [,] [et|mais] pas [a] <end-clock> => atNotAt($1) @0.4
clocks: <bare-hour> (a|-) <bare-hour> [,] (au lieu de|plutot que|et pas|et non) [a] <end-clock> => replacing(looseClocks($1,$2)) @0.4
clocks: [a] <clock> [,] (et|mais) non [a] <end-clock> => atNotAt($1) @0.4
taken-back: (pas besoin de|pas besoin d|inutile de prevoir|inutile d) <length> [,] [mais|juste] => correctionOf($1) @0.3
taken-back: (au lieu d|plutot qu|et non) <amount> [,] [plutot|mais] => correctionOf($1) @0.5
taken-back: <length> (c est|est|serait) (trop long|trop court|trop|trop peu) [,] => correctionOf($1)
taken-back: [le|a] <taken> (ne va pas|n est pas possible|ne marche pas|ne convient pas|c est pas possible|tombe a l eau) (,|donc) [plutot|disons|mets|prenons] => correctionOf($1) @0.3
ruled-out: (ca va pas|ca ne va pas|ne va pas|va pas|ca marche pas|ca ne marche pas|ne marche pas|c est pas possible|ce n est pas possible|je peux pas|je ne peux pas) [,|.]
i-mean: je veux dire|je voulais dire
day: [le] <single-day> [,] <ruled-out> [le] <single-day> <i-mean> => plusDays($3,0) @0.5
day: [le] <single-day> [,] <ruled-out> (plutot|alors|alors plutot|mais|je veux dire|je voulais dire) [le] <single-day> => plusDays($3,0) @0.5
taken: <single-day>
taken: <length>
taken: <clocks>
taken: <end-clock>
`;
