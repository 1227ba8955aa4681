import { hasEnd, type Reading } from '../../../nlu/index.ts';
import { runs } from '../../context.ts';
import { ended, startWith, type Transition, type Turn } from '../../engine/transition.ts';
import { type AskedOfFocus, askedOfFocus } from '../../meaning/focus/asked.ts';
import { daysOf, draftOf } from '../../meaning/focus/draft.ts';
import { askedSlot, templateThatShows } from '../../prompts/fact-say.ts';
import { botSay } from '../../prompts/say.ts';
import { lookedAt, rangeSlot } from '../../slots/slot-kinds.ts';
import { slotNamed } from '../../slots/values.ts';

/** What is asked of the event that was just made or shown, and of the list that was just shown: "is it definite", "how many is that". */
export function onOfFocus(turn: Turn, reading: Reading): Transition | undefined {
  const { next, nextNamed, placed } = reading;
  const question = (next ?? nextNamed ?? placed) === undefined ? askedOfFocus(turn, reading) : undefined;
  if (!question || question.nth !== undefined || question.range) return undefined;
  return question.asks === 'count' ? (seriesCounted(turn) ?? listCounted(turn)) : ofEvent(turn, question);
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

/** How much is on in the days that were just looked at. */
function listCounted(turn: Turn): Transition | undefined {
  const { last } = turn.state;
  const before = last && turn.set.templates.get(last.template);
  const looked = before && !before.writes ? lookedAt(before, last.slots) : undefined;
  const counts = [...turn.set.templates.values()].find(template => runs(template, 'calendar.reviewDays'));
  const range = counts && rangeSlot(counts);
  return looked && counts && range !== undefined ? startWith(turn, counts, { [range]: looked.range }) : undefined;
}

/** What the template that shows events answers of it. */
function ofEvent(turn: Turn, { asks, rival }: AskedOfFocus): Transition | undefined {
  const [id, other] = turn.state.mentioned ?? [];
  const template = templateThatShows(turn);
  const event = template && slotNamed(template, 'event');
  const asked = asks === 'written' ? 'there' : asks;
  const slot = template && askedSlot(template, asked);
  if (!template || event === undefined || slot === undefined || id === undefined || other !== undefined)
    return undefined;
  const pointer = { id, ...(rival !== undefined && { rival }) };
  return startWith(turn, template, { [event]: pointer, [slot]: asked });
}
