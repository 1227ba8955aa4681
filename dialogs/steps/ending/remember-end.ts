import type { PersonMention } from '../../../nlu/index.ts';
import { templateOf } from '../../context.ts';
import type { ActionResult } from '../../engine/event.ts';
import type { ConversationState, Last, PendingAt, SlotValues } from '../../engine/state.ts';
import type { Turn } from '../../engine/transition.ts';
import { learnPeople } from '../../memory/learnt-people.ts';
import type { Invitee } from '../../people/invitee.ts';
import { guestNames, withInvited } from '../../people/slots.ts';
import { peopleIn } from '../../people/spoken-of.ts';
import { finished } from '../../questions/partly-done.ts';
import type { Template } from '../../templates/template.ts';

type Acting = PendingAt<'acting'>;

/** Remembers what later messages can refer to: the finished write, or the list that continues. */
export function rememberEnd(
  turn: Turn,
  { dialog, purpose }: Omit<Acting, 'at'>,
  result: ActionResult,
): ConversationState {
  const { state } = turn;
  const template = templateOf(turn, dialog);
  const isWritten = purpose.to === 'write' && result.outcome === 'done';
  const told = result.learn ? { ...state, learnt: { ...state.learnt, ...result.learn } } : state;
  const learnt = isWritten ? learnPeople(told, template, dialog.slots) : told;
  const { done } = purpose.to === 'write' ? finished(turn, purpose.nonce).state : state;
  const slots: SlotValues = withInvited(template, dialog.slots, one => [asSaid(one)]);
  const offset = result.nextOffset;
  const guests = guestsSpokenOf(state, guestNames(template, slots), result);
  const alsoAsked = askedBefore(turn, template, slots);
  const last: Last = {
    template: template.name,
    slots,
    atMs: turn.setting.now,
    ...(offset !== undefined && { offset }),
    ...(result.outcome === 'none' && { empty: true as const }),
    ...(result.day !== undefined && { day: result.day }),
    ...(result.place && { place: result.place }),
    ...(guests && { guests }),
    ...(alsoAsked.length > 0 && { alsoAsked }),
    ...(isWritten && purpose.to === 'write' && { nonce: purpose.nonce }),
  };
  return { ...mentioning(learnt, result), done, last };
}

/** The people who were just invited, or were invited to the same event before. */
function guestsSpokenOf(
  { last, mentioned: [before] = [] }: ConversationState,
  invited: string[],
  { mentioned: [event] = [] }: ActionResult,
): string[] | undefined {
  if (invited.length > 0) return invited;
  return event !== undefined && event === before ? last?.guests : undefined;
}

/** "Is Priya free? And Ana?": who was asked about in the look-ups before, and is not asked about now. */
function askedBefore({ state: { last }, set }: Turn, template: Template, slots: SlotValues): PersonMention[] {
  const before = last && set.templates.get(last.template);
  const now = peopleIn(template, slots);
  if (!before || before.writes || template.writes || now.length === 0) return [];
  const isNow = ({ name, email }: PersonMention): boolean => now.some(one => one.name === name && one.email === email);
  return [...(last.alsoAsked ?? []), ...peopleIn(before, last.slots)].filter(one => !isNow(one)).slice(-MOST_BEFORE);
}

/** Names are stored as they were said, and looked up again when needed; a pronoun would mean someone else then. */
function asSaid(one: Invitee): Invitee {
  const { name, email, said, spokenOf } = one;
  if (spokenOf) return name === undefined ? { ...(email && { email }) } : { name };
  return said === undefined ? one : { name: said };
}

/**
 * Remembers the events shown now. After a single event, those shown one at a time before it are kept too, and the list that
 * it was taken from. What is offered to go on with is a list, even of one.
 */
export function mentioning(
  state: ConversationState,
  { mentioned, begin }: Pick<ActionResult, 'mentioned' | 'begin'>,
): ConversationState {
  if (!mentioned) return state;
  const { mentioned: last = [], mentionedBefore = [], listed = [], ...rest } = state;
  const isOne = begin === undefined && mentioned.length === 1 && last.length === 1;
  const before = isOne ? [...mentionedBefore, ...last].filter(id => !mentioned.includes(id)).slice(-MOST_BEFORE) : [];
  const list = last.length > 1 ? last : listed;
  const isFromList = mentioned.length === 1 && mentioned.every(id => list.includes(id));
  return {
    ...rest,
    mentioned,
    ...(before.length > 0 && { mentionedBefore: before }),
    ...(isFromList && { listed: list }),
  };
}

/** "All of them" refers to at most this many earlier events or people. */
const MOST_BEFORE = 4;
