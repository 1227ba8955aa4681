import { slotTypeNamed } from '../../../dialogs/slots/index.ts';
import { rangeView, spanView } from '../../../dialogs/slots/times/when.ts';
import { type Fields, type Shape, titleOf, type WhenView } from '../../../dialogs/templates/shapes.ts';
import type { Template } from '../../../dialogs/templates/template.ts';
import { addDays, civilAt, dateOf, HOUR_MS, instantAt } from '../../../time/index.ts';

/** When and where the examples are: the events are on the day after `now`. */
type ExampleSetting = { now: number; zone: string };

/** Example values of every slot of a template, and of what its action found (`found`). */
export function exampleValues({ slots }: Template, found: Fields, setting: ExampleSetting): Record<string, unknown> {
  const ofSlots: Fields = Object.fromEntries(slots.map(({ name, type }) => [name, slotTypeNamed(type).shape]));
  const chosen = slots.flatMap(({ name, options: [first] }) =>
    first ? [[name, first.value] as const, [titleOf(name), first.title] as const] : [],
  );
  return {
    ...exampleFields(ofSlots, { ...setting, index: 0 }),
    ...Object.fromEntries(chosen),
    ...exampleFields(found, { ...setting, index: 0 }),
  };
}

/** The examples of a list differ by their index. */
type Place = ExampleSetting & { index: number };

function exampleFields(fields: Fields, place: Place): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, exampleOf(shape, name, place)]));
}

function exampleOf(shape: Shape, name: string, place: Place): unknown {
  if (typeof shape === 'string') return exampleValue(shape, name, place);
  if ('fields' in shape) return exampleFields(shape.fields, place);
  if ('oneOf' in shape) return at(TEXTS[name] ?? shape.oneOf, place.index);
  if (SETTINGS.has(name)) return [{ name: 'availability', value: 'free' }];
  return Array.from({ length: LENGTHS[name] ?? 2 }, (_, index) => exampleOf(shape.list, name, { ...place, index }));
}

function exampleValue(shape: Exclude<Shape, object>, name: string, place: Place): unknown {
  switch (shape) {
    case 'text':
      return at(TEXTS[name] ?? ['Words'], place.index);
    case 'number':
      return NUMBERS[name] ?? place.index + 1;
    case 'boolean':
      return TRUE.has(name);
    case 'when':
      return exampleWhen(name, place);
    case 'duration':
      return 60;
    case 'repeat':
      return { rule: 'FREQ=WEEKLY' };
    case 'reminders':
      return REMINDERS[name] ?? [];
    case 'link':
      return 'https://meet.example.com/abc-defg-hij';
    case 'written':
      return '15:00 – 16:00';
  }
}

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const LENGTHS: Readonly<Record<string, number>> = { days: 1, events: 3, attendees: 3, mailed: 2, current: 0 };

/** The lists of an event's settings. */
const SETTINGS: ReadonlySet<string> = new Set(['settings', 'chosen']);

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  title: ['Design review', 'Lunch with Ana', 'Call with Ben'],
  place: ['Room 4', 'Blue Café', ''],
  description: ['What people told us, and what comes next.'],
  organizer: ['Ana Silva'],
  name: ['Ana Silva', 'Ben Ode', 'Cem Aydın'],
  email: ['ana@example.com', 'ben@example.com', 'cem@example.com'],
  label: ['Ana Silva', 'Ben Ode', 'Cem Aydın'],
  answer: ['accepted', 'tentative', 'unanswered'],
  calendar: ['Team', '', ''],
  goal: ['Team'],
  account: ['mia@example.com'],
  query: ['review'],
  id: ['7k2m4q1v9c3d'],
  zone: [''],
  clock: [''],
  linkState: [''],
};

const NUMBERS: Readonly<Record<string, number>> = { total: 3, shown: 3, before: 0, more: 0 };

const TRUE: ReadonlySet<string> = new Set(['own', 'usualReminders', 'moved']);

const REMINDERS: Readonly<Record<string, readonly object[]>> = { reminders: [{ minutes: 10, method: 'popup' }] };

/** Tomorrow for periods; otherwise tomorrow at ten, and then every two hours. */
function exampleWhen(name: string, { now, zone, index }: Place): WhenView {
  const day = addDays(dateOf(civilAt(now, zone)), 1);
  if (name === 'day' || name === 'range') return rangeView({ start: day, end: addDays(day, 1) }, zone);
  const startMs = instantAt(`${day}T10:00`, zone) + 2 * index * HOUR_MS;
  return spanView({ startMs, endMs: startMs + HOUR_MS }, zone);
}
