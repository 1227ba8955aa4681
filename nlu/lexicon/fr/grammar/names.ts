/** Names of weekdays, months, parts of the day and the like. */
export const names = `
weekday: lundi|lun [~.] => 1
weekday: mardi => 2
weekday: mercredi|merc [~.]|mercr [~.] => 3
weekday: jeudi => 4
weekday: vendredi|ven [~.]|vend [~.] => 5
weekday: samedi|sam [~.] => 6
weekday: dimanche|dim [~.] => 7
short-weekday: lu ~. => 1
short-weekday: ma ~.|mar [~.] => 2
short-weekday: me ~.|mer [~.] => 3
short-weekday: je ~.|jeu [~.] => 4
short-weekday: ve ~. => 5
short-weekday: sa ~. => 6
short-weekday: di ~. => 7
some-weekday: <weekday>
some-weekday: <short-weekday>
weekday-plural: lundis => 1
weekday-plural: mardis => 2
weekday-plural: mercredis => 3
weekday-plural: jeudis => 4
weekday-plural: vendredis => 5
weekday-plural: samedis => 6
weekday-plural: dimanches => 7
month: janvier|janv|jan => 1
month: fevrier|fevr|fev => 2
month: mars => 3
month: avril|avr => 4
month: mai => 5
month: juin => 6
month: juillet|juil|juill => 7
month: aout => 8
month: septembre|sept|sep => 9
month: octobre|oct => 10
month: novembre|nov => 11
month: decembre|dec => 12
season: ete => 6
season: automne => 9
season: hiver => 12
season: printemps => 3
part: matin|matinee|mat => part(8,12)
part: apres midi|aprem|apremidi|apm|apresmidi|ap m => part(12,17)
part: soir|soiree => part(17,22)
part: <each-part>
each-part: matins|matinees => eachPart(part(8,12))
each-part: apres midis|aprems => eachPart(part(12,17))
each-part: soirs|soirees => eachPart(part(17,22))
part: nuit => part(20,24)
part: pause (dejeuner|dej|midi) => part(12,14)
part: heure du (dejeuner|dej|midi) => part(12,14)
part: fin de (journee|la journee) => part(16,18)
part: debut de (journee|la journee) => part(8,10)
side: debut|tout debut => "beginning"
side: fin|toute fin => "end"
side: milieu => "middle"
any-part: <part>
any-part: <side> [de|du|d] [la|l|le] <part> => sideOfPart($1,$2)
week-word: semaine|sem|semaines
weekend-word: week end|weekend|we|wknd
hour-word: h|heure|heures|heur|hr|hrs
unit: seconde|secondes|sec => "second"
unit: minute|minutes|min|mn|mins => "minute"
unit: heure|heures|h|heur|hr|hrs => "hour"
unit: jour|jours|j|journee|journees => "day"
unit: semaine|semaines|sem => "week"
unit: mois => "month"
unit: an|ans|annee|annees => "year"
day-unit: jour|jours|j => "day"
day-unit: semaine|semaines|sem => "week"
day-unit: mois => "month"
day-unit: an|ans|annee|annees => "year"
day-unit: jours (ouvres|ouvrables|travailles) => "workday"
next: prochain|pro|proch|prochaine|suivant|suivante|qui vient|a venir|qui arrive|d apres
last: dernier|derniere|passe|passee|precedent|precedente|d avant
working: ouvre|ouvres|ouvrable|ouvrables|travaille|travailles
of: de|du|d|de la|de l|des
`;
