import type { Reading } from '../../nlu/index.ts';
import { slotOf, slotSketches, templateOf } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import type { Dialog, PendingAt, SlotValues } from '../engine/state.ts';
import { goOn, prefixed, type Transition, type Turn } from '../engine/transition.ts';
import { type Change, changeIn } from '../meaning/edits.ts';
import { interruptingTemplate } from '../meaning/interruption.ts';
import { changedDialog } from '../memory/dialog-changes.ts';
import { botSay, isButtonText } from '../prompts/say.ts';
import { unreadSay, WORD_SLOTS } from '../questions/unread.ts';
import { retry } from '../questions/way-out.ts';
import { readText } from '../slots/fill.ts';
import { anyWords } from '../slots/slot-kinds.ts';
import { slotNamed, withValues } from '../slots/values.ts';
import { givingWay } from './giving-way.ts';
import { interrupt } from './interrupted.ts';

type Unread = PendingAt<'unread'>;
type WordSlot = keyof typeof WORD_SLOTS;

/** Handles what the person says about words that were not understood: leave them out, keep them as words, or a value. */
export function onUnreadAnswer(turn: Turn, pending: Unread, { reading }: EventOf<'message'>): Transition {
  const { dialog } = pending;
  if (leavesOut(turn, reading)) return goOn(turn, dialog);
  const words = wordSlots.find(type => isButtonText(turn, reading.text, WORD_SLOTS[type]));
  if (words) return keptAs(turn, pending, words);
  const explained = slotsExplained(turn, pending, reading) ?? slotsCompleted(turn, pending, reading);
  if (explained) return goOn(turn, changedDialog(turn, pending.dialog, explained));
  const next = interruptingTemplate(turn, pending, reading);
  if (next) return interrupt(turn, pending, { reading, next });
  // "Is that all of them?" says nothing that is to be done.
  const change: Change = isAsked(reading) ? { kind: 'none' } : changeIn(turn, dialog, reading);
  if (change.kind === 'changed') return withChange(turn, pending, { text: reading.text, slots: change.slots });
  const other = givingWay(turn, pending, reading);
  return other ?? retry(turn, { ...pending, failures: pending.failures + 1 }, RETRIES, unreadSay(turn, pending));
}

const isAsked = ({ question, wholeQuestion, text }: Reading): boolean =>
  question === true && (wholeQuestion === true || text.trimEnd().endsWith('?'));

/** "No", "yes", "skip": the question says that the words are left out otherwise. */
const leavesOut = (turn: Turn, { text, answer, afterAnswer, skip }: Reading): boolean =>
  (answer !== undefined && afterAnswer === '') || skip === true || isButtonText(turn, text, 'leaveOut');

/** The slots after "minutes", which says what the number in question counts. */
function slotsCompleted(turn: Turn, { dialog, parts }: Unread, { text, entities }: Reading): SlotValues | undefined {
  const [number] = parts.flatMap(part => /\d+(?:[.,:]\d+)?/.exec(part)?.[0] ?? []);
  if (number === undefined || entities.length > 0 || /\d/.test(text)) return undefined;
  const whole = readText(turn, `${number} ${text}`, templateOf(turn, dialog));
  if (whole.entities.length !== 1 || whole.unexplained > 0) return undefined;
  const change = changeIn(turn, dialog, whole);
  return change.kind === 'changed' ? change.slots : undefined;
}

/**
 * The slots after "that's the room" and "it's room 9". What is said to be something else is kept in the notes with its
 * words: "it's the door code".
 */
function slotsExplained(turn: Turn, { dialog, parts }: Unread, { text, entities }: Reading): SlotValues | undefined {
  const template = templateOf(turn, dialog);
  const said = turn.understanding.explanation(withoutWords(text, parts), slotSketches(template));
  if (!said) return undefined;
  if ('slot' in said) return slotsNamed(turn, dialog, said.slot, said.value ?? parts.join(', '));
  // "It's from 7 until midnight" is a time, and no note.
  const saysTime = entities.some(({ type }) => type === 'time' || type === 'repeat');
  if (saysTime || slotNamed(template, 'description') === undefined) return undefined;
  return withValues(template, dialog.slots, { description: `${said.as}: ${parts.join(', ')}` });
}

/** The slots with words in the one that the person named, if they fit there. */
function slotsNamed(turn: Turn, dialog: Dialog, name: string, rest: string): SlotValues | undefined {
  const template = templateOf(turn, dialog);
  if (anyWords(slotOf(template, name).type)) return { ...dialog.slots, [name]: rest };
  const change = changeIn(turn, dialog, { ...readText(turn, rest, template), edit: { op: 'set', slot: name, rest } });
  return change.kind === 'changed' ? change.slots : undefined;
}

/** "4417 is the door code" says of the words in question what they are. */
const withoutWords = (text: string, parts: readonly string[]): string =>
  parts.reduce((rest, part) => rest.replace(part, ''), text).trim();

/** A change that says nothing of the words in question leaves them out: "make it 1 pm". */
function withChange(
  turn: Turn,
  { dialog, parts }: Unread,
  { text, slots }: { text: string; slots: SlotValues },
): Transition {
  const open = parts.filter(part => !sharesWord(part, text));
  const said = open.length > 0 ? [botSay(turn, 'leftOut', { parts: open })] : [];
  return prefixed(said, goOn(turn, changedDialog(turn, dialog, slots)));
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
