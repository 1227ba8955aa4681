/** By how much something moves or lasts longer. */
export const shifts = `
extra: extra|additional|another|an extra|an additional
shift: postpone|postponed|postponing|delay|delayed|delaying|defer|deferred|deferring|push|pushed|pushing|put off|putting off => shiftStart(1)
shift: prepone => shiftStart(-1)
shift: extend|extended|extending|lengthen|lengthened|lengthening|prolong|stretch|stretched|stretching => shiftLength(1)
shift: shorten|shortened|shortening|trim => shiftLength(-1)
shift: move|moved|moving|shift|shifting|bump|slide|sliding|reschedule|rescheduled|rescheduling => shiftBy("start",1)
shift: cut|cutting|reduce => shiftBy("length",-1)
shift: [by] [<about>] <amount> later => changedBy($2,"later") @0.2
shift: [by] [<about>] <amount> (back|out) => changedBy($2,"back") @0.2
shift: [by] [<about>] <amount> (earlier|sooner) => changedBy($2,"earlier") @0.2
shift: [by] [<about>] <amount> (forward|up|ahead) => changedBy($2,"forward") @0.2
shift: later [by] [<about>] <amount> => changedBy($2,"later") @0.2
shift: (back|out) [by] [<about>] <amount> => changedBy($2,"back") @0.2
shift: (earlier|sooner) [by] [<about>] <amount> => changedBy($2,"earlier") @0.2
shift: (forward|up|ahead) [by] [<about>] <amount> => changedBy($2,"forward") @0.2
shift: (running|run|runs|ran|is|s|be|are) [<about>] <amount> (late|behind) => shiftStart(1,$2) @0.4
shift: <amount> late => changedBy($1,"late") @0.2
shift: <amount> over => changedBy($1,"over") @0.2
shift: <amount> early => changedBy($1,"early") @0.2
shift: <amount> longer => shiftLength(1,$1) @0.2
shift: <amount> shorter => shiftLength(-1,$1) @0.2
shift: # longer => shiftLength(1,bareMinutes($1)) @0.2
shift: # shorter => shiftLength(-1,bareMinutes($1)) @0.2
shift: # later => shiftStart(1,bareMinutes($1)) @0.2
shift: # (earlier|sooner) => shiftStart(-1,bareMinutes($1)) @0.2
length: by # => byMinutes($1) @0.3
shift: (add|adding|stick|tack|put|throw|slap) [<extra>] <amount> [more|extra] (to|onto|on|on to) => shiftLength(1,$2) @0.2
length: (add|adding|stick|tack|put|throw|slap) [<extra>] <amount> [more|extra] (to|onto|on|on to) (my|the|our) (calendar|diary|schedule|agenda|day) => plainLength($2)
shift: <extra> <amount> => changedBy($2,"extra") @0.2
shift: <amount> (extra|more) => changedBy($1,"extra") @0.2
shift: (knock|knocking|shave|shaving|cut|cutting|take|taking|trim|chop|lop) [<about>|another] <amount> (off|from) => shiftLength(-1,$2) @0.2
`;
