import { templateOf } from '../context.ts';
import type { Dialog, PendingAt } from '../engine/state.ts';
import { type Transition, type Turn, waitFor } from '../engine/transition.ts';
import type { Button, Say } from '../prompts/message.ts';
import { botButton, botSay, withMiss } from '../prompts/say.ts';
import { slotNamed } from '../slots/values.ts';

type Unread = PendingAt<'unread'>;

/** The slots that take any words, and the buttons that put words there. */
export const WORD_SLOTS = { place: 'itsThePlace', description: 'intoTheNotes' } as const;

/** Asks what parts of a message mean, before anything is changed by them. */
export function askUnread(turn: Turn, dialog: Dialog, parts: string[]): Transition {
  const pending: Unread = { at: 'unread', dialog, parts, nonce: turn.newNonce(), failures: 0 };
  return waitFor(turn, pending, withMiss(unreadSay(turn, pending), { how: 'left-out', parts }));
}

export const askUnreadAgain = (turn: Turn, pending: Unread): Transition =>
  waitFor(turn, pending, unreadSay(turn, pending));

/** The question, with buttons to leave the parts out or to keep them as words. */
export function unreadSay(turn: Turn, { dialog, parts, nonce }: Unread): Say {
  const template = templateOf(turn, dialog);
  const free = (['place', 'description'] as const).filter(type => {
    const slot = slotNamed(template, type);
    return slot !== undefined && dialog.slots[slot] === undefined;
  });
  const buttons: Button[] = [
    botButton(turn, 'leaveOut', { nonce, pick: 'leaveOut' }),
    ...free.map(type => botButton(turn, WORD_SLOTS[type], { nonce, pick: type })),
  ];
  return { ...botSay(turn, 'askUnread', { parts }), buttons };
}
