import type { Control } from '../../../../sandbox/index.ts';
import { TRY_OUT } from '../../../bot/try-out-bot.ts';
import { OWNER } from './stage.ts';
import type { Task } from './task.ts';

/*
 * One event, one write: four kinds in turn.
 */

export const NORA = 'nora.lind@example.org';
export const TOM = 'tom.becker@example.net';
export const SAM = 'sam.rivera@example.com';
const DAY_MS = 86_400_000;

/** So many numbers that follow each other have days of their own, none of them too far away to be found by its title. */
export const DAYS = 50;

/** A day that no other event is on. */
export function dayOf(index: number): { iso: string; spoken: string } {
  const date = new Date(TRY_OUT + (20 + (index % DAYS)) * DAY_MS);
  const spoken = date.toLocaleDateString('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  return { iso: date.toISOString().slice(0, 10), spoken };
}

export const at = (iso: string, clock: string) => ({ dateTime: `${iso}T${clock}:00`, timeZone: 'Europe/London' });
export const guests = (...emails: string[]) => emails.map(email => ({ email }));

/** The times at which events of a title begin, in the owner's calendar. */
export const startsOf = (control: Control, title: string): string[] =>
  control
    .events(OWNER)
    .filter(({ summary }) => summary === title)
    .map(({ start }) => String((start as { dateTime?: string }).dateTime).slice(11, 16));

/** The owner's answer to an invitation. */
export const answerTo = (control: Control, title: string): string | undefined => {
  const found = control.events(SAM).find(({ summary }) => summary === title);
  const attendees = found?.['attendees'] as { email: string; responseStatus: string }[] | undefined;
  return attendees?.find(({ email }) => email === OWNER)?.responseStatus;
};

/** Prepares the calendar for the task with this number. */
export function singleTask(control: Control, index: number): Task {
  const make = [creation, change, answer, deletion][index % 4] ?? creation;
  return make(control, `Zork ${String(index).padStart(4, '0')}`, index);
}

function creation(_control: Control, title: string, index: number): Task {
  return {
    asks: `create "${title}" on ${dayOf(index).spoken} at 3pm with ${NORA} and ${TOM}`,
    question: new RegExp(`Shall I create this event\\?.*${title}`, 's'),
    done: new RegExp(`Done, it's in your calendar.*${title}|\\*\\*Created\\*\\*: ${title}`, 's'),
    events: [
      {
        title,
        isWritten: control => startsOf(control, title).join() === '15:00',
        mails: [NORA, TOM].map(to => ({ kind: 'invitation', to })),
      },
    ],
  };
}

function change(control: Control, title: string, index: number): Task {
  plant(control, title, index);
  return {
    asks: `move "${title}" to 5pm`,
    question: new RegExp(`Shall I change.*${title}`, 's'),
    done: new RegExp(`Done, I've changed.*${title}`, 's'),
    events: [
      {
        title,
        isWritten: control => startsOf(control, title).join() === '17:00',
        mails: [NORA, TOM].map(to => ({ kind: 'update', to })),
      },
    ],
  };
}

function deletion(control: Control, title: string, index: number): Task {
  plant(control, title, index);
  return {
    asks: `delete "${title}"`,
    question: new RegExp(`Shall I delete.*${title}`, 's'),
    done: /Done, it's deleted/,
    events: [
      {
        title,
        isWritten: control => startsOf(control, title).length === 0,
        mails: [NORA, TOM].map(to => ({ kind: 'cancellation', to })),
      },
    ],
  };
}

function answer(control: Control, title: string, index: number): Task {
  const { iso } = dayOf(index);
  control.addEvent(SAM, {
    summary: title,
    ...{ start: at(iso, '15:00'), end: at(iso, '15:30') },
    attendees: guests(OWNER),
  });
  return {
    asks: `accept "${title}"`,
    question: new RegExp(`Shall I.*accept.*${title}`, 's'),
    done: new RegExp(`You've accepted.*${title}`),
    events: [
      { title, isWritten: control => answerTo(control, title) === 'accepted', mails: [{ kind: 'answer', to: SAM }] },
    ],
  };
}

function plant(control: Control, title: string, index: number): void {
  const { iso } = dayOf(index);
  control.addEvent(OWNER, {
    summary: title,
    ...{ start: at(iso, '15:00'), end: at(iso, '15:30') },
    attendees: guests(NORA, TOM),
  });
}
