import { DateTime } from 'luxon';
import type { Fields, Shape, WhenView } from '../../../dialogs/templates/shapes.ts';

/** The zone of the scenarios' calendar; times in another zone name it. */
export const CALENDAR_ZONE = 'Europe/London';

/** When something takes place; an event that is not written yet has no civil dates. */
type When = Pick<WhenView, 'allDay' | 'zone'> & Partial<WhenView>;

const isWhen = (value: object): value is When => 'allDay' in value && ('startMs' in value || 'startDate' in value);

/** Any value in a short line: "title Run; when 2026-11-24 09:00". Empty values are omitted. */
export function compact(value: unknown): string {
  if (typeof value === 'string') return /^[\p{L}\p{N}:+\-./@_]+$/u.test(value) ? value : quoted(value);
  if (Array.isArray(value)) return value.length > 0 ? value.map(compact).join(', ') : 'none';
  if (typeof value !== 'object' || value === null) return String(value);
  if (isWhen(value)) return whenText(value);
  const { rule, name, email, date, time, ...others } = value as Record<string, unknown>;
  const plain = [typeof rule === 'string' && ruleText(rule), personText({ name, email }), date, time].filter(Boolean);
  return [...plain, ...pairs(others).map(([key, one]) => labelled(key, one, nested(one)))].join(' ');
}

function nested(value: unknown): string {
  const text = compact(value);
  return typeof value === 'object' && / /.test(text) ? `(${text})` : text;
}

/** Values by name, without the empty ones. */
export const pairs = (values: object): [string, unknown][] => Object.entries(values).filter(([, one]) => !isEmpty(one));

const isEmpty = (value: unknown): boolean =>
  [undefined, null, '', false, 0].some(nothing => nothing === value) || (Array.isArray(value) && value.length === 0);

/** A value with its name; for true, only the name. */
const labelled = (name: string, value: unknown, text: string): string => (value === true ? name : `${name} ${text}`);

/** The values of a text: short values in one line, each list item in a line of its own. */
export function shapedLines(values: Values, shapes: Fields): { short: string[]; long: string[] } {
  const told = Object.entries(shapes).filter(([name]) => !IN_A_LIST.has(name));
  const given = told.filter(([name]) => !isEmpty(values[name]) && !USUAL.has(name));
  const unusual = told.filter(([name]) => values[name] === false && USUAL.has(name));
  const textOf = ([name, shape]: [string, Shape]) => labelled(name, values[name], shaped(values[name], shape));
  return {
    short: [...given.filter(([, shape]) => !isLong(shape)).map(textOf), ...unusual.map(([name]) => `not ${name}`)],
    long: given.flatMap(([name, shape]) => (isLong(shape) ? itemsOf(values[name], shape).map(one => `- ${one}`) : [])),
  };
}

type Values = Readonly<Record<string, unknown>>;

/** Positions in a list, which its lines already show. */
const IN_A_LIST = new Set(['number', 'shown']);
/** Shown only if false. */
const USUAL = new Set(['own', 'usualReminders']);

function shaped(value: unknown, shape: Shape): string {
  if (isList(shape)) return itemsOf(value, shape).join(', ');
  if (!isFields(shape)) return compact(value);
  if (isPerson(shape)) return personText(only(value as Values, shape.fields));
  const { title, when, day, ...rest } = value as Values;
  if (isWhenGiven(day)) return dayLine(day, value as Values, shape.fields);
  const known = [title, when].filter(one => !isEmpty(one)).map(compact);
  return [...known, ...shapedLines(rest, shape.fields).short].join(' ');
}

const only = (values: Values, fields: Fields): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name in fields));

const itemsOf = (value: unknown, { list }: { readonly list: Shape }): string[] =>
  (value as unknown[]).map(one => shaped(one, list));

const isWhenGiven = (value: unknown): value is When => typeof value === 'object' && value !== null && isWhen(value);

/** "Mon 2026-11-23: Stand-up 09:30–09:45 | Lunch 12:00–13:00; busy 09:30–09:45, 12:00–13:00" */
function dayLine({ startDate = '' }: When, { events, busy }: Values, { events: event, busy: time }: Fields): string {
  const day = dayText(startDate);
  const lists = [
    ...(isEmpty(events) || !event || !isList(event) ? [] : [itemsOf(events, event).join(' | ')]),
    ...(isEmpty(busy) || !time ? [] : [`busy ${shaped(busy, time)}`]),
  ];
  const sameDay = new RegExp(`(?<!– )${day} (?=\\d\\d:|all day)`, 'g');
  return `${day}: ${lists.join('; ').replace(sameDay, '')}`.trimEnd();
}

const isList = (shape: Shape): shape is { readonly list: Shape } => typeof shape === 'object' && 'list' in shape;
const isFields = (shape: Shape): shape is { readonly fields: Fields } => typeof shape === 'object' && 'fields' in shape;
const isLong = (shape: Shape): shape is { readonly list: Shape } => isList(shape) && !isPerson(shape.list);
const isPerson = (shape: Shape): boolean => isFields(shape) && 'email' in shape.fields;

function personText({ name, email, answer, optional }: Record<string, unknown>): string {
  const known = [...(name ? [oneLine(String(name))] : []), ...(email ? [`<${email}>`] : [])];
  return [...known, ...(answer && answer !== 'unanswered' ? [answer] : []), ...(optional ? ['optional'] : [])].join(
    ' ',
  );
}

/** "FREQ=WEEKLY;BYDAY=MO" as "weekly byday MO". */
const ruleText = (rule: string): string =>
  rule
    .split(';')
    .map(part =>
      part.startsWith('FREQ=') ? part.slice(5).toLowerCase() : part.replace('=', ' ').replace(/^\w+/, lower),
    )
    .join(' ');

const lower = (text: string): string => text.toLowerCase();

const quoted = (text: string): string => `“${oneLine(text)}”`;

const oneLine = (text: string): string => text.replaceAll('\n', '⏎');

/** "Tue 2026-11-24 09:00–09:30"; a repeated clock time has its offset, another zone its name. */
function whenText({ allDay, startMs = 0, endMs = 0, startDate = '', endDate = '', zone, hours }: When): string {
  if (allDay) {
    const last = DateTime.fromISO(endDate, { zone: 'utc' }).minus({ days: 1 }).toISODate() ?? '';
    const days = last <= startDate ? dayText(startDate) : `${dayText(startDate)} – ${dayText(last)}`;
    return `${days} ${hours ? `each ${hours.from}–${hours.to}` : 'all day'}`;
  }
  const [start, end] = [DateTime.fromMillis(startMs, { zone }), DateTime.fromMillis(endMs, { zone })];
  const until = start.hasSame(end, 'day') ? `–${clockText(end)}` : ` – ${dayAndClock(end)}`;
  const stretch = `${dayAndClock(start)}${startMs === endMs ? '' : until}`;
  return zone === CALENDAR_ZONE ? stretch : `${stretch} ${zone}`;
}

const dayText = (date: string): string => DateTime.fromISO(date, { zone: 'utc' }).toFormat('ccc yyyy-MM-dd');

const dayAndClock = (time: DateTime): string => `${time.toFormat('ccc yyyy-MM-dd')} ${clockText(time)}`;

const clockText = (time: DateTime): string => time.toFormat(time.getPossibleOffsets().length > 1 ? 'HH:mmZZ' : 'HH:mm');
