import type { Control } from '../../../../sandbox/index.ts';

/** An e-mail to one person. */
export type Round = { title: string; kind: string; to: string };

/** Something that a person wants to be done, and how it is seen from outside that it was done exactly once. */
export type Task = {
  /** The person's request. */
  asks: string;
  /** What the bot asks before it does that. */
  question: RegExp;
  /** What it says when that is done. */
  done: RegExp;
  /** How many changes of events it is. */
  size: number;
  /** True if all of it is in the calendar. */
  isWritten(control: Control): boolean;
  /** The e-mails that go out for it, each once. */
  mails: readonly Round[];
};
