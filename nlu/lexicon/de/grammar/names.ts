import { inflected } from './alternatives.ts';

/** Names of weekdays, months, parts of the day and the like. */
export const names = `
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
part: mittag => part(12,14)
lunch-break: (der|meiner|unserer) mittagspause => part(12,14)
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
unit: tag|tage|tagen|nächte|nächten|tages => "day"
unit: woche|wochen => "week"
unit: monat|monate|monaten|monats => "month"
unit: jahr|jahre|jahren|jahres => "year"
day-unit: tag|tage|tagen => "day"
day-unit: woche|wochen => "week"
day-unit: monat|monate|monaten => "month"
day-unit: jahr|jahre|jahren => "year"
day-unit: werktage|werktagen|arbeitstage|arbeitstagen => "workday"
`;
