/** How long before an event the calendar reminds. */
export const reminders = `
remind: [avec|mets|mettre|ajoute|et|ajouter|programme] [moi] [un|une|le] (rappel|alerte|notification|notif|rappels)
remind: [et] (envoie|envoyer|envoyez|donne|donnez|mets|mettez|programme) (moi|nous) [un|une] (rappel|alerte|notification|notif|sms de rappel)
remind: [et] (rappelle|rappeler|rappelez|previens|prevenez|alerte|avertis|prevenir|notifie|dis|dites) [le] [moi|nous|me]
by-mail: [un|une] (mail|e mail|email|courriel)
before: avant|auparavant|a l avance|en avance|d avance
before: avant chaque [rendez vous|fois|evenement|reunion]
reminder: [<remind>] <amount> <before> => reminder($2)
reminder: <remind> [de] <amount> <before> => reminder($2)
reminder: <remind> [de] <amount> plus tot => reminder($2)
reminder: <remind> [par] <by-mail> [de] <amount> <before> => reminder($3,1)
reminder: [et] par <by-mail> <amount> <before> => reminder($2,1)
reminder: <amount> <before> par <by-mail> => reminder($1,1)
reminder: <remind> <amount> <before> par <by-mail> => reminder($2,1)
reminder: <remind> <eve> => reminder($2)
reminder: <remind> [par] <by-mail> <eve> => reminder($3,1)
reminder: <remind> la veille (au|le) soir => reminderAtHour()
at-hour: [a|vers] <clock>
part-before: la veille [au soir|le soir]
part-before: le (soir|matin|jour) d avant
reminder: <remind> <part-before> <at-hour> => reminderAtHour() @1
reminder: <remind> <at-hour> <part-before> => reminderAtHour() @1
reminder: <remind> le (soir|matin) d avant => reminderAtHour()
eve: la veille => length(1,"day")
`;
