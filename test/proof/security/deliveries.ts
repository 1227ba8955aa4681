import { setTimeout as sleep } from 'node:timers/promises';
import { BotProcess, freshFolder, removeFolder } from '../../bot/bot-process.ts';
import { type FakeConnector, startFakeConnector } from '../../bot/fake-connector.ts';
import { sendFromTeams } from '../../bot/teams-activity.ts';
import { until } from '../../until.ts';
import { type Outcome, type Proof, seeded, times } from '../proof.ts';

const KILLS = 50;
const PEOPLE = 4;
/** About as long as all messages of a round take. */
const LIFE_MS = 1_000;

/** What each person says, and how its answer begins. */
const STORY = [
  { says: 'create an event', answer: /call it|title/i },
  { says: 'Zork', answer: /^When should it be\?/ },
  { says: 'cancel', answer: /^OK, I've stopped/ },
  { says: 'help', answer: /^Here's what I can do/ },
];
/** What a bot says first if an earlier process may not have answered. */
const AGAIN = /^(My message from|I was restarted while)/;

/**
 * Kills a bot over and over while people write to it in Teams. Acknowledged messages are not sent again; the channel
 * repeats the others. Each message must be handled exactly once, in order, and answered at least once.
 */
export const deliveries: Proof = {
  claim: `${KILLS} bots killed (SIGKILL) at random moments while ${PEOPLE} people write to them in Teams`,
  goal: '0 messages lost, 0 handled twice or out of order',
  onEachStore: false,
  async run(share, storeUrl): Promise<Outcome> {
    const folder = freshFolder();
    const connector = await startFakeConnector();
    try {
      return await campaign({ connector, start: () => startBot(folder, storeUrl) }, Math.ceil(KILLS * share));
    } finally {
      await connector.close();
      removeFolder(folder);
    }
  },
};

type Place = { connector: FakeConnector; start: () => BotProcess };
type Message = { who: string; text: string; id: string };

const startBot = (folder: string, storeUrl: string | undefined): BotProcess => {
  const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64url');
  const keys = { TOKEN_KEYS: `key-1:${key(1)}`, COOKIE_KEY: key(2), DIRECT_LINE_KEY: key(3) };
  return new BotProcess(folder, storeUrl ? { ...keys, STORE_URL: storeUrl } : {});
};

async function campaign({ connector, start }: Place, rounds: number): Promise<Outcome> {
  const random = seeded(20_261_128);
  let [lost, wrong, acknowledged] = [0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    const people = times(PEOPLE, index => `ana-${round}-${index}`);
    const dying = start();
    const url = await warmUp(dying, connector, `warm-${round}`);
    const sent = Promise.all(people.map(who => deliver(url, connector, messagesOf(who))));
    await sleep(random() * LIFE_MS);
    await dying.ended('SIGKILL');
    const unanswered = await sent;
    acknowledged += people.length * STORY.length - unanswered.flat().length;
    const next = start();
    const nextUrl = await next.listening();
    await Promise.all(unanswered.map(messages => deliver(nextUrl, connector, messages)));
    await settle(connector, people);
    await next.ended('SIGTERM');
    lost += count(people, who => lostOf(connector, who));
    wrong += count(people, who => wrongOf(connector, who));
  }
  return {
    figure: `${lost} messages lost, ${wrong} handled twice or out of order`,
    size: `${rounds} kills, ${rounds * PEOPLE * STORY.length} messages, ${acknowledged} of them acknowledged by a bot that was killed`,
  };
}

const messagesOf = (who: string): Message[] =>
  STORY.map(({ says }, index) => ({ who, text: says, id: `${who}-${index}` }));

/**
 * Sends messages one after another, like a channel.
 * @returns those that were not acknowledged
 */
async function deliver(url: string, connector: FakeConnector, messages: readonly Message[]): Promise<Message[]> {
  for (const [index, { who, text, id }] of messages.entries()) {
    const status = await sendFromTeams(url, connector, who, { type: 'message', text, id }).catch(() => 0);
    if (status !== 200) return messages.slice(index);
  }
  return [];
}

/** A bot learns its templates with its first message. */
async function warmUp(bot: BotProcess, connector: FakeConnector, who: string): Promise<string> {
  const url = await bot.listening();
  await deliver(url, connector, [{ who, text: 'help', id: who }]);
  await until(() => said(connector, who).length > 0);
  return url;
}

const said = (connector: FakeConnector, who: string): string[] => connector.texts(`private-${who}`);
const isAnswered = (texts: readonly string[], answer: RegExp): boolean =>
  texts.some(text => text.split('\n\n').some(part => answer.test(part)));

/** Waits until everything is answered, or until that should have happened long ago. */
async function settle(connector: FakeConnector, people: readonly string[]): Promise<void> {
  const patience = performance.now() + 40_000;
  await until(() => people.every(who => lostOf(connector, who) === 0) || performance.now() > patience);
}

/** How many of a person's messages got no answer. */
const lostOf = (connector: FakeConnector, who: string): number =>
  STORY.filter(({ answer }) => !isAnswered(said(connector, who), answer)).length;

/** How many answers do not continue the story, ignoring repeated ones. */
function wrongOf(connector: FakeConnector, who: string): number {
  const fresh = said(connector, who).filter(text => !AGAIN.test(text));
  let next = 0;
  let wrong = 0;
  for (const text of fresh) {
    const place = STORY.findIndex(({ answer }, index) => index >= next && answer.test(text));
    if (place < 0) wrong++;
    else next = place + 1;
  }
  return wrong;
}

const count = <T>(items: readonly T[], size: (item: T) => number): number =>
  items.reduce((sum, item) => sum + size(item), 0);
