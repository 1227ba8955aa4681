import type { Entity, FocusQuestion, Reading } from '../../../nlu/index.ts';
import { addDays, dateOf } from '../../../time/index.ts';
import type { Context } from '../../context.ts';

/** What a message asks of the event in focus, and the days or hours that it names besides. */
export type AskedOfFocus = FocusQuestion & { range?: Span };

/** Civil days or clock times; the end is exclusive. */
type Span = { start: string; end: string };

/**
 * What a message asks of the event in focus: "when does that end", "and is it private". Days and places are cut out first: "what
 * clashes with those next week", "is it at the office".
 * @param names what the event is called
 */
export function askedOfFocus(
  { understanding }: Context,
  reading: Reading,
  names: readonly string[] = [],
): AskedOfFocus | undefined {
  if (isOfOther(reading)) return undefined;
  const plain = understanding.ofFocus(reading.text, names);
  // "On the first one" is no day.
  if (plain?.nth !== undefined) return plain;
  return askedBeside(understanding, reading, names) ?? askedPlainly(plain, reading);
}

/** "What time is it" asks for the clock, and the next meeting, or what overlaps one that is named, is not spoken of. */
const isOfOther = ({ almanac, next, nextNamed, placed, whose, rival }: Reading): boolean =>
  (almanac ?? next ?? nextNamed ?? placed ?? whose ?? rival) !== undefined;

/** A question for a day is about that day. */
const askedPlainly = (said: FocusQuestion | undefined, { entities }: Reading): FocusQuestion | undefined =>
  said?.asks === 'is' || entities.some(isDay) ? undefined : said;

type Words = Context['understanding'];

/** What is asked besides a day, hours or a place. */
function askedBeside(
  { ofFocus }: Words,
  { text, entities }: Reading,
  names: readonly string[],
): AskedOfFocus | undefined {
  const cut = entities.filter(isCut);
  const [first] = cut;
  const bare = first && ofFocus(without(text, cut), names);
  if (bare?.asks === 'is') return { asks: first?.type === 'place' ? 'where' : 'when' };
  const range = first?.type === 'time' && first.value.said.date ? spanOf(first.value) : undefined;
  return range && (bare?.asks === 'clash' || bare?.asks === 'written') ? { ...bare, range } : undefined;
}

const isDay = (one: Entity): boolean => one.type === 'time' && one.value.said.date;

const isCut = ({ type }: Entity): boolean => type === 'time' || type === 'place';

const spanOf = ({ start, end = addDays(dateOf(start), 1) }: { start: string; end?: string }): Span => ({ start, end });

/** A text without some stretches. */
const without = (text: string, cut: readonly Entity[]): string =>
  cut.reduceRight((rest, { span }) => `${rest.slice(0, span.start)} ${rest.slice(span.end)}`, text);
