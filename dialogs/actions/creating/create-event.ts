import { chosenSettings, type EventDraft } from '../../../calendar/model.ts';
import { isBotError } from '../../../core/errors.ts';
import { goalForNew } from '../../calendars/goal-for-new.ts';
import { withAddress } from '../../people/address.ts';
import type { CalendarPointer } from '../../slots/calendar.ts';
import { withCivilEnd } from '../../slots/details.ts';
import { datesOf, instantsOf, isComplete } from '../../slots/times/when.ts';
import type { Action, ActionInput, ResultOf } from '../action.ts';
import { conflictsOf } from '../availability/conflicts.ts';
import { settingsIn } from '../event-settings.ts';
import { eventPageView, isOver, mailedView } from '../event-views.ts';
import { writeRecord } from '../undoing/record.ts';

const HALF_AN_HOUR = 30;

type CreateInput = ActionInput<'calendar.createEvent'>;

/**
 * Before the confirmation, looks for what speaks against its time, and for the calendar where it goes. Creates the
 * confirmed event exactly once: the confirmation's nonce becomes the event's id.
 */
export const createEvent: Action<'calendar.createEvent'> = input =>
  input.purpose.to === 'prepare' ? check(input) : write(input);

async function check(input: CreateInput): Promise<ResultOf<'calendar.createEvent'>> {
  const { title, when, attendees } = draftOf(input);
  const [goal, conflicts] = await Promise.all([
    goalOf(input),
    ifAnswered(conflictsOf(input.calendar, { title, when, guests: attendees }, input.setting)),
  ]);
  return {
    outcome: 'ready',
    values: {},
    slots: { calendar: goal },
    ...(conflicts && { conflicts }),
  };
}

/** Where the event goes: as the person has confirmed, or as they like it if nothing was looked up before. */
async function goalOf({ calendar, inputs, setting }: CreateInput): Promise<CalendarPointer> {
  const { calendar: named } = inputs;
  return named?.id !== undefined || named?.own ? named : goalForNew(calendar, setting.calendars);
}

/** Without an answer, the person is asked to confirm the event all the same. */
async function ifAnswered<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (!isBotError(error)) throw error;
    return undefined;
  }
}

async function write(input: CreateInput): Promise<ResultOf<'calendar.createEvent'>> {
  const { calendar, purpose, setting } = input;
  if (purpose.to !== 'write') throw new TypeError('an event is written only after its confirmation');
  const draft = draftOf(input, await goalOf(input));
  if (isImpossible(draft)) return { outcome: 'noSuchType', values: {} };
  try {
    const event = await calendar.createEvent(purpose.nonce, draft, { retry: purpose.tried });
    return {
      outcome: 'done',
      values: { event: eventPageView(event, setting.zone) },
      mentioned: [event.id],
      records: [writeRecord('new', event, draft.invite && mailedView(event).length > 0)],
    };
  } catch (error) {
    if (isBotError(error, 'calendar/gone')) return { outcome: 'gone', values: {} };
    if (draft.kind && isBotError(error, 'calendar/invalid')) return { outcome: 'noSuchType', values: {} };
    if (isBotError(error, 'calendar/invalid', 'calendar/conflict')) return { outcome: 'refused', values: {} };
    throw error;
  }
}

/** True for what no account can have: focus time with guests, or for whole days. */
const isImpossible = ({ kind, attendees, when }: EventDraft): boolean =>
  kind !== undefined && (attendees.length > 0 || (when.allDay && kind !== 'working-location'));

function draftOf({ inputs, setting }: CreateInput, goal?: CalendarPointer): EventDraft {
  const { title, attendees = [], place, description, reminders, repeat, meeting, invitations, type } = inputs;
  const when = draftWhen(inputs, setting.zone);
  const settings = settingsIn(inputs);
  return {
    title,
    ...(goal?.id !== undefined && { calendar: goal.id }),
    ...(type !== undefined && type !== 'default' && { kind: type }),
    when,
    attendees: withAddress(attendees),
    ...(place !== undefined && { place }),
    ...(description !== undefined && { description }),
    ...(reminders && { reminders }),
    ...(chosenSettings(settings).length > 0 && { settings }),
    ...(repeat && { repeat: withCivilEnd(repeat) }),
    meetingLink: meeting === 'yes',
    invite: invitations !== 'none' && !isOver({ when, ...(repeat && { repeat }) }, setting),
  };
}

type Timed = Pick<ActionInput<'calendar.createEvent'>['inputs'], 'when' | 'duration'>;

function draftWhen({ when, duration }: Timed, zone: string): EventDraft['when'] {
  if (!isComplete(when)) throw new TypeError('an event is written only at a complete time');
  const { time } = when;
  if (time === undefined) {
    const { start, end } = datesOf(when);
    return { allDay: true, startDate: start, endDate: end };
  }
  return { allDay: false, ...instantsOf({ ...when, time }, when.minutes ?? duration ?? HALF_AN_HOUR, zone), zone };
}
