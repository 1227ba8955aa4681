/** What looks like a time and is none: "Raum 5", "guten Abend". */
export const noTimes = `
nothing: (bei der|zu der|zur|mit der) <ordinal-word> => nothing() @1
nothing: (guten|schönen|gute|schönes|schöne|gut) (tag|morgen|abend|nachmittag|mittag|nacht|wochenende|woche|feierabend) => nothing() @1
nothing: (herr|herrn|frau|familie|dr|mit) [~.] <month> => nothing() @1
nothing: (herr|herrn|frau|familie|dr) [~.] (<weekday>|<season>) => nothing() @1
nothing: (heißt|namens) <weekday> => nothing() @1
nothing: (raum|zimmer|seite|version|kapitel|flug|linie|gleis|wagen|nummer|nr|gate|halle|platz|haus|tisch|bus|tram|etage|straße|strasse|stock|bahnsteig|terminal|tel|telefon|kapitel|seiten|kap|folge|runde|teil|stufe|klasse|gruppe|aufgabe|aufgaben|hausnummer|stiege|top) [~.] # [~.] [(-|bis|und)] [#] => nothing() @1
nothing: (raum|zimmer) [~.] (ist|wird|soll|jetzt|nun|neu|:|in|auf) [jetzt|nun|doch|sein] [in|auf] # [~. ~#2] => nothing() @1
nothing: (raum|zimmer|büro) [~.] # ~. ~#2 => nothing() @1
nothing: <ordinal> (stunde|schulstunde|unterrichtsstunde|std|block|stock|stockwerk|etage|og|ug|halbzeit|lektion|semester|lauf|reihe|klasse|runde|liga|mannschaft|mal) => nothing() @1.2
nothing: <number> (leute|leuten|personen|gäste|gästen|euro|prozent|grad|kilometer|km|kg|stück|teilnehmer|plätze|punkte) => nothing()
nothing: # %  => nothing()
nothing: <adverb-list> [leider|immer|eigentlich|grundsätzlich|generell] (nichts|nix|nie|niemals|keine zeit|gar nicht) => nothing() @1
nothing: (jetzt|nun) (passt|stimmt|passts|ist es|ist das|sieht es|sieht das|haben wir es|hab ich es) => nothing() @1
travel: weg|wegzeit|anfahrt|hinfahrt|fahrt|fahrzeit|fahrtzeit|anreise|reisezeit
nothing: <amount> [für] [den|die|das] [hin] <travel> [vorher|davor|dazu|hin] => nothing() @1
but-not: außer|ausser|ausgenommen|bis auf|aber nicht|nur nicht|bloß nicht|nur nicht
exception: <but-not> [der|den|dem|die] <single-day> => exception() @-0.4
exception: <but-not> [im|in] [der|den|dem|die] <period> => exception() @0.6
exception: <but-not> [im|in] <month-span> => exception() @0.6
exception: <but-not> <range> => exception() @1
exception: nicht (in|während) [den|der] <holiday-name> => exception() @0.6
holiday-name: ferien|schulferien|sommerferien|weihnachtsferien|osterferien|herbstferien|winterferien|pfingstferien|sportferien|semesterferien|sommerpause|winterpause
exception: <but-not> [im|in|am|an|während] [der|den|dem|die] (<holiday-name>|urlaub|feiertag|feiertagen|feiertage) => exception() @0.6
nothing: [<remind>] [am] (abend|morgen|vorabend|mittag) (vorher|davor|zuvor) => nothing() @0.5
nothing: ^fr ~. => nothing() @-0.4
`;
