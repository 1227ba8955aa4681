import type {
  EntityOf,
  EntityType,
  Reading,
  SpokenReminder as Reminder,
  SpokenRepeat as Repeat,
} from '../../nlu/index.ts';
import { addDays, dateOf } from '../../time/index.ts';
import type { SlotInput, SlotType } from './slot-type.ts';
import { listedWeekdays } from './times/listed-weekdays.ts';
import { rangeView } from './times/when.ts';

/** A length, in minutes. */
export const durationType: SlotType<number> = {
  shape: 'duration',
  docs: { is: 'how long', shown: '`duration`' },
  read: input => first(input, 'duration')?.minutes,
  view: minutes => minutes,
};

/** An IANA zone, on its own or with a time ("3pm London time"). */
export const zoneType: SlotType<string> = {
  shape: 'text',
  docs: {
    is: '"Europe/Paris", "London time"; with `default: London time`, all times of a template are London times unless the message names another zone',
    shown: 'as is',
  },
  read: input =>
    first(input, 'time-zone')?.zone ??
    first(input, 'time')?.value.zone ??
    (input.mode === 'answer' ? input.reading.zone : undefined),
  view: zone => zone,
};

/** `first`: the first day of a series that would end before it. */
export type RepeatSlot = Repeat & { first?: string };

export const repeatType: SlotType<RepeatSlot> = {
  shape: 'repeat',
  docs: { is: '"every Monday until June"', shown: '`repeat`' },
  read(input) {
    if (input.reading.edit?.op === 'remove') return undefined;
    return first(input, 'repeat')?.value ?? withNewEnd(input) ?? listedWeekdays(input.reading);
  },
  gap(value, { zone }) {
    const { first: start, until = '' } = value;
    if (start === undefined) return undefined;
    const dayOf = (date: string) => rangeView({ start: date, end: addDays(date, 1) }, zone);
    return { ask: 'askSeriesEnd', values: () => ({ first: dayOf(start), until: dayOf(until) }) };
  },
  view: withCivilEnd,
};

/** "Until 21 December", when the repetition is already known. */
function withNewEnd({ reading, mode, previous }: SlotInput<RepeatSlot>): RepeatSlot | undefined {
  const time = mode === 'answer' && previous ? first({ reading }, 'time')?.value : undefined;
  if (!previous || !time?.said.date || time.said.time) return undefined;
  const until = time.end === undefined ? dateOf(time.start) : addDays(dateOf(time.end), -1);
  return { ...previous, until };
}

/** Older states have UNTIL in the rule, with the day that was said; today the end is a civil date of its own. */
export function withCivilEnd({ rule, first: _first, ...rest }: RepeatSlot): Repeat {
  const [end = '', year, month, day] = /;UNTIL=(\d{4})(\d\d)(\d\d)\w*/.exec(rule) ?? [];
  return { rule: rule.replace(end, ''), ...(end && { until: `${year}-${month}-${day}` }), ...rest };
}

export const remindersType: SlotType<Reminder[]> = {
  shape: 'reminders',
  docs: { is: '"10 minutes before by e-mail"', shown: '`reminders`' },
  read(input) {
    const reminders = input.reading.entities.filter(entity => entity.type === 'reminder');
    const said = reminders.flatMap(({ value }) => value ?? []);
    if (reminders.length === 0) return undefined;
    return input.reading.edit?.op === 'add' ? [...(input.previous ?? []), ...said] : said;
  },
  // Without a value, the calendar's own reminders apply.
  none: [],
  view: reminders => reminders,
};

/** One of the template's options, by its value. */
export const choiceType: SlotType<string> = {
  shape: 'text',
  docs: { is: "one of the entity's `options`", shown: 'its `value`' },
  read({ reading, slot, options = [] }) {
    const chosen = reading.entities.find(entity => entity.type === 'choice' && entity.list === slot);
    if (chosen?.type === 'choice') return chosen.value;
    const said = SPOKEN.find(({ values }) => values.every(value => options.includes(value)))?.said(reading);
    return said !== undefined && options.includes(said) ? said : undefined;
  },
  view: value => value,
};

/** Options that every language has words for: with these values, a choice is read from what the message asks for. */
const SPOKEN: readonly { values: readonly string[]; said(reading: Reading): string | undefined }[] = [
  { values: ['accept', 'decline', 'maybe'], said: ({ response }) => response },
  { values: ['where', 'who'], said: ({ asked }) => asked },
  { values: ['conflicts'], said: ({ asked }) => asked },
  { values: ['first', 'last'], said: ({ turn }) => turn },
];

function first<T extends EntityType>(
  { reading }: Pick<SlotInput<unknown>, 'reading'>,
  type: T,
): EntityOf<T> | undefined {
  return reading.entities.find((entity): entity is EntityOf<T> => entity.type === type);
}
