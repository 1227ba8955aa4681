import type { Control } from '../../../../sandbox/index.ts';

/** An e-mail to one person. */
export type Round = { title: string; kind: string; to: string };

/** An event, how it should be afterwards, and the e-mails that go out about it, each once. */
export type Wanted = {
  title: string;
  isWritten(control: Control): boolean;
  mails: readonly Pick<Round, 'kind' | 'to'>[];
};

/** Something that a person wants to be done, and how it is seen from outside that it was done exactly once. */
export type Task = {
  /** The person's request. */
  asks: string;
  /** What the bot asks before it does that. */
  question: RegExp;
  /** What it says when that is done. */
  done: RegExp;
  events: readonly Wanted[];
};

/** True if all of it is in the calendar. */
export const isWritten = ({ events }: Task, control: Control): boolean => events.every(one => one.isWritten(control));

/** The events that the bot says it cannot put back, as it does not know how they were. */
export function leftAlone({ events }: Task, read: string): Wanted[] {
  const titles = [...read.matchAll(LEFT)].map(([, before, after]) => before ?? after);
  return events.filter(({ title }) => titles.includes(title));
}

const LEFT = /\*\*([^*]+)\*\*: I don't know how it was before|while I changed \*\*([^*]+)\*\*/g;
