import { hasEnd, type Reading } from '../../../nlu/index.ts';
import { lookUpFact } from '../../any-step/about-draft.ts';
import { runs } from '../../context.ts';
import { ended, startWith, type Transition, type Turn } from '../../engine/transition.ts';
import { type AskedOfFocus, askedOfFocus } from '../../meaning/focus/asked.ts';
import { daysOf, draftOf } from '../../meaning/focus/draft.ts';
import { noteOfEvent } from '../../meaning/focus/note-of-event.ts';
import type { Say } from '../../prompts/message.ts';
import { botSay } from '../../prompts/say.ts';
import { lookedAt, rangeSlot } from '../../slots/slot-kinds.ts';
import { begin } from './begin.ts';

/** What is asked of the event that was just made or shown, and of the list that was just shown: "is it definite", "how many is that". */
export function onOfFocus(turn: Turn, reading: Reading): Transition | undefined {
  const limit = cannotSay(turn, reading);
  if (limit) return ended(turn, limit);
  const noted = noteOfEvent(turn, turn.state, reading);
  if (noted) return begin(turn, noted);
  // "When am I done" asks for the end of a day.
  const question = reading.turn === undefined ? askedOfFocus(turn, reading) : undefined;
  if (!question || question.nth !== undefined || question.range) return undefined;
  return question.asks === 'count' ? (seriesCounted(turn) ?? listCounted(turn)) : ofEvent(turn, question);
}

/** What no action does with the event that was just made or shown: an own one has no guest's answer, and a time has to be named. */
function cannotSay({ state, ...turn }: Turn, { text, response }: Reading): Say | undefined {
  const { last, mentioned = [] } = state;
  const said = mentioned.length === 1 ? turn.understanding.saidOfFocus(text) : undefined;
  const writes = turn.set.templates.get(last?.template ?? '')?.writes;
  const isMade = writes === 'new' || (writes === 'change' && response === undefined);
  if (said?.wants === 'tentative') return isMade ? botSay(turn, 'cannotDo', { what: 'tentative' }) : undefined;
  return said?.wants === 'proposal' ? botSay(turn, 'cannotDo', { what: 'proposal' }) : undefined;
}

/** How many events the series has that was made just now. */
function seriesCounted(turn: Turn): Transition | undefined {
  const { last } = turn.state;
  const template = last && turn.set.templates.get(last.template);
  const made = template && draftOf(turn, { template: template.name, version: template.version, slots: last.slots });
  if (!made?.repeat) return undefined;
  const count = hasEnd(made.repeat) ? daysOf(made).length : 0;
  return ended(turn, botSay(turn, 'ofDraft', { asks: 'count', what: 'new', mailed: [], count }));
}

/** The days that were looked at last. */
function lastLook({ set, state: { last } }: Turn): ReturnType<typeof lookedAt> {
  const before = last && set.templates.get(last.template);
  return before && !before.writes ? lookedAt(before, last.slots) : undefined;
}

/** How much is on in the days that were just looked at. */
function listCounted(turn: Turn): Transition | undefined {
  const looked = lastLook(turn);
  const counts = [...turn.set.templates.values()].find(template => runs(template, 'calendar.reviewDays'));
  const range = counts && rangeSlot(counts);
  return looked && counts && range !== undefined ? startWith(turn, counts, { [range]: looked.range }) : undefined;
}

/** What the template that shows events answers of it. */
function ofEvent(turn: Turn, { asks, rival }: AskedOfFocus): Transition | undefined {
  const [id, other] = turn.state.mentioned ?? [];
  // "Any conflicts there" is about the days that were looked at.
  if (id === undefined || other !== undefined || (asks === 'clash' && lastLook(turn))) return undefined;
  return lookUpFact(turn, { id, ...(rival !== undefined && { rival }) }, asks === 'written' ? 'there' : asks);
}
