import type { Control } from '../../../../sandbox/index.ts';
import { answerTo, at, dayOf, guests, NORA, SAM, startsOf, TOM } from './single.ts';
import { OWNER } from './stage.ts';
import type { Round, Task } from './task.ts';

/*
 * All events of a day with one yes: cancelled, moved or declined, and then taken back.
 */

/** The events of a day, and when they begin. */
const CLOCKS = ['09:00', '11:00', '13:00', '15:00'];
export const BULK_SIZE = 2 * CLOCKS.length;

type Day = { titles: string[]; iso: string; spoken: string };

/** What is done with a day, and what takes it back. */
type Kind = {
  plant(control: Control, day: Day): void;
  asks(day: Day): string;
  question: RegExp;
  done: RegExp;
  /** True if an event is as it should be, `index` being its place on the day. */
  isChanged(control: Control, title: string, index: number): boolean;
  isBack(control: Control, title: string, index: number): boolean;
  mails: { now: Pick<Round, 'kind' | 'to'>[]; back: Pick<Round, 'kind' | 'to'>[] };
};

const mailed = (kind: string, ...to: string[]) => to.map(each => ({ kind, to: each }));
const isAt = (control: Control, title: string, clock: string | undefined): boolean =>
  startsOf(control, title).join() === clock;
const later = (clock = ''): string => `${String(Number(clock.slice(0, 2)) + 1).padStart(2, '0')}:00`;

const kinds: readonly Kind[] = [
  {
    plant: plantOwn,
    asks: ({ spoken }) => `cancel everything on ${spoken}`,
    question: /Shall I cancel these 4 events/,
    done: /Done, 4 events are deleted/,
    isChanged: (control, title) => startsOf(control, title).length === 0,
    isBack: (control, title, index) => isAt(control, title, CLOCKS[index]),
    mails: { now: mailed('cancellation', NORA, TOM), back: mailed('invitation', NORA, TOM) },
  },
  {
    plant: plantOwn,
    asks: ({ spoken }) => `push everything on ${spoken} back an hour`,
    question: /Shall I change these 4 events/,
    done: /Done, 4 events are changed/,
    isChanged: (control, title, index) => isAt(control, title, later(CLOCKS[index])),
    isBack: (control, title, index) => isAt(control, title, CLOCKS[index]),
    mails: { now: mailed('update', NORA, TOM), back: mailed('update', NORA, TOM) },
  },
  {
    plant: plantInvitations,
    asks: ({ spoken }) => `decline everything on ${spoken}`,
    question: /Shall I \*\*decline\*\* these 4 invitations/,
    done: /Done, /,
    isChanged: (control, title) => answerTo(control, title) === 'declined',
    isBack: (control, title) => answerTo(control, title) === 'needsAction',
    mails: { now: mailed('answer', SAM), back: mailed('answer', SAM) },
  },
];

/** Prepares a day, and what is done with it; the second task takes back the first. */
export function bulkTasks(control: Control, index: number): Task[] {
  const kind = kinds[index % kinds.length];
  if (!kind) return [];
  const titles = CLOCKS.map((_, number) => `Zork ${String(index).padStart(3, '0')}${number}`);
  const day = { titles, ...dayOf(index) };
  kind.plant(control, day);
  const { now, back } = kind.mails;
  return [
    {
      ...{ asks: kind.asks(day), question: kind.question, done: kind.done },
      events: titles.map((title, number) => ({
        ...{ title, mails: now },
        isWritten: then => kind.isChanged(then, title, number),
      })),
    },
    {
      ...{ asks: 'undo', question: /Shall I take (that|these) back/, done: UNDONE },
      events: titles.map((title, number) => ({
        ...{ title, mails: back },
        isWritten: then => kind.isBack(then, title, number),
      })),
    },
  ];
}

const UNDONE = /Taken back: |It's back: |I was interrupted while I changed|I can't take any of that back/;

function plantOwn(control: Control, { titles, iso }: Day): void {
  for (const [index, summary] of titles.entries()) {
    control.addEvent(OWNER, { summary, ...hourOf(iso, index), attendees: guests(NORA, TOM) });
  }
}

function plantInvitations(control: Control, { titles, iso }: Day): void {
  for (const [index, summary] of titles.entries()) {
    control.addEvent(SAM, { summary, ...hourOf(iso, index), attendees: guests(OWNER) });
  }
}

const hourOf = (iso: string, index: number) => ({
  start: at(iso, CLOCKS[index] ?? ''),
  end: at(iso, later(CLOCKS[index])),
});
