/** The hours in which people work: ISO weekdays (Monday is 1), and the clock times of each day. */
export type WorkingHours = { days: readonly number[]; start: string; end: string };

/** Nine to five, Monday to Friday. */
export const USUAL_HOURS: WorkingHours = { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' };
