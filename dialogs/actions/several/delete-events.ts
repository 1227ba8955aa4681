import type { Action, ActionInput, ResultOf } from '../action.ts';
import { deletionOf } from '../deleting/delete-event.ts';
import { invitationView } from '../event-views.ts';
import { isReadOnly } from '../read-only.ts';
import { isInvited } from '../responding/open-invitations.ts';
import type { Scoped } from '../series/scope.ts';
import { answerTo } from './answer-invitations.ts';
import { type Planned, several, type Why } from './several.ts';

type Input = ActionInput<'calendar.deleteEvents'>;
type Question = Extract<ResultOf<'calendar.deleteEvents'>, { ask: 'invitations' }>;

/** Looks up several events to delete. What becomes of other people's events is asked, never guessed. */
export const deleteEvents: Action<'calendar.deleteEvents'> = input =>
  several(input, events => askAboutInvitations(input, events) ?? (meant => deletion(input, meant)));

function askAboutInvitations({ inputs, setting }: Input, events: readonly Scoped[]): Question | undefined {
  const others = events.filter(({ event }) => isOthers(event));
  if (others.length === 0 || inputs.invitations !== undefined) return undefined;
  return {
    outcome: 'ready',
    ask: 'invitations',
    values: {
      events: others.map(({ example }, index) => invitationView(example, index + 1, setting.zone)),
      others: events.length - others.length,
    },
    mentioned: events.map(({ example }) => example.id),
  };
}

/** An invitation that was declined is no meeting of the person's any more. */
const isOthers = ({ mine, myAnswer, ...event }: Scoped['event']): boolean =>
  !mine && myAnswer !== 'declined' && isInvited(event);

function deletion(input: Input, meant: Scoped): Planned | { why: Why } {
  const { events, invitations, notify } = input.inputs;
  const { event, example } = meant;
  if (isReadOnly(event)) return { why: 'only-read' };
  if (example.myAnswer === 'declined') return { why: 'declined' };
  if (events.timed && example.when.allDay) return { why: 'all-day' };
  if (isOthers(event) && invitations === 'keep') return { why: 'not-yours' };
  if (isOthers(event) && invitations === 'decline') return answerTo(input, meant, { answer: 'decline', notify });
  const inputs = { event: { id: example.id }, ...(notify !== undefined && { notify }) };
  const { values, target } = deletionOf({ ...input, inputs }, meant);
  return {
    write: { action: 'calendar.deleteEvent', inputs, target },
    shown: { what: 'delete', mailed: values.mailed },
  };
}
