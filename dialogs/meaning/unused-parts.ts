import type { Reading } from '../../nlu/index.ts';
import { type Context, changesEvent, templateOf } from '../context.ts';
import type { Event } from '../engine/event.ts';
import { dialogOf, type Pending } from '../engine/state.ts';
import { type UnusedPart, unusedParts } from '../slots/accounted.ts';
import { readText } from '../slots/fill.ts';
import type { SlotCourse } from '../slots/held-slots.ts';
import { withoutException } from './many-events.ts';

/** Every word of a message is used, asked about, or named as left out. */

/** The way from one pending value to the next. */
type Course = { from: Pending; event: Event; to: Pending };

/** What a message said that the dialog it began or changed did not use. */
export function leftOver(context: Context, { from, event, to }: Course): UnusedPart[] {
  const reading = readingOf(from, event);
  const dialog = 'dialog' in to ? to.dialog : undefined;
  if (!reading || !dialog || !takesSlots(event, to)) return [];
  const template = templateOf(context, dialog);
  const course = { template, before: dialogOf(from)?.slots ?? {}, after: dialog.slots };
  return unusedIn(context, course, withoutException(context, template, reading));
}

/** A question right after a request shows that the rest of it was used. */
const takesSlots = ({ type }: Event, { at }: Pending): boolean =>
  at === 'filling' || (at === 'slot' && (type === 'start' || type === 'request'));

/**
 * Only messages about the dialog itself count. When the person chooses one of several, every word helps to choose, and
 * an answer in which nothing has a meaning of its own was used as it stands: "4", "New York".
 */
function readingOf({ at }: Pending, event: Event): Reading | undefined {
  const reading = 'reading' in event ? event.reading : undefined;
  if (!reading || reading.skip || reading.ordinal !== undefined) return undefined;
  if (event.type === 'start' || event.type === 'request') return reading;
  if (event.type !== 'message' || !(at === 'slot' || at === 'confirm' || at === 'unread')) return undefined;
  return reading.entities.every(({ type }) => type === 'choice') ? undefined : reading;
}

/** If a sentence makes several changes, each clause is checked. */
function unusedIn(context: Context, course: SlotCourse, reading: Reading): UnusedPart[] {
  const { whose, clauses, text } = reading;
  // "The day after" is counted from what was shown.
  if (whose || context.understanding.followUp(text).adjacent) return [];
  // "All events" of "delete all events on Friday" is a kind of events, and no scope.
  const { bulk } = changesEvent(course.template) ? reading : {};
  const isOfBulk = ({ start, end }: UnusedPart): boolean =>
    bulk !== undefined && start < bulk.span.end && bulk.span.start < end;
  const readings = clauses ? clauses.map(text => readText(context, text, course.template)) : [reading];
  return readings.flatMap(one => unusedParts(course, one)).filter(part => clauses !== undefined || !isOfBulk(part));
}
