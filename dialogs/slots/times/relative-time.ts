import type { Reading } from '../../../nlu/index.ts';
import { addMinutes, clockOf, dateOf } from '../../../time/index.ts';
import type { When } from './when.ts';

/** "An hour before", as the answer to the question for a time below another one of the template. */
export function timeFrom(anchor: When | undefined, { entities }: Reading): When | undefined {
  const minutes = minutesIn(entities);
  if (minutes === undefined || anchor?.date === undefined || anchor.time === undefined) return undefined;
  const start = addMinutes(`${anchor.date}T${anchor.time}`, minutes);
  return { date: dateOf(start), time: clockOf(start) };
}

/** How much later; less than zero if it is earlier. */
function minutesIn(entities: Reading['entities']): number | undefined {
  const [said, other] = entities.filter(({ type }) => type === 'reminder' || type === 'shift');
  if (other) return undefined;
  if (said?.type === 'reminder') return said.value && -said.value.minutes;
  return said?.type === 'shift' && said.of === 'start' ? said.minutes : undefined;
}

/** The clock time spoken of, in the half of the day that "am, not pm" says. */
export function inHalf({ halfOfDay }: Reading, before: string | undefined): string | undefined {
  if (halfOfDay === undefined || before === undefined) return undefined;
  const isMorning = before < '12:00';
  return isMorning === (halfOfDay === 'am') ? before : clockOf(addMinutes(`2000-01-01T${before}`, 720));
}

const MINUTES = { quarter: 15, half: 30, quarterTo: -15 } as const;

/** The clock time that "half past" leads to, where an hour was spoken of. */
export function pastHour({ pastHour }: Reading, before: string | undefined): string | undefined {
  if (pastHour === undefined || before === undefined) return undefined;
  return clockOf(addMinutes(`2000-01-01T${before.slice(0, 2)}:00`, MINUTES[pastHour]));
}
