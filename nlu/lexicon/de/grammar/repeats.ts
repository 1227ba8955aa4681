import { every, inflected, last, nth, weekend, workday } from './alternatives.ts';

/** How often something repeats, and until when. */
export const repeats = `
weekday-list: <some-weekday>
weekday-list: <weekday-list> (und|u [~.]|,|&|+) [${every}|am] <weekday-list> => digits($1,$2)
adverb-list: <weekdays>
weekday-row: <some-weekday> [/|+|&] <some-weekday> [/|+|&] <some-weekday> => digits(digits($1,$2),$3)
weekday-row: <weekday-row> [/|+|&] <some-weekday> => digits($1,$2)
weekday-row: <short-weekday> (/|+|&) <short-weekday> => digits($1,$2)
weekend-pair: sa [~.] [/|+|&] so [~.] => 67
weekday-row: <weekend-pair> [/|+|&] <some-weekday> => digits($1,$2) @0.5
weekday-row: <some-weekday> [/|+|&] <weekend-pair> => digits($1,$2) @0.5
weekday-row: <weekday-row> [/|+|&] <weekend-pair> => digits($1,$2) @0.5
weekday-pair: <short-weekday> <short-weekday> => digits($1,$2)
adverb-list: <adverb-list> [und|,|&|/] <adverb-list> => digits($1,$2)
adverb-list: <weekdays> (bis|-) <weekdays> => weekdayRange($1,$2)
any-list: <weekday-list>
any-list: <adverb-list>
repeat: <adverb-list> => everyWeekday($1)
repeat: ${every} <weekday-list> => everyWeekday($1)
repeat: ${every} <some-weekday> (bis|-) [${every}] <some-weekday> => everyWeekdays($1,$2)
repeat: <some-weekday> (bis|-) <some-weekday> [,] (jeweils|immer) => everyWeekdays($1,$2)
repeat: (jeweils|immer) [am] <weekday-list> => everyWeekday($1)
each-time: [am] <weekday-list> [,] (jeweils|immer)
each-time: <weekday-row> [,] (jeweils|immer)
each-time: <weekday-pair> (jeweils|immer)
each-time: <adverb-list> [,] (jeweils|immer)
repeat: <each-time> => everyWeekday($1) @0.1
repeat: <weekday-row> => rowOfWeekdays($1)
repeat: <weekday-row> [,] [in] <week> => rowIn($1,$2) @0.4
repeat: <week> [,] <weekday-row> => rowIn($2,$1) @0.4
repeat: (werktags|wochentags|an werktagen|an wochentagen|${every} ${workday}|${every} wochentag) => everyWeekday(12345)
repeat: ${every} tag => every("day")
daily: ${every} <any-part> => everyDayPart($1)
daily: ${every} mittag => everyDayPart(part(12,14))
repeat: <daily>
daily: ${every} morgen => everyDayPart(part(8,12)) @0.3
repeat: <daily> [so] (um|gegen|ab) <hour-clock> => everyDayAt($1,$2)
repeat: <daily> [so] (um|gegen|ab) <plain-clock> => everyDayAt($1,$2)
repeat: ${every} <weekday-list> <any-part> => onPart(everyWeekday($1),$2) @0.3
repeat: ${every} woche => every("week")
repeat: ${every} (monat|monats) => every("month")
repeat: ${every} (jahr|jahres) => every("year")
repeat: ${every} quartal => every("quarter")
repeat: ${every} ${weekend} => everyWeekday(67)
repeat: alle <number> <unit> => everyUnits($2,$1)
repeat: alle (14|vierzehn) tage => every("week",2) @0.1
repeat: alle (8|acht) tage => every("week") @0.1
repeat: alle <number> wochen [,] [am|jeweils am|immer am|jeweils] <any-list> => everyWeekday($2,$1)
repeat: (14|vierzehn) ~[-] ~(tägig|${inflected('tägig')}) => every("week",2)
repeat: (zwei) ~(wöchentlich|${inflected('wöchentlich')}) => every("week",2)
repeat: ${every} ${nth(2, 'zweit')} <some-weekday> => everyWeekday($1,2)
repeat: ${every} ${nth(3, 'dritt')} <some-weekday> => everyWeekday($1,3)
repeat: ${every} (${nth(2, 'zweit')}|andere|anderen) woche => every("week",2)
repeat: ${every} (${nth(2, 'zweit')}|andere|anderen) woche [,] [am] <any-list> => everyWeekday($1,2)
repeat: ${every} ${nth(2, 'zweit')} tag => every("day",2)
repeat: ${every} ${nth(2, 'zweit')} monat => every("month",2)
repeat: ${every} woche [,] [am] <any-list> => everyWeekday($1)
repeat: [am] <any-list> ${every} woche => everyWeekday($1)
repeat: ${every} <ordinal> <some-weekday> (im|des) (monat|monats) => everyNth($1,$2)
repeat: [am|immer am] <ordinal> <some-weekday> ${every} (monat|monats) => everyNth($1,$2)
repeat: ${every} monat [,] am <ordinal> <some-weekday> => everyNth($1,$2)
repeat: ${every} <ordinal> <some-weekday> im <month> => everyNthOfYear($1,$2,$3)
repeat: [am|immer am] <dom> ${every} (monat|monats) => everyMonthDay($1)
repeat: [am|immer am] <dom> und [am] <dom> ${every} (monat|monats) => everyMonthDays($1,$2)
repeat: ${every} <dom> (im monat|des monats) => everyMonthDay($1)
repeat: ${every} <dom> => everyMonthDay($1) @-0.6
repeat: (${every} monat|monatlich) [,] (am|zum) <dom> => everyMonthDay($1)
repeat: [am] ${last} tag ${every} monats => everyMonthDay(-1)
repeat: [am] <ordinal> ${workday} ${every} (monat|monats) => everyNthWorkday($1)
repeat: ${every} <ordinal> ${workday} (im|des) (monat|monats) => everyNthWorkday($1)
repeat: täglich|${inflected('täglich')} => every("day")
repeat: wöchentlich|${inflected('wöchentlich')} => every("week")
repeat: monatlich|${inflected('monatlich')} => every("month")
repeat: jährlich|${inflected('jährlich')} => every("year")
repeat: vierteljährlich|quartalsweise|quartalsmäßig|${inflected('vierteljährlich')} => every("quarter")
repeat: <repeat> [,] (statt|anstatt|nicht mehr|und nicht|nicht) [nur] <repeat> => $1 @0.3
unclear-repeat: <number> (mal|x) (am tag|pro tag|die woche|pro woche|in der woche|im monat|pro monat|im jahr|pro jahr) => unclearRepeat()
limit: (außer|ausgenommen|bis auf) [am|an] <any-list> => except($1)
limit: nicht [am|an] <not-list> => except($1) @-0.2
not-list: <some-weekday>
not-list: <adverb-list>
not-list: <some-weekday> (und|oder|&) [am] <some-weekday> => digits($1,$2)
limit: (außer|ausgenommen|nicht) (am wochenende|an wochenenden) => except(67) @1
limit: <word-number> ~mal => times($1)
limit: (nach|nur|insgesamt|bloß|für) <word-number> ~mal => times($1) @0.3
counted: mal|termine|terminen|treffen|einheiten|sitzungen|wiederholungen|durchgänge|durchgängen
limit: [<end-verb>] (nach|nur|insgesamt|bloß|für) [insgesamt|nur] <number> <counted> => times($2) @0.8
limit: <number> (termine|einheiten|sitzungen|wiederholungen|mal) insgesamt => times($1) @0.3
limit: # (mal|x) => times($1)
`;
