import { BotError, isBotError } from '../../../core/errors.ts';
import { hasWayBack, type LastWrite, type WriteRecord } from '../../memory/write-record.ts';
import type { PersonView } from '../../slots/people.ts';
import type { ValuesOf } from '../../templates/shapes.ts';
import type { Action, ResultOf } from '../action.ts';
import type { undoEnd } from './fields.ts';
import { isChanged, lineOf, lookedAt, mailedAbout, obstacleTo, type Seen, type UndoInput } from './look.ts';

type UndoResult = ResultOf<'calendar.undo'>;
type Ended = ValuesOf<typeof undoEnd>['ended'];

/**
 * Takes back what the bot wrote last. Without an email, and if nothing has happened since, nothing needs to be confirmed;
 * otherwise the person sees first what it would undo.
 */
export const undo: Action<'calendar.undo'> = input => (input.purpose.to === 'write' ? takeBack(input) : look(input));

async function look(input: UndoInput): Promise<UndoResult> {
  const { written } = input;
  if (!written) return { outcome: 'late', values: { tried: false } };
  if (written.undone) return { outcome: 'undone', values: {} };
  const seen = await lookedAt(input, written.records);
  const possible = seen.filter(one => !obstacleTo(one));
  if (possible.length === 0)
    return kept(
      input,
      seen.map(one => ({ seen: one, ended: obstacleTo(one) ?? 'gone' })),
    );
  const mailed = everyone(input, possible);
  const isTold = input.inputs.notify !== 'none' && possible.some(({ record }) => record.mailed);
  const isPlain = written.isLast && !isTold && !possible.some(isChanged);
  return {
    outcome: 'ready',
    values: { writes: possible.map(one => lineOf(one, input)), mailed, left: seen.length - possible.length },
    target: { id: written.nonce, version: '', versions: seen.map(({ now }) => now?.version ?? '') },
    mentioned: possible.map(({ record }) => record.event.id),
    ...(isPlain && { agreed: true as const }),
  };
}

/** Nothing of it can be taken back. Of several writes to one event, the last says why. */
function kept(input: UndoInput, ends: readonly { seen: Seen; ended: Ended }[]): UndoResult {
  const last = new Map(ends.map(end => [end.seen.record.event.id, end]));
  const writes = [...last.values()].map(({ seen, ended }) => ({ ...lineOf(seen, input), ended }));
  const [write, ...others] = writes;
  if (!write || others.length > 0) return { outcome: 'kept', values: { writes } };
  if (write.ended === 'refused') return { outcome: 'refused', values: {} };
  return { outcome: write.ended === 'lost' ? 'lost' : 'away', values: { write } };
}

/** The people who get an email, each once. */
function everyone({ inputs }: UndoInput, seen: readonly Seen[]): PersonView[] {
  if (inputs.notify === 'none') return [];
  return [...new Map(seen.flatMap(mailedAbout).map(one => [one.email, one])).values()];
}

/**
 * The last write first, so that each is taken back from the state that it left: the version that one leaves is that of the
 * next to the same event.
 * @throws BotError "calendar/unavailable" if it stops when some of it is taken back, so that it is finished later
 */
async function takeBack(input: UndoInput): Promise<UndoResult> {
  const { written, purpose, target } = input;
  if (purpose.to !== 'write' || !target) throw new TypeError('a write is taken back only after a look at it');
  if (!written) return { outcome: 'late', values: { tried: purpose.tried } };
  if (written.nonce !== target.id) return { outcome: 'changed', values: {} };
  const ends: Taken[] = [];
  for (const [index, record] of [...written.records.entries()].reverse()) {
    const later = ends.find(one => one.record.event.id === record.event.id);
    const version = later ? later.version : target.versions?.[index];
    const isStopped = later && later.ended !== 'done';
    ends.unshift(
      isStopped ? { record, ended: later.ended } : await taken(input, { record, version }).catch(leavesOpen(ends)),
    );
  }
  return ended(input, written, ends);
}

const leavesOpen =
  (ends: readonly Taken[]) =>
  (error: unknown): never => {
    const isOpen = isBotError(error) && ends.some(one => one.ended === 'done');
    throw isOpen ? new BotError('calendar/unavailable', 'Some of it is taken back.', { cause: error }) : error;
  };

/** `event` as it is after that, and its version, if it is still there. */
type Taken = { record: WriteRecord; ended: Ended; event?: WriteRecord['event']; version?: string };

async function taken(
  input: UndoInput,
  { record, version = '' }: { record: WriteRecord; version: string | undefined },
): Promise<Taken> {
  const isPossible = record.what === 'deletion' || version !== '';
  if (!isPossible) return { record, ended: 'gone' };
  if (!hasWayBack(record)) return { record, ended: 'lost' };
  try {
    return { record, ended: 'done', ...(await reverse(input, record, version)) };
  } catch (error) {
    return { record, ended: obstacle(error) };
  }
}

async function reverse(
  { calendar, inputs, purpose }: UndoInput,
  record: WriteRecord,
  version: string,
): Promise<Pick<Taken, 'event' | 'version'>> {
  const { what, event, before = {}, from, mailed } = record;
  const options = { invite: mailed && inputs.notify !== 'none', retry: purpose.to === 'write' && purpose.tried };
  const at = { id: event.id, version };
  if (from !== undefined) {
    const moved = await calendar.moveEvent(at, from, options);
    return { event: moved, version: moved.version };
  }
  if (what === 'new') {
    await calendar.deleteEvent(at, options);
    return { event };
  }
  const restored = await calendar.restoreEvent(what === 'deletion' ? { id: event.id } : at, before, options);
  return { event: restored, version: restored.version };
}

/** @throws the error itself if it says nothing about the event */
function obstacle(error: unknown): Ended {
  if (isBotError(error, 'calendar/gone', 'calendar/not-found')) return 'gone';
  if (isBotError(error, 'calendar/changed')) return 'changed';
  if (isBotError(error, 'calendar/forbidden', 'calendar/invalid', 'calendar/conflict')) return 'refused';
  throw error;
}

/** A single write that someone changed meanwhile is shown again. */
function ended(input: UndoInput, { records }: LastWrite, ends: readonly Taken[]): UndoResult {
  if (ends.every(one => one.ended === 'changed')) return { outcome: 'changed', values: {} };
  const done = ends.filter(one => one.ended === 'done');
  if (done.length === 0) {
    return kept(
      input,
      ends.map(({ record, ended: end }) => ({ seen: { record, now: undefined }, ended: end })),
    );
  }
  return {
    outcome: 'done',
    values: {
      writes: ends.map(({ record, event, ended: end }) => ({
        ...lineOf({ record, now: undefined }, input, event),
        ended: end,
      })),
      mailed: everyone(
        input,
        done.map(({ record }) => ({ record, now: undefined })),
      ),
      left: records.length - done.length,
    },
    mentioned: done
      .filter(({ record }) => record.what !== 'new')
      .map(({ record, event }) => (event ?? record.event).id),
    takenBack: true,
  };
}
