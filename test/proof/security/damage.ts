import { fixedClock } from '../../../core/clock.ts';
import { silentLog } from '../../../core/log.ts';
import type { Backend, RowKind } from '../../../store/backend.ts';
import { openPostgres } from '../../../store/postgres/postgres.ts';
import { openRedis } from '../../../store/redis/redis.ts';
import { openSqlite } from '../../../store/sqlite/sqlite.ts';
import { NOON } from '../../auth/harness.ts';
import { say, signInLink } from '../../bot/bot-process.ts';
import { codeFromBrowser } from '../../bot/sign-in-by-http.ts';
import { startTryOutBot, type TryOutBot } from '../../bot/try-out-bot.ts';
import { type Outcome, type Proof, seeded } from '../proof.ts';

const ROUNDS = 1_000;
const QUESTION = "what's on tomorrow";
const ANSWER = /You have |You're free/;
const SIGN_IN = 'Please sign in';
const LOST = "I've lost track of our conversation";
const KEYS = `key-1:${Buffer.alloc(32, 7).toString('base64url')}`;
const clock = fixedClock(NOON);

type Row = { kind: RowKind; key: string; text: string };
/** A signed-in person, and the rows that their turns read. */
type Person = { user: string; email: string; rows: Row[] };
type World = { bot: TryOutBot; backend: Backend; random: () => number };

/**
 * Repeatedly damages one of the rows that a person's turns read; then the person asks for their agenda. Each time they
 * must be answered, possibly after one new sign-in, and hear at most once that the conversation starts over. Otherwise
 * they are trapped.
 */
export const damage: Proof = {
  claim: `${ROUNDS.toLocaleString('en')} damaged records (a flipped bit, a torn end, another person's, junk) of sign-ins, conversations and what was learnt`,
  goal: '0 people trapped',
  onEachStore: true,
  async run(share, storeUrl = ''): Promise<Outcome> {
    const bot = await startTryOutBot({ env: { STORE_URL: storeUrl, TOKEN_KEYS: KEYS }, clock });
    const backend = await openBackend(storeUrl);
    try {
      return await damaged({ bot, backend, random: seeded(20_261_121) }, Math.ceil(ROUNDS * share));
    } finally {
      await backend.close();
      await bot.end();
    }
  },
};

async function damaged(world: World, rounds: number): Promise<Outcome> {
  const alex = await signedIn(world, 'user-alex', 'alex.morgan@example.com');
  const sam = await signedIn(world, 'user-sam', 'sam.rivera@example.com');
  const ends = { answered: 0, connected: 0, afresh: 0, trapped: 0 };
  for (let round = 0; round < rounds; round++) {
    const [person, other] = round % 2 ? [alex, sam] : [sam, alex];
    ends[await endOf(world, person, other)]++;
  }
  return {
    figure: `${ends.trapped} people trapped`,
    size: `${rounds} records: ${ends.connected} times signed in again, ${ends.afresh} times begun afresh`,
  };
}

async function endOf(
  world: World,
  person: Person,
  other: Person,
): Promise<'answered' | 'connected' | 'afresh' | 'trapped'> {
  const { bot, backend, random } = world;
  for (const row of person.rows) await write(backend, row, row.text);
  const row = pick(person.rows, random);
  await write(backend, row, damageOf(row, other, random));
  const first = await ask(bot, person, QUESTION);
  if (first.includes(SIGN_IN)) return (await signIn(world, person)) ? 'connected' : 'trapped';
  const second = await ask(bot, person, QUESTION);
  if (!ANSWER.test(first) || !ANSWER.test(second) || second.includes(LOST)) return 'trapped';
  return first.includes(LOST) ? 'afresh' : 'answered';
}

/** A row's content after a fault. */
function damageOf({ kind, key, text }: Row, other: Person, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << Math.floor(random() * 6)));
  const nested = '['.repeat(50_000) + ']'.repeat(50_000);
  const others = other.rows.find(row => row.kind === kind && kindOf(row.key) === kindOf(key))?.text ?? '';
  return pick(
    [
      ...Array<string>(4).fill(text.slice(0, at) + (flipped === '\0' ? '?' : flipped) + text.slice(at + 1)),
      text.slice(0, at),
      text.slice(at),
      others,
      pick(['', 'null', '[]', '"x"', '0', '{}', '{"format":2}', nested, 'x'.repeat(1_000_000)], random),
    ],
    random,
  );
}

const ask = async ({ url }: TryOutBot, { user }: Person, text: string): Promise<string> =>
  (await say(url, text, { from: { id: user }, conversation: { id: `own-${user}` } })).join('\n');

/** Signs in with the link from the answer. True if the question is answered then. */
async function signIn({ bot, backend }: World, person: Person): Promise<boolean> {
  const over = { from: { id: person.user }, conversation: { id: `own-${person.user}` } };
  const { control } = bot;
  const link = await signInLink(bot.url, QUESTION, over);
  const answer = await ask(bot, person, await codeFromBrowser(bot.url, control, link, person.email));
  for (const row of person.rows) row.text = (await read(backend, row)) ?? row.text;
  return ANSWER.test(answer);
}

async function signedIn(world: World, user: string, email: string): Promise<Person> {
  const before = await rowsIn(world.backend);
  const person: Person = { user, email, rows: [] };
  await signIn(world, person);
  const known = new Set(before.map(({ key }) => key));
  person.rows = (await rowsIn(world.backend)).filter(({ key }) => !known.has(key));
  return person;
}

/** The rows that turns read. */
async function rowsIn(backend: Backend): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of ['plain', 'record'] as const) {
    let from: string | undefined;
    do {
      const page = await backend.page(kind, from, 1_000);
      rows.push(...page.rows.map(row => ({ kind, ...row })));
      from = page.next;
    } while (from !== undefined);
  }
  return rows.filter(({ key }) => ['link', 'learnt', 'conversation', 'pending'].includes(kindOf(key)));
}

const kindOf = (key: string): string => key.split('.')[0] ?? '';

const read = async (backend: Backend, { kind, key }: Row): Promise<string | undefined> =>
  kind === 'plain' ? backend.values.get(key) : (await backend.read(key))?.text;

const write = (backend: Backend, { kind, key }: Row, text: string): Promise<void> =>
  kind === 'plain' ? backend.values.set(key, text) : backend.put(key, text);

function pick<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new TypeError('nothing to choose from');
  return found;
}

function openBackend(url: string): Promise<Backend> | Backend {
  if (url.startsWith('sqlite:')) return openSqlite(url.slice('sqlite:'.length), clock);
  const world = { clock, log: silentLog };
  return url.startsWith('redis') ? openRedis(url, world) : openPostgres(url, world);
}
