import { expect } from 'chai';
import type { UserKey } from '../../../auth/index.ts';
import { FakeProvider } from '../fake-provider.ts';
import { codeFrom, createHarness } from '../harness.ts';

const CONVERSATIONS = 50;
const GUESSES_EACH = 200;

describe('guessing codes', () => {
  it('A15 10,000 wrong codes in 50 conversations at two bots find nothing, and destroy the sign-ins they were meant for', async () => {
    const provider = await new FakeProvider().start();
    const bot = await createHarness(provider);
    const people = Array.from(
      { length: CONVERSATIONS },
      (_, i): UserKey => ({ entry: 'connector', tenant: 't', channel: 'c', user: `u${i}` }),
    );
    const codes: string[] = [];
    for (const [i, user] of people.entries()) {
      const answer = provider.consent(await bot.begin(user), `victim${i}@example.com`);
      codes.push(await codeFrom(bot.auth, 'fake', answer));
    }
    const bots = [bot.auth, bot.second()];
    const counts = new Map<string, number>();
    const guess = async (person: number, number: number): Promise<void> => {
      const right = Number(codes[person]);
      const code = String((right + 1 + number * 4999) % 1_000_000).padStart(6, '0');
      const at = bots[number % bots.length] ?? bot.auth;
      const result = await at.prove(people[person] as UserKey, code);
      counts.set(result, (counts.get(result) ?? 0) + 1);
    };
    for (let number = 0; number < GUESSES_EACH; number++) {
      await Promise.all(people.map((_, person) => guess(person, number)));
    }
    expect(Object.fromEntries(counts)).to.deep.equal({
      wrong: CONVERSATIONS * 2,
      destroyed: CONVERSATIONS,
      'nothing-pending': CONVERSATIONS * (GUESSES_EACH - 3),
    });
    const late = await Promise.all(people.map((user, i) => bot.auth.prove(user, codes[i] ?? '')));
    expect(new Set(late)).to.deep.equal(new Set(['nothing-pending']));
    const accounts = await Promise.all(people.map(user => bot.auth.account(user, 'fake')));
    expect(new Set(accounts)).to.deep.equal(new Set([undefined]));
    expect(provider.revoked).to.have.length(CONVERSATIONS);
    await Promise.all([bot.store.close(), provider.stop()]);
  });
});
