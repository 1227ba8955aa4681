import type { Auth } from '../../../auth/index.ts';
import { FakeProvider } from '../../auth/fake-provider.ts';
import { about } from '../../auth/harness.ts';
import { type Outcome, type Proof, seeded, times } from '../proof.ts';
import { open, openBench, type Someone, someone } from './people.ts';

const ROUNDS = 10_000;
const PEOPLE = 4;
const PROVIDERS = 3;
const ATTEMPTS = 6;

/** A sign-in in progress; its parts can arrive at any time, anywhere, more than once. */
type Attempt = {
  owner: Someone;
  profile: number;
  link?: string;
  opener?: Someone;
  query?: URLSearchParams;
  code?: string;
};

/**
 * People sign in to several providers at once, and everything that can be confused is: other people open links, answers
 * arrive in other browsers, at other profiles' addresses, and twice, and people type codes that they saw into their own
 * chat. Two rules hold: only the owner of a browser sees its pages, and no one passes on a code.
 */
export const interleavings: Proof = {
  claim: `${ROUNDS.toLocaleString('en')} random interleavings of ${PEOPLE} people × ${PROVIDERS} profiles, ${ATTEMPTS} sign-ins each`,
  goal: '0 cross-links',
  onEachStore: false,
  async run(share): Promise<Outcome> {
    const providers = await Promise.all(times(PROVIDERS, index => new FakeProvider(`p${index}`).start()));
    const profiles = providers.map((provider, index) => provider.profile({ name: `p${index}` }));
    const { auth, store } = await openBench('sqlite::memory:', profiles);
    const random = seeded(20_261_121);
    const rounds = Math.ceil(ROUNDS * share);
    let [linked, crossed] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const people = times(PEOPLE, index => someone(`r${round}u${index}`));
      await mixUp(auth, providers, people, random);
      const accounts = await accountsOf(auth, people);
      linked += accounts.filter(({ found }) => found !== undefined).length;
      crossed += accounts.filter(({ found, own }) => found !== undefined && found !== own).length;
    }
    await store.close();
    await Promise.all(providers.map(provider => provider.stop()));
    return { figure: `${crossed} cross-links`, size: `${rounds} interleavings, ${linked} accounts linked` };
  },
};

async function accountsOf(auth: Auth, people: Someone[]): Promise<{ own: string; found: string | undefined }[]> {
  const looked = people.flatMap(({ user, account: own }) =>
    times(PROVIDERS, async profile => ({ own, found: await auth.account(user, `p${profile}`) })),
  );
  return Promise.all(looked);
}

async function mixUp(auth: Auth, providers: FakeProvider[], people: Someone[], random: () => number): Promise<void> {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const attempts: Attempt[] = times(ATTEMPTS, () => ({
    owner: pick(people),
    profile: Math.floor(random() * PROVIDERS),
  }));
  const mostly = <T>(usual: T, others: readonly T[]): T => (random() < 0.7 ? usual : pick(others));

  const steps = {
    async invite(attempt: Attempt) {
      attempt.link = (
        await auth.invite(attempt.owner.user, { profile: `p${attempt.profile}`, need: 'read' }, about)
      ).url;
    },
    /** Another person opens a link that was passed on, and consents with their own account. */
    async consent(attempt: Attempt) {
      if (attempt.link === undefined) return;
      const opener = mostly(attempt.owner, people);
      const address = await open(auth, attempt.link, opener);
      const provider = providers[attempt.profile];
      if (address === undefined || !provider) return;
      attempt.opener = opener;
      attempt.query = provider.consent(address, opener.account);
    },
    /** The next page appears in the browser's owner's view. */
    async callback(attempt: Attempt) {
      if (!attempt.query || !attempt.opener) return;
      const visitor = mostly(attempt.opener, people);
      const profile = `p${mostly(
        attempt.profile,
        times(PROVIDERS, index => index),
      )}`;
      const chat = random() < 0.3 ? visitor.user : undefined;
      const result = await auth.callback({ profile, query: attempt.query, browser: visitor.browser }, chat);
      if (result.kind !== 'over') return;
      const outcome = await auth.outcome(result.outcomeId, visitor.browser);
      if (outcome?.kind === 'code') attempt.code = outcome.code;
    },
    async type(attempt: Attempt) {
      if (attempt.code === undefined || !attempt.opener) return;
      const code = random() < 0.8 ? attempt.code : wrong(attempt.code);
      await auth.prove(attempt.opener.user, code);
    },
    /**
     * The attacker's link was opened by another person, and the attacker guesses the code; one lucky guess is not
     * counted.
     */
    async guess(attempt: Attempt) {
      if (attempt.code !== undefined) await auth.prove(attempt.owner.user, wrong(attempt.code));
    },
    async signOut(attempt: Attempt) {
      if (random() < 0.1) await auth.signOut(attempt.owner.user, `p${attempt.profile}`);
    },
  };
  const order = Object.values(steps);
  const moves = attempts.flatMap(attempt =>
    times(8, index => ({ attempt, step: order[index] ?? pick(order), at: index + random() * 3 })),
  );
  // Each sign-in follows its steps roughly in order; several run at once, so they meet in the store.
  const sorted = moves.toSorted((a, b) => a.at - b.at);
  for (let index = 0; index < sorted.length; index += 3) {
    await Promise.all(sorted.slice(index, index + 3).map(({ attempt, step }) => step(attempt)));
  }
}

const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
