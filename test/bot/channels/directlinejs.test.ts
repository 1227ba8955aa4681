import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { type Activity, DirectLine, type Message } from 'botframework-directlinejs';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { type Bot, SECRET, startBot, until } from './harness.ts';

const XMLHttpRequest: unknown = createRequire(import.meta.url)('xhr2');

/** Microsoft's own client, as it is published, in Node. */
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

  /** A client, and the texts that it has heard. */
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
    it(`hears what was said and what is answered, ${name}`, async () => {
      const { heard, say } = connect({ token: await token(), webSocket });
      expect(await say('hi')).to.match(/^[\w-]{27}\|0000001$/);
      await until(() => heard.length >= 2);
      await say('again');
      await until(() => heard.length >= 4);
      expect(heard).to.deep.equal(['hi', 'you said hi', 'again', 'you said again']);
    });

    it(`hears the whole history when it comes back to a conversation, ${name}`, async () => {
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

    it(`goes on from a watermark, ${name}`, async () => {
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

  it('H7 misses and doubles nothing when the bot is restarted under it', async () => {
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

  it('is told that a message of a type we do not serve was refused', async () => {
    const { line } = connect({ token: await token(), webSocket: false });
    const status = await new Promise(resolve => {
      line
        .postActivity({ type: 'event', name: 'tokens/response', value: 'x', from: { id: 'dl_ana' } })
        .subscribe(resolve, (error: { status: number }) => resolve(error.status));
    });
    expect(status).to.equal(400);
  });
});
