import { TurnContext } from 'botbuilder-core';
import type { ChatStart } from '../../../auth/index.ts';
import { waitsForSignIn } from '../../../dialogs/index.ts';
import type { ReturnAddress, Speaker } from '../activity/incoming.ts';
import type { Parts, PersonTurn } from './conversation-parts.ts';
import type { KeptState } from './conversation-states.ts';
import { takeWhereAsked } from './group-sign-in.ts';
import type { BoundSignIn } from './sign-in-port.ts';

/** Sign-in for the person of one turn. @param state  the stored state of the conversation, if it has been read */
export function signInOf(parts: Parts, { turn, speaker }: PersonTurn, state?: KeptState): BoundSignIn {
  return parts.signInFor(speaker, {
    address: () => returnAddress(turn, speaker),
    began: () => beganOf(speaker, state),
    identify: parts.identityOf(turn, speaker.user),
    onProved: () => goOnWhereAsked(parts, speaker),
  });
}

/** When the chat began, and the time zone to show it in. */
const beganOf = ({ zone }: Speaker, state: KeptState | undefined): ChatStart | undefined =>
  state?.beganAtMs === undefined ? undefined : { atMs: state.beganAtMs, zone: zone ?? state.zone ?? 'UTC' };

/** Continues in the group where the person asked. Does not wait for it, because the group may be waiting for this chat. */
async function goOnWhereAsked(parts: Parts, own: Speaker): Promise<void> {
  const asked = await takeWhereAsked(parts.store, own);
  const conversation = asked?.reference.conversation?.id;
  if (!asked || conversation === undefined) return;
  const state = await parts.states.read({ ...own, conversation });
  if (!state || !waitsForSignIn(state)) return;
  parts.tell(asked, { type: 'linked' }).catch(err => parts.log.error({ err }, 'A group could not go on.'));
}

/** The chat in which the sign-in continues when the person returns from the browser. */
export function returnAddress(
  { activity }: TurnContext,
  { entry, tenant, channel, user, userName, zone, locale }: Speaker,
): ReturnAddress {
  return {
    reference: { ...TurnContext.getConversationReference(activity), entry },
    user: { tenant, channel, user, userName },
    ...(zone && { zone }),
    locale,
  };
}
