import type { Reading } from '../../../nlu/index.ts';
import { clockChange, instantAt, secondInstantAt } from '../../../time/index.ts';
import { formatTimeAndZone } from '../../prompts/format.ts';
import type { Setting, SlotGap } from '../slot-type.ts';
import { type ClockStretch, type ClockTime, type ClockTurn, instantsOf, spanView } from './when.ts';

/** Asks which of two instants is meant, if a clock time occurs twice on the day the clocks go back. */
export function turnGap(stretch: ClockStretch, setting: Setting): SlotGap | undefined {
  if (!comesTwice(stretch, setting.zone)) return undefined;
  const when = () => spanView(instantsOf(stretch, stretch.minutes, setting.zone), setting.zone);
  return { ask: 'clockFold', values: () => ({ when: when() }), choices: turns(stretch, setting) };
}

/** The answer to that question: "the second one", "02:30 CET". */
export function turnIn({ text, ordinal }: Reading, clock: ClockTime, setting: Setting): ClockTurn | undefined {
  if (!comesTwice(clock, setting.zone)) return undefined;
  const [first = '', second = ''] = turns(clock, setting).map(({ title }) => title.split(' ').at(-1)?.toLowerCase());
  const words = text.toLowerCase().split(/[\s.!]+/);
  const nth = ordinal ?? (words.includes(first) ? 1 : words.includes(second) ? -1 : undefined);
  if (nth === undefined || nth > 2) return undefined;
  return nth === 1 ? 'first' : 'second';
}

const comesTwice = ({ date, time, turn }: ClockTime, zone: string): boolean =>
  turn === undefined && clockChange(`${date}T${time}`, zone) === 'fold';

/** Both instants of a repeated clock time as buttons: "02:30 CEST", "02:30 CET". */
function turns({ date, time }: ClockTime, { zone, locale }: Setting): { title: string; text: string }[] {
  const civil = `${date}T${time}`;
  return [instantAt(civil, zone), secondInstantAt(civil, zone)].map((instant, index) => ({
    title: formatTimeAndZone(instant, { zone }, locale),
    text: String(index + 1),
  }));
}
