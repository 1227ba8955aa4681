import type { EventToChange } from '../../../calendar/model.ts';
import { hasWayBack, type WriteRecord } from '../../memory/write-record.ts';
import { type PersonView, personView } from '../../slots/people.ts';
import type { ValuesOf, WhenView } from '../../templates/shapes.ts';
import type { ActionInput } from '../action.ts';
import { eventWhen, mailedView } from '../event-views.ts';
import { eventIfThere } from '../finding/event-if-there.ts';
import type { undoLine } from './fields.ts';

export type UndoInput = ActionInput<'calendar.undo'>;

/**
 * A write, and its event as it is now; undefined if the event is not there, as after a deletion. `later` is the next write to
 * the same event, which is taken back first; only the last one shows how the event is now.
 */
export type Seen = { record: WriteRecord; now: EventToChange | undefined; later?: Seen };

/** Looks at the events of some writes. A deleted event is looked at only when it is brought back. */
export async function lookedAt(input: UndoInput, records: readonly WriteRecord[]): Promise<Seen[]> {
  const latest = new Map(records.map(record => [record.event.id, record]));
  const seen: Seen[] = await Promise.all(
    records.map(async record => {
      const isSeen = record.what !== 'deletion' && latest.get(record.event.id) === record;
      return { record, now: isSeen ? await eventIfThere(input.calendar, record.event.id, 'change') : undefined };
    }),
  );
  return seen.map((one, index) => withLater(one, seen.slice(index + 1)));
}

function withLater(one: Seen, [next, ...rest]: readonly Seen[]): Seen {
  if (!next) return one;
  return next.record.event.id === one.record.event.id ? { ...one, later: withLater(next, rest) } : withLater(one, rest);
}

/** Why a write cannot be taken back, if that is known before it is tried. */
export function obstacleTo({ record, now, later }: Seen): 'gone' | 'lost' | undefined {
  const obstacle = later && obstacleTo(later);
  if (obstacle) return obstacle;
  if (record.what !== 'deletion' && !now && !later) return 'gone';
  return hasWayBack(record) ? undefined : 'lost';
}

/**
 * True if someone has changed the event since. An answer concerns only the person's own part, so nothing else matters; and
 * the provider itself adds a video link that took time.
 */
export function isChanged({ record, now }: Seen): boolean {
  if (record.what === 'answer' || !now || now.version === record.version) return false;
  return record.event.linkState !== 'pending' || now.linkState === 'pending';
}

/**
 * The write as texts see it.
 * @param event what is shown of its event
 */
export function lineOf(
  seen: Seen,
  { setting }: UndoInput,
  event: WriteRecord['event'] = seen.now ?? seen.record.event,
): ValuesOf<typeof undoLine> {
  const { record } = seen;
  const when = event.when && eventWhen(event.when, setting.zone);
  const putsBack = record.what === 'deletion' || record.what === 'change';
  return {
    what: record.what,
    title: event.title,
    when: when ?? eventWhen({ allDay: false, startMs: setting.now, endMs: setting.now }, setting.zone),
    timed: when !== undefined,
    whole: event.repeat !== undefined,
    since: isChanged(seen),
    answered: isChanged(seen) ? answeredSince(seen) : [],
    room: putsBack && (event.attendees ?? []).some(({ room }) => room),
    begun: record.what === 'deletion' && event.repeat === undefined && hasBegun(when, setting.now),
  };
}

const hasBegun = (when: WhenView | undefined, now: number): boolean => when !== undefined && when.startMs <= now;

/** The guests who did not answer so when the bot wrote the event. */
function answeredSince({ record: { event }, now }: Seen): PersonView[] {
  const before = new Map((event.attendees ?? []).map(({ email, answer }) => [email, answer]));
  const guests = now ? mailedView(now) : [];
  return guests.filter(({ email, answer }) => before.has(email) && before.get(email) !== answer);
}

/** The people who get an email about taking a write back: those who got one about the write. */
export function mailedAbout({ record, now }: Seen): PersonView[] {
  const { organizer, attendees } = now ?? record.event;
  if (!record.mailed) return [];
  if (record.what !== 'answer') {
    return [...(attendees ? mailedView({ attendees }) : []), ...(record.removed ?? []).map(personView)];
  }
  return organizer ? mailedView({ attendees: [{ ...organizer, ...ORGANIZER }] }) : [];
}

const ORGANIZER = { answer: 'accepted', self: false, room: false, optional: false } as const;
