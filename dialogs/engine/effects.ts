import type { Context } from '../context.ts';
import { writtenLast } from '../memory/last-write.ts';
import { learnFrom } from '../memory/preferences.ts';
import type { SignIn } from '../ports.ts';
import { runNextStep } from '../run/after-yes.ts';
import { runBeforeYes } from '../run/before-yes.ts';
import { lookUpNames } from '../run/look-up-names.ts';
import type { GrantedAccess, Grants, RunEnd, Running } from '../run/perform.ts';
import type { Effect, Event, Results } from './event.ts';
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
type Performed = { event: Event; grants?: Grants; state?: ConversationState };

type Situation = {
  context: Context;
  state: ConversationState;
  /** The permissions that this turn has looked up. */
  grants: Grants;
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

/** Looks up all permissions that a dialog needs; the first that is missing is the result. */
async function lookUpAccess(
  { profiles }: EffectOf<'access'>,
  { context, state: before }: Situation,
  { signIn }: World,
): Promise<Performed> {
  const grants = new Map<string, GrantedAccess>();
  let state = before;
  for (const { profile, need } of profiles) {
    const access = await signIn.access(profile, need);
    if (access.kind !== 'granted') return { event: { type: 'access', ...access, profile }, state };
    grants.set(profile, access);
    state = await learnFrom(context, state, { profile, access });
  }
  return { event: grantedEvent([...grants.values()]), grants, state };
}

/** The account that texts speak of is that of the first profile, which is the template's. */
const grantedEvent = ([first]: readonly GrantedAccess[]): Event => ({
  type: 'access',
  kind: 'granted',
  account: first?.account ?? '',
  ...(first?.withheld && { withheld: first.withheld }),
});

/** @throws TypeError if the permissions were not looked up in this turn */
async function act(
  { dialog, purpose, results = {} }: EffectOf<'act'>,
  { context, state, grants }: Situation,
  { save }: World,
): Promise<Performed> {
  if (purpose.to === 'write') await save(state);
  const written = writtenLast(state, context.setting.now);
  const end = await runTo(context, { dialog, purpose, grants, written }, results);
  return {
    event: end.kind === 'outcome' ? { type: 'outcome', result: end.result } : { type: 'access', ...end },
  };
}

function runTo(context: Context, running: Running, results: Results): Promise<RunEnd> {
  if (running.purpose.to === 'look-up') return lookUpNames(context, running);
  return running.purpose.to === 'write' ? runNextStep(context, running, results) : runBeforeYes(context, running);
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
  const { url, onlyReadUrl } = await signIn.invite(profile, need, otherAccount);
  const link = {
    title: onlyReadUrl === undefined ? buttons.signIn : buttons.connect,
    inBrowser: buttons.openInBrowser,
    url,
    profile,
    ...(onlyReadUrl !== undefined && { onlyRead: { title: buttons.letRead, url: onlyReadUrl } }),
  };
  return { ...transition, next: { type: 'wait' }, says: [...says.slice(0, -1), { ...last, link }] };
}
