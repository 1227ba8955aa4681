/** How often something repeats, and until when. */
export const repeats = `
every: every|each
other: other|second|2nd|alternate
and-day: and|n|nd|,|&|or|/|+
weekday-list: <any-weekday>
weekday-list: <weekday-list> [,] [<and-day>] [on|every|each] <any-weekday> => digits($1,$3)
span-of-week: <any-weekday> (to|through|thru|-|till|until) <any-weekday> => weekdayRange($1,$2) @0.3
plural-list: <plural>
plural-list: <plural-list> [,] <and-day> [on] <plural> => digits($1,$3)
plural-list: <plural> (to|through|thru|-) <plural> => weekdayRange($1,$2)
spread: <any-weekday> [/|+] <any-weekday> [/|+] <any-weekday> => digits(digits($1,$2),$3) @-0.6
spread: <spread> [/|+|&|and] <any-weekday> => digits($1,$2)
short-name: mon|mo => 1
short-name: tue|tues|tu => 2
short-name: wed|weds => 3
short-name: thu|thur|thurs|th => 4
short-name: fri => 5
short-name: sat => 6
short-name: sun => 7
spread: <short-name> (/|+|&|n) <short-name> => digits($1,$2)
spread: <any-weekday> (/|+) <any-weekday> => digits($1,$2)
letters: mwf|m / w / f => 135
letters: tth|t / th|tuth|tu / th => 24
letters: mtwth => 1234
letters: mtwthf => 12345
any-list: <weekday-list>
any-list: <plural-list>
any-list: <span-of-week>
any-list: <letters>
every-list: <weekday-list>
every-list: <span-of-week>
workday: weekday|week day|weekdays|week days|working day|working days|business day|business days|work day|work days|workday|workdays
repeat-unit: day|days => "day"
repeat-unit: week|weeks|wk|wks => "week"
repeat-unit: month|months|mo => "month"
repeat-unit: quarter|quarters => "quarter"
repeat-unit: year|years|yr|yrs => "year"
adverb: daily => every("day")
adverb: weekly => every("week")
adverb: fortnightly|biweekly|bi weekly => every("week",2)
adverb: monthly => every("month")
adverb: bimonthly|bi monthly => every("month",2)
adverb: quarterly => every("quarter")
adverb: yearly|annually => every("year")
often: <adverb> => maybeName($1)
often: (a|an|new|recurring|repeating|repeats|repeat|repeating) <adverb>
often: <every> <repeat-unit> => every($2)
often: <every> <other> <repeat-unit> => every($3,2)
often: <every> <number> <repeat-unit> => every($3,$2)
often: <every> fortnight => every("week",2)
often: <every> <number> fortnights => every("week",product($2,2))
often: (once|one time|1 ~x) (a|an|per|each|every) <repeat-unit> => every($1)
often: (once|one time) (a|per|each|every) fortnight => every("week",2)
of-every-month: [of|in] <every> month => 1
of-every-month: [of|in] <every> <other> month => 2
of-every-month: [of|in] <every> <number> months => $2
of-month: (of|in) (the|a) month
monthly: monthly|<every> month => 1
monthly: <every> <other> month => 2
monthly: <every> <number> months => $2
nth: <ordinal>
other-nth: (and|,|&) [the] <ordinal>
dom: <ordinal>
repeat: <often>
repeat: <often> [on|,] <any-list> => onWeekdays($1,$2) @0.1
repeat: [on] <plural-list> => everyWeekday($1)
repeat: [on|for] <spread> => rowOfWeekdays($1)
repeat: <every> <spread> => everyWeekday($2)
repeat: [on|for] <spread> [,] [of|in|on] <week> => rowIn($1,$2) @0.4
repeat: <week> [,] [on] <spread> => rowIn($2,$1) @0.4
repeat: [on|every] <letters> => everyWeekday($1)
repeat: <every> <every-list> => everyWeekday($2)
repeat: <every> <other> <every-list> => everyWeekday($3,2)
repeat: <every> <number> <every-list> => everyWeekday($3,$2)
repeat: <every-list> [of] <every> week => everyWeekday($1)
repeat: <every-list> <every> <other> week => everyWeekday($1,2)
repeat: <every> <workday> => everyWeekday(12345)
repeat: [on] (weekdays|workdays) => everyWeekday(12345)
repeat: on working days => everyWeekday(12345)
repeat: <every> (weekend|weekends) => everyWeekday(67)
repeat: [on|at] (weekends) => everyWeekday(67)
repeat: <every> <other> weekend => everyWeekday(67,2)
daily: <every> <plain-part> => everyDayPart($2)
daily: <every> (lunchtime|lunch time) => everyDayPart(part(12,14))
repeat: <daily>
daily: [on] <every-list> <each-part> => onPart(everyWeekday($1),$2) @0.1
daily: [on] <spread> <each-part> => onPart(everyWeekday($1),$2) @0.7
daily: <every> <any-weekday> <plain-part> => onPart(everyWeekday($2),$3)
daily: <every> <other> <any-weekday> <plain-part> => onPart(everyWeekday($3,2),$4)
repeat: <every> [the] <nth> <any-weekday> => everyNth($2,$3) @-0.2
repeat: <every> [the] <nth> <any-weekday> <of-month> => everyNth($2,$3) @0.7
repeat: [on] [the] <nth> <any-weekday> <of-every-month> => everyNth($1,$2,$3) @0.7
repeat: [on] [the] <nth> <other-nth> <any-weekday> <of-every-month> => bothNths(everyNth($1,$3,$4),everyNth($2,$3,$4)) @0.7
repeat: <monthly> [,] [on] [the] <nth> <any-weekday> => everyNth($2,$3,$1) @0.7
repeat: <monthly> [,] [on] [the] <nth> <any-weekday> and [the] <nth> <any-weekday> => bothNths(everyNth($2,$3,$1),everyNth($4,$5,$1)) @0.7
repeat: <monthly> [,] [on] [the] <nth> <other-nth> <any-weekday> => bothNths(everyNth($2,$4,$1),everyNth($3,$4,$1)) @0.7
repeat: <every> [year on] [the] <nth> <any-weekday> (of|in) <month> => everyNthOfYear($2,$3,$4) @0.7
repeat: (yearly|annually) on [the] <nth> <any-weekday> (of|in) <month> => everyNthOfYear($1,$2,$3) @0.7
repeat: <every> [the] <nth> <workday> <of-month> => everyNthWorkday($2) @0.7
repeat: [on] [the] <nth> <workday> <of-every-month> => everyNthWorkday($1,$3) @0.7
repeat: <monthly> [,] on [the] <nth> <workday> => everyNthWorkday($2,$1) @0.7
repeat: [on] [the] <nth> day <of-every-month> => everyMonthDay($1,$2) @0.5
repeat: <monthly> [,] on [the] <nth> [to last] day => everyMonthDay($2,$1) @0.5
repeat: <every> [the] <nth> day <of-month> => everyMonthDay($2) @0.5
repeat: <monthly> [,] on [the] <dom> => everyMonthDay($2,$1) @0.5
repeat: <monthly> [,] on [the] #2 => everyMonthDay($2,$1) @0.4
repeat: <monthly> [,] on [the] <dom> (and|,|&) [on] [the] <dom> => everyMonthDays($2,$3,$1) @0.5
repeat: [on] [the] <dom> <of-every-month> => everyMonthDay($1,$2) @0.5
repeat: [on] [the] <dom> (and|,|&) [on] [the] <dom> <of-every-month> => everyMonthDays($1,$2,$3) @0.5
repeat: <every> [the] <dom> <of-month> => everyMonthDay($2) @0.5
repeat: <every> [the] <digit-ordinal> => everyMonthDay(between($2,1,31)) @-0.5
repeat: <every> <month-day> => everyYearOn($2)
repeat: <repeat> [,] (instead of|rather than|not|and not) [on] <repeat> => $1 @0.3
repeat: (repeat|repeats|repeating|repeated) <repeat>
unclear-repeat: (twice|thrice|<number> times|# ~x) (a|an|per|each|every) <repeat-unit> => unclearRepeat()
repeat: (twice|thrice|<number> times|# ~x) (a|an|per|each|every) week [,] [on] <any-list> => everyWeekday($3) @0.5
repeat-at: <repeat> [,] <clocks> => onClocks($1,$2)
repeat-at: <repeat> [,] <loose-range> => onClocks($1,$2)
repeat-at: <each-part> [,|from] <clock-range> => hoursOfEachPart($1,$2) @0.5
repeat-at: <each-part> [,|from] <loose-range> => hoursOfEachPart($1,$2) @0.5
repeat-at: <daily> [,] (at|around|from|by|) <end-clock> => everyDayAt($1,$2)
limit: [on] [the] <nth> <any-weekday> => nthOfMonths($1,$2) @0.3
limit: [on] [the] <nth> <workday> => nthWorkdayOfMonths($1) @0.3
end-verb: end|ends|ending|stop|stops|stopping|finish|finishes|finishing|conclude|concludes
counted: times|occurrences|occasions|sessions|lessons|classes|repetitions|repeats|instances|appointments
limit: [<end-verb>] [for|after|only|just] [only|just|a total of] <number> <counted> [only|in total|in all|altogether|overall] => times($2)
limit: [<end-verb>] (for|after|only|just) <number> <counted> => times($2) @0.1
limit: [for] # ~x => times($1)
limit: [for] # x => times($1)
but-for: except|excepting|excluding|but not|other than|apart from|except for|just not|only not
limit: <but-for> [on|for|at] <any-list> => except($2)
limit: <but-for> [on|for|at] [the] (weekends|weekend) => except(67) @1
limit: <but-for> [on|for|at] weekdays => except(12345) @1
no-end: (until|till|til|through|up to|ending) [the] # ~(.|-) ~# [~(.|-)] [~#] => noSuchEnd(between($1,25,99)) @0.2
no-end: (until|till|til|through|up to|ending) [the] #4 ~- ~# => noSuchEnd() @-1
no-end: (until|till|til|through|up to|ending) [the] #2 => noSuchEnd(between($1,25,31)) @-0.5
exception: <but-for> [on|for|at] [the] <single-day> => exception() @-0.4
exception: <but-for> [on|for|at|over] <holiday> => exception() @0.3
exception: <but-for> [in|during|for] [the] <period> => exception() @0.6
exception: <but-for> [in|during|for] <month-span> => exception() @0.6
exception: <but-for> <range> => exception() @1
holiday-name: [school|public|bank|summer|winter|christmas|easter|half term] (holidays|holiday|vacation|break|vacations)
exception: <but-for> [in|on|during|over|for] [the] <holiday-name> => exception() @0.6
exception: not (in|during|over) [the] <holiday-name> => exception() @0.6
`;
