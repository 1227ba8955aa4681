/** By how much something moves or lasts longer. */
export const shifts = `
shift: decale|decaler|decalez|repousse|repousser|repoussez|recule|reculer|reculez|reporte|reporter|reportez|retarde|retarder|retardez|pousse => shiftStart(1)
shift: avance|avancer|avancez => shiftStart(-1)
shift: prolonge|prolonger|prolongez|rallonge|rallonger|rallongez|allonge|allonger|allongez|etends|etendre|etendez => shiftLength(1)
shift: raccourcis|raccourcir|raccourcissez|ecourte|ecourter|ecourtez|reduis|reduire|reduisez|diminue => shiftLength(-1)
shift: [de|d] <amount> plus tard => shiftStart(1,$1)
shift: [de|d] <amount> (plus tot) => shiftStart(-1,$1)
shift: (a|ont|avec|aura|prend) <amount> de retard => shiftStart(1,$1) @0.4
shift: <amount> de plus => shiftLength(1,$1)
shift: <amount> de moins => shiftLength(-1,$1)
`;
