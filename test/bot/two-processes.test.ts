import { once } from 'node:events';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { freePort } from '../../settings/public-url.ts';
import { DATABASE_URL, postgresSpace } from '../store/postgres/postgres-space.ts';
import { REDIS_URL, redisSpace } from '../store/redis/redis-space.ts';
import type { Space } from '../store/space.ts';
import { until } from '../until.ts';
import { BotProcess, freshFolder, removeFolder, say as sayAsChannel } from './bot-process.ts';
import { sandboxSettings } from './sandbox-settings.ts';

const EMAIL = 'alex.morgan@example.com';
const SECRET = 'a-secret-for-direct-line-clients';
const WHEN = 'When should it be? Give me a day and a time, for example “tomorrow from 2 to 3”.';

/** The stores that several processes can share. Each is tested if its address is set, in a space of its own. */
const stores = [
  { name: 'Redis', there: REDIS_URL, open: redisSpace },
  { name: 'PostgreSQL', there: DATABASE_URL, open: postgresSpace },
];

/** A card's fallback text is the whole text. */
type Line = {
  id: string;
  type: string;
  text?: string;
  replyToId?: string;
  channelData?: { interim?: boolean };
  from: { role: string };
  attachments?: { content: { fallbackText?: string } }[];
};
type Lines = { activities: Line[]; watermark: string };
type Started = { conversationId: string; token: string; streamUrl: string };

/** Two bots with one public address, that of the first. */
type Pair = { a: BotProcess; b: BotProcess; urls: { a: string; b: string }; sandbox: Sandbox; end(): Promise<void> };

async function startPair(storeUrl: string): Promise<Pair> {
  const folder = freshFolder();
  const sandbox = await startSandbox();
  const [portA, portB] = [await freePort('127.0.0.1'), await freePort('127.0.0.1')];
  const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64url');
  const env = {
    HOST: '127.0.0.1',
    STORE_URL: storeUrl,
    PUBLIC_URL: `http://localhost:${portA}`,
    TOKEN_KEYS: `key-1:${key(1)}`,
    COOKIE_KEY: key(2),
    DIRECT_LINE_KEY: key(3),
    DIRECT_LINE_SECRET: SECRET,
    ...sandboxSettings(sandbox),
  };
  const [a, b] = [portA, portB].map(port => new BotProcess(folder, { ...env, PORT: String(port) })) as [
    BotProcess,
    BotProcess,
  ];
  await Promise.all([a.listening(), b.listening()]);
  return {
    a,
    b,
    urls: { a: `http://localhost:${portA}`, b: `http://localhost:${portB}` },
    sandbox,
    async end() {
      await Promise.all([a.ended('SIGTERM'), b.ended('SIGTERM')]);
      await sandbox.close();
      removeFolder(folder);
    },
  };
}

const post = (url: string, body: unknown, headers: Record<string, string>): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** One conversation that can talk to either process. */
class Client {
  readonly started: Started;

  constructor(started: Started) {
    this.started = started;
  }

  static async start(url: string, token?: string): Promise<Client> {
    const answer = await post(`${url}/v3/directline/conversations`, {}, { authorization: `Bearer ${token ?? SECRET}` });
    return new Client((await answer.json()) as Started);
  }

  async say(url: string, text: string): Promise<string> {
    const answer = await post(
      this.#path(url),
      { type: 'message', text, locale: 'en-GB', localTimezone: 'Europe/London' },
      this.#headers(),
    );
    expect(answer.status).to.equal(200);
    return ((await answer.json()) as { id: string }).id;
  }

  async lines(url: string): Promise<Lines> {
    return (await (await fetch(this.#path(url), { headers: this.#headers() })).json()) as Lines;
  }

  /** The bot's messages, once there are `count`; without the one that a slow machine makes it send meanwhile. */
  async answers(url: string, count: number): Promise<string[]> {
    const isAnswer = ({ from, channelData }: Line): boolean => from.role === 'bot' && !channelData?.interim;
    const all = async () => (await this.lines(url)).activities.filter(isAnswer);
    await until(async () => (await all()).length >= count);
    return (await all()).map(textOf);
  }

  /** The messages that a stream of the process at `url` delivers. */
  async listen(url: string): Promise<{ socket: WebSocket; heard: Line[] }> {
    const { pathname, search } = new URL(this.started.streamUrl);
    const socket = new WebSocket(`${url.replace('http', 'ws')}${pathname}${search}`);
    const heard: Line[] = [];
    socket.on('message', data => {
      const { activities } = JSON.parse(String(data)) as Lines;
      heard.push(...activities.filter(({ type }) => type === 'message'));
    });
    await once(socket, 'open');
    return { socket, heard };
  }

  #path(url: string): string {
    return `${url}/v3/directline/conversations/${this.started.conversationId}/activities`;
  }

  #headers(): Record<string, string> {
    return { authorization: `Bearer ${this.started.token}` };
  }
}

const textOf = ({ text = '', attachments = [] }: Line): string => attachments[0]?.content.fallbackText ?? text;
const cookieOf = (response: Response): string => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

for (const { name, there, open } of stores) {
  (there ? describe : describe.skip)(`two processes of the bot on one ${name}`, () => {
    let space: Space;
    let pair: Pair;
    before(async () => {
      space = await open();
      pair = await startPair(space.url);
    });
    after(async () => {
      await pair?.end();
      await space?.remove();
    });

    it('F18 share a conversation: its token, its messages, and its state', async () => {
      const { a, b } = pair.urls;
      const client = await Client.start(a);
      await client.say(a, 'create an event');
      await client.answers(b, 1);
      await client.say(b, 'Planning day');
      expect((await client.answers(a, 2))[1]).to.equal(WHEN);
      await client.say(a, 'tomorrow');
      expect((await client.answers(b, 3))[2]).to.match(/^What time on \w+, \d+ \w+ \d{4}\?/);
      expect(await client.lines(a)).to.deep.equal(await client.lines(b));
    });

    it('tell a stream of one what is said to the other, within two seconds', async () => {
      const { a, b } = pair.urls;
      const client = await Client.start(a);
      const { socket, heard } = await client.listen(a);
      for (const count of [1, 2, 3]) {
        const id = await client.say(b, 'help');
        const begun = performance.now();
        await until(() => heard.some(line => line.id === id));
        expect(performance.now() - begun).to.be.lessThan(2_000);
        await until(() => heard.length >= 2 * count);
      }
      expect(heard).to.deep.equal((await client.lines(b)).activities);
      socket.close();
    });

    it('F18 answer 40 messages sent alternately, each once and in order', async () => {
      const { a, b } = pair.urls;
      const client = await Client.start(a);
      const { socket, heard } = await client.listen(b);
      const said: string[] = [];
      for (let index = 0; index < 40; index++) said.push(await client.say(index % 2 === 0 ? a : b, 'help'));
      await client.answers(a, 40);
      const { activities } = await client.lines(b);
      expect(activities).to.have.length(80);
      const answers = activities.filter(({ from }) => from.role === 'bot');
      expect(answers.map(({ replyToId }) => replyToId)).to.deep.equal(said);
      await until(() => heard.length >= 80);
      expect(heard).to.deep.equal(activities);
      socket.close();
    });

    it('G13 answer an activity once that a channel delivers to both', async () => {
      const { a, b } = pair.urls;
      const over = { id: `delivered-${performance.now()}`, conversation: { id: `twice-${performance.now()}` } };
      const answers = await Promise.all([sayAsChannel(a, 'help', over), sayAsChannel(b, 'help', over)]);
      expect(answers.map(texts => texts.length).toSorted()).to.deep.equal([0, 1]);
      expect(await sayAsChannel(b, 'help', over)).to.deep.equal([]);
    });

    it('A2 A20 complete a sign-in in one that began in the other, once, and tell the stream', async () => {
      const { a, b } = pair.urls;
      const { control } = pair.sandbox;
      const chat = cookieOf(await fetch(`${a}/`));
      const opened = await post(`${a}/webchat/token`, {}, { cookie: chat, origin: a });
      const client = await Client.start(a, ((await opened.json()) as { token: string }).token);
      const { socket, heard } = await client.listen(a);
      await client.say(a, "what's on tomorrow");
      await client.answers(a, 1);
      const ticket = /\/auth\/start\/[\w-]+/.exec(JSON.stringify(await client.lines(a)))?.[0];

      const start = await fetch(`${b}${ticket}`);
      const cookie = `${chat}; ${cookieOf(start)}`;
      const form = /name="form" value="([^"]+)"/.exec(await start.text())?.[1] ?? '';
      const submitted = await fetch(`${a}${ticket}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin: a, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ form }).toString(),
      });
      const answer = await control.consent(submitted.headers.get('location') ?? '', { email: EMAIL });
      control.log.clear();
      const callbacks = [b, a, b, a].map(url =>
        fetch(answer.replace(a, url), { redirect: 'manual', headers: { cookie } }),
      );
      const ended = (await Promise.all(callbacks)).filter(({ headers }) => headers.has('location'));
      expect(ended).to.have.length(1);
      expect(control.log.entries('oauth.token')).to.have.length(1);

      await until(() => heard.some(line => textOf(line).includes('You have ')));
      expect(await client.lines(b))
        .to.have.property('activities')
        .that.deep.equals(heard);
      socket.close();
    });

    it('F18 continue after one of them was killed', async () => {
      const { a, b } = pair.urls;
      const client = await Client.start(a);
      await client.say(a, 'create an event');
      await client.answers(a, 1);
      await pair.a.ended('SIGKILL');
      await client.say(b, 'Planning day');
      expect((await client.answers(b, 2))[1]).to.equal(WHEN);
    });
  });
}
