import type { TurnContext } from 'botbuilder-core';
import { type Identify, type Identity, UNVOUCHED_CHANNELS } from '../../../auth/index.ts';
import { BotError } from '../../../core/errors.ts';

/** How to find out who speaks in a turn; undefined where nobody vouches for them. */
export type IdentityOf = (turn: TurnContext, user: string) => Identify | undefined;

/**
 * What channels vouch for. Teams is asked for its roster, which knows addresses and guests; of the others only the id
 * counts, under which the channel sent the activity.
 * @param authenticated whether activities prove that they come from their channel
 */
export function identityOf(authenticated: boolean): IdentityOf {
  return (turn, user) => {
    const { channelId } = turn.activity;
    if (!authenticated || UNVOUCHED_CHANNELS.includes(channelId)) return undefined;
    if (channelId === 'msteams') return () => teamsIdentity(turn, user);
    return async () => ({ tenant: '', ids: [user], guest: false });
  };
}

/** @throws BotError "auth/provider-unavailable" when Teams does not tell */
async function teamsIdentity(turn: TurnContext, user: string): Promise<Identity> {
  const { TeamsInfo } = await import('botbuilder/lib/teamsInfo.js');
  const member = await TeamsInfo.getMember(turn, user).catch((cause: unknown) => {
    throw new BotError('auth/provider-unavailable', 'Teams did not tell who speaks.', { cause });
  });
  const email = member.email ?? member.userPrincipalName;
  return {
    tenant: member.tenantId ?? '',
    ids: [user, member.aadObjectId].filter(id => id !== undefined),
    ...(email && { email }),
    guest: member.userRole !== 'user',
  };
}
