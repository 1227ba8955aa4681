import { type Context, templateOf } from '../context.ts';
import { leftOver } from '../meaning/unused-parts.ts';
import { localeWith, preferredReadingsOf } from '../memory/preferences.ts';
import type { Say } from '../prompts/message.ts';
import { botSay, withMiss } from '../prompts/say.ts';
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
function withLeftOver(turn: Turn, before: { from: Pending; event: Event }, handled: Transition): Transition {
  const { pending } = handled.state;
  const later = handled.state.later ?? [];
  const unused = leftOver(turn, { ...before, to: pending }).filter(
    ({ text }) => !later.some(one => one.includes(text)),
  );
  const asks = pending.at === 'filling' && templateOf(turn, pending.dialog).writes !== undefined;
  const unknown = asks ? unused.filter(({ isValue }) => isValue).map(({ text }) => text) : [];
  const parts = unused.map(({ text }) => text).filter(text => !unknown.includes(text));
  const named = prefixed(parts.length > 0 ? [leftOutSay(turn, parts)] : [], handled);
  if (pending.at !== 'filling' || unknown.length === 0) return named;
  return { ...named, state: { ...named.state, pending: { ...pending, unknown } } };
}

const leftOutSay = (turn: Turn, parts: readonly string[]): Say =>
  withMiss(botSay(turn, 'leftOut', { parts }), { how: 'left-out', parts });

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
