import type { Command, Reading } from '../../nlu/index.ts';
import { templateOfUndo } from '../any-step/take-back.ts';
import { type Context, isCurrent, templateOf } from '../context.ts';
import type { Input } from '../engine/input.ts';
import { type ConversationState, dialogOf, isDialogQuestion, NOTHING } from '../engine/state.ts';
import { followUp } from '../meaning/follow-up.ts';
import { interruptingTemplate } from '../meaning/interruption.ts';
import { alternativesTo } from '../meaning/other-calendars.ts';
import { likelyTemplates } from '../meaning/requests/template-meant.ts';
import { severalRequests } from '../meaning/several/several-requests.ts';
import { isInvited } from '../people/slots.ts';
import { readText } from '../slots/fill.ts';
import type { Template } from '../templates/template.ts';

/** Commands about a person's account. */
const PERSONAL = new Set<Command>(['sign-in', 'sign-out', 'switch-account', 'who-am-i']);

/**
 * True if the bot must answer a group message in private: it is about the person's account, its template is not shown
 * to groups, it takes back what may have been written elsewhere, or it invites people by names that must be looked up in the calendar. A button is answered in the chat
 * that it stands in.
 */
export function isPrivate(context: Context, state: ConversationState, input: Input): boolean {
  if (input.type !== 'message') return false;
  const { pending } = state;
  const dialog = dialogOf(pending);
  const active = dialog && isCurrent(context, dialog) ? dialog : undefined;
  const reading = readText(context, input.text, active && templateOf(context, active));
  const { later = [] } = severalRequests(context, reading) ?? {};
  const isLaterPrivate = later.some(text => isPrivate(context, { ...state, pending: NOTHING }, { ...input, text }));
  if (isLaterPrivate) return true;
  if (reading.command === 'undo' && !dialog) return templateOfUndo(context)?.inGroups === 'private';
  if (reading.command) return PERSONAL.has(reading.command);
  const { whose } = reading;
  const instead = whose ? alternativesTo(context, reading, whose).map(({ template }) => template) : [];
  const open = 'back' in pending && pending.at !== 'interrupted' && pending.at !== 'way-out' ? pending.back : pending;
  const next = followUp(context, state, reading)?.template;
  // A change of the event that is about to be deleted starts at once.
  const change = open.at === 'confirm' && active && templateOf(context, active).writes === 'deletion' ? [next] : [];
  const wanted: (Template | undefined)[] =
    active && isDialogQuestion(open)
      ? [interruptingTemplate({ ...context, state }, open, reading), ...change]
      : [...(next ? [next] : likelyTemplates(context, reading)), ...instead];
  return wanted.some(template => template && (template.inGroups === 'private' || namesPeople(template, reading)));
}

const namesPeople = ({ slots }: Template, { entities }: Reading): boolean =>
  slots.some(({ type }) => isInvited(type)) &&
  entities.some(entity => entity.type === 'people' && entity.people.some(({ email }) => email === undefined));
