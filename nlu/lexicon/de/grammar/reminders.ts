import { inflected } from './alternatives.ts';

/** How long before an event the calendar reminds. */
export const reminders = `
remind: [und|bitte] (erinnere|erinner|erinnern|erinnert|benachrichtige|benachrichtigen) [mich|uns|mir]
remind: [und|bitte] (sag|sage|sagen sie|gib|geben sie) (mir|uns) [bitte|bescheid]
remind: [und|bitte] (schick|schicke|schicken sie|schreib|schreibe|gib|sende|mach|stell) (mir|uns) [bitte] [${inflected('ein')}|ne] (erinnerung|benachrichtigung)
remind: [mit|und|plus] [${inflected('ein')}|ne] (erinnerung|erinnerungen|benachrichtigung|benachrichtigungen) [von]
remind-mail: [mit|und|plus|per] [${inflected('ein')}|ne] (e mail|email|mail) (erinnerung|erinnerungen|benachrichtigung)
before: vorher|davor|zuvor|im voraus|vorab
before: vor (jedem|jeder) [mal|termin|schicht]
by-mail: (per|als|via) (e mail|email|mail)
reminder: <amount> <before> => reminder($1)
reminder: <remind> <amount> <before> => reminder($2)
reminder: <remind> <amount> <before> <by-mail> => reminder($2,1)
reminder: [<remind>] [und] <by-mail> <amount> <before> => reminder($3,1)
reminder: <remind-mail> <amount> <before> => reminder($2,1)
reminder: <amount> <before> <by-mail> => reminder($1,1)
reminder: <remind> <amount> (vor|vorm) => reminder($2) @0.3
reminder: [<remind>] <eve> => reminder($2)
part-before: (am|den) (abend|vorabend|morgen|nachmittag|tag) (vorher|davor|zuvor)
part-before: am (vorabend|vortag)
at-hour: [um|gegen|ab] <clock>
at-hour: [um|gegen|ab] <hour-clock>
reminder: <remind> <part-before> <at-hour> => reminderAtHour() @1
reminder: <remind> <at-hour> <part-before> => reminderAtHour() @1
reminder: <remind> (am|den) (abend|vorabend|morgen|nachmittag) (vorher|davor|zuvor) => reminderAtHour()
reminder: <remind> am vorabend => reminderAtHour()
eve: (am|einen) (tag|vortag) (vorher|davor|zuvor)|am vortag|tags zuvor => length(1,"day")
`;
