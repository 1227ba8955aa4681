import { evaluateMoment, type TimeValue } from '../../language/index.ts';
import { addDays, addMinutes, civilAt, isDate } from '../civil.ts';
import type { Preset } from '../templates/template.ts';
import type { SlotInput, SlotType } from './slot-type.ts';
import { rangeView } from './when.ts';
import { namesNoDay, timeOf } from './when-type.ts';

/** A stretch of time to look at, as civil dates or times; the end is exclusive. */
export type Range = { start: string; end: string };

/** A stretch said with dates: one day, several, or hours. */
export const dateRangeType: SlotType<Range> = {
  read(input) {
    const time = timeOf(input);
    if (namesNoDay(input.reading)) return undefined;
    return time && rangeOf(time.value);
  },
  view: (value, { zone }) => rangeView(value, zone),
};

/** A stretch with a name of the designer's own; one said with dates fits as well. */
export const presetRangeType = (presets: readonly Preset[]): SlotType<Range> => ({
  read(input) {
    const named = input.reading.entities.find(entity => entity.type === 'choice' && entity.list === 'preset-range');
    const preset = named?.type === 'choice' && presets.find(({ name }) => name === named.value);
    return preset ? evaluate(preset, input) : dateRangeType.read(input);
  },
  view: dateRangeType.view,
});

function evaluate({ start, end }: Preset, { now, zone, locale }: SlotInput<Range>): Range {
  const context = { reference: `${civilAt(now, zone)}:00`, locale };
  return { start: evaluateMoment(start, context), end: evaluateMoment(end, context) };
}

/** A point in time is looked at for the hour that begins with it. */
function rangeOf({ start, end }: TimeValue): Range {
  if (end) return isDate(start) === isDate(end) ? { start, end } : { start: asTime(start), end: asTime(end) };
  return { start, end: isDate(start) ? addDays(start, 1) : addMinutes(start, 60) };
}

const asTime = (civil: string): string => (isDate(civil) ? `${civil}T00:00` : civil);
