/** Days of the civil calendar as numbers; 0 is 1970-01-01. */
export type DayNumber = number;

/** Days since 1970-01-01 of a Gregorian date (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function dayOf(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

type YearMonthDay = { year: number; month: number; day: number };

/** The inverse of `dayOf`, by the same source. */
export function dateOf(number: DayNumber): YearMonthDay {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** A date that exists, or nothing. */
export const validDay = (year: number, month: number, day: number): DayNumber | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? dayOf(year, month, day) : undefined;

/** So many months later; the last day of a month that is shorter. */
export function plusMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = dateOf(number);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dayOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The first day of a month; months beyond December are the next year's. */
export const monthStart = (year: number, month: number): DayNumber => plusMonths(dayOf(year, 1, 1), month - 1);

/** The first `weekday` from a day on. */
export const onOrAfter = (day: DayNumber, weekday: number): DayNumber => day + ((weekday - weekdayOf(day) + 7) % 7);

/** The first day of the week that a day lies in. */
export const weekOf = (day: DayNumber, weekStart: number): DayNumber => day - ((weekdayOf(day) - weekStart + 7) % 7);

const padded = (number: number, width: number): string => String(number).padStart(width, '0');

/** "2026-03-30" */
export function dayText(number: DayNumber): string {
  const { year, month, day } = dateOf(number);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** "2026-03-30T14:05"; minutes may be beyond the day, and seconds are only said where there are some. */
export function instantText(day: DayNumber, minutes: number, seconds = 0): string {
  const whole = Math.floor(minutes);
  const ofDay = ((whole % 1440) + 1440) % 1440;
  const clock = `${padded(Math.floor(ofDay / 60), 2)}:${padded(ofDay % 60, 2)}`;
  return `${dayText(day + Math.floor(whole / 1440))}T${clock}${seconds ? `:${padded(seconds, 2)}` : ''}`;
}

/** The day of "2026-03-30..." */
export const dayIn = (civil: string): DayNumber =>
  dayOf(Number(civil.slice(0, 4)), Number(civil.slice(5, 7)), Number(civil.slice(8, 10)));
