import type {
  ChangedEvent,
  EventDetails,
  EventDraft,
  EventToChange,
  SplitOff,
  WrittenEvent,
} from '../../../calendar/model.ts';
import { isBotError } from '../../../core/errors.ts';
import type { Target } from '../../engine/state.ts';
import type { WriteRecord } from '../../memory/write-record.ts';
import { withAddress } from '../../people/address.ts';
import { personView } from '../../slots/people.ts';
import { toAsk } from '../../slots/times/time-change.ts';
import type { Action, ActionInput } from '../action.ts';
import { conflictsOf, type PlannedEvent } from '../availability/conflicts.ts';
import { settingsView } from '../event-settings.ts';
import { eventPageView, eventWhen, isOver, mailedView } from '../event-views.ts';
import { isReadOnly } from '../read-only.ts';
import { findFrom, scopedFrom } from '../series/from-there.ts';
import { movedRepeat } from '../series/moved-series.ts';
import { changedViews, type Scoped, scopeView } from '../series/scope.ts';
import { writeRecord } from '../undoing/record.ts';
import {
  dayWithoutHour,
  firstTime,
  losesPastEvents,
  newTimeOf,
  representativeOf,
  withClockChange,
  withMovedRepeat,
  withShownTime,
} from './new-time.ts';
import {
  guestsToRemove,
  isOwnChange,
  namesNewValue,
  type Plan,
  plannedChange,
  removals,
  requestedChange,
  timeChange,
  type UpdateInputs,
  type UpdateResult,
} from './plan.ts';

type UpdateInput = ActionInput<'calendar.updateEvent'>;

/** Looks up what would change; after the yes, changes it unless it has changed since it was shown. */
export const updateEvent: Action<'calendar.updateEvent'> = input =>
  input.purpose.to === 'write' ? write(input) : look(input);

async function look(said: UpdateInput): Promise<UpdateResult> {
  const input = inDaysSaid(said);
  const { inputs } = input;
  const day = inputs.time?.of;
  const found = await findFrom(input, {
    preferredDate: day ?? timeChange(inputs).date,
    isSaid: day !== undefined,
  });
  if ('result' in found) return found.result;
  if (inputs.repeat && isOfSeries(found.event)) {
    const { event } = found;
    return { outcome: 'repeats', values: { event: eventPageView(event, input.setting.zone) }, mentioned: [event.id] };
  }
  const meant = await scopedFrom(input, found.event, { day, to: timeChange(inputs).date, measured: true });
  return 'result' in meant ? meant.result : checked(input, meant, changeOf(input, meant));
}

/** "Next week's choir" is looked for in that week. */
function inDaysSaid(input: UpdateInput): UpdateInput {
  const { within } = input.inputs.time ?? {};
  return within ? { ...input, inputs: { ...input.inputs, range: within } } : input;
}

const isOfSeries = ({ series, repeat }: EventToChange): boolean => series !== undefined || repeat !== undefined;

/** The change to confirm, with what speaks against its new time; several events of a series are not checked. */
async function checked(input: UpdateInput, { example }: Scoped, result: UpdateResult): Promise<UpdateResult> {
  const { target } = 'target' in result ? result : {};
  if (!target?.when || target.scope === 'all' || target.scope === 'following') return result;
  const guests = example.attendees.filter(({ self, room, answer }) => !self && !room && answer !== 'declined');
  const added = withAddress(input.inputs.guests ?? []);
  const { title, id, when } = example;
  const planned = { title, when: target.when, guests: [...guests, ...added], moves: { id, when } };
  const conflicts = await conflictsUnlessUnknown(input, planned);
  return { ...result, ...(conflicts && { conflicts }) };
}

/** Without an answer, the person is asked to confirm the change all the same. */
async function conflictsUnlessUnknown({ calendar, setting }: UpdateInput, planned: PlannedEvent) {
  try {
    return await conflictsOf(calendar, planned, setting);
  } catch (error) {
    if (!isBotError(error)) throw error;
    return undefined;
  }
}

/** The change to confirm, or the outcome if nothing can be changed. */
export function changeOf(input: UpdateInput, meant: Scoped): UpdateResult {
  const { inputs, setting } = input;
  const { zone } = setting;
  const event = representativeOf(meant, zone);
  const asItIs = { values: { event: eventPageView(event, zone) }, mentioned: [meant.example.id] };
  if (isReadOnly(event)) return { outcome: 'onlyRead', ...asItIs };
  if (event.locked && !isOwnChange(inputs)) return { outcome: 'notYours', ...asItIs };
  const without = guestsToRemove(inputs, event);
  if (without.some(({ among }) => among)) return { outcome: 'people', values: {}, slots: { without } };
  const at = withClockChange(timeChange(inputs), event, zone);
  const hourOn = dayWithoutHour(timeChange(inputs), event, zone);
  const time = hourOn === undefined ? at && { ...inputs.time, ...at } : { ...inputs.time, hourOn };
  if (time && toAsk(time, setting)) return { outcome: 'ready', values: {}, ask: 'time', slots: { time } };
  const plan = plannedChange({ ...inputs, without }, event, zone);
  if ('outcome' in plan) return plan;
  if (Object.keys(plan).length === 0) {
    if (namesNewValue(inputs)) return { outcome: 'unchanged', ...asItIs };
    return { outcome: 'ready', values: {}, ask: 'time', mentioned: asItIs.mentioned };
  }
  const slots = { ...(without.length > 0 && { without }), ...(time && { time }) };
  return changeToConfirm(input, { meant, event, plan, slots });
}

/** `event` represents the series if all of it is meant; `slots` are those that the look-up has completed. */
type Prepared = { meant: Scoped; event: EventToChange; plan: Plan; slots: Partial<UpdateInputs> };

function changeToConfirm({ inputs, setting }: UpdateInput, { meant, event, plan, slots }: Prepared): UpdateResult {
  const { now, zone } = setting;
  const { scope, example } = meant;
  const asked = plan.when && newTimeOf(meant, { shown: event, to: plan.when, change: timeChange(inputs) });
  const { repeat } = plan;
  const when = repeat && asked !== 'nowhere' ? firstTime(event, { when: asked, repeat }, zone) : asked;
  if (when === 'never') return { outcome: 'refused', values: {} };
  if (when === 'nowhere') return { outcome: 'fixedDays', values: { repeat: event.repeat ?? '' } };
  if (when && losesPastEvents(meant, when, now)) return { outcome: 'tooFar', values: {} };
  const over =
    scope !== 'all' &&
    scope !== 'following' &&
    [event, { when: when ?? event.when }].every(one => isOver(one, setting));
  return {
    outcome: 'ready',
    values: {
      ...viewOf(withMovedRepeat(event, meant, when), withShownTime(plan, event, when), zone),
      ...scopeView(meant, zone),
      over,
      mailed: over || isOwnChange(inputs) ? [] : mailed(inputs, event, plan),
    },
    target: {
      id: event.id,
      version: event.version,
      ...(when && { when }),
      ...(scope && { scope }),
      ...splitOf(meant, when, zone),
      ...(over && { over }),
    },
    mentioned: [example.id],
    slots,
  };
}

/** What the series becomes from its first changed event on. */
function splitOf(
  { scope, part, event }: Scoped,
  moved: EventDraft['when'] | undefined,
  zone: string,
): Pick<Target, 'when' | 'from' | 'repeats'> {
  if (scope !== 'following' || !part) return {};
  const own = event.when.allDay ? event.when : { ...event.when, zone: event.zone ?? zone };
  const when = moved ?? own;
  const [was, next] = [part.series.repeat, movedRepeat(event, when)];
  return { when, from: part.from, ...(was && next && { repeats: { was, next } }) };
}

function viewOf(event: EventDetails, plan: Plan, zone: string) {
  const { when, add = [], remove = [], settings, place, description, note, reminders } = plan;
  const gone = event.attendees.filter(({ email }) => remove.includes(email));
  return {
    event: eventPageView(event, zone),
    moved: when !== undefined,
    changed: eventWhen(when ?? event.when, zone),
    added: add.map(personView),
    removed: gone.map(({ name, email }) => personView({ ...(name && { name }), email })),
    chosen: settingsView(settings),
    noPlace: place === '',
    noDescription: description === '',
    adds: note !== undefined,
    noReminder: reminders?.length === 0,
  };
}

/** The provider emails present, new and removed guests. */
const mailed = ({ notify }: UpdateInputs, event: EventDetails, { add = [] }: Plan) =>
  notify === 'none' ? [] : [...mailedView(event), ...add.map(personView)];

async function write(input: UpdateInput): Promise<UpdateResult> {
  const { calendar, purpose, inputs, setting, target } = input;
  if (purpose.to !== 'write' || !target) throw new TypeError('an event is changed only after its confirmation');
  const isWhole = target.scope === 'all';
  const following = target.scope === 'following';
  const invite = inputs.notify !== 'none' && !target.over && !isOwnChange(inputs);
  const done = (event: WrittenEvent, left: readonly ChangedEvent[] = []): UpdateResult => ({
    outcome: 'done',
    values: {
      event: eventPageView(event, setting.zone),
      whole: isWhole,
      part: target.scope === 'one',
      following,
      stayed: changedViews(left, setting.zone),
    },
    mentioned: [event.id],
    ...(!isWhole && { day: eventWhen(event.when, setting.zone).startDate }),
    // A split is two writes, which are not taken back.
    ...(!following && { records: [changeRecord(input, event, invite)] }),
  });
  try {
    if (following) {
      const { left, ...rest } = await writeRest(input, target, purpose);
      return done(rest, left);
    }
    const movedTo = isWhole ? target.when : undefined;
    const now = inputs.without || movedTo ? await calendar.getEvent(target.id, 'change') : undefined;
    const repeat = now && movedTo && movedRepeat(now, movedTo);
    const wanted = {
      ...requestedChange(inputs, target.when),
      ...(repeat && { repeat }),
      ...(now && removals(inputs, now)),
      invite,
    };
    return done(await calendar.updateEvent(target, wanted, { retry: purpose.tried }));
  } catch (error) {
    return refused(error, target.id);
  }
}

/** @param invite the provider was asked to email the guests, which are those of the event and those who had to leave it */
function changeRecord({ inputs }: UpdateInput, event: WrittenEvent, invite: boolean): WriteRecord {
  const removed = withAddress(inputs.without ?? []);
  const mailed = invite && mailedView(event).length + removed.length > 0;
  return { ...writeRecord('change', event, mailed), ...(removed.length > 0 && { removed }) };
}

/** Goes on with a new series; its id is the confirmation's. */
async function writeRest(
  { calendar, inputs }: UpdateInput,
  target: Target,
  { nonce, tried }: { nonce: string; tried: boolean },
): Promise<SplitOff> {
  const { from, when, repeats } = target;
  if (from === undefined || !when || !repeats) throw new TypeError('a series is split only where it was confirmed');
  const now = inputs.without && (await calendar.getEvent(target.id, 'change'));
  const change = {
    ...requestedChange(inputs, undefined),
    ...(now && removals(inputs, now)),
    invite: inputs.notify !== 'none',
  };
  const { was, next } = repeats;
  return calendar.splitSeries(target, { id: nonce, from, when, repeat: next, was, change }, { retry: tried });
}

function refused(error: unknown, id: string): UpdateResult {
  if (isBotError(error, 'calendar/gone', 'calendar/not-found')) return { outcome: 'gone', values: { query: id } };
  if (isBotError(error, 'calendar/changed')) return { outcome: 'changed', values: {} };
  if (isBotError(error, 'calendar/invalid')) return { outcome: 'refused', values: {} };
  throw error;
}
