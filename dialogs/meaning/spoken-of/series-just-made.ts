import type { Entity, Reading } from '../../../nlu/index.ts';
import { addDays, dateOf, daysBetween, isDate } from '../../../time/index.ts';
import { changingTemplate } from '../../calendars/changing-template.ts';
import { type Context, templateThat } from '../../context.ts';
import type { ConversationState } from '../../engine/state.ts';
import { fillSlots, readText } from '../../slots/fill.ts';
import type { TimeChange } from '../../slots/times/time-change.ts';
import { slotNamed, slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { asksItself } from '../confident.ts';
import { daysListed } from '../several/days-apart.ts';
import { templateForSeveral } from '../several/means-several.ts';
import { onDaysListed } from '../several/slots-for-several.ts';
import type { FollowUp } from './change-of-event.ts';
import { dayIn } from './days/excepted-days.ts';
import { looseValues } from './loose-values.ts';

type Spoken = Pick<ConversationState, 'mentioned' | 'last'>;

/** How the series repeats that was made just now, if it, or one of its events, is the only one spoken of. */
function ruleJustMade({ set }: Context, { mentioned = [], last }: Spoken): string | undefined {
  const before = last && set.templates.get(last.template);
  const [id = '', other] = mentioned;
  // The confirmation's nonce is the id of what it wrote, and the beginning of the ids of a series' events.
  const isOfIt = other === undefined && last?.nonce !== undefined && id.startsWith(last.nonce);
  return before?.writes === 'new' && isOfIt ? slotValue(before, last?.slots ?? {}, 'repeat')?.rule : undefined;
}

/** True if the series itself was made just now, and none of its events was spoken of since. */
const isJustMade = (context: Context, state: Spoken): boolean =>
  ruleJustMade(context, state) !== undefined && state.mentioned?.[0]?.split(' ')[0] === state.last?.nonce;

/** What is said of a series that was made just now, or changed as a whole, is meant for all its events, unless a day says which. */
export function forWholeSeries(context: Context, state: Spoken, next: FollowUp): FollowUp {
  const { template, slots } = next;
  const event = slotValue(template, slots, 'event');
  const change = slotValue(template, slots, 'time-change');
  const isOne = template.writes !== 'change' || !event || !('id' in event) || event.id !== state.mentioned?.[0];
  const saysWhich = slots[SCOPE] !== undefined || saysDay(change);
  if (isOne || saysWhich || !template.slots.some(({ name }) => name === SCOPE)) return next;
  const isSeries = isJustMade(context, state) || isChangedWhole(context, state);
  return isSeries ? { ...next, slots: { ...slots, [SCOPE]: 'all' } } : next;
}

/** Another day may be one for a single event, and a day that is left says which. */
const saysDay = (change: TimeChange | undefined): boolean =>
  (['date', 'week', 'of', 'within', 'endDate'] as const).some(part => change?.[part] !== undefined) ||
  Math.abs(change?.later ?? 0) >= DAY;

/** In minutes. */
const DAY = 1440;

/** The slot that says how much of a series is meant. */
const SCOPE = 'scope';

/** The days in which a series has at most one event, if it is on one day of its week or month. */
const SPACING: Readonly<Record<string, number>> = {
  'FREQ=DAILY': 1,
  'FREQ=WEEKLY': 7,
  'FREQ=MONTHLY': 31,
  'FREQ=YEARLY': 366,
};

function isChangedWhole({ set }: Context, { mentioned = [], last }: Spoken): boolean {
  const before = last && set.templates.get(last.template);
  if (before?.writes !== 'change' || last?.slots[SCOPE] !== 'all') return false;
  const event = slotValue(before, last.slots, 'event');
  return event !== undefined && 'id' in event && event.id === mentioned[0];
}

/** "Not this week though", "4 December not, I'm away", of a series that was made just now: its event of then is deleted. */
export function exceptionOfSeries(context: Context, state: ConversationState, reading: Reading): FollowUp | undefined {
  const rule = ruleJustMade(context, state);
  const template = templateThat(context, 'deletion', one => slotNamed(one, 'date-range') !== undefined);
  const event = template && slotNamed(template, 'event');
  if (rule === undefined || !template || event === undefined || !leavesOut(reading)) return undefined;
  if (daysListed(reading)) return exceptionsOfSeries(context, template, { ...state, reading });
  const values = looseValues(context, reading.text, template)?.entities ?? [];
  if (values.some(({ type }) => type === 'repeat')) return otherRule(context, state, reading);
  const [days, other] = values.map(daysOf);
  const [id = ''] = state.mentioned ?? [];
  if (!days || values.length > 1 || other) return undefined;
  const slots = withValues(template, { [event]: { id } }, { 'date-range': days });
  const isOne = daysBetween(days.start, days.end) <= (SPACING[rule.split(';')[0] ?? ''] ?? 1);
  const scope = { ...(isOne && !rule.includes(',') && { [SCOPE]: 'one' }) };
  return { template, reading, slots: { ...slots, ...scope }, filled: Object.keys(slots) };
}

/** "Not on the 21st and 28th": its events of these days, which are found by its name. */
function exceptionsOfSeries(
  context: Context,
  deletion: Template,
  { last, reading }: Spoken & { reading: Reading },
): FollowUp | undefined {
  const made = last && context.set.templates.get(last.template);
  const title = made && slotValue(made, last.slots, 'title');
  const template = templateForSeveral(context, deletion);
  if (title === undefined || !template) return undefined;
  const slots = onDaysListed(template, withValues(template, {}, { events: { words: title } }), reading);
  return { template, reading, slots, filled: Object.keys(slots) };
}

/** "Except on 5 January", of a series that was changed just now: its event of that day is deleted. */
export function exceptionOfChanged(
  context: Context,
  { mentioned = [], last }: ConversationState,
  reading: Reading,
): FollowUp | undefined {
  const before = last && context.set.templates.get(last.template);
  const template = templateThat(context, 'deletion', one => slotNamed(one, 'date-range') !== undefined);
  const event = template && slotNamed(template, 'event');
  const [id, other] = mentioned;
  const isOfSeries = before?.writes === 'change' && ['all', 'following'].includes(String(last?.slots[SCOPE]));
  if (!isOfSeries || !template || event === undefined || id === undefined || other !== undefined) return undefined;
  const said = reading.question ? undefined : reading.entities.find(isException);
  const day = said && dayIn(context, said.text);
  const [days] = day === undefined ? [] : readText(context, day).entities.map(daysOf);
  if (!days) return undefined;
  const slots = withValues(template, { [event]: { id }, [SCOPE]: 'one' }, { 'date-range': days });
  return { template, reading, slots, filled: Object.keys(slots) };
}

/** "Except Wednesdays" says that the series is to repeat otherwise. */
function otherRule(context: Context, { mentioned: [id = ''] = [] }: Spoken, reading: Reading): FollowUp | undefined {
  const template = changingTemplate(context, reading);
  const event = template && slotNamed(template, 'event');
  const read = template && looseValues(context, reading.text, template);
  if (!template || event === undefined || !read) return undefined;
  return { template, reading: read, ...fillSlots(context, read, { template, slots: { [event]: { id } } }) };
}

/** "Not this week", "except in May", "take the January one out". A question asks for no deletion. */
function leavesOut(reading: Reading): boolean {
  const { question, edit, negates, removes, title, entities } = reading;
  if (question || removes === 'guest' || removes === 'part' || title?.how === 'quoted') return false;
  if (asksItself(reading) && title !== undefined) return false;
  return edit?.op === 'remove' || negates === true || removes === 'event' || entities.some(isException);
}

const isException = ({ type }: Entity): boolean => type === 'exception';

/** The days that a time names, without a clock time. */
function daysOf(one: Entity): { start: string; end: string } | undefined {
  if (one.type !== 'time' || !one.value.said.date || one.value.ends || one.value.replaces || !isDate(one.value.start))
    return undefined;
  const { start, end = addDays(start, 1) } = one.value;
  return { start: dateOf(start), end: dateOf(end) };
}
