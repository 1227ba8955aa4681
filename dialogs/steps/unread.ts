import { templateOf } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import type { PendingAt, SlotValues } from '../engine/state.ts';
import { goOn, type Transition, type Turn } from '../engine/transition.ts';
import { changeIn } from '../meaning/edits.ts';
import { interruptingTemplate } from '../meaning/interruption.ts';
import { changedDialog } from '../memory/undo.ts';
import { isButtonText } from '../prompts/say.ts';
import { askUnread, unreadSay, WORD_SLOTS } from '../questions/unread.ts';
import { retry } from '../questions/way-out.ts';
import { withValues } from '../slots/values.ts';
import { interrupt } from './interrupted.ts';

type Unread = PendingAt<'unread'>;
type WordSlot = keyof typeof WORD_SLOTS;

/** Handles what the person says about words that were not understood: leave them out, keep them as words, or a value. */
export function onUnreadAnswer(turn: Turn, pending: Unread, { reading }: EventOf<'message'>): Transition {
  const { dialog } = pending;
  const isNo = reading.answer === 'no' && reading.afterAnswer === '';
  if (isNo || reading.skip || isButtonText(turn, reading.text, 'leaveOut')) return goOn(turn, dialog);
  const words = wordSlots.find(type => isButtonText(turn, reading.text, WORD_SLOTS[type]));
  if (words) return keptAs(turn, pending, words);
  const next = interruptingTemplate(turn, pending, reading);
  if (next) return interrupt(turn, pending, { reading, next });
  const change = changeIn(turn, dialog, reading);
  if (change.kind === 'changed') return withChange(turn, pending, { text: reading.text, slots: change.slots });
  return retry(turn, { ...pending, failures: pending.failures + 1 }, RETRIES, unreadSay(turn, pending));
}

/** A change that says nothing of the words in question does not answer it: "make it 1 pm". */
function withChange(
  turn: Turn,
  { dialog, parts }: Unread,
  { text, slots }: { text: string; slots: SlotValues },
): Transition {
  const changed = changedDialog(turn, dialog, slots);
  const open = parts.filter(part => !sharesWord(part, text));
  return open.length > 0 ? askUnread(turn, changed, open) : goOn(turn, changed);
}

const WORD = /\p{N}+|\p{L}{3,}/gu;

function sharesWord(part: string, text: string): boolean {
  const said = new Set(text.toLowerCase().match(WORD));
  return (part.toLowerCase().match(WORD) ?? []).some(word => said.has(word));
}

const wordSlots = Object.keys(WORD_SLOTS) as WordSlot[];
const RETRIES = { retries: 2, after: 'offer' } as const;

export function onUnreadButton(turn: Turn, pending: Unread, { value }: EventOf<'button'>): Transition {
  const words = wordSlots.find(type => type === value.pick);
  return words ? keptAs(turn, pending, words) : goOn(turn, pending.dialog);
}

/** Keeps the words as they were said. */
function keptAs(turn: Turn, { dialog, parts }: Unread, type: WordSlot): Transition {
  const slots = withValues(templateOf(turn, dialog), dialog.slots, { [type]: parts.join(', ') });
  return goOn(turn, changedDialog(turn, dialog, slots));
}
