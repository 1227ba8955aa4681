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
  const { text, entities, almanac } = reading;
  // "What time is it" asks for the clock.
  if (almanac) return undefined;
  return (
    askedBeside(understanding, { text, cut: entities.filter(isCut), names }) ?? plainly(understanding, text, names)
  );
}

function plainly(
  understanding: Context['understanding'],
  text: string,
  names: readonly string[],
): FocusQuestion | undefined {
  const said = understanding.ofFocus(text, names);
  return said?.asks === 'is' ? undefined : said;
}

type Said = { text: string; cut: readonly Entity[]; names: readonly string[] };

/** What is asked besides a day, hours or a place. */
function askedBeside(understanding: Context['understanding'], { text, cut, names }: Said): AskedOfFocus | undefined {
  const [first] = cut;
  const bare = first && understanding.ofFocus(without(text, cut), names);
  if (bare?.asks === 'is') return { asks: first?.type === 'place' ? 'where' : 'when' };
  const range = first?.type === 'time' && first.value.said.date ? spanOf(first.value) : undefined;
  return bare?.asks === 'clash' && range ? { ...bare, range } : undefined;
}

const isCut = ({ type }: Entity): boolean => type === 'time' || type === 'place';

const spanOf = ({ start, end = addDays(dateOf(start), 1) }: { start: string; end?: string }): Span => ({ start, end });

/** A text without some stretches. */
const without = (text: string, cut: readonly Entity[]): string =>
  cut.reduceRight((rest, { span }) => `${rest.slice(0, span.start)} ${rest.slice(span.end)}`, text);
