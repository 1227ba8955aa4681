import type { SpokenReminder as Reminder } from '../../nlu/index.ts';
import { type Context, profileOf, templateOf } from '../context.ts';
import type { Dialog } from '../engine/state.ts';
import type { Invitee } from '../people/invitee.ts';
import { viewsOf } from '../prompts/views.ts';
import { isAddress, personView } from '../slots/people.ts';
import type { WhenView } from '../templates/shapes.ts';
import { type ActionDefinition, actions } from './definitions.ts';

/** More values for the confirmation of a new event: who gets an invitation, or why no one does. */
export function foretold(context: Context, dialog: Dialog): Record<string, unknown> {
  const template = templateOf(context, dialog);
  const { foretells }: ActionDefinition = actions[template.action];
  if (!foretells) return {};
  const over = isOver(context, dialog);
  const mailed = over || dialog.slots['invitations'] === 'none' ? [] : invited(context, dialog);
  const reminders = dialog.slots['reminders'] as Reminder[] | undefined;
  return {
    mailed: mailed.map(personView),
    over,
    noReminder: reminders?.length === 0,
    tooLate: tooLate(context, dialog, reminders ?? []),
    own: profileOf(context, template.profile).mode === 'per-user',
  };
}

/** Google does not write to whose calendar it is. */
function invited({ account }: Context, { slots }: Dialog): Invitee[] {
  const guests = (slots['attendees'] as Invitee[] | undefined) ?? [];
  return guests.filter(({ email }) => isAddress(email) && email.toLowerCase() !== account?.toLowerCase());
}

/** Of a series the later events are still reminded of. */
function tooLate(context: Context, dialog: Dialog, reminders: readonly Reminder[]): Reminder[] {
  const { when } = viewsOf(context, dialog) as { when?: WhenView | null };
  if (when == null || dialog.slots['repeat'] !== undefined) return [];
  return reminders.filter(({ minutes }) => when.startMs - minutes * 60_000 <= context.setting.now);
}

/**
 * Google sends no invitations to what is over.
 * @see https://github.com/googleapis/google-api-nodejs-client/issues/3147
 */
function isOver(context: Context, dialog: Dialog): boolean {
  const { when } = viewsOf(context, dialog) as { when?: WhenView | null };
  return when != null && dialog.slots['repeat'] === undefined && when.endMs <= context.setting.now;
}
