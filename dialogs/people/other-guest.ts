import { type Reading, shareWord } from '../../nlu/index.ts';
import type { Context } from '../context.ts';
import type { ConversationState } from '../engine/state.ts';
import type { FollowUp } from '../meaning/spoken-of/change-of-event.ts';
import { slotNamed, withValues } from '../slots/values.ts';

/**
 * "No, the other Ana", right after an event got one as a guest: she is to go, and another one to come.
 * @param name  the name of the wrong guest, as it was said
 */
export function otherGuest(
  { set }: Context,
  { last, learnt, mentioned = [] }: ConversationState,
  { name, reading }: { name: string; reading: Reading },
): FollowUp | undefined {
  const [id, second] = mentioned;
  const said = last?.guests?.find(guest => shareWord(guest, name));
  const [wrong, another] = Object.entries(learnt?.people ?? {}).filter(([known]) => shareWord(known, name));
  const template = [...set.templates.values()].find(({ writes }) => writes === 'change');
  const event = template && slotNamed(template, 'event');
  if (!event || said === undefined || id === undefined || second !== undefined || !wrong || another) return undefined;
  const [, { email, name: whole }] = wrong;
  const values = {
    'people-to-remove': [{ email, name: whole ?? said }],
    'people-to-add': [{ name: said, not: [email] }],
  };
  const slots = withValues(template, { [event]: { id } }, values);
  return { template, slots, reading, filled: Object.keys(slots) };
}
