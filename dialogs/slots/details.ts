import type {
  Entity,
  EntityOf,
  EntityType,
  Reading,
  SpokenReminder as Reminder,
  SpokenRepeat as Repeat,
  Span,
} from '../../nlu/index.ts';
import { addDays, dateOf } from '../../time/index.ts';
import type { SlotInput, SlotType } from './slot-type.ts';
import { dailyInStretch, listedDays, listedInstead, weeklyUntil } from './times/listed-weekdays.ts';
import { FOLLOWING, meansFollowing } from './times/series-start.ts';
import { rangeView } from './times/when.ts';

/** A length, in minutes. */
export const durationType: SlotType<number> = {
  shape: 'duration',
  docs: { is: 'how long: “90 minutes”', shown: '`duration`' },
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
type RepeatSlot = Repeat & { first?: string };

export const repeatType: SlotType<RepeatSlot> = {
  shape: 'repeat',
  docs: { is: '"every Monday until June"', shown: '`repeat`' },
  read: input =>
    untilBefore(input, statedRepeat(input)) ??
    listedInstead(input) ??
    listedDays(input) ??
    dailyInStretch(input) ??
    weeklyUntil(input) ??
    yearly(input),
  gap(value, { zone }) {
    const { first: start, until = '' } = value;
    if (start === undefined) return undefined;
    const dayOf = (date: string) => rangeView({ start: date, end: addDays(date, 1) }, zone);
    return { ask: 'askSeriesEnd', values: () => ({ first: dayOf(start), until: dayOf(until) }) };
  },
  view: withCivilEnd,
};

/** "No, every two weeks" has the end that was said before; "every week" of listed days, which end with the last of them, has none. */
function untilBefore(
  { previous, reading }: SlotInput<RepeatSlot>,
  said: RepeatSlot | undefined,
): RepeatSlot | undefined {
  const { until } = previous ?? {};
  const isSameWeekly = said?.rule === 'FREQ=WEEKLY' && previous?.rule.startsWith('FREQ=WEEKLY;BYDAY=');
  if (isSameWeekly && previous) return { ...endless(previous), ...said, rule: previous.rule };
  const isEnded = said?.until !== undefined || said?.rule.includes('COUNT=') || reading.recurs !== undefined;
  return said && until !== undefined && !isEnded ? { ...said, until } : said;
}

/** A birthday comes back every year, but "the 60th birthday" does not. */
const yearly = ({ reading, mode }: SlotInput<RepeatSlot>): RepeatSlot | undefined =>
  mode === 'request' && reading.wholeDays === 'yearly' && !reading.entities.some(isClock)
    ? { rule: 'FREQ=YEARLY' }
    : undefined;

const isClock = (entity: Entity): boolean => entity.type === 'time' && entity.value.said.time;

/** The same repetition without its end. */
export const endless = ({ until: _until, first: _first, ...repeat }: RepeatSlot): RepeatSlot => ({
  ...repeat,
  rule: repeat.rule.replace(/;COUNT=\d+/, ''),
});

function statedRepeat(input: SlotInput<RepeatSlot>): RepeatSlot | undefined {
  if (input.reading.edit?.op === 'remove') return undefined;
  return first(input, 'repeat')?.value ?? withCount(input) ?? withNewEnd(input);
}

/** How an event that is there is to repeat; "move it to Thursday and Friday" alone makes no series of it. */
export const repeatChangeType: SlotType<RepeatSlot> = {
  ...repeatType,
  docs: { is: 'how an event is to repeat from now on: "make it weekly"', shown: '`repeat`' },
  read(input) {
    if (saysWhichEvent(input.reading)) return undefined;
    return input.mode === 'answer' ? repeatType.read(input) : statedRepeat(input);
  },
};

/** "Weekly" of "move the weekly sync to 3", where something else changes, only says which event is meant. */
function saysWhichEvent({ entities, edit }: Reading): boolean {
  const repeat = entities.find(entity => entity.type === 'repeat');
  if (repeat?.type !== 'repeat') return false;
  const isWithin = ({ start, end }: Span): boolean => start >= repeat.span.start && end <= repeat.span.end;
  const others = entities.some(({ type, span }) => type !== 'event-reference' && !isWithin(span));
  const isOneWord = !/\s/.test(repeat.text);
  return repeat.named === true || (isOneWord && (others || edit?.of !== undefined));
}

/** "Only six times", when the repetition is already known. */
function withCount({ reading, previous }: SlotInput<RepeatSlot>): RepeatSlot | undefined {
  const said = first({ reading }, 'occurrences');
  return said && previous && { ...endless(previous), rule: `${endless(previous).rule};COUNT=${said.count}` };
}

/** "Until 21 December", when the repetition is already known. */
function withNewEnd({ reading, mode, previous }: SlotInput<RepeatSlot>): RepeatSlot | undefined {
  if (mode === 'answer' && previous && reading.recurs === 'endless') return endless(previous);
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

/** "Remove the reminder", "turn off the reminder for the flight". */
const isWithoutReminder = ({ reading: { edit, part }, slot }: SlotInput<unknown>): boolean =>
  (edit?.op === 'remove' && edit.slot === slot) || (part?.of === 'reminder' && part.is === 'goes');

export const remindersType: SlotType<Reminder[]> = {
  shape: 'reminders',
  docs: { is: '"10 minutes before by e-mail"', shown: '`reminders`' },
  read(input) {
    const reminders = input.reading.entities.filter(entity => entity.type === 'reminder');
    const said = reminders.flatMap(({ value }) => value ?? []);
    const { edit } = input.reading;
    if (reminders.length === 0) return isWithoutReminder(input) ? [] : undefined;
    return edit?.op === 'add' ? [...(input.previous ?? []), ...said] : said;
  },
  // Without a value, the calendar's own reminders apply.
  none: [],
  view: reminders => reminders,
};

/** The option for words that name none of the others, such as a colour that the calendar lacks: the bot asks. */
export const UNLISTED = 'other';

/** One of the template's options, by its value. */
export const choiceType: SlotType<string> = {
  shape: 'text',
  docs: { is: "one of the entity's `options`", shown: 'its `value`; with `.title`, what people call it' },
  read({ reading, mode, slot, options = [] }) {
    if (meansFollowing(reading, options)) return FOLLOWING;
    const chosen = reading.entities.find(entity => entity.type === 'choice' && entity.list === slot);
    if (chosen?.type === 'choice') return chosen.value;
    const answered = mode === 'answer' ? options.find(({ answers }) => answers.includes(reading.plain)) : undefined;
    if (answered) return answered.value;
    return spokenOption(options, reading);
  },
  gap: value => (value === UNLISTED ? {} : undefined),
  view: value => value,
};

/** The option that a message says in words of its language. */
export function spokenOption(options: Options, reading: Reading): string | undefined {
  const { said, known } = spokenOf(options);
  const value = said?.(reading);
  return value !== undefined && known.includes(value) ? value : undefined;
}

type Options = readonly { value: string }[];
type SpokenOptions = { known: readonly string[]; said: ((reading: Reading) => string | undefined) | undefined };

/** The options of a template stay the same, and most are none that a language has words for. */
const spokenOptions = new WeakMap<Options, SpokenOptions>();

function spokenOf(options: Options): SpokenOptions {
  const before = spokenOptions.get(options);
  if (before) return before;
  const known = options.map(({ value }) => value);
  const said = SPOKEN.find(({ values }) => values.every(value => known.includes(value)))?.said;
  spokenOptions.set(options, { known, said });
  return { known, said };
}

/** Options that every language has words for: with these values, a choice is read from what the message asks for. */
const SPOKEN: readonly { values: readonly string[]; said(reading: Reading): string | undefined }[] = [
  { values: ['accept', 'decline', 'maybe'], said: ({ response }) => response },
  { values: ['where', 'who'], said: ({ asked, asksIfThere }) => asked ?? (asksIfThere ? 'there' : undefined) },
  { values: ['busy'], said: ({ whose }) => (whose?.busy ? 'busy' : undefined) },
  { values: ['conflicts'], said: ({ asked }) => (asked === 'clash' ? 'conflicts' : asked) },
  { values: ['first'], said: ({ turn }) => turn },
];

function first<T extends EntityType>(
  { reading }: Pick<SlotInput<unknown>, 'reading'>,
  type: T,
): EntityOf<T> | undefined {
  return reading.entities.find((entity): entity is EntityOf<T> => entity.type === type);
}
