import { accountProfiles, type Context, profileOf } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import { freshState, type Pending } from '../engine/state.ts';
import { requestEffect, type Transition, type Turn, wait, withState } from '../engine/transition.ts';
import type { Say } from '../prompts/message.ts';
import { botButton, botSay } from '../prompts/say.ts';
import { codeRefused } from '../questions/sign-in.ts';
import { spanView } from '../slots/times/when.ts';
import { inPassing } from './greetings.ts';

/**
 * Offers a sign-in link at the person's request. An open dialog stays; if it waits for a sign-in, it continues after
 * this one.
 */
export function offerSignIn(turn: Turn, otherAccount: boolean): Transition {
  const [profile] = ownProfiles(turn);
  return profile === undefined ? inPassing(turn, sharedAccountSay(turn)) : offer(turn, { profile, otherAccount });
}

type Offered = NonNullable<Turn['state']['offered']>;

function offer(turn: Turn, { profile, otherAccount }: Offered): Transition {
  const said = botSay(turn, 'signInOffer', { profile: profileOf(turn, profile).title });
  const offering = wait(withState(turn, { ...turn.state, offered: { profile, otherAccount } }), said);
  return { ...offering, next: { type: 'wait', invite: { profile, need: 'as-before', otherAccount } } };
}

export const sharedAccountSay = (context: Context): Say =>
  botSay(context, 'sharedAccount', { profile: titles(context, accountProfiles(context)) });

/** The profiles with which people sign in to accounts of their own. */
export const ownProfiles = (context: Context): string[] =>
  accountProfiles(context).filter(profile => profileOf(context, profile).mode === 'per-user');

const titles = (context: Context, profiles: readonly string[]): string =>
  profiles.map(profile => profileOf(context, profile).title).join(', ');

/** A typed sign-in code. */
export const onCode = (turn: Turn, _: Pending, { code, profile }: EventOf<'code'>): Transition =>
  requestEffect(turn, { type: 'prove', profile, code });

/** A sign-in that no dialog waits for is done. */
export function onLinked(turn: Turn): Transition {
  const { offered: _over, ...state } = turn.state;
  const [profile = ''] = accountProfiles(turn);
  return wait(withState(turn, state), botSay(turn, 'signedIn', { profile: profileOf(turn, profile).title }));
}

/** The person closed Teams' window of an offered link. The bot says so once. */
export function onOfferedWindowClosed(turn: Turn, _: Pending, { how }: EventOf<'sign-in-closed'>): Transition {
  const { offered } = turn.state;
  if (!offered || offered.closed) return wait(turn);
  const said = botSay(turn, 'signInClosed', { profile: profileOf(turn, offered.profile).title, how });
  const closed = withState(turn, { ...turn.state, offered: { ...offered, closed: true } });
  return wait(closed, { ...said, buttons: [botButton(turn, 'signIn')] });
}

/** The result of a code that was typed after an offered link. */
export function onOfferedCodeChecked(turn: Turn, _: Pending, { result }: EventOf<'proved'>): Transition {
  const { offered } = turn.state;
  return result === 'linked' ? onLinked(turn) : codeRefused(turn, result, offered ? offer(turn, offered) : wait(turn));
}

/** A sign-in ends soon: says so in time, with a button for a fresh link. */
export function onSignInEnds(turn: Turn, _: Pending, { profile, cause, atMs }: EventOf<'sign-in-ends'>): Transition {
  const end = spanView({ startMs: atMs, endMs: atMs }, turn.setting.zone);
  const said = botSay(turn, 'signInEnds', { profile: profileOf(turn, profile).title, cause, end });
  return wait(turn, { ...said, buttons: [botButton(turn, 'renew')] });
}

/** The person signed out, which ends whatever was open about the account. */
export function onSignedOut(turn: Turn, _: Pending, { profiles }: EventOf<'signed-out'>): Transition {
  if (profiles.length === 0) return wait(turn, botSay(turn, 'notSignedIn'));
  const { turn: count, done, zone } = turn.state;
  const rest = { ...freshState(), turn: count, done, ...(zone !== undefined && { zone }) };
  return wait(withState(turn, rest), botSay(turn, 'signedOut', { profile: titles(turn, profiles) }));
}

/** The accounts in use. */
export function onAccounts(turn: Turn, _: Pending, { accounts }: EventOf<'accounts'>): Transition {
  if (accounts.length === 0) return wait(turn, botSay(turn, 'notSignedIn'));
  const says = accounts.map(({ profile, account }) =>
    botSay({ ...turn, account }, 'whoAmI', { profile: profileOf(turn, profile).title }),
  );
  return wait(turn, ...says);
}
