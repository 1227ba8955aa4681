import { setTimeout as sleep } from 'node:timers/promises';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { freePort } from '../../../settings/public-url.ts';
import { BotProcess, freshFolder, removeFolder, say, signInLink } from '../../bot/bot-process.ts';
import { sandboxSettings } from '../../bot/sandbox-settings.ts';
import { codeFromBrowser } from '../../bot/sign-in-by-http.ts';
import { type Outcome, type Proof, seeded } from '../proof.ts';

const KILLS = 50;
const QUESTION = "what's on tomorrow";
const EVENT = 'create an event called "Before" tomorrow at 3pm';
const EMAIL = 'alex.morgan@example.com';
/** The longest life of a bot after its warm-up: as long as everything takes, and a little more. */
const LIFE_MS = 450;

/**
 * F1 F2: kills a bot over and over while one person signs in, another one's token is renewed, and a third one's event
 * is written; each time, another bot continues with the store. Everything that people were told must remain true.
 */
export const kills: Proof = {
  claim: `F1, F2: ${KILLS} bots killed (SIGKILL) at random moments of a sign-in, a refresh and an event that is written`,
  goal: '0 people lost, 0 events doubled or lost, 0 conversations stuck',
  onEachStore: true,
  async run(share, storeUrl = ''): Promise<Outcome> {
    const folder = freshFolder();
    const sandbox = await startSandbox();
    try {
      return await campaign({ folder, sandbox, storeUrl, port: await freePort('127.0.0.1') }, share);
    } finally {
      await sandbox.close();
      removeFolder(folder);
    }
  },
};

type Place = { folder: string; sandbox: Sandbox; storeUrl: string; port: number };

/** What dead bots told people. */
type Told = { signedIn: string[]; asked: string[]; written: string[] };

async function campaign(place: Place, share: number): Promise<Outcome> {
  const random = seeded(20_261_121);
  const rounds = Math.ceil(KILLS * share);
  const told: Told = { signedIn: [], asked: [], written: [] };
  let stuck = 0;
  for (let round = 0; round < rounds; round++) {
    await withBot(place, async (url, kill) => {
      if (round === 0) await begin(url, place, told);
      else stuck += await goOn(url, place, round - 1, told);
      place.sandbox.control.expireAccessTokens();
      await cutOff(kill, random() * LIFE_MS, [
        signIn(url, place, `newcomer-${round}`, told),
        ask(url, 'keeper', QUESTION),
        write(url, `Kill ${round}`, told),
      ]);
    });
  }
  const lost = await withBot(place, async url => {
    stuck += await goOn(url, place, rounds - 1, told);
    return lostOf(url, told);
  });
  return {
    figure: `${lost} people lost, ${wrongOf(place, told)} events doubled or lost, ${stuck} conversations stuck`,
    size: `${rounds} kills, ${told.signedIn.length} people signed in, ${told.written.length} events written`,
  };
}

async function begin(url: string, place: Place, told: Told): Promise<void> {
  await signIn(url, place, 'keeper', told);
  await signIn(url, place, 'writer', told, EVENT);
  await ask(url, 'writer', 'cancel');
}

/** Kills the bot during all of this; unanswered messages stay unanswered. */
async function cutOff(kill: () => Promise<unknown>, afterMs: number, work: Promise<unknown>[]): Promise<void> {
  const story = Promise.allSettled(work);
  await sleep(afterMs);
  await kill();
  await story;
}

/** The number of people who were told that they are signed in, but are not. */
async function lostOf(url: string, { signedIn }: Told): Promise<number> {
  let lost = 0;
  for (const who of signedIn) lost += (await isSignedIn(url, who)) ? 0 : 1;
  return lost;
}

const isSignedIn = async (url: string, who: string): Promise<boolean> =>
  (await ask(url, who, 'which account am I using')).startsWith("You're using alex");

/** The number of events that exist twice, or are missing although the person was told that they exist. */
function wrongOf({ sandbox }: Place, { asked, written }: Told): number {
  const titles = sandbox.control.events(EMAIL).map(event => event['summary']);
  return asked.filter(title => {
    const count = titles.filter(each => each === title).length;
    return count > 1 || (count === 0 && written.includes(title));
  }).length;
}

/**
 * The same people talk to the next bot: those who were cut off start again, and "yes" is repeated.
 * @param round the round in which they were cut off
 * @returns how many were not answered correctly
 */
async function goOn(url: string, place: Place, round: number, told: Told): Promise<number> {
  const newcomer = `newcomer-${round}`;
  await confirm(url, `Kill ${round}`, told);
  // A person who was signed in but never heard of it is still signed in.
  if (!(await isSignedIn(url, newcomer))) await signIn(url, place, newcomer, told);
  await ask(url, 'writer', 'cancel');
  const going = [await goesOn(url, 'keeper'), await goesOn(url, 'writer'), await goesOn(url, newcomer)];
  return going.filter(each => !each).length;
}

/** True if a simple question is answered, on a busy machine at the second try. */
async function goesOn(url: string, who: string): Promise<boolean> {
  for (let tries = 0; tries < 2; tries++) {
    if ((await ask(url, who, QUESTION)).includes('You have ')) return true;
  }
  return false;
}

async function signIn(url: string, { sandbox }: Place, who: string, told: Told, question = QUESTION): Promise<void> {
  const link = await signInLink(url, question, as(who));
  const code = await codeFromBrowser(url, sandbox.control, link, EMAIL);
  if ((await ask(url, who, code)).includes("you're signed in")) told.signedIn.push(who);
}

async function write(url: string, title: string, told: Told): Promise<void> {
  told.asked.push(title);
  await ask(url, 'writer', `create an event called "${title}" tomorrow at 3pm`);
  await confirm(url, title, told);
}

async function confirm(url: string, title: string, told: Told): Promise<void> {
  const answer = await ask(url, 'writer', 'yes');
  if (answer.includes('Done, ') && answer.includes(title)) told.written.push(title);
}

const as = (who: string) => ({ from: { id: who, name: who }, conversation: { id: `with-${who}` } });
const ask = async (url: string, who: string, text: string): Promise<string> =>
  (await say(url, text, as(who))).join('\n');

const startBot = ({ folder, sandbox, storeUrl, port }: Place): BotProcess =>
  new BotProcess(folder, {
    ...{ PORT: String(port), STORE_URL: storeUrl },
    ...sandboxSettings(sandbox),
    ...{ TOKEN_KEYS: `key-1:${key(1)}`, COOKIE_KEY: key(2), DIRECT_LINE_KEY: key(3) },
  });

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64url');

async function withBot<T>(place: Place, work: (url: string, kill: () => Promise<unknown>) => Promise<T>): Promise<T> {
  const bot = startBot(place);
  const kill = () => bot.ended('SIGKILL');
  try {
    return await work(await bot.listening(), kill);
  } finally {
    await kill();
  }
}
