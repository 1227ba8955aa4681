import { inflected } from './alternatives.ts';

/** How long something lasts. */
export const lengths = `
amount: <count> [${inflected('frei')}] <unit> => length($1,$2)
amount: [${inflected('ein')}|ne|ner|n] [${inflected('frei')}] (${inflected('halb')}) (stunde|std [~.]|stündchen) => length(30,"minute")
amount: [${inflected('ein')}|ne|ner|n] (viertel ~stunde|viertel stunde|viertel ~stündchen) => length(15,"minute")
amount: [${inflected('ein')}|ne|ner|n] (dreiviertel ~stunde|dreiviertel stunde|drei viertel ~stunde|drei viertel stunden) => length(45,"minute")
amount: [${inflected('ein')}] (knappe|gute|knappen|guten) stunde => length(1,"hour")
amount: ${inflected('frei')} stunde => length(1,"hour")
amount: <count> (tag|tage|tagen) [und] <count> (stunde|stunden|std [~.]|h) => bothLengths(length($1,"day"),length($2,"hour")) @0.1
amount: # h ~#2 => hoursAnd(between($1,0,5),$2)
amount: <count> (stunde|stunden|std [~.]|h) [und] # [minuten|min [~.]|minute] => hoursAnd($1,$2)
amount: <count> (stunde|stunden|std [~.]|h) [und] <below-hundred> [minuten|min [~.]|minute] => hoursAnd($1,$2)
amount: # h ~#2 => hoursAnd($1,$2) @-0.5
amount: ${inflected('halb')} jahr => length(6,"month")
amount: <ones> ~(${inflected('stündig')}|stündig) => length($1,"hour")
amount: halb ~(${inflected('stündig')}|stündig) => length(30,"minute")
length: <amount> => plainLength($1) @-0.5
length: (für|dauert|dauern|dauer|maximal|lang|circa|ca [~.]|etwa|ungefähr) <amount> => lead($1,"for")
length: (dauert|dauer) stunde => lead(length(1,"hour"),"for")
length: <amount> lang => lead($1,"for")
length: # [~-] ~(${inflected('stündig')}|stündig) => lead(length($1,"hour"),"for")
length: <below-hundred> ~(${inflected('stündig')}|stündig) => lead(length($1,"hour"),"for")
length: # [~-] ~(${inflected('minütig')}|minütig) => lead(length($1,"minute"),"for")
length: <below-hundred> ~(${inflected('minütig')}|minütig) => lead(length($1,"minute"),"for")
length: ein ~(${inflected('stündig')}|stündig) => lead(length(1,"hour"),"for")
length: (anderthalb|eineinhalb|ein ~einhalb) ~(${inflected('stündig')}|stündig) => lead(length(1.5,"hour"),"for")
length: um <amount> => lead($1,"by")
length: auf <amount> => lead($1,"to")
moment: (in|heute in) [<about>] <amount> => momentFromNow($2,1)
moment: (innerhalb|binnen|in) [der|von] [nächsten] <amount> => momentsWithin($1,1) @-0.3
moment: innerhalb der nächsten stunde => momentsWithin(length(1,"hour"),1)
moment: (in|innerhalb von) [<about>] <number> (bis|-|oder|,) <number> <unit> => betweenFromNow($2,$3,$4)
about: etwa|ungefähr|circa|ca [~.]|rund|genau|gut|knapp|exakt|spätestens
moment: vor <amount> => momentFromNow($1,-1)
moment: jetzt => nowAside()
moment: sofort|genau jetzt|jetzt gleich => now()
moment: von jetzt bis <clock> => nowUntil($1)
`;
