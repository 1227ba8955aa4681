import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { type Activity, ConnectionStatus, DirectLine, type Message } from 'botframework-directlinejs';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { until } from '../../../until.ts';
import { type Bot, SECRET, startBot } from '../harness.ts';

const XMLHttpRequest: unknown = createRequire(import.meta.url)('xhr2');

/** Microsoft's own client, as published, in Node. */
describe('botframework-directlinejs', () => {
  const globals = { XMLHttpRequest: Reflect.get(globalThis, 'XMLHttpRequest'), WebSocket: globalThis.WebSocket };
  let bot: Bot;
  let lines: DirectLine[];

  before(() => {
    Object.assign(globalThis, { XMLHttpRequest, WebSocket });
  });
  after(() => {
    Object.assign(globalThis, globals);
  });
  beforeEach(async () => {
    bot = await startBot();
    lines = [];
  });
  afterEach(async () => {
    for (const line of lines) line.end();
    await bot.close();
  });

  const token = async (): Promise<string> => {
    const response = await bot.post(
      '/v3/directline/tokens/generate',
      { user: { id: 'dl_ana' } },
      { authorization: `Bearer ${SECRET}` },
    );
    return ((await response.json()) as { token: string }).token;
  };

  /** A client, and the texts that it received. */
  function connect(options: ConstructorParameters<typeof DirectLine>[0]) {
    const line = new DirectLine({ domain: `${bot.url}/v3/directline`, pollingInterval: 200, ...options });
    const heard: string[] = [];
    // `end` reaches subscribers as an error.
    line.activity$.subscribe(
      (activity: Activity) => heard.push((activity as Message).text ?? ''),
      () => undefined,
    );
    lines.push(line);
    const say = (text: string): Promise<string> =>
      new Promise((resolve, reject) => {
        line.postActivity({ type: 'message', text, from: { id: 'dl_ana' } }).subscribe(resolve, reject);
      });
    return { line, heard, say };
  }

  for (const [name, webSocket] of [
    ['polling', false],
    ['over a WebSocket', true],
  ] as const) {
    it(`receives messages and answers, ${name}`, async () => {
      const { heard, say } = connect({ token: await token(), webSocket });
      expect(await say('hi')).to.match(/^[\w-]{27}\|0000001$/);
      await until(() => heard.length >= 2);
      await say('again');
      await until(() => heard.length >= 4);
      expect(heard).to.deep.equal(['hi', 'you said hi', 'again', 'you said again']);
    });

    it(`receives the whole history when it reconnects to a conversation, ${name}`, async () => {
      const first = connect({ token: await token(), webSocket });
      await first.say('hi');
      await until(() => first.heard.length >= 2);
      const { conversationId, token: fresh } = first.line as unknown as { conversationId: string; token: string };
      const second = connect({ token: fresh, conversationId, webSocket });
      await until(() => second.heard.length >= 2);
      await second.say('from the second tab');
      await until(() => first.heard.length >= 4 && second.heard.length >= 4);
      const all = ['hi', 'you said hi', 'from the second tab', 'you said from the second tab'];
      expect([first.heard, second.heard]).to.deep.equal([all, all]);
    });

    it(`receives a long history in order and once, and then new messages, ${name}`, async () => {
      const first = connect({ token: await token(), webSocket: false });
      const expected: string[] = [];
      for (let count = 1; count <= 70; count++) {
        bot.clock.set(bot.clock() + 4_000);
        await first.say(`${count}`);
        expected.push(`${count}`, `you said ${count}`);
      }
      const { conversationId, token: fresh } = first.line as unknown as { conversationId: string; token: string };
      const second = connect({ token: fresh, conversationId, webSocket });
      await until(() => second.heard.length >= expected.length);
      bot.clock.set(bot.clock() + 4_000);
      await second.say('more');
      await until(() => second.heard.length >= expected.length + 2);
      expect(second.heard).to.deep.equal([...expected, 'more', 'you said more']);
    });

    it(`continues from a watermark, ${name}`, async () => {
      const first = connect({ token: await token(), webSocket });
      await first.say('hi');
      await until(() => first.heard.length >= 2);
      const { conversationId, token: fresh } = first.line as unknown as { conversationId: string; token: string };
      const second = connect({ token: fresh, conversationId, watermark: '1', webSocket });
      await until(() => second.heard.length >= 1);
      await delay(20);
      expect(second.heard).to.deep.equal(['you said hi']);
    });
  }

  it('H7 loses and repeats nothing when the bot restarts', async () => {
    const { heard, say } = connect({ token: await token(), webSocket: false });
    await say('one');
    await until(() => heard.length >= 2);
    const { store, url } = bot;
    const watermark = '2';
    await bot.close();
    bot = await startBot({ store });
    const { conversationId, token: held } = lines[0] as unknown as { conversationId: string; token: string };
    const again = connect({ token: held, conversationId, watermark, webSocket: true });
    await again.say('two');
    await until(() => again.heard.length >= 2);
    expect(url).not.to.equal(bot.url);
    expect([...heard, ...again.heard]).to.deep.equal(['one', 'you said one', 'two', 'you said two']);
  });

  it('can send events of its own, which no one receives', async () => {
    const { line, heard, say } = connect({ token: await token(), webSocket: false });
    const id = await new Promise(resolve => {
      line
        .postActivity({ type: 'event', name: 'tokens/response', value: 'x', from: { id: 'dl_ana' } })
        .subscribe(resolve, (error: { status: number }) => resolve(error.status));
    });
    expect(id).to.match(/^[\w-]{27}\|[\w-]{27}$/);
    await say('hi');
    await until(() => heard.length >= 2);
    expect(heard).to.deep.equal(['hi', 'you said hi']);
  });

  describe('with an expired token', () => {
    const LIFETIME_SECONDS = 60;
    beforeEach(async () => {
      await bot.close();
      bot = await startBot({ tokenSeconds: LIFETIME_SECONDS });
    });

    /**
     * A fresh token for a conversation and the address of its stream, as a site's server requests them with the secret.
     */
    async function renewed(line: DirectLine): Promise<{ conversationId: string; token: string; streamUrl: string }> {
      const { conversationId, watermark } = line as unknown as { conversationId: string; watermark: string };
      const path = `/v3/directline/conversations/${conversationId}?watermark=${watermark}`;
      const answer = await bot.get(path, { authorization: `Bearer ${SECRET}` });
      return (await answer.json()) as { conversationId: string; token: string; streamUrl: string };
    }

    for (const [name, webSocket] of [
      ['polling', false],
      ['over a WebSocket', true],
    ] as const) {
      it(`is told so, and continues with a new token without loss, ${name}`, async () => {
        const client = connect({ token: await token(), webSocket });
        const statuses: ConnectionStatus[] = [];
        client.line.connectionStatus$.subscribe(status => statuses.push(status));
        await client.say('one');
        await until(() => client.heard.length >= 2);
        bot.clock.set(bot.clock() + (LIFETIME_SECONDS + 1) * 1000);
        expect(await client.say('too late')).to.equal('retry');
        await until(() => statuses.includes(ConnectionStatus.ExpiredToken));
        await delay(300); // longer than a polling interval: what was under way has ended
        client.line.reconnect(await renewed(client.line));
        expect(await client.say('two')).to.match(/\|0000003$/);
        await until(() => client.heard.includes('you said two'));
        expect([...new Set(client.heard)]).to.deep.equal(['one', 'you said one', 'two', 'you said two']);
        expect(client.line.connectionStatus$.getValue()).to.equal(ConnectionStatus.Online);
      });
    }
  });

  it('reconnects after its WebSocket is dropped, without loss or repetition', async function () {
    this.timeout(30_000); // the client waits three seconds at least before it comes back
    const random = Math.random;
    Math.random = () => 0;
    try {
      const dropped: WebSocket[] = [];
      class Noted extends WebSocket {
        constructor(url: string) {
          super(url);
          dropped.push(this);
        }
      }
      Object.assign(globalThis, { WebSocket: Noted });
      const { heard, say } = connect({ token: await token(), webSocket: true });
      await say('one');
      await until(() => heard.length >= 2);
      dropped[0]?.terminate();
      await say('two'); // while nothing is heard
      await until(() => heard.length >= 4);
      await say('three');
      await until(() => heard.length >= 6);
      const all = ['one', 'two', 'three'].flatMap(text => [text, `you said ${text}`]);
      expect([heard, dropped.length]).to.deep.equal([all, 2]);
    } finally {
      Math.random = random;
      Object.assign(globalThis, { WebSocket });
    }
  });
});
