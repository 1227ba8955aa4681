import { isBotError } from '../../core/errors.ts';
import type { SpokenReminder as Reminder, SpokenRepeat as Repeat } from '../../nlu/index.ts';
import type { ActionResult } from '../engine/event.ts';
import type { SlotValues } from '../engine/state.ts';
import type { Invitee } from '../people/invitee.ts';
import type { EventDraft } from '../ports.ts';
import { withDuration } from '../prompts/views.ts';
import { withCivilEnd } from '../slots/details.ts';
import { isAddress } from '../slots/people.ts';
import { type CompleteWhen, datesOf, instantsOf } from '../slots/when.ts';
import type { Action, ActionInput } from './action.ts';
import { eventPageView, isOver } from './event-views.ts';

const HALF_AN_HOUR = 30;

/** Writes the event that was confirmed, under the confirmation's nonce, once. */
export const createEvent: Action = async (input): Promise<ActionResult> => {
  const { calendar, purpose, setting } = input;
  if (purpose.to !== 'write') throw new TypeError('an event is written only after its confirmation');
  try {
    const event = await calendar.createEvent(purpose.nonce, draftOf(input), { retry: purpose.tried });
    return { outcome: 'done', values: { event: eventPageView(event, setting.zone) }, mentioned: [event.id] };
  } catch (error) {
    if (isBotError(error, 'calendar/gone')) return { outcome: 'gone', values: {} };
    if (isBotError(error, 'calendar/invalid', 'calendar/conflict')) return { outcome: 'refused', values: {} };
    throw error;
  }
};

function draftOf({ template, slots, setting }: ActionInput): EventDraft {
  const settled = withDuration(template, slots);
  const [place, description] = [text(slots, 'place'), text(slots, 'description')];
  const reminders = slots['reminders'] as Reminder[] | undefined;
  const repeat = slots['repeat'] as Repeat | undefined;
  const when = draftWhen(settled['when'] as CompleteWhen, setting.zone);
  return {
    title: text(slots, 'title') ?? '',
    when,
    attendees: attendees(slots),
    ...(place !== undefined && { place }),
    ...(description !== undefined && { description }),
    ...(reminders && { reminders }),
    ...(repeat && { repeat: withCivilEnd(repeat) }),
    meetingLink: slots['meeting'] === 'yes',
    invite: slots['invitations'] !== 'none' && !isOver({ when, ...(repeat && { repeat }) }, setting),
  };
}

function draftWhen(when: CompleteWhen, zone: string): EventDraft['when'] {
  const { time } = when;
  if (time === undefined) {
    const { start, end } = datesOf(when);
    return { allDay: true, startDate: start, endDate: end };
  }
  return { allDay: false, ...instantsOf({ ...when, time }, when.minutes ?? HALF_AN_HOUR, zone), zone };
}

/** The dialog has asked for every missing address; whoever still has none was left out by the person. */
function attendees(slots: SlotValues): EventDraft['attendees'] {
  const people = (slots['attendees'] as Invitee[] | undefined) ?? [];
  return people.flatMap(({ name, email }) => (isAddress(email) ? [{ email, ...(name && { name }) }] : []));
}

const text = (slots: SlotValues, name: string): string | undefined => slots[name] as string | undefined;
