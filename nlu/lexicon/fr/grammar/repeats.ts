/** How often something repeats, and until when. */
export const repeats = `
each: tous les|chaque|toutes les|ts les|tt les|tout les
weekday-list: <weekday>
weekday-list: <weekday-plural>
weekday-list: <weekday-list> (et|,|&|+|puis|pis) [le|les] <weekday-list> => digits($1,$2)
short-name: lun [~.] => 1
short-name: mar [~.] => 2
short-name: mer [~.] => 3
short-name: jeu [~.] => 4
short-name: ven [~.] => 5
short-name: sam [~.] => 6
short-name: dim [~.] => 7
row-day: <short-name>
row-day: <weekday>
weekday-row: <row-day> [/|+|&] <row-day> [/|+|&] <row-day> => digits(digits($1,$2),$3)
weekday-row: <weekday-row> [/|+|&] <row-day> => digits($1,$2)
weekday-row: <short-name> (/|+|&) <short-name> => digits($1,$2)
weekday-pair: <short-name> <short-name> => digits($1,$2)
repeat: <weekday-row> => rowOfWeekdays($1)
repeat: <weekday-row> [,] [de|dans] [la] <week> => rowIn($1,$2) @0.4
repeat: [la] <week> [,] <weekday-row> => rowIn($2,$1) @0.4
any-list: <row-day>
any-list: <any-list> (et|,|&|/) [le] <row-day> => digits($1,$2)
each-time: <any-list> [,] (a chaque fois|chaque fois|toujours)
each-time: <weekday-pair> (a chaque fois|chaque fois|toujours)
each-time: <weekday-row> [,] (a chaque fois|chaque fois|toujours)
repeat: <each-time> => everyWeekday($1) @0.1
weekly: <each> <weekday-list> => everyWeekday($2)
weekly: les <plural-list> => everyWeekday($1)
repeat: <weekly>
daily: <weekly> [au|en|dans l] <any-part> => onPart($1,$2)
plural-list: <weekday-plural>
plural-list: <plural-list> (et|,|&|puis|pis) [les] <plural-list> => digits($1,$2)
repeat: <each> (jour|jours) => every("day")
daily: <each> <any-part> => everyDayPart($2)
repeat: <daily>
repeat: <daily> (a|vers|des) <bare-hour> => everyDayAt($1,$2)
repeat: <daily> (a|vers|des) <plain-clock> => everyDayAt($1,$2)
repeat: <each> (midi|midis) => every("day")
repeat: <each> (jour|jours) (<working>|de semaine|de la semaine) => everyWeekday(12345)
repeat: <each> (semaine|semaines) => every("week")
repeat: <each> (mois) => every("month")
repeat: <each> (an|ans|annee|annees) => every("year")
repeat: <each> (trimestre|trimestres) => every("quarter")
repeat: <each> (week end|week ends|weekend|weekends|we) => everyWeekday(67)
repeat: (tous|toutes) les <number> (jour|jours) => every("day",$1)
repeat: (tous|toutes) les <number> (semaine|semaines) => every("week",$1)
repeat: (tous|toutes) les <number> mois => every("month",$1)
repeat: (tous|toutes) les <number> (an|ans) => every("year",$1)
repeat: (toutes les quinzaines|tous les quinze jours|tous les 15 jours|par quinzaine) => every("week",2)
repeat: (tous les quinze jours|tous les 15 jours) [le] <weekday-list> => everyWeekday($1,2)
repeat: (un|1) <weekday> sur <number> => everyWeekday($1,$2)
repeat: (un|1) jour sur <number> => every("day",$1)
repeat: (une|1) semaine sur <number> => every("week",$1)
repeat: (un|1) mois sur <number> => every("month",$1)
repeat: (une|1) (annee|an) sur <number> => every("year",$1)
repeat: (une|1) semaine sur <number> [,] [le|les] <weekday-list> => everyWeekday($2,$1)
repeat: (tous|toutes) les <number> (semaine|semaines) [,] [le|les] <weekday-list> => everyWeekday($2,$1)
repeat: [le|les|tous les] <weekday-list> (,|) (une semaine sur deux|toutes les deux semaines|toutes les 2 semaines|tous les quinze jours|tous les 15 jours) => everyWeekday($1,2)
repeat: [le|les] <weekday-list> [de] (chaque semaine|toutes les semaines) => everyWeekday($1)
repeat: (chaque semaine|toutes les semaines) [,] (le|les) <weekday-list> => everyWeekday($1)
repeat: [le] <dom> (de chaque|tous les|de tous les|chaque) mois => everyMonthDay($1)
repeat: (chaque|tous les) mois [,] [le|au] <dom> => everyMonthDay($1)
repeat: tous les <dom> du mois => everyMonthDay($1)
repeat: [le] <ordinal> <weekday> (de chaque|tous les|de tous les|chaque) mois => everyNth($1,$2)
repeat: (chaque|tous les|les) <ordinal> <weekday-list> (du|de) mois => everyNth($1,$2)
repeat: (chaque|tous les) mois [,] le <ordinal> <weekday> => everyNth($1,$2)
repeat: [le] dernier jour (de chaque|tous les) mois => everyMonthDay(-1)
repeat: [le] <ordinal> jour <working> (de chaque|tous les|chaque) mois => everyNthWorkday($1)
repeat: (quotidiennement|journellement) => every("day")
repeat: hebdomadairement => every("week")
repeat: mensuellement => every("month")
repeat: annuellement => every("year")
repeat: <repeat> [,] (au lieu de|plutot que|et non|et pas|pas) <repeat> => $1 @0.3
unclear-repeat: <number> fois (par|chaque) (jour|semaine|mois|an) => unclearRepeat()
limit: (sauf|excepte|hormis|mais pas|a part) [le|les|la] <weekday-list> => except($1)
limit: (sauf|excepte|hormis|mais pas|a part) [le|les] (week end|weekend|week ends|weekends|we) => except(67) @1
limit: [pour|pendant] <number> fois => times($1)
limit: # x => times($1)
counted: fois|occurrences|seances|repetitions|cours|rendez vous
limit: [pour|apres|seulement|juste|en tout] <number> (occurrences|seances|repetitions) [seulement|en tout|au total] => times($1)
limit: [<end-word>] (pour|apres|seulement|juste|uniquement|en tout|au bout de) <number> <counted> [seulement|en tout|au total] => times($2) @0.4
limit: <number> <counted> (seulement|en tout|au total) => times($1) @0.3
`;
