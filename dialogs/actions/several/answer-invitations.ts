import type { Action, ActionInput, ActionInputs } from '../action.ts';
import { answerToConfirm } from '../responding/answer-invitation.ts';
import { isInvited } from '../responding/open-invitations.ts';
import type { Scoped } from '../series/scope.ts';
import type { SeveralInput } from './selected-events.ts';
import { type Planned, several, type Why } from './several.ts';

type Input = ActionInput<'calendar.answerInvitations'>;

/** Looks up several invitations to answer in the same way. */
export const answerInvitations: Action<'calendar.answerInvitations'> = input =>
  several<never>(input, () => meant => answerOf(input, meant));

function answerOf(input: Input, meant: Scoped): Planned | { why: Why } {
  const { answer, note, notify } = input.inputs;
  const { event } = meant;
  if (!isInvited(event)) return { why: event.mine ? 'yours' : 'not-yours' };
  return answerTo(input, meant, { answer, note, notify });
}

type Given = {
  answer: ActionInputs<'calendar.answerInvitations'>['answer'];
  note?: string | undefined;
  notify?: ActionInputs<'calendar.answerInvitation'>['notify'];
};

/** The answer to one of several invitations. */
export function answerTo(input: SeveralInput, meant: Scoped, { answer, note, notify }: Given): Planned | { why: Why } {
  const inputs = {
    event: { id: meant.example.id },
    answer,
    ...(note !== undefined && { note }),
    ...(notify !== undefined && { notify }),
  };
  const planned = answerToConfirm({ ...input, inputs }, { ...meant, left: 0, answer });
  if (!('target' in planned)) return { why: 'as-is' };
  const { values, target } = planned;
  return {
    write: { action: 'calendar.answerInvitation', inputs, target },
    shown: { what: 'answer', mailed: values.told },
  };
}
