import type { Reading, Span } from '../../../nlu/index.ts';
import type { Context } from '../../context.ts';
import type { SlotValues } from '../../engine/state.ts';
import { unusedParts } from '../../slots/accounted.ts';
import { isOwner } from '../../slots/people.ts';
import { slotNamed, slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';

/** More than this between a name and words that nothing used, and they do not belong to it. */
const MOST_BETWEEN = 10;

/**
 * Words next to the name of a new event that mean nothing else belong to it: "boiler job Mrs Hughes". Without a name, what is left of
 * the message is one: "appointment with hairdresser". The confirmation shows it.
 */
export function withWholeTitle(
  { understanding }: Context,
  template: Template,
  { slots, reading }: { slots: SlotValues; reading: Reading },
): SlotValues {
  if (template.writes !== 'new' || slotNamed(template, 'title') === undefined) return slots;
  const free = freeWords(template, { slots, reading });
  const starts = understanding.pieces(reading.text).map(({ start }) => start);
  // "A meeting with Priya, 30 minutes, handover" has a name besides what any meeting is called.
  const before = slotValue(template, slots, 'title');
  const isGeneral = before !== undefined && before === reading.generalTitle;
  const clauses = isGeneral ? free.filter(span => isClause(reading.text, span)) : [];
  const named = nameLeft(reading, before === undefined ? free : clauses);
  const other =
    before === undefined ? (nameStated(reading) ?? nameOfPlace(reading)) : extended(reading, before, { free, starts });
  const title = named ?? ownedName(reading, before) ?? other;
  return title === undefined ? slots : inOrder(template, withValues(template, slots, { title }));
}

/** The slots in the order of the template, as what is read of a message fills them. */
const inOrder = (template: Template, slots: SlotValues): SlotValues =>
  Object.fromEntries(template.slots.flatMap(({ name }) => (slots[name] === undefined ? [] : [[name, slots[name]]])));

/** The words that nothing used and that look like no value. */
function freeWords(template: Template, { slots, reading }: { slots: SlotValues; reading: Reading }): Span[] {
  const unused = unusedParts({ template, after: slots }, reading);
  return reading.unread.filter(
    ({ start, end, isValue, states }) =>
      !isValue && !states && unused.some(part => part.start <= start && end <= part.end),
  );
}

/** Between commas, or behind one. */
const isClause = (text: string, { start, end }: Span): boolean =>
  /[,;:]\s+$/.test(text.slice(0, start)) && /^\s*(?:[,;.!]|$)/.test(text.slice(end));

function nameLeft({ text, unread }: Reading, free: readonly Span[]): string | undefined {
  const [only, second] = free;
  if (only === undefined || second !== undefined) return undefined;
  const from = unread.find(({ start }) => start === only.start)?.from ?? only.start;
  const [of = ''] = /['’]s$/.test(text.slice(from, only.end)) ? (/^\s\p{L}+/u.exec(text.slice(only.end)) ?? []) : [];
  return capital(text.slice(from, only.end) + of);
}

/** "I'm on call tomorrow, put it in": what a single statement says is "it". */
function nameStated({ mention, text, unread }: Reading): string | undefined {
  const [only, second] = unread;
  if (mention === undefined || only?.states !== true || only.isValue || second) return undefined;
  return capital(text.slice(only.from, only.end));
}

/** "Shift at the cafe", "I am in home office": where nothing else names the event and no one comes, its place does. */
function nameOfPlace({ text, entities, unread }: Reading): string | undefined {
  const place = entities.find(one => one.type === 'place');
  const isOnly = unread.length === 0 && !entities.some(({ type }) => type === 'people');
  if (!place || !isOnly || !entities.some(({ type }) => type === 'time')) return undefined;
  const [before] = FIRST_WORD.exec(text.slice(0, text.lastIndexOf(place.value, place.span.end))) ?? [];
  return capital(before === undefined ? place.value : before + place.value);
}

/** "Shift at the" */
const FIRST_WORD = /^\p{L}{3,} (?:\p{L}{1,3} ){1,2}$/u;

/** "Tom's slot", "Ana's leaving do": whose something is, and what it is. */
function ownedName({ text, spans, unread }: Reading, before: string | undefined): string | undefined {
  const owner = spans.find(({ as, start, end }) => as === 'people' && isOwner(text.slice(start, end)));
  if (!owner) return undefined;
  const behind = owner.end + 1;
  const things = [...spans.filter(({ as }) => as === 'title' || as === 'intent'), ...unread];
  const thing = things.find(({ start }) => start === behind);
  const isNamed = before !== undefined && text.slice(behind).toLowerCase().startsWith(before.toLowerCase());
  const end = before === undefined ? thing?.end : isNamed ? behind + before.length : undefined;
  return end === undefined ? undefined : capital(text.slice(owner.start, end));
}

/** The name with the words right before and after it. */
function extended(
  reading: Reading,
  before: string,
  { free, starts }: { free: readonly Span[]; starts: readonly number[] },
): string | undefined {
  const { text, spans, title } = reading;
  const named = spans.find(({ as }) => as === 'title') ?? stretchOf(text, before);
  if (title?.how !== 'tagged' || named === undefined || title.text !== before) return undefined;
  const isTaken = (from: number, to: number): boolean =>
    spans.some(({ as, start, end }) => as !== 'title' && start < to && from < end) ||
    starts.some(start => from < start && start <= to);
  const whole = free.reduce<Span>((name, { start, end }) => {
    const [from, to] = start >= name.end ? [name.end, start] : [end, name.start];
    const isNear = from <= to && to - from <= MOST_BETWEEN && !/[,;.:!?()\d]/.test(text.slice(from, to));
    return isNear && !isTaken(from, to) ? { start: Math.min(name.start, start), end: Math.max(name.end, end) } : name;
  }, named);
  return whole === named ? undefined : capital(text.slice(whole.start, whole.end));
}

/** Where a text says a name, also one that is a verb: "break up". */
function stretchOf(text: string, name: string): Span | undefined {
  const start = text.toLowerCase().indexOf(name.toLowerCase());
  return start < 0 ? undefined : { start, end: start + name.length };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
