import { type Context, profileOf } from '../context.ts';
import { type Flow, reply } from '../flow.ts';
import { botSay } from '../say.ts';
import { type ConversationState, freshState } from '../state.ts';

/** Signed out: what was going on is over, for it was about the account. */
export function onSignedOut(context: Context, state: ConversationState, profiles: string[]): Flow {
  if (profiles.length === 0) return reply(state, botSay(context, 'notSignedIn'));
  const { turn, done, zone } = state;
  const rest = { ...freshState(), turn, done, ...(zone !== undefined && { zone }) };
  return reply(rest, botSay(context, 'signedOut', { profile: titles(context, profiles) }));
}

/** Which accounts are in use. */
export function onAccounts(
  context: Context,
  state: ConversationState,
  accounts: { profile: string; account: string }[],
): Flow {
  if (accounts.length === 0) return reply(state, botSay(context, 'notSignedIn'));
  const says = accounts.map(({ profile, account }) =>
    botSay({ ...context, account }, 'whoAmI', { profile: titles(context, [profile]) }),
  );
  return reply(state, ...says);
}

const titles = (context: Context, profiles: string[]): string =>
  profiles.map(profile => profileOf(context, profile).title).join(', ');
