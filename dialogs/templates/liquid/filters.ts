import { filters as builtIn, type FilterImplOptions } from 'liquidjs';
import type { Recurrence } from '../../../calendar/model.ts';
import { daysBetween, MINUTE_MS } from '../../../time/index.ts';
import {
  formatClocks,
  formatDay,
  formatDuration,
  formatList,
  formatShortDay,
  formatTime,
  formatTimes,
  formatUntil,
  formatZone,
  hoursOf,
  isOneDay,
  pluralForm,
} from '../../prompts/format.ts';
import { listed } from '../../prompts/most-listed.ts';
import { rangeView } from '../../slots/times/when.ts';
import type { ShapeKind } from '../check/liquid/shape-kinds.ts';
import type { RenderSetting } from '../rendering.ts';
import { fields, list, person, type Shape, type WhenView } from '../shapes.ts';
import { Lines, SafeLink } from './escape.ts';
import { repeatWords } from './repeat-words.ts';

/** The function of a filter; Liquid calls it with its own `this`. */
export type FilterHandler = Exclude<FilterImplOptions, { handler: unknown }>;

/** A filter for texts: its input, its arguments and its result. */
export type FilterDefinition = {
  takes: readonly ShapeKind[];
  /** The arguments after its colon. */
  arguments: readonly ('text' | 'number' | 'any')[];
  /** The argument is the name of a field of the list's items. */
  namesField?: true;
  /** The shape of the result; without it, that of the input. */
  gives?: Shape;
  run: FilterHandler;
};

/** The register of a Liquid context that holds the setting. */
export const SETTING = 'setting';

/** The cost of formatting a value with Intl, in characters. */
const FORMAT_WORK = 100;
/** In minutes. */
const DAY = 1440;

/** A filter of ours. An empty value gives an empty text; the checker has verified the shape of others. */
function own<V>(write: (value: V, setting: RenderSetting, ...rest: never[]) => unknown): FilterHandler {
  return function (value: V | null | undefined, ...rest) {
    if (value === null || value === undefined) return '';
    this.context.memoryLimit.use(FORMAT_WORK);
    return write(value, this.context.getRegister<RenderSetting>(SETTING), ...(rest as never[]));
  };
}

/** A filter that makes a list of people; no value is an empty list. */
function onPeople(choose: (people: Person[], argument: string) => Person[]): FilterHandler {
  return (value: Person | Person[] | null | undefined, argument: unknown) =>
    choose(value ? [value].flat() : [], String(argument ?? ''));
}

/** The size of a filter's input. */
export function sizeOf(value: unknown): number {
  if (value instanceof Lines) return value.lines.reduce((sum, line) => sum + line.length + 1, 0);
  return typeof value === 'string' || Array.isArray(value) ? value.length : 1;
}

const onWhen = (write: (when: WhenView, setting: RenderSetting) => string): FilterDefinition => ({
  takes: ['when'],
  arguments: [],
  gives: 'text',
  run: own<WhenView>(write),
});

/** A built-in Liquid filter. */
const standard = (name: string, definition: Omit<FilterDefinition, 'run'>): FilterDefinition => ({
  ...definition,
  run: builtIn[name] as FilterHandler,
});

const definitions: Readonly<Record<string, FilterDefinition>> = {
  /** "Sunday, 22 November 2026", or the first and last day. */
  day: onWhen((when, { locale }) => formatDay(when, locale)),
  /** "Sun 22 Nov". */
  short_day: onWhen((when, { locale }) => formatShortDay(when, locale)),
  /** The start: "12:00", or "all day". */
  time: onWhen((when, setting) => (when.allDay ? allDay(setting) : clockTime(when.startMs, when, setting))),
  /** The end: "12:30", or "all day". */
  end_time: onWhen((when, setting) => (when.allDay ? allDay(setting) : clockTime(when.endMs, when, setting))),
  /** How long it lasts: "1 hour 30 minutes", "3 days", "all day". */
  lasting: onWhen((when, setting) => {
    if (when.allDay && isOneDay(when)) return allDay(setting);
    const minutes = when.allDay
      ? daysBetween(when.startDate, when.endDate) * DAY
      : (when.endMs - when.startMs) / MINUTE_MS;
    return formatDuration(minutes, setting.locale);
  }),
  /** The nights of whole days: 2 of three days. */
  nights: {
    takes: ['when'],
    arguments: [],
    gives: 'number',
    run: own<WhenView>(({ allDay, startDate, endDate }) => (allDay ? daysBetween(startDate, endDate) - 1 : 0)),
  },
  /** "12:00 – 12:30", "all day"; with days if there are several. */
  time_range: onWhen((when, setting) => {
    if (when.allDay) return isOneDay(when) ? allDay(setting) : formatShortDay(when, setting.locale);
    return isOneDay(when) ? clockRange(when, setting) : fromTo(when, setting, formatShortDay);
  }),
  /** The day and times of an event: "Sunday, 22 November 2026, 12:00 – 12:30". */
  when: onWhen((when, setting) =>
    when.allDay ? `${formatDay(when, setting.locale)}, ${allDay(setting)}` : span(when, setting),
  ),
  /** A time span that was looked at: like `when`, without "all day". */
  period: onWhen((when, setting) => (when.allDay ? daysLookedAt(when, setting) : span(when, setting))),
  /** How far away the start is: "in 40 minutes", "40 minutes ago". */
  until: onWhen(({ startMs }, { now, locale }) => (now === undefined ? '' : formatUntil(startMs - now, locale))),
  /** The first day as computers write it: "2026-11-22". */
  iso_date: onWhen(({ startDate }) => startDate),
  /** The whole days of a time, which is a time again: to look at the day of an event. */
  whole_days: {
    takes: ['when'],
    arguments: [],
    gives: 'when',
    run: own<WhenView>(({ startDate, endDate, zone }) => rangeView({ start: startDate, end: endDate }, zone)),
  },
  /** "Europe/London (GMT)". */
  zone_name: onWhen((when, { locale }) => formatZone(when, locale)),
  /** "1 hour 30 minutes". */
  duration: {
    takes: ['duration', 'number'],
    arguments: [],
    gives: 'text',
    run: own<number>((minutes, { locale }) => formatDuration(minutes, locale)),
  },
  /**
   * "Ana Lopez (ana@example.com), Ben and Cem"; of many "Ana Lopez (ana@example.com), ... and 190 more (210 in all)".
   */
  people: {
    takes: ['people'],
    arguments: [],
    gives: 'text',
    run: own<Person | Person[]>((people, setting) => peopleList([people].flat(), setting)),
  },
  /** The people to name, for a text that loops over them. */
  listed: { takes: ['people'], arguments: [], run: onPeople(people => listed(people).listed) },
  /** The people whose address is not in a domain; someone without an address stays. */
  reject_domain: {
    takes: ['people'],
    arguments: ['text'],
    gives: list(fields(person)),
    run: onPeople((people, domain) => people.filter(one => !isInDomain(one, domain))),
  },
  /** The people whose address is in a domain. */
  only_domain: {
    takes: ['people'],
    arguments: ['text'],
    gives: list(fields(person)),
    run: onPeople((people, domain) => people.filter(one => isInDomain(one, domain))),
  },
  /** The people who gave an answer: "accepted", "declined", "tentative" or "unanswered". */
  only_answer: {
    takes: ['people'],
    arguments: ['text'],
    gives: list(fields(person)),
    run: onPeople((people, answer) => people.filter(one => one.answer === answer)),
  },
  /** The number of people not named: "190 more (210 in all)"; empty if all are named. */
  unlisted: {
    takes: ['people'],
    arguments: [],
    gives: 'text',
    run: own<Person | Person[]>((people, setting) => othersThan([people].flat(), setting).join('')),
  },
  /** "every week on Monday until 1 June 2027". */
  repeat: {
    takes: ['repeat'],
    arguments: [],
    gives: 'text',
    run: own<Recurrence | ''>((repeat, setting) => (repeat === '' ? '' : repeatWords(repeat, setting))),
  },
  /** True if it goes on for ever. */
  endless: {
    takes: ['repeat'],
    arguments: [],
    gives: 'boolean',
    run: own<Recurrence | ''>(repeat => repeat !== '' && repeat.until === undefined && !repeat.rule.includes('COUNT=')),
  },
  /** "10 minutes before (pop-up) and 1 day before (e-mail)". */
  reminders: {
    takes: ['reminders'],
    arguments: [],
    gives: 'text',
    run: own<Reminder[]>((reminders, setting) =>
      formatList(
        reminders.map(one => reminder(one, setting)),
        setting.locale,
      ),
    ),
  },
  /** "private, tomato red and shown as free". */
  settings: {
    takes: ['settings'],
    arguments: [],
    gives: 'text',
    run: own<{ name: string; value: string }[]>((settings, setting) =>
      formatList(
        settings.map(one => setting.words.setting(one, setting)),
        setting.locale,
      ),
    ),
  },
  /** One field of each item, joined as a list: `abilities | and_list: "title"`. */
  and_list: {
    takes: ['list'],
    arguments: ['text'],
    namesField: true,
    gives: 'text',
    run: own<Record<string, unknown>[]>((items, { locale }, field: string) => {
      const parts = items.map(item => (Object.hasOwn(item, field) ? String(item[field] ?? '') : ''));
      return formatList(parts, locale);
    }),
  },
  /** The beginning of a text, cut between words. */
  short: {
    takes: ['text'],
    arguments: ['number'],
    gives: 'text',
    run: own<string>((text, _, length: number) => shorten(text, length)),
  },
  /** The word for a number: `total | plural: "event", "events"`. */
  plural: {
    takes: ['number'],
    arguments: ['text', 'text'],
    gives: 'text',
    run: own<number>((count, { locale }, one: string, other: string) =>
      pluralForm(count, locale) === 'one' ? one : other,
    ),
  },
  /** Keeps the line breaks of a text. */
  lines: { takes: ['text'], arguments: [], gives: 'written', run: own<string>(text => new Lines(text)) },
  /** A link that shows its target; empty unless the target is https. */
  link: { takes: ['link'], arguments: [], gives: 'written', run: own<string>(address => httpsLink(address) ?? '') },
  default: standard('default', { takes: ['text', 'number'], arguments: ['any'] }),
  size: standard('size', { takes: ['text', 'list', 'reminders'], arguments: [], gives: 'number' }),
  upcase: standard('upcase', { takes: ['text'], arguments: [], gives: 'text' }),
  downcase: standard('downcase', { takes: ['text'], arguments: [], gives: 'text' }),
  /** With a capital first letter; Liquid's own would make the others small, also those of German nouns. */
  capitalize: {
    takes: ['text'],
    arguments: [],
    gives: 'text',
    run: own<string>((text, { locale }) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)),
  },
  append: standard('append', { takes: ['text', 'number'], arguments: ['any'], gives: 'text' }),
  prepend: standard('prepend', { takes: ['text', 'number'], arguments: ['any'], gives: 'text' }),
  replace: standard('replace', { takes: ['text'], arguments: ['text', 'text'], gives: 'text' }),
  plus: standard('plus', { takes: ['number'], arguments: ['number'], gives: 'number' }),
  minus: standard('minus', { takes: ['number'], arguments: ['number'], gives: 'number' }),
};

/** All filters that a text can use; Liquid's others are removed. */
export const filters: ReadonlyMap<string, FilterDefinition> = new Map(Object.entries(definitions));

type Person = { name: string; email: string; label: string; answer?: string };

const isInDomain = ({ email }: Person, domain: string): boolean =>
  email.toLowerCase().endsWith(`@${domain.trim().replace(/^@/, '').toLowerCase()}`);

type Reminder = { minutes: number; method: 'popup' | 'email' };

const allDay = (setting: RenderSetting): string => setting.words.allDay({}, setting);

const clock = (time: string, setting: RenderSetting): string =>
  setting.words.clock({ time, hours: hoursOf(setting.locale) }, setting);

const clockTime = (instant: number, when: WhenView, setting: RenderSetting): string =>
  clock(formatTime(instant, when, setting.locale), setting);

const clockRange = (when: WhenView, setting: RenderSetting): string =>
  clock(formatTimes(when, setting.locale), setting);

/** "Mon 23 – Fri 27 November 2026", and which hours of each day. */
function daysLookedAt(when: WhenView, setting: RenderSetting): string {
  const days = formatDay(when, setting.locale);
  if (!when.hours) return days;
  const times = clock(formatClocks(when.hours, setting.locale), setting);
  return `${days}, ${setting.words.eachDay({ times }, setting)}`;
}

function span(when: WhenView, setting: RenderSetting): string {
  if (!isOneDay(when)) return fromTo(when, setting, formatDay);
  return `${formatDay(when, setting.locale)}, ${clockRange(when, setting)}`;
}

/** "Sun 22 Nov, 22:00 – Mon 23 Nov, 01:00". */
function fromTo(when: WhenView, setting: RenderSetting, day: (when: WhenView, locale: string) => string): string {
  const at = (instant: number): string =>
    `${day({ ...when, startMs: instant, endMs: instant }, setting.locale)}, ${clockTime(instant, when, setting)}`;
  return `${at(when.startMs)} – ${at(when.endMs)}`;
}

function peopleList(people: Person[], setting: RenderSetting): string {
  return formatList([...listed(people).listed.map(nameAndAddress), ...othersThan(people, setting)], setting.locale);
}

/** The words for people who are not named, if any. */
function othersThan(people: Person[], setting: RenderSetting): string[] {
  const { unlisted: more } = listed(people);
  return more > 0 ? [setting.words.morePeople({ more, total: people.length }, setting)] : [];
}

const nameAndAddress = ({ name, email, label }: Person): string =>
  name && email && name !== email ? `${name} (${email})` : label;

const reminder = ({ minutes, method }: Reminder, setting: RenderSetting): string =>
  setting.words.reminder({ minutes, duration: formatDuration(minutes, setting.locale), method }, setting);

function shorten(text: string, length: number): string {
  const characters = [...text.trim()];
  if (characters.length <= length) return characters.join('');
  const cut = characters.slice(0, Math.max(1, length - 1)).join('');
  const word = cut.replace(/\s+\S*$/, '');
  return `${(word || cut).replace(/[\s.,;:–-]+$/, '')}…`;
}

function httpsLink(address: string): SafeLink | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' && !url.username && !url.password ? new SafeLink(url) : undefined;
}
