/** Clock times and parts of the day. */
export const clocks = `
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
clocks: [la|l] (fin|heure de fin) [a|est a|sera a|vers] <end-clock> => ends($1)
clocks: (termine|terminez|finis|finit|arrete) (le|la|les|l|ca|tout) a <end-clock> => ends($1)
clocks: (de|d|entre|depuis|a partir de|des) <clock> (a|et|jusqu a|-|au|jusque) <end-clock> => clocks($1,$2)
clocks: (de|d|entre|depuis) <bare-hour> (a|et|-) <clock> => clocks($1,$2)
clocks: (de|entre) <bare-hour> (a|et|-) <bare-hour> => looseClocks($1,$2)
clocks: <clock> (a|-|>|jusqu a|/|→) <end-clock> => clocks($1,$2)
lasting: <ones> (heure|heures) => length($1,"hour")
lasting: <ones> (heure|heures) et (demi|demie) => hoursAnd($1,30)
digital-clock: <number-12> (h|heures) => clock($1)
digital-clock: # h #2 => clock($1,$2)
digital-clock: # ~: ~#2 => clock($1,$2)
digital-clock: midi => clock(12,0,1)
lasting-at: <lasting> (a|vers|a partir de) <digital-clock> => lastingAt($1,$2) @2
lasting-at: <lasting> (a|vers|a partir de) <digital-clock> <single-day> => lastingOn($1,$2,$3) @2
lasting-at: <single-day> <lasting> (a|vers|a partir de) <digital-clock> => lastingOn($2,$3,$1) @2
clocks: <bare-hour> - <clock> => clocks($1,$2)
clocks: <bare-hour> a <clock> => clocks($1,$2) @-1
clocks: (de|d|entre) <end-clock> (a|et|-) <end-clock> (du|de l|de la) <part> => clocks($1,$2,$3)
clocks: (jusqu a|jusque) <end-clock> [,] [et|mais] (pas|et non) [a|jusqu a] <end-clock> => replacing(until($1)) @0.4
no-idea: (je sais pas|je ne sais pas|chais pas|sais pas|je crois|disons|aucune idee)
clocks: (de|d|entre|depuis|a partir de|des|a|) <clock> (a|jusqu a|-|au|jusque) <no-idea> <end-clock> => clocks($1,$3)
clock-lasting: <clock-beside> , <amount> => lastingFrom($1,$2) @0.5
clock-lasting: <at> , <amount> => lastingFromOn($1,$2) @0.5
clock-alone: <clock> => lateClock($1,6)
clock-beside: <clock> => lateClock($1,3)
clock-beside: <clocks>
clocks: <clock-alone>
`;
