/** By how much something moves or lasts longer. */
export const shifts = `
shift: verschieb|verschiebe|verschieben|verschiebt|schieb|schiebe|schieben|verleg|verlege|verlegen|leg|lege|setz|setze => shiftStart(1)
shift: vorverlegen|vorverlegt|vorzuverlegen|vorziehen|vorzuziehen|vorgezogen => shiftStart(-1)
shift: hinausschieben|hinauszuschieben|hinauszögern|aufschieben|aufzuschieben|zurückverlegen => shiftStart(1)
shift: verlängere|verlänger|verlängern|verlängert => shiftLength(1)
shift: kürze|kürzen|kürz|verkürze|verkürz|verkürzen|verkürzt => shiftLength(-1)
shift: [um] <amount> (später|nach hinten) => shiftStart(1,$1)
shift: [um] <amount> (früher|eher|nach vorn|nach vorne|vor) => shiftStart(-1,$1)
shift: [um] <amount> (verspätet|verspätung|später dran) => shiftStart(1,$1)
shift: [um] <amount> länger => shiftLength(1,$1)
shift: [um] <amount> kürzer => shiftLength(-1,$1)
`;
