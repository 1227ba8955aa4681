import { BotError } from '../../../core/errors.ts';
import type { FakeCalendar } from './model.ts';

/** The result of requesting a meeting link. */
const links: Record<string, FakeCalendar['link']> = {
  'the calendar takes time to make links': { linkState: 'pending' },
  'the calendar cannot make links': { linkState: 'failed' },
  'the calendar makes no links': {},
};

/** What a transcript lets happen: "somebody deletes “Dentist”". False if it is none of the calendar's. */
export function happen(calendar: FakeCalendar, what: string): boolean {
  const changed = /^somebody changes “(.*)”$/.exec(what)?.[1];
  const deleted = /^somebody deletes “(.*)”$/.exec(what)?.[1];
  const stubborn = /^the calendar refuses to change the last “(.*)”$/.exec(what)?.[1];
  if (changed !== undefined) calendar.touch(changed);
  else if (deleted !== undefined) calendar.events = calendar.events.filter(({ title }) => title !== deleted);
  else if (stubborn !== undefined) calendar.stubborn = stubborn;
  else if (what === 'the answer to a write gets lost') calendar.lost = true;
  else if (what in links) calendar.link = links[what] ?? {};
  else return false;
  return true;
}

/** Throws the fault that the calendar is told to have. */
export function refuse({ fault }: FakeCalendar): void {
  if (fault) throw new BotError(fault, 'the fake calendar refuses', { facts: { seconds: 30 } });
}

/** From here on the calendar does not answer until it is told to. */
export function loseAnswer(calendar: FakeCalendar): void {
  if (!calendar.lost) return;
  calendar.lost = false;
  calendar.fault = 'calendar/unavailable';
  refuse(calendar);
}
