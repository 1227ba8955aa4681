import type { TimeGrammar } from '../words.ts';

const numbers = `
ones: un|une => 1
ones: deux => 2
ones: trois => 3
ones: quatre => 4
ones: cinq => 5
ones: six => 6
ones: sept => 7
ones: huit => 8
ones: neuf => 9
teens: dix => 10
teens: onze => 11
teens: douze => 12
teens: treize => 13
teens: quatorze => 14
teens: quinze => 15
teens: seize => 16
teens: dix sept => 17
teens: dix huit => 18
teens: dix neuf => 19
tens: vingt => 20
tens: trente => 30
tens: quarante => 40
tens: cinquante => 50
tens: soixante => 60
tens: septante => 70
tens: huitante|octante => 80
tens: nonante => 90
below-hundred: <ones>
below-hundred: <teens>
below-hundred: <tens>
below-hundred: <tens> [et] <ones> => sum($1,$2)
below-hundred: soixante [et] <teens> => sum(60,$1)
below-hundred: quatre (vingt|vingts) => 80
below-hundred: quatre (vingt|vingts) <ones> => sum(80,$1)
below-hundred: quatre (vingt|vingts) <teens> => sum(80,$1)
word-number: <below-hundred>
word-number: cent => 100
word-number: cent [et] <below-hundred> => sum(100,$1)
word-number: <ones> (cent|cents) [<below-hundred>] => product($1,100,$2)
number: <word-number>
number: #
count: <number>
count: quelques => 3
count: # ~(.|,) ~# => decimal($1,$2)
year: #4 => between($1,1900,2100)
year: deux mille [<below-hundred>] => sum(2000,$1)
year: mille neuf cent <below-hundred> => sum(1900,$1)
ordinal: premier|premiere|premiers => 1
ordinal: deuxieme|second|seconde|deuxiemes => 2
ordinal: troisieme|troisiemes => 3
ordinal: quatrieme|quatriemes => 4
ordinal: cinquieme => 5
ordinal: # ~(er|re|ere|e|eme|ieme|nd|nde) => between($1,1,31)
ordinal: dernier|derniere|derniers => -1
ordinal: avant (dernier|derniere) => -2
`;

const names = `
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

const days = `
day: aujourd hui|aujourdhui|auj|ajd|ajdh|aujd|ojd => today(0)
day: ce jour => today(0)
day: (ce jour la|ce meme jour|le meme jour|cette date la|la meme date) => spokenDay(0)
day: (le lendemain|le jour suivant|le jour d apres) => spokenDay(1)
day: demain|dem|dmain|2main|2 ~m ~1 => today(1)
day: apres demain|ap demain|apdemain|apres dem => today(2)
day: hier => today(-1)
day: avant hier => today(-2)
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
taken-back: <correction> [,] pas [le|a|de] <taken> => correctionOf($2)
taken-back: (au lieu de|au lieu du|plutot que|et non) [le|a|de] <taken> [,] [plutot|mais] => correctionOf($1)
clocks: [a] <clock> [,] [et|mais] (pas|non) [a] <end-clock> => atNotAt($1) @0.4
taken: <single-day>
taken: <clocks>
taken: <end-clock>
`;

const holidays = `
holiday: (a|a la|la|pour la|de la|pour|de|avant|apres|depuis|le jour de|le jour de la) <named-rule> => holiday($1)
holiday: <named-rule> [de] <year> => holiday($1,$2)
holiday-alone: <named-rule> => holiday($1)
holiday: <holiday-rule> => holiday($1)
holiday: <holiday-rule> [de] <year> => holiday($1,$2)
holiday: (jour|fete|dimanche) <of> <named-rule> => holiday($2)
named-rule: noel => "12-25"
holiday-rule: (reveillon|veille) de noel => "12-24"
holiday-rule: (saint|st) sylvestre => "12-31"
holiday-rule: reveillon [du nouvel an|du jour de l an|de la saint sylvestre] => "12-31"
holiday-rule: jour de l an|nouvel an|premier de l an => "1-1"
holiday-rule: epiphanie|fete des rois => "1-6"
holiday-rule: chandeleur => "2-2"
holiday-rule: (saint|st) valentin => "2-14"
holiday-rule: (saint|st) patrick => "3-17"
holiday-rule: (saint|st) nicolas => "12-6"
holiday-rule: (saint|st) jean [baptiste] => "6-24"
holiday-rule: (saint|st) martin => "11-11"
holiday-rule: journee [internationale] (de la femme|des femmes|des droits des femmes) => "3-8"
holiday-rule: poisson d avril => "4-1"
holiday-rule: mardi gras => "easter-47"
holiday-rule: mercredi des cendres => "easter-46"
holiday-rule: dimanche des rameaux|rameaux => "easter-7"
holiday-rule: jeudi saint => "easter-3"
holiday-rule: vendredi saint => "easter-2"
holiday-rule: samedi saint => "easter-1"
holiday-rule: [dimanche de] paques => "easter+0"
holiday-rule: lundi de paques => "easter+1"
holiday-rule: [jeudi de l] ascension => "easter+39"
holiday-rule: [dimanche de] [la] pentecote => "easter+49"
holiday-rule: lundi de [la] pentecote => "easter+50"
holiday-rule: fete dieu => "easter+60"
holiday-rule: fete du travail => "5-1"
holiday-rule: fete de la musique => "6-21"
holiday-rule: assomption => "8-15"
holiday-rule: halloween => "10-31"
named-rule: toussaint => "11-1"
holiday-rule: armistice => "11-11"
holiday-rule: immaculee conception => "12-8"
holiday-rule: fete nationale => "FR 7-14 CH 8-1 BE 7-21 CA 7-1 LU 6-23"
holiday-rule: (fete nationale) [de la|de] (suisse) => "8-1"
holiday-rule: (fete nationale) [de la|de] (belgique|belge) => "7-21"
holiday-rule: (fete nationale) (de la france|francaise) => "7-14"
holiday-rule: (fete nationale) (du quebec|quebecoise) => "6-24"
holiday-rule: fete du canada => "7-1"
holiday-rule: fete des meres => "FR 5/7/-1 CH 5/7/2 BE 5/7/2 CA 5/7/2"
holiday-rule: fete des peres => "FR 6/7/3 CH 6/7/1 BE 6/7/2 CA 6/7/3"
holiday-rule: fete du travail => "FR 5-1 CA 9/1/1"
holiday-rule: action de graces|action de grace => "CA 10/1/2"
holiday-rule: black friday|vendredi noir => "11/5/4"
`;

const periods = `
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

const clocks = `
hour: <number-12> => between($1,0,99)
hour: <below-hundred> => between($1,0,24)
minute: #2 => between($1,0,59)
minute: <below-hundred> => between($1,1,59)
minute: #1 => between($1,1,9)
whole-clock: <hour> <hour-word> => clock($1)
whole-clock: midi => clock(12,0,1)
whole-clock: minuit => clock(0,0,1)
plain-clock: <whole-clock>
plain-clock: # h #2 => clock($1,$2)
plain-clock: # ~: ~#2 => clock($1,$2)
plain-clock: # ~: ~#2 ~: ~#2 => clockWithSeconds($1,$2,$3)
plain-clock: <whole-clock> <minute> [minutes|min|mn] => plusMinutes($1,$2)
plain-clock: <whole-clock> [et] (quart|un quart) => plusMinutes($1,15)
plain-clock: <whole-clock> [et] (demi|demie) => plusMinutes($1,30)
plain-clock: <whole-clock> trois quarts => plusMinutes($1,45)
plain-clock: <whole-clock> moins [le|un] quart => plusMinutes($1,-15)
plain-clock: <whole-clock> moins <minute> => minusMinutes($1,$2)
clock: <plain-clock> [pile|precises|precise|tapantes|tapante|environ|max|maxi]
clock: <plain-clock> [pile] (du|de l|de la|dans l|dans la) <part> => inPart($1,$2)
clock: <plain-clock> (du mat) => morning($1)
clock: <amount> avant <plain-clock> => besideClock($1,-1,$2)
clock: <amount> apres <plain-clock> => besideClock($1,1,$2)
bare-hour: <number-12> => clock($1)
bare-hour: <below-hundred> => clock($1)
end-clock: <clock>
end-clock: <bare-hour> @-0.5
clocks: pour <clock> => lateClock($1,5)
clocks: (a|vers|des|sur|sur les|vers les|autour de|aux environs de|aux alentours de|environ|a environ|heure|horaire|en commencant [a]|seance|ce|le|des) <clock> => at($1)
spoken-hour: <below-hundred> => between($1,2,24)
clocks: (a|vers|des|pour) <number-12> [pile|environ|max] => bareClock($1)
clocks: (a|vers) <spoken-hour> [pile] => bareClock($1)
clocks: (a partir de|apres|a compter de|passe) <clock> => from($1)
clocks: apres le (travail|boulot) => from(clock(17,0,1))
clocks: apres [le|la pause] (dejeuner|dej|repas de midi) => from(clock(13,0,1))
clocks: avant [le|la pause] (dejeuner|dej|repas de midi) => before(clock(12,0,1))
clocks: (apres|a partir de) <bare-hour> => from($1) @-1
clocks: (avant|pas plus tard que|au plus tard a|d ici) <clock> => before($1)
clocks: (depuis) <clock> => at($1)
clocks: (jusqu a|jusque|jusqu a environ) <clock> => until($1)
clocks: (jusqu a|jusque) <bare-hour> => until($1) @-0.5
end-word: finit|finir|finisse|finira|termine|terminer|terminera|se terminer|s arrete|s arreter|prend fin|prendre fin|fin
clocks: <end-word> [plutot] (a|vers|pour) <end-clock> => ends($2)
clocks: (dure|va|durer|aller) jusqu a <end-clock> => ends($1)
clocks: [la|l] (fin|heure de fin) (a|est a|sera a) <end-clock> => ends($1)
clocks: (termine|terminez|finis|finit|arrete) (le|la|les|l|ca|tout) a <end-clock> => ends($1)
clocks: (de|d|entre|depuis|a partir de|des) <clock> (a|et|jusqu a|-|au|jusque) <end-clock> => clocks($1,$2)
clocks: (de|d|entre|depuis) <bare-hour> (a|et|-) <clock> => clocks($1,$2)
clocks: (de|entre) <bare-hour> (a|et|-) <bare-hour> => looseClocks($1,$2)
clocks: <clock> (a|-|>|jusqu a|/|→) <end-clock> => clocks($1,$2)
clocks: <bare-hour> - <clock> => clocks($1,$2)
clocks: <bare-hour> a <clock> => clocks($1,$2) @-1
clocks: (de|d|entre) <end-clock> (a|et|-) <end-clock> (du|de l|de la) <part> => clocks($1,$2,$3)
clock-alone: <clock> => lateClock($1,6)
clock-beside: <clock> => lateClock($1,3)
clock-beside: <clocks>
clocks: <clock-alone>
`;

const together = `
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
at: (ce|cette) <today-evening> => partToday($1) @0.2
at: <at> <clock-beside> => partClocks($1,$2)
at: <clock-beside> <at> => partClocks($2,$1)
today-evening: soir => part(18,24)
today-evening: nuit => part(20,24)
part-said: (en|dans la|dans l|le|l|la|au|en cours de|pendant la|durant la) <any-part> => barePart($1)
part-said: les <each-part> => $1
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
days-said: (jusqu a|jusqu au|jusque|jusqu en) <until-day> => untilDay($1)
days-said: <end-word> [le] <until-day> => endsOnDay($2)
days-said: d ici [a] [le|la|au] <until-day> => untilDay($1)
days-said: (d ici|sous|dans un delai de) <amount> => withinLength($1)
days-said: avant [le|la] <until-day> => beforeDay($1)
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

const lengths = `
amount: <count> <unit> => length($1,$2)
amount: <count> <unit> et demi => halfMore($1,$2)
amount: <count> <unit> et demie => halfMore($1,$2)
amount: (une|1|la) demi [~-] (heure|h) => length(30,"minute")
amount: demi heure|demie heure|demiheure|1 ~/ ~2 h => length(30,"minute")
amount: (un|1|le) quart d heure => length(15,"minute")
amount: quart d heure => length(15,"minute")
amount: (trois|3) quarts d heure => length(45,"minute")
amount: <count> (heure|heures) [et] (un|) quart => hoursAnd($1,15)
amount: <count> (heure|heures) [et] trois quarts => hoursAnd($1,45)
amount: # h #2 => hoursAnd($1,$2)
amount: <count> (h|heure|heures|hr) [et] <number> [minute|minutes|min|mn] => hoursAnd($1,$2)
amount: (une|la) demi journee => length(4,"hour")
amount: <count> jours et <number> heures => daysAnd($1,$2)
length: <amount> => plainLength($1) @-0.5
length: (pendant|pdt|durant|pour|pr|duree|duree de|d une duree de|une duree de|pour une duree de|pendant une duree de|dure|durer|durera|dure environ|durera environ|genre|pendant environ|pour environ|prend|prendra) <amount> => lead($1,"for")
length: sur <amount> => lead($1,"for") @-1
length: (de|d|d environ) <amount> => lead($1,"by")
length: a <amount> => lead($1,"to") @-1
moment: (dans|d ici) [<about>] <amount> => momentFromNow($2,1)
moment: (dans|d ici) [<about>] <number> (a|-|ou) <number> <unit> => betweenFromNow($2,$3,$4)
moment: (dans|dans le courant de) l heure => momentsWithin(length(1,"hour"),1)
about: environ|a peu pres|exactement|a peine|moins de|juste|pres d|pres de
moment: (il y a|ya|y a|il y avait) <amount> => momentFromNow($1,-1)
moment: maintenant => nowAside()
moment: tout de suite|a l instant|des maintenant => now()
`;

const repeats = `
each: tous les|chaque|toutes les|ts les|tt les|tout les
weekday-list: <weekday>
weekday-list: <weekday-plural>
weekday-list: <weekday-list> (et|,|&|puis|pis) [le|les] <weekday-list> => digits($1,$2)
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
repeat: <weekday-row> => everyWeekday($1)
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
unclear-repeat: <number> fois (par|chaque) (jour|semaine|mois|an) => unclearRepeat()
limit: (sauf|excepte|hormis|mais pas|a part) [le|les|la] <weekday-list> => except($1)
limit: (sauf|excepte|hormis|mais pas|a part) [le|les] (week end|weekend|week ends|weekends|we) => except(67) @1
limit: [pour|pendant] <number> fois => times($1)
limit: # x => times($1)
limit: [pour] <number> (occurrences|seances|repetitions) => times($1)
`;

const others = `
remind: [avec|mets|mettre|ajoute|et|ajouter|programme] [moi] [un|une|le] (rappel|alerte|notification|notif|rappels)
remind: [et] (rappelle|rappeler|rappelez|previens|prevenez|alerte|avertis|prevenir|notifie) [le] [moi|nous|me]
by-mail: [un|une] (mail|e mail|email|courriel)
before: avant|auparavant|a l avance|en avance|d avance
reminder: [<remind>] <amount> <before> => reminder($2)
reminder: <remind> [de] <amount> <before> => reminder($2)
reminder: <remind> [de] <amount> plus tot => reminder($2)
reminder: <remind> [par] <by-mail> [de] <amount> <before> => reminder($3,1)
reminder: [et] par <by-mail> <amount> <before> => reminder($2,1)
reminder: <amount> <before> par <by-mail> => reminder($1,1)
reminder: <remind> <amount> <before> par <by-mail> => reminder($2,1)
reminder: <remind> <eve> => reminder($2)
reminder: <remind> [par] <by-mail> <eve> => reminder($3,1)
eve: la veille => length(1,"day")
shift: decale|decaler|decalez|repousse|repousser|repoussez|recule|reculer|reculez|reporte|reporter|reportez|retarde|retarder|retardez|pousse => shiftStart(1)
shift: avance|avancer|avancez => shiftStart(-1)
shift: prolonge|prolonger|prolongez|rallonge|rallonger|rallongez|allonge|allonger|allongez|etends|etendre|etendez => shiftLength(1)
shift: raccourcis|raccourcir|raccourcissez|ecourte|ecourter|ecourtez|reduis|reduire|reduisez|diminue => shiftLength(-1)
shift: [de|d] <amount> plus tard => shiftStart(1,$1)
shift: [de|d] <amount> (plus tot) => shiftStart(-1,$1)
shift: <amount> de plus => shiftLength(1,$1)
shift: <amount> de moins => shiftLength(-1,$1)
nothing: (rue|avenue|av|place|boulevard|bd|quai|square|impasse|pont|allee|cours|station|metro) [du|de la|de l|des|de] <month-day> => nothing()
nothing: (rue|avenue|av|place|boulevard|bd|salle|bureau|numero|no|n|chambre|quai|voie|ligne|bus|tram|porte|appartement|apt|bat|batiment|tour|terminal|niveau|piece|local|hall|box|stand|bloc|article|page|chapitre|lot) [n|no|numero] # => nothing() @1
nothing: <ordinal> (etage|arrondissement|fois|partie|edition|rang) => nothing()
nothing: (avec|chez|sans|pas|et|juste|seulement|uniquement|retrouve|retrouver|inviter|invite|invitez|ajouter|ajoute|ajoutez|vire|virer|virez|retire|retirer|retirez|enleve|enlever|enlevez|supprime|supprimer|vois|voir|appelle|appeler|rencontre|rencontrer|que|vu|croise|parle a|parle avec|demande a|demander a|demandez a|rappelle|rappeler|contacte|contacter|previens|prevenir|remercie|remercier) sam => nothing() @1
nothing: sam (et|ou) (moi|toi|lui|elle|nous|vous) => nothing() @1
nothing: sam (a la place|aussi|plutot|seulement|uniquement|et les autres) => nothing() @1
nothing: gare (du|de) midi => nothing()
but-not: sauf|excepte|hormis|mais pas|a part|a l exception (de|du|des)
exception: <but-not> [le|les|ce] <single-day> => exception() @-0.4
exception: <but-not> [en|au|dans|pour] [la|l|le] <period> => exception() @0.6
exception: <but-not> [en|au] [mois de|mois d] <month-span> => exception() @0.6
exception: <but-not> [pendant|durant|pour] [les] (vacances|vacances scolaires|jours feries|jours de conge|fetes) => exception() @0.6
nothing: [<remind>] (la veille au soir|le soir d avant|la veille [a] <clock>) => nothing() @0.5
nothing: (bonne|belle|excellente) (soiree|nuit|journee|matinee|semaine|annee|fin de journee|fin de semaine) => nothing() @1
nothing: (bon|bel|excellent) (apres midi|aprem|week end|weekend|we) => nothing() @1
nothing: [le|au|tel|numero|n|no] # # # # [#] => nothing() @3
nothing: 24 ~/ ~7 => nothing() @1
nothing: 7 ~/ ~7 => nothing() @1
nothing: <number> (personnes|pers|euros|eur|places|km|kg|invites|participants|yaourts|articles|pages|points|etages|metres) => nothing()
nothing: temps partiel|mi temps|plein temps => nothing()
`;

const root = `
root: [la|l|du|de|des|d|pour|pr|pour le|pour la|lors de|a la|a l|sur|et|,] <single-day>
root: [de|du|pour|la|des|d|sur] <at>
root: <clocks>
root: [pour|de] <part-said>
root: <parts-of-days>
period: (le|dans|au|pendant|durant|a|en) <period>
period: (des|a partir de|a partir du|a compter de|a compter du) [la|l|le] <period> => begins($1)
period: (des|a partir de|a compter de) [mois de] <month-span> => begins($1)
root: [pour|la|l|sur|de|d|du] <period>
root: [pour] <range>
root: [pour|le|les|des|de|du] <days-said>
root: [de|pour] <at-range>
root: [pour] <list-of-ats>
root: <holiday-alone> => onlyAlone($1)
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
repeat-at: en semaine [,] <clock-beside> => onClocks(everyWeekday(12345),$1)
repeat-at: <repeat> [,] <clocks> => onClocks($1,$2)
root: <nothing>
corrected-clock: <correction> [a] <end-clock> => correction($2) @-0.6
`;

/** How times, lengths, repetitions and reminders are said in French. */
export const grammar: TimeGrammar = {
  productions: [numbers, names, days, holidays, periods, clocks, together, lengths, repeats, others, root].join('\n'),
  fillers: [
    'euh',
    'heu',
    'hein',
    'bah',
    'ben',
    'petite',
    'petites',
    'petit',
    'petits',
    'ptite',
    'ptites',
    'tite',
    'bien',
    'donc',
  ],
  apart: [
    ...[
      'je',
      'j',
      'tu',
      'il',
      'elle',
      'on',
      'nous',
      'vous',
      'ils',
      'elles',
      'c',
      'ce',
      'ca',
      'est',
      'et',
      'ou',
      'mais',
    ],
    ...[
      'avec',
      'ac',
      'chez',
      'pour',
      'pr',
      'si',
      'que',
      'qui',
      'svp',
      'stp',
      's',
      'merci',
      'ok',
      'the',
      'en',
      'dans',
      'sur',
      'pas',
    ],
  ],
  namesHaveCapitals: true,
  cues: {
    searching: ['trouve', 'trouver', 'trouvez', 'cherche', 'chercher', 'cherchez'],
    moving: [
      ...['decale', 'decaler', 'decalez', 'deplace', 'deplacer', 'deplacez', 'reporte', 'reporter', 'reportez'],
      ...['repousse', 'repousser', 'repoussez', 'bouge', 'bouger', 'bougez', 'passe', 'passer', 'avance', 'avancer'],
    ],
  },
  joined: [],
};
