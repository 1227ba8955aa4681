import { once } from 'node:events';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { fixedClock } from '../../../../core/clock.ts';
import { silentLog } from '../../../../core/log.ts';
import { openStore, type Store } from '../../../../store/index.ts';
import { until } from '../../../until.ts';
import { type Bot, NOW, SECRET, startBot } from '../harness.ts';

const ROOT = '/v3/directline';
const as = (token: string) => ({ authorization: `Bearer ${token}` });

type Started = { conversationId: string; token: string; streamUrl: string };
type Line = { id: string; text?: string; from: { role: string } };
type Lines = { activities: Line[]; watermark: string };

describe('Direct Line in two processes on one store', () => {
  let store: Store;
  let a: Bot;
  let b: Bot;
  let started: Started;
  beforeEach(async () => {
    store = await openStore('sqlite::memory:', { clock: fixedClock(NOW), log: silentLog, role: 'command' });
    [a, b] = [await startBot({ store, sharedStore: true }), await startBot({ store, sharedStore: true })];
    const { token } = await json<Started>(a.post(`${ROOT}/tokens/generate`, {}, as(SECRET)));
    started = await json<Started>(a.post(`${ROOT}/conversations`, undefined, as(token)));
  });
  afterEach(async () => {
    await Promise.all([a.close(), b.close()]);
    await store.close();
  });

  const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;
  const path = (): string => `${ROOT}/conversations/${started.conversationId}`;
  const say = (bot: Bot, text: string) =>
    bot.post(`${path()}/activities`, { type: 'message', text }, as(started.token));
  const lines = (bot: Bot, watermark = '') =>
    json<Lines>(bot.get(`${path()}/activities?watermark=${watermark}`, as(started.token)));
  const texts = async (bot: Bot, watermark?: string) =>
    (await lines(bot, watermark)).activities.map(({ text }) => text);
  const answered = (bot: Bot, count: number) => until(async () => (await texts(bot)).length >= count);

  /** What a client receives that asks `asked` for a stream and opens it at `opened`. */
  async function listen(asked: Bot, opened: Bot, watermark = ''): Promise<{ socket: WebSocket; sets: Lines[] }> {
    const { streamUrl } = await json<Started>(asked.get(`${path()}?watermark=${watermark}`, as(started.token)));
    const socket = new WebSocket(streamUrl.replace(new URL(asked.url).host, new URL(opened.url).host));
    const sets: Lines[] = [];
    socket.on('message', data => sets.push(JSON.parse(String(data)) as Lines));
    await once(socket, 'open');
    return { socket, sets };
  }
  const heard = (sets: Lines[]) => sets.flatMap(({ activities }) => activities.map(({ text }) => text));

  it('continue a conversation that began at the other', async () => {
    await say(a, 'one');
    await answered(a, 2);
    expect(await texts(b)).to.deep.equal(['one', 'you said one']);
    await say(b, 'two');
    await answered(b, 4);
    const { activities, watermark } = await lines(a, '2');
    expect(activities.map(({ id, text }) => [id.slice(-1), text])).to.deep.equal([
      ['3', 'two'],
      ['4', 'you said two'],
    ]);
    expect(watermark).to.equal('4');
  });

  it('deliver the messages of both in one stream, once and in order', async () => {
    const { socket, sets } = await listen(a, a);
    for (const [bot, text] of [
      [b, '1'],
      [a, '2'],
      [b, '3'],
    ] as const)
      await say(bot, text);
    await until(() => heard(sets).length >= 6);
    expect(heard(sets)).to.deep.equal(await texts(a));
    expect(sets.at(-1)?.watermark).to.equal('6');
    socket.close();
  });

  it('F18 answer 40 messages sent alternately, once and in order', async () => {
    const said = Array.from({ length: 40 }, (_, index) => String(index));
    const { socket, sets } = await listen(a, b);
    for (const text of said) expect((await say(Number(text) % 2 === 0 ? a : b, text)).status).to.equal(200);
    await answered(a, 80);
    const { activities } = await lines(a);
    const by = (role: string) => activities.filter(({ from }) => from.role === role).map(({ text }) => text);
    expect(by('user')).to.deep.equal(said);
    expect(by('bot')).to.deep.equal(said.map(text => `you said ${text}`));
    expect(await lines(b)).to.deep.equal(await lines(a));
    await until(() => heard(sets).length >= 80);
    expect(heard(sets)).to.deep.equal(activities.map(({ text }) => text));
    socket.close();
  });

  it('handle a message once that is sent to both at the same time, each copy with its own place', async () => {
    await Promise.all(['1', '2', '3', '4', '5', '6'].map((text, index) => say(index % 2 ? a : b, text)));
    await answered(a, 12);
    const { activities } = await lines(a);
    expect(activities.map(({ id }) => Number(id.split('|')[1]))).to.deep.equal(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    expect(new Set(activities.map(({ text }) => text)).size).to.equal(12);
    expect(await lines(b)).to.deep.equal({ activities, watermark: '12' });
  });

  it('welcome a person once who joins at both', async () => {
    const join = { type: 'event', name: 'webchat/join' };
    await Promise.all([a, b].map(bot => bot.post(`${path()}/activities`, join, as(started.token))));
    await answered(a, 2);
    await say(b, 'hi');
    await answered(a, 4);
    expect(await texts(a)).to.deep.equal([undefined, 'welcome', 'hi', 'you said hi']);
  });

  it('deliver missed messages once when a stream continues at the other', async () => {
    await say(b, 'one');
    await answered(b, 2);
    await say(a, 'two');
    await answered(a, 4);
    const { socket, sets } = await listen(b, b, '3'); // B has not received the third
    await say(a, 'three');
    await until(() => heard(sets).length >= 3);
    expect(heard(sets)).to.deep.equal(['you said two', 'three', 'you said three']);
    socket.close();
  });

  it('H5 accept a ticket once in total', async () => {
    const { streamUrl } = await json<Started>(a.get(path(), as(started.token)));
    const elsewhere = streamUrl.replace(new URL(a.url).host, new URL(b.url).host);
    const socket = new WebSocket(elsewhere);
    await once(socket, 'open');
    for (const again of [elsewhere, streamUrl]) {
      const [error] = (await once(
        new WebSocket(again).on('open', () => expect.fail('opened')),
        'error',
      )) as [Error];
      expect(error.message).to.contain('401');
    }
    socket.close();
  });

  it('deliver what the bot says first at one to streams of the other, in order', async () => {
    const { socket, sets } = await listen(a, a);
    const reference = { channelId: 'directline', serviceUrl: b.url, conversation: { id: started.conversationId } };
    await b.channels.continueConversation(reference as never, async turn => {
      await turn.sendActivity('you are signed in');
    });
    await until(() => heard(sets).length >= 1);
    expect(heard(sets)).to.deep.equal(['you are signed in']);
    socket.close();
  });
});
