import type { SpokenReminder as Reminder } from '../../nlu/index.ts';
import { type Context, profileOf, templateOf } from '../context.ts';
import type { Dialog } from '../engine/state.ts';
import { isAddress } from '../people/address.ts';
import type { Invitee } from '../people/invitee.ts';
import { settingOf } from '../prompts/views.ts';
import { personView } from '../slots/people.ts';
import { isComplete, whenView } from '../slots/times/when.ts';
import { slotValue, withDuration } from '../slots/values.ts';
import type { ValuesOf, WhenView } from '../templates/shapes.ts';
import { type ActionDefinition, actions } from './definitions.ts';

type ConfirmationValues = ValuesOf<(typeof actions)['calendar.createEvent']['derives']>;

/** Values for the confirmation of a new event: who gets an invitation, or why no one does. */
export function confirmationValues(context: Context, dialog: Dialog): ConfirmationValues | Record<never, never> {
  const template = templateOf(context, dialog);
  const { derives }: ActionDefinition = actions[template.action];
  if (!derives) return {};
  const single = singleWhen(context, dialog);
  const { now } = context.setting;
  // Google sends no invitations to past events: https://github.com/googleapis/google-api-nodejs-client/issues/3147
  const over = single !== undefined && single.endMs <= now;
  const mailed = over || dialog.slots['invitations'] === 'none' ? [] : invited(context, dialog);
  const reminders = slotValue(template, dialog.slots, 'reminders');
  return {
    mailed: mailed.map(personView),
    over,
    noReminder: reminders?.length === 0,
    tooLate: single ? tooLate(reminders ?? [], single, now) : [],
    own: profileOf(context, template.profile).mode === 'per-user',
  };
}

/** When a single event takes place; undefined for a series, whose later events still get invitations and reminders. */
function singleWhen(context: Context, dialog: Dialog): WhenView | undefined {
  const template = templateOf(context, dialog);
  const when = slotValue(template, withDuration(template, dialog.slots), 'date-time-range');
  if (!when || !isComplete(when) || slotValue(template, dialog.slots, 'repeat') !== undefined) return undefined;
  return whenView(when, when.minutes ?? 0, settingOf(context, dialog).zone);
}

/** Google does not email the owner of the calendar. */
function invited(context: Context, dialog: Dialog): Invitee[] {
  const guests = slotValue(templateOf(context, dialog), dialog.slots, 'people') ?? [];
  return guests.filter(({ email }) => isAddress(email) && email.toLowerCase() !== context.account?.toLowerCase());
}

const tooLate = (reminders: readonly Reminder[], { startMs }: WhenView, now: number): Reminder[] =>
  reminders.filter(({ minutes }) => startMs - minutes * 60_000 <= now);
