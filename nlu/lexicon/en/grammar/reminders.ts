/** How long before an event the calendar reminds. */
export const reminders = `
mail: mail|email|e mail
pop-up: popup|pop up
remind: [and] (remind|notify|alert|tell|warn|ping|nudge|poke) (me|us) [of|about] [it|this|that]
remind: [and] (text|message|send|give|drop|set) (me|us) [a|an] (reminder|reminders|notification|alert)
remind: [and] let (me|us) know [of|about] [it|this|that]
remind: [and|with|set|add|plus] [a|an] [<pop-up>] (reminder|reminders|notification|notifications|alert|alerts) [of] => 1
remind-mail: [and] <mail> (me|us)
remind-mail: [and|with|set|add|plus] [a|an] <mail> (reminder|reminders|notification|notifications|alert|alerts) [of]
by-mail: (by|via|per|as a|as an) <mail>
by-pop-up: (by|via|per|as a|as an) <pop-up>
ahead: before|beforehand|earlier|in advance|ahead|prior
ahead: before (each|every) [one|time|event|appointment|meeting|shift]
reminder: [and] <amount> <ahead> => reminder($1)
reminder: [and] <amount> <ahead> <by-mail> => reminder($1,1)
reminder: [and] <amount> <ahead> <by-pop-up> => reminder($1)
reminder: <remind> <amount> <ahead> [<by-pop-up>] => reminder($2) @0.5
reminder: <remind> <amount> <ahead> <by-mail> => reminder($2,1) @0.5
reminder: <remind-mail> <amount> <ahead> => reminder($2,1) @0.5
reminder: [and] [<remind>] <by-mail> <amount> <ahead> => reminder($3,1) @0.5
reminder: [and] [<remind>] <by-pop-up> <amount> <ahead> => reminder($3) @0.5
reminder: <remind> the <reminded-unit> <ahead> => reminder(length(1,$2)) @0.5
reminder: <remind-mail> the <reminded-unit> <ahead> => reminder(length(1,$2),1) @0.5
reminder: the <reminded-unit> <ahead> <by-mail> => reminder(length(1,$1),1) @0.5
reminder: <by-mail> the <reminded-unit> <ahead> => reminder(length(1,$2),1) @0.5
part-before: [on|in] [the] (evening|night|nite|morning|afternoon) <ahead>
part-before: [on|in] the (previous|prior) (evening|night|morning|afternoon|day)
part-before: the day <ahead>
at-hour: [at|@|around|by] <clock>
at-hour: [at|@|around|by] <bare-hour>
reminder: <remind> <part-before> <at-hour> => reminderAtHour() @1
reminder: <remind> <at-hour> <part-before> => reminderAtHour() @1
reminder: <remind> [on|in] [the] (evening|night|nite|morning|afternoon) <ahead> => reminderAtHour()
reminder: <remind> [on|in] the (previous|prior) (evening|night|morning|afternoon) => reminderAtHour()
reminded-unit: day => "day"
reminded-unit: week => "week"
reminded-unit: hour => "hour"
`;
