/** How long something lasts. */
export const lengths = `
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
length: (pendant|pdt|durant|pour|pr|duree|duree de|d une duree de|une duree de|pour une duree de|pendant une duree de|dure|durer|durera|dure environ|durera environ|genre|pendant environ|pour environ|prend|prendra) [<about>] <amount> => lead($2,"for")
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
