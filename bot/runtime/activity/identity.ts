import type { TurnContext } from 'botbuilder-core';
import { type Identify, type Identity, UNVOUCHED_CHANNELS } from '../../../auth/index.ts';
import { BotError } from '../../../core/errors.ts';

/** Returns a function that identifies the sender of a turn; undefined if their channel does not verify people. */
export type IdentityOf = (turn: TurnContext, user: string) => Identify | undefined;

/**
 * Identifies senders by what their channel verifies. Teams is asked for the member, with e-mail address and guest status.
 * For other channels only the user id counts.
 * @param authenticated true if activities are verified to come from their channel
 */
export function identityOf(authenticated: boolean): IdentityOf {
  return (turn, user) => {
    const { channelId } = turn.activity;
    if (!authenticated || UNVOUCHED_CHANNELS.includes(channelId)) return undefined;
    if (channelId === 'msteams') return () => teamsIdentity(turn, user);
    return async () => ({ tenant: '', ids: [user], guest: false });
  };
}

/** @throws BotError "auth/provider-unavailable" if Teams does not answer */
async function teamsIdentity(turn: TurnContext, user: string): Promise<Identity> {
  const { TeamsInfo } = await import('botbuilder/lib/teamsInfo.js');
  const member = await TeamsInfo.getMember(turn, user).catch((cause: unknown) => {
    throw new BotError('auth/provider-unavailable', 'Teams did not say who the sender is.', { cause });
  });
  const email = member.email ?? member.userPrincipalName;
  return {
    tenant: member.tenantId ?? '',
    ids: [user, member.aadObjectId].filter(id => id !== undefined),
    ...(email && { email }),
    guest: member.userRole !== 'user',
  };
}
