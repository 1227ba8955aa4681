import { runAction } from '../actions/index.ts';
import type { Context } from '../context.ts';
import { learnFrom } from '../memory/preferences.ts';
import type { Access, SignIn } from '../ports.ts';
import type { Effect, Event } from './event.ts';
import type { ConversationState } from './state.ts';
import type { Transition } from './transition.ts';

/** The outside world, as far as one person's turn may use it. */
export type World = {
  signIn: SignIn;
  /** Stores the state before a write, so the same event is not written twice if the process dies. */
  save(state: ConversationState): Promise<void>;
  /** Reports an error that the person need not hear about. */
  report?(error: unknown): void;
};

/** The result of an effect; `state` if it changed what the bot knows. */
export type Performed = { event: Event; access?: Access; state?: ConversationState };

type Situation = {
  context: Context;
  state: ConversationState;
  /** The result of the last permission look-up in this turn. */
  access: Access | undefined;
};

/** Carries out an effect. */
export async function performEffect(effect: Effect, situation: Situation, world: World): Promise<Performed> {
  const { signIn } = world;
  switch (effect.type) {
    case 'access':
      return lookUpAccess(effect, situation, world);
    case 'act':
      return act(effect, situation, world);
    case 'prove':
      return { event: { type: 'proved', result: await signIn.prove(effect.code) } };
    case 'sign-out':
      return { event: { type: 'signed-out', profiles: await signedOut(signIn, effect.profiles) } };
    case 'accounts':
      return { event: { type: 'accounts', accounts: await accountsOf(signIn, effect.profiles) } };
  }
}

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

async function lookUpAccess(
  { profile, need }: EffectOf<'access'>,
  { context, state }: Situation,
  { signIn }: World,
): Promise<Performed> {
  const access = await signIn.access(profile, need);
  return { event: accessEvent(access), access, state: await learnFrom(context, state, { profile, access }) };
}

function accessEvent(access: Access): Event {
  if (access.kind !== 'granted') return { type: 'access', ...access };
  const { calendar: _, ...granted } = access;
  return { type: 'access', ...granted };
}

/** @throws TypeError when no permission was looked up in this turn */
async function act(
  { dialog, purpose }: EffectOf<'act'>,
  { context, state, access }: Situation,
  { save }: World,
): Promise<Performed> {
  if (access?.kind !== 'granted') throw new TypeError('an action needs access first');
  if (purpose.to === 'write') await save(state);
  const result = await runAction(context, { dialog, purpose, calendar: access.calendar });
  return {
    event: result.kind === 'outcome' ? { type: 'outcome', result: result.result } : { type: 'access', ...result },
  };
}

async function signedOut(signIn: SignIn, profiles: readonly string[]): Promise<string[]> {
  const were = await Promise.all(profiles.map(profile => signIn.signOut(profile)));
  return profiles.filter((_, index) => were[index]);
}

async function accountsOf(
  signIn: SignIn,
  profiles: readonly string[],
): Promise<{ profile: string; account: string }[]> {
  const accounts = await Promise.all(profiles.map(profile => signIn.account(profile)));
  return profiles.flatMap((profile, index) => {
    const account = accounts[index];
    return account === undefined ? [] : [{ profile, account }];
  });
}

/** Makes the sign-in link that a transition asks for, and attaches it to the last text. */
export async function withLink(
  { set: { buttons } }: Context,
  transition: Transition,
  { signIn }: World,
): Promise<Transition> {
  const { next, says } = transition;
  const last = says.at(-1);
  if (next.type !== 'wait' || !next.invite || !last) return transition;
  const { profile, need, otherAccount = false } = next.invite;
  const { url } = await signIn.invite(profile, need, otherAccount);
  const link = { title: buttons.signIn, inBrowser: buttons.openInBrowser, url, profile };
  return { ...transition, next: { type: 'wait' }, says: [...says.slice(0, -1), { ...last, link }] };
}
