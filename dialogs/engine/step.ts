import { type Context, templateOf } from '../context.ts';
import { deletesExcepted, exceptedDays, withoutDays } from '../meaning/spoken-of/days/excepted-days.ts';
import { leftOver } from '../meaning/unused-parts.ts';
import { localeWith, preferredReadingsOf } from '../memory/preferences.ts';
import { leftOutSay } from '../prompts/shown-names.ts';
import type { UnusedPart } from '../slots/accounted.ts';
import type { Event } from './event.ts';
import type { ConversationState, Pending } from './state.ts';
import { prefixed, type Transition, type Turn } from './transition.ts';
import { type Cell, transitions } from './transitions.ts';

/** More handlers than this in one turn indicate an endless loop. */
const MOST_HANDLERS = 20;

/** The transition for one event, from the table's cell for the pending value. */
export function step(turn: Turn, event: Event): Transition {
  const { pending } = turn.state;
  // Types cannot express that the row was chosen by the pending value.
  const cell = transitions[pending.at][event.type] as unknown as Cell;
  const handled = cell.handle(turn, pending, event);
  const transition = withLeftOver(turn, { from: pending, event }, handled);
  turn.onStep?.(pending, event, transition.state.pending);
  return transition;
}

/** Names what the message said and nothing used. Before a change, what looks like a value is asked about instead. */
function withLeftOver(turn: Turn, before: { from: Pending; event: Event }, first: Transition): Transition {
  const later = first.state.later ?? [];
  const all = leftOver(turn, { ...before, to: first.state.pending });
  const isNamed = (text: string): boolean => !later.some(one => one.includes(text)) && !mayBeCode(text);
  const parts = all.filter(({ text }) => isNamed(text) && !isDayDeleted(turn, first.state.pending, text));
  const { handled, unused } = withoutExcepted(turn, first, parts);
  const { pending } = handled.state;
  const asks = pending.at === 'filling' && templateOf(turn, pending.dialog).writes !== undefined;
  const unknown = asks ? unused.filter(({ isValue }) => isValue).map(({ text }) => text) : [];
  const named = unused.map(({ text }) => text).filter(text => !unknown.includes(text));
  const told = prefixed(named.length > 0 ? [leftOutSay(turn, named)] : [], handled);
  if (pending.at !== 'filling' || unknown.length === 0) return told;
  return { ...told, state: { ...told.state, pending: { ...pending, unknown } } };
}

/** Six digits among words may be a verification code, which is not shown to anyone else who reads along. */
const mayBeCode = (text: string): boolean => /(?<!\d)\d{6}(?!\d)/.test(text);

const isDayDeleted = (turn: Turn, pending: Pending, said: string): boolean =>
  pending.at === 'filling' && deletesExcepted(turn, pending.dialog, said);

/** A new series is made without the days that are excepted; their words are then used. */
function withoutExcepted(
  turn: Turn,
  handled: Transition,
  parts: UnusedPart[],
): { handled: Transition; unused: UnusedPart[] } {
  const { pending } = handled.state;
  if (pending.at !== 'filling') return { handled, unused: parts };
  const told = parts.map(part => ({ part, days: exceptedDays(turn, pending.dialog, part.text) }));
  const days = told.flatMap(one => one.days);
  if (days.length === 0) return { handled, unused: parts };
  const dialog = withoutDays(turn, pending.dialog, days);
  const state = { ...handled.state, pending: { ...pending, dialog } };
  return { handled: { ...handled, state }, unused: told.flatMap(one => (one.days.length === 0 ? one.part : [])) };
}

/** Takes steps until the bot waits or needs an effect. */
export function advance(context: Context, state: ConversationState, event: Event): Transition {
  let current = step(turnOf(context, state), event);
  for (let handlers = 1; current.next.type === 'goto'; handlers += 1) {
    if (handlers > MOST_HANDLERS) throw new TypeError(`the event "${event.type}" never comes to an end`);
    current = prefixed(current.says, step(turnOf(context, current.state), current.next.event));
  }
  return current;
}

/** A turn with the person's own zone and clock format, as far as known. */
export const turnOf = (context: Context, state: ConversationState): Turn => ({
  ...inTheirClock(inTheirZone(context, state), state),
  state,
});

/** Times are read as the person means them, and shown as their calendar shows them. */
function inTheirClock(context: Context, { learnt }: ConversationState): Context {
  const preferences = learnt?.calendar?.preferences;
  const locale = localeWith(context.setting.locale, preferences);
  return {
    ...context,
    setting: {
      ...context.setting,
      locale,
      ...(learnt?.calendars && { calendars: learnt.calendars }),
      ...(learnt?.calendar?.names && { calendarNames: learnt.calendar.names }),
    },
    preferredReadings: preferredReadingsOf(preferences, learnt?.readings),
  };
}

/** If the channel does not send the person's zone, the one they named applies. */
function inTheirZone(context: Context, { zone }: ConversationState): Context {
  if (context.zoneKnown || zone === undefined) return context;
  return { ...context, zoneKnown: true, setting: { ...context.setting, zone } };
}
