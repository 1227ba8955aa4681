/** Names of weekdays, months, parts of the day and the like. */
export const names = `
weekday: monday|mon [~.] => 1
weekday: tuesday|tues [~.]|tue [~.] => 2
weekday: wednesday|weds [~.] => 3
weekday: thursday|thurs [~.]|thur [~.]|thu [~.] => 4
weekday: friday|fri [~.] => 5
weekday: saturday => 6
weekday: sunday => 7
short-weekday: wed [~.] => 3
short-weekday: sat [~.] => 6
short-weekday: sun [~.] => 7
plural: mondays => 1
plural: tuesdays => 2
plural: wednesdays => 3
plural: thursdays => 4
plural: fridays => 5
plural: saturdays => 6
plural: sundays => 7
counted-weekday: <any-weekday>
counted-weekday: <plural>
any-weekday: <weekday>
any-weekday: <short-weekday>
clear-month: january => 1
clear-month: february|feb => 2
clear-month: july|jul => 7
clear-month: september|sept => 9
clear-month: october|oct => 10
clear-month: november|nov => 11
clear-month: december => 12
name-month: jan => 1
name-month: march|mar => 3
name-month: april|apr => 4
name-month: may => 5
name-month: june|jun => 6
name-month: august|aug => 8
name-month: sep => 9
name-month: dec => 12
month: <clear-month>
month: <name-month>
season: spring => 3
season: summer|summertime => 6
season: autumn|fall => 9
season: winter => 12
plain-part: morning|morn => part(8,12)
plain-part: afternoon|arvo|aft => part(12,17)
plain-part: evening => part(17,22)
plain-part: night|nite|nighttime|night time => part(20,24)
plain-part: <each-part>
each-part: mornings => eachPart(part(8,12))
each-part: afternoons|arvos => eachPart(part(12,17))
each-part: evenings => eachPart(part(17,22))
each-part: nights => eachPart(part(20,24))
each-part: lunchtimes|lunch times => eachPart(part(12,14))
meal-part: lunchtime|lunch time|lunch => part(12,14)
end-part: end of [the|my|your] (day|business day|work day|working day)|eod|cob|close of (business|play) => part(16,18)
part: <plain-part>
part: lunchtime|lunch time => part(12,14)
early: early|earlier|beginning of|start of|the beginning of|the start of => "beginning"
late: late|later|end of|the end of => "end"
middle: mid|middle of|the middle of => "middle"
side: <early>
side: <late>
side: <middle>
any-part: <part>
any-part: (all|the whole|the entire|all of the|all through the) <plain-part> => $1
any-part: <side> [in|on] [the] <part> => sideOfPart($1,$2)
tonight: tonight|tonite|tonights|tonight s|2 ~nite|2 ~night => part(18,24)
unit: second|seconds|sec|secs => "second"
unit: minute|minutes|min|mins => "minute"
unit: hour|hours|hr|hrs => "hour"
unit: day|days|night|nights => "day"
unit: week|weeks|wk|wks => "week"
unit: month|months => "month"
unit: year|years|yr|yrs => "year"
short-unit: s => "second"
short-unit: m => "minute"
short-unit: d => "day"
short-unit: w => "week"
short-unit: y => "year"
day-units: days => "day"
day-units: weeks => "week"
day-units: months => "month"
day-units: years => "year"
day-unit: day|days => "day"
day-unit: week|weeks => "week"
day-unit: month|months => "month"
day-unit: year|years => "year"
`;
