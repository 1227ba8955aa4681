import type { Entity, FocusQuestion, Reading } from '../../../nlu/index.ts';
import { addDays, dateOf } from '../../../time/index.ts';
import type { Context } from '../../context.ts';
import type { DayRange } from '../../slots/times/when.ts';

/** What a message asks of the event in focus, and the days that it names besides. */
export type AskedOfFocus = FocusQuestion & { range?: DayRange };

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
  const plain = understanding.ofFocus(text, names);
  if (plain && plain.asks !== 'is') return plain;
  const cut = entities.filter(isCut);
  const [first] = cut;
  const bare = first && understanding.ofFocus(without(text, cut), names);
  if (!bare) return undefined;
  if (bare.asks === 'is') return { asks: first.type === 'place' ? 'where' : 'when' };
  const range = first.type === 'time' && first.value.said.date ? daysOf(first.value) : undefined;
  return bare.asks === 'clash' && range ? { ...bare, range } : undefined;
}

const isCut = ({ type }: Entity): boolean => type === 'time' || type === 'place';

const daysOf = ({ start, end }: { start: string; end?: string }): DayRange => ({
  start: dateOf(start),
  end: end === undefined ? addDays(dateOf(start), 1) : dateOf(end),
});

/** A text without some stretches. */
const without = (text: string, cut: readonly Entity[]): string =>
  cut.reduceRight((rest, { span }) => `${rest.slice(0, span.start)} ${rest.slice(span.end)}`, text);
