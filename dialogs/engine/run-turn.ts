import { isBotError } from '../../core/errors.ts';
import { MAX_TEXT, type PersonMention, type Reading } from '../../nlu/index.ts';
import { addDays, type CivilDate, dateAt, dateOf } from '../../time/index.ts';
import type { Context } from '../context.ts';
import { isRequest } from '../meaning/interruption.ts';
import { plannedEvent, plannedTime } from '../meaning/proposed/planned-time.ts';
import { heardIn, isNotUnderstood, type Missed, missedIn } from '../missed/missed.ts';
import { peopleIn } from '../people/spoken-of.ts';
import type { Say } from '../prompts/message.ts';
import { botSay, isButtonText, joined, tooLongSay } from '../prompts/say.ts';
import { settled, withAsked } from '../prompts/settled.ts';
import { withoutShownNames } from '../prompts/shown-names.ts';
import { lookForAccess } from '../questions/access.ts';
import type { Grants } from '../run/perform.ts';
import { lookedAt } from '../slots/slot-kinds.ts';
import { isOneDay } from '../slots/times/range.ts';
import { slotValue } from '../slots/values.ts';
import { plainlyDone } from '../steps/ending/on-end.ts';
import { performEffect, type World, withLink } from './effects.ts';
import type { Effect, Event } from './event.ts';
import { eventOf, type Input } from './input.ts';
import { reconciled } from './reconcile.ts';
import { type ConversationState, dialogOf, openWrite } from './state.ts';
import { advance, turnOf } from './step.ts';
import { prefixed, type Transition, type Turn } from './transition.ts';

/** The end of a turn. */
export type TurnResult = {
  state: ConversationState;
  says: Say[];
  /** A new text for an earlier message. */
  settled?: { message: string; say: Say };
  /** What was not understood, worked out when it is asked for. */
  missed(): Missed[];
};

/** The stored conversation, and what happened now. */
export type Given = { state: ConversationState; input: Input };

/**
 * Runs one input to its end: alternates transitions and effects until the bot waits. If a question is too long to show,
 * the conversation stays where it was.
 * @param context the templates, profiles, clock and language of this turn
 * @param world sign-in, and saving the state before a write
 * @returns the next state, the texts to send, and a new text for a used confirmation
 * @throws errors that a person cannot be told about; the caller keeps the old state
 */
export async function runTurn(context: Context, given: Given, world: World): Promise<TurnResult> {
  try {
    return settleAsked(context, { before: given.state, ...(await attemptTurn(context, given, world)) }, world);
  } catch (error) {
    if (!isBotError(error, 'templates/limit')) throw error;
    return { state: { ...given.state, turn: context.turn }, says: [tooLongSay(context)], missed: () => [] };
  }
}

async function attemptTurn(bare: Context, given: Given, world: World): Promise<TurnResult> {
  const context = inThisConversation(bare, given.state);
  const told = await takeTurn(context, given, world);
  const { heard: _before, unclear: _known, ...state } = told.state;
  const heard = heardIn(given.state, told.reading);
  const isUnclear = heard !== undefined && isNotUnderstood(told.says);
  return {
    state: { ...state, ...(heard !== undefined && { heard }), ...(isUnclear && { unclear: true }) },
    says: told.says,
    missed: () => missedIn(context, given.state, told),
  };
}

/** `reading`: the message that was answered, if it was one and not a command or code. */
type Told = Pick<TurnResult, 'state' | 'says'> & { reading?: Reading | undefined };

async function takeTurn(context: Context, { state: before, input }: Given, world: World): Promise<Told> {
  const checked = reconciled(context, { ...before, turn: context.turn });
  if ('text' in input && input.text.length > MAX_TEXT) {
    return { state: checked.state, says: joined([botSay(context, 'tooLong', { limit: MAX_TEXT }), ...checked.says]) };
  }
  const begun: Running = { context, current: { ...checked, next: { type: 'wait' } } };
  const found = givesUp(context, { state: checked.state, input }) ? begun : await finishWriting(begun, world);
  return answer(found, { input, wrote: found === begun ? undefined : openWrite(checked.state.pending)?.nonce }, world);
}

/** Answers an input when no write is unfinished. `wrote` is the nonce of a write that was finished just now. */
async function answer(
  found: Running,
  { input, wrote }: { input: Input; wrote: string | undefined },
  world: World,
): Promise<Told> {
  const { current } = found;
  const { event, says } = eventOf(turnOf(found.context, current.state), input);
  const context = withEndSaid(found.context, event);
  if (wrote !== undefined && isAbout(context, event, wrote)) return resultOf(current);
  const first = prefixed([...current.says, ...says], advance(context, current.state, event));
  const reading = event.type === 'message' ? event.reading : undefined;
  const ended = (await run({ ...found, context, current: first }, world)).current;
  return { ...resultOf({ ...ended, says: withoutShownNames(context, ended.says) }), reading };
}

/** What a whole message says of an end counts for each of its parts. */
const withEndSaid = (context: Context, event: Event): Context =>
  event.type === 'message' && event.reading.sameEnd
    ? { ...context, setting: { ...context.setting, sameEnd: true } }
    : context;

const resultOf = ({ state, says }: Transition): Told => ({ state, says: joined(says) });

/** Adds to the context what the state knows about the conversation, and an empty cache of readings. */
function inThisConversation(bare: Context, state: ConversationState): Context {
  const { pending, last, mentioned, mentionedBefore, listed } = state;
  const account = dialogOf(pending)?.account;
  const lastTime = lastTimeOf(bare, last);
  const lastPlace = lastPlaceOf(bare, last);
  const spokenDay = plannedTime(bare, state)?.date ?? dayOf(bare, last);
  const spokenMonth = monthLookedAt(bare, last);
  const spokenPeople = peopleSpokenOfLast(bare, state);
  const setting = {
    ...bare.setting,
    ...(mentioned && { mentioned }),
    ...(mentionedBefore && { mentionedBefore }),
    ...(listed && { listed }),
    ...(isInView(bare, last) && { inView: [...(mentioned ?? []), ...(listed ?? [])] }),
    ...(lastTime && { lastTime }),
    ...(lastPlace && { lastPlace }),
    spokenDay,
    ...(spokenMonth !== undefined && { spokenMonth }),
    spokenPeople,
    ...(last?.alsoAsked && { alsoAsked: last.alsoAsked }),
  };
  return { ...bare, setting, readings: new Map(), ...(account !== undefined && { account }) };
}

/** For this long (in ms), a list that was shown is still before a person's eyes. */
const IN_VIEW = 15 * 60_000;

const isInView = ({ setting }: Context, last: ConversationState['last']): boolean =>
  setting.now - (last?.atMs ?? 0) < IN_VIEW;

/** The guests of the event that is being created, or else the people of the last dialog. */
function peopleSpokenOfLast(context: Context, state: ConversationState): PersonMention[] {
  const planned = plannedEvent(context, state);
  const guests = planned ? peopleIn(planned.template, planned.slots) : [];
  const { last } = state;
  const before = last && context.set.templates.get(last.template);
  return guests.length > 0 || !before ? guests : peopleIn(before, last.slots);
}

function lastTimeOf({ set }: Context, last: ConversationState['last']): string | undefined {
  const template = last && set.templates.get(last.template);
  return template && slotValue(template, last.slots, 'date-time-range')?.time;
}

/** Where the event is that was shown or written. */
function lastPlaceOf({ set }: Context, last: ConversationState['last']): string | undefined {
  const template = last && set.templates.get(last.template);
  return last?.place ?? (template && slotValue(template, last.slots, 'place'));
}

/** The day of the event that was shown or written, or the only day that was looked at. */
function dayOf({ set }: Context, last: ConversationState['last']): CivilDate | null {
  const template = last && set.templates.get(last.template);
  if (!template) return null;
  if (last.day !== undefined) return last.day;
  const looked = lookedAt(template, last.slots);
  if (looked) return isOneDay(looked.range) ? dateOf(looked.range.start) : null;
  return slotValue(template, last.slots, 'date-time-range')?.date ?? null;
}

/** The first day of the month that was looked at, or in which days were, if it is later than this one. */
function monthLookedAt(context: Context, last: ConversationState['last']): CivilDate | undefined {
  const { set, setting } = context;
  const template = last && isInView(context, last) && set.templates.get(last.template);
  const { range } = (template && lookedAt(template, last.slots)) || {};
  if (!range || isOneDay(range)) return undefined;
  const firstOf = (date: CivilDate): CivilDate => `${date.slice(0, 'yyyy-mm'.length)}-01`;
  const [month, end] = [firstOf(dateOf(range.start)), firstOf(addDays(dateOf(range.end), -1))];
  return month === end && month > firstOf(dateAt(setting.now, setting.zone)) ? month : undefined;
}

/** A turn in progress: the last transition, and the permissions looked up for it. */
type Running = { context: Context; current: Transition; grants?: Grants };

/** Carries out effects and feeds back their results until the bot waits. */
async function run(begun: Running, world: World): Promise<Running> {
  let running = { ...begun, current: await withLink(begun.context, begun.current, world) };
  while (running.current.next.type === 'effect') {
    running = await afterEffect(running, running.current.next.effect, world);
  }
  return running;
}

async function afterEffect(running: Running, effect: Effect, world: World): Promise<Running> {
  const { context, current, grants = new Map() } = running;
  const situation = { context: turnOf(context, current.state), state: current.state, grants };
  const done = await performEffect(effect, situation, world);
  const known = done.grants ?? grants;
  const [first] = done.grants?.values() ?? [];
  const here = first ? { ...context, account: first.account } : context;
  const state = done.state ?? current.state;
  const after = advanceAfter(turnOf(here, state), { effect, event: done.event }, world);
  const next = await withLink(here, after, world);
  return { context: here, current: prefixed(current.says, next), grants: known };
}

/** The person hears about a write even if the template's text for it fails. */
function advanceAfter(turn: Turn, { effect, event }: { effect: Effect; event: Event }, world: World): Transition {
  try {
    return advance(turn, turn.state, event);
  } catch (error) {
    const isDone = event.type === 'outcome' && event.result.outcome === 'done';
    if (effect.type !== 'act' || effect.purpose.to !== 'write' || !isDone) throw error;
    world.report?.(error);
    return toEnd(turn, plainlyDone(turn, effect.dialog, effect.purpose.nonce));
  }
}

/** Follows the event that a transition hands on. */
const toEnd = (context: Context, transition: Transition): Transition =>
  transition.next.type === 'goto'
    ? prefixed(transition.says, advance(context, transition.state, transition.next.event))
    : transition;

/**
 * Finishes a write that was in progress when the process died, before anything else; reads first, to see if it
 * happened.
 */
async function finishWriting(begun: Running, world: World): Promise<Running> {
  const { context, current } = begun;
  const { pending } = current.state;
  const purpose = pending.at === 'acting' ? openWrite(pending) : undefined;
  if (pending.at !== 'acting' || !purpose) return begun;
  const again = lookForAccess(turnOf(context, current.state), pending.dialog, { ...purpose, tried: true });
  return run({ context, current: prefixed(current.says, toEnd(context, again)) }, world);
}

/** True if the person abandons a write in progress, so the bot does not finish it. */
function givesUp(context: Context, { state, input }: Given): boolean {
  if (!openWrite(state.pending) || input.type !== 'message') return false;
  const { event } = eventOf(turnOf(context, state), input);
  return event.type === 'command' && (event.command === 'cancel' || event.command === 'start-over');
}

/**
 * True if the event only repeats or asks about the write that was just finished: another click, another yes, a
 * question.
 */
function isAbout(context: Context, event: Event, nonce: string): boolean {
  if (event.type === 'button') return event.value.nonce === nonce;
  if (event.type !== 'message') return false;
  const { reading } = event;
  return isButtonText(context, reading.text, 'check') || reading.answer === 'yes' || !isRequest(reading);
}

/** Replaces the text of a used confirmation with its result. What was done is done, even if this fails. */
function settleAsked(
  context: Context,
  { before, ...result }: TurnResult & { before: ConversationState },
  world: World,
): TurnResult {
  const { asked } = before;
  const course = { before, ...result };
  const kept = { ...result, state: withAsked(course) };
  if (!asked) return kept;
  try {
    const say = settled(turnOf(context, result.state), course, asked.nonce);
    return { ...kept, ...(say && { settled: { message: asked.message, say } }) };
  } catch (error) {
    world.report?.(error);
    return kept;
  }
}
