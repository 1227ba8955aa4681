import { once } from 'node:events';
import { expect } from 'chai';
import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT } from 'jose';
import { WebSocket } from 'ws';
import { storeKey } from '../../../../store/index.ts';
import { until } from '../../../until.ts';
import { type Bot, NOW, SECRET, startBot } from '../harness.ts';

const ROOT = '/v3/directline';
const as = (token: string) => ({ authorization: `Bearer ${token}` });

type Started = { conversationId: string; token: string; streamUrl: string; expires_in: number };
type Line = { type: string; id: string; text?: string; from: Record<string, unknown>; [more: string]: unknown };
type Lines = { activities: Line[]; watermark: string };

describe('Direct Line', () => {
  let bot: Bot;
  let heard: Record<string, unknown>[];
  beforeEach(async () => {
    heard = [];
    bot = await startBot({
      handler: async turn => {
        heard.push({ ...turn.activity });
        if (turn.activity.text === 'fail') throw new Error('secret words');
        await turn.sendActivities([{ type: 'typing' }, { type: 'message', text: `you said ${turn.activity.text}` }]);
      },
    });
  });
  afterEach(() => bot.close());

  const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;
  const generate = (body: unknown = { user: { id: 'dl_ana', name: 'Ana' } }) =>
    json<Started>(bot.post(`${ROOT}/tokens/generate`, body, as(SECRET)));
  const start = async (): Promise<Started> =>
    json<Started>(bot.post(`${ROOT}/conversations`, undefined, as((await generate()).token)));
  const say = ({ conversationId, token }: Started, body: unknown) =>
    bot.post(`${ROOT}/conversations/${conversationId}/activities`, body, as(token));
  const lines = ({ conversationId, token }: Started, watermark = '') =>
    json<Lines>(bot.get(`${ROOT}/conversations/${conversationId}/activities?watermark=${watermark}`, as(token)));
  const texts = async (started: Started, watermark = '') =>
    (await lines(started, watermark)).activities.map(({ text }) => text);
  const answered = (started: Started, count: number) =>
    until(async () => (await lines(started)).activities.length >= count);

  describe('tokens', () => {
    it('are issued for the secret, and open one conversation for half an hour', async () => {
      const first = await generate();
      expect(first.expires_in).to.equal(1800);
      const started = await json<Started>(bot.post(`${ROOT}/conversations`, undefined, as(first.token)));
      expect(started.conversationId).to.equal(first.conversationId);
    });

    it('H1 ids have 160 random bits', async () => {
      const ids = await Promise.all([generate(), generate()]);
      expect(ids[0]?.conversationId).to.match(/^[\w-]{27}$/);
      expect(ids[0]?.conversationId).not.to.equal(ids[1]?.conversationId);
    });

    it('are not issued for a wrong secret, a token or nothing', async () => {
      const { token } = await generate();
      const statuses = [as('wrong'), as(token), as(`${SECRET}x`), {}].map(
        async headers => (await bot.post(`${ROOT}/tokens/generate`, {}, headers)).status,
      );
      expect(await Promise.all(statuses)).to.deep.equal([401, 401, 401, 401]);
    });

    it('slow down guessing of the secret', async () => {
      for (let guess = 0; guess < 60; guess++) await bot.post(`${ROOT}/tokens/generate`, {}, as('wrong'));
      expect((await bot.post(`${ROOT}/tokens/generate`, {}, as('wrong'))).status).to.equal(429);
      expect((await bot.post(`${ROOT}/tokens/generate`, {}, as(SECRET))).status).to.equal(200);
    });

    it('belong to a user whose id begins with dl_, or who gets one', async () => {
      const refused = await bot.post(`${ROOT}/tokens/generate`, { user: { id: 'ana' } }, as(SECRET));
      expect(refused.status).to.equal(400);
      const started = await generate({});
      await say(started, { type: 'message', text: 'hi' });
      expect(String((await lines(started)).activities[0]?.from['id'])).to.match(/^dl_[\w-]{27}$/);
    });

    it('H1 do not open another conversation', async () => {
      const [mine, other] = [await start(), await start()];
      const stolen = { ...other, token: mine.token };
      expect((await say(stolen, { type: 'message', text: 'x' })).status).to.equal(403);
      expect((await bot.get(`${ROOT}/conversations/${other.conversationId}`, as(mine.token))).status).to.equal(403);
      expect(
        (await bot.get(`${ROOT}/conversations/${other.conversationId}/activities`, as(mine.token))).status,
      ).to.equal(403);
    });

    it('H3 can be refreshed while valid, and not afterwards', async () => {
      const started = await start();
      bot.clock.set(NOW + 1799_000);
      const fresh = await json<Started>(bot.post(`${ROOT}/tokens/refresh`, undefined, as(started.token)));
      bot.clock.set(NOW + 1801_000);
      const late = [
        await bot.post(`${ROOT}/tokens/refresh`, undefined, as(started.token)),
        await say(started, { type: 'message', text: 'x' }),
        await bot.get(`${ROOT}/conversations/${started.conversationId}/activities`, as(started.token)),
        await bot.get(`${ROOT}/conversations/${started.conversationId}`, as(started.token)),
        await bot.post(`${ROOT}/conversations`, undefined, as(started.token)),
      ];
      for (const response of late) {
        const error = { code: 'TokenExpired', message: 'The token has expired; ask for another one.' };
        expect([response.status, await response.json()]).to.deep.equal([403, { error }]);
      }
      expect((await say({ ...started, token: fresh.token }, { type: 'message', text: 'x' })).status).to.equal(200);
    });

    it('H3 are renewed for the secret and the same person, but not for the chat page or without the secret', async () => {
      const started = await start();
      const path = `${ROOT}/conversations/${started.conversationId}`;
      expect((await bot.get(path, as(SECRET))).status).to.equal(404);
      await say(started, { type: 'message', text: 'hi' });
      await answered(started, 2);
      const again = await json<Started>(bot.get(`${path}?watermark=1`, as(SECRET)));
      expect(decodeJwt(again.token)).to.include({ user: 'dl_ana', name: 'Ana', conv: started.conversationId });
      expect((await bot.get(path, as('wrong'))).status).to.equal(403);
      await bot.channels.continueConversation(
        { channelId: 'webchat', serviceUrl: bot.url, conversation: { id: 'of-the-page' } } as never,
        async turn => void (await turn.sendActivity('hello')),
      );
      expect((await bot.get(`${ROOT}/conversations/of-the-page`, as(SECRET))).status).to.equal(404);
    });

    it('H3 are rejected if forged, all with the same words', async () => {
      const { token, conversationId } = await start();
      const seconds = NOW / 1000;
      const claims = { user: 'dl_eve', name: '', channel: 'webchat', conv: conversationId };
      const forge = (key: Uint8Array, more: Record<string, unknown> = {}, alg = 'HS256') =>
        new SignJWT({ ...claims, aud: 'direct-line', exp: seconds + 60, ...more })
          .setProtectedHeader({ alg })
          .sign(key);
      const key = new Uint8Array(32).fill(7);
      const [header, payload, signature] = token.split('.');
      const forged = [
        new UnsecuredJWT({ ...claims, aud: 'direct-line', exp: seconds + 60 }).encode(),
        await forge(new Uint8Array(32), { exp: seconds - 1 }), // says that it has expired, and is not ours
        await forge(key, { aud: 'web-chat', exp: seconds - 1 }),
        await forge(new Uint8Array(32)),
        await forge(key, { exp: undefined }),
        await forge(key, { aud: 'web-chat' }), // the cookie's, under the same key here
        await forge(key, { nbf: seconds + 60 }),
        await forge(key, { user: 1 }),
        await forge(new Uint8Array(64).fill(7), {}, 'HS512'),
        `${header}.${payload}.`,
        `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`,
        'x',
        SECRET,
      ];
      for (const bad of forged) {
        const response = await bot.get(`${ROOT}/conversations/${conversationId}/activities`, as(bad));
        expect([response.status, await response.json()], bad).to.deep.equal([
          403,
          { error: { code: 'BadArgument', message: 'Invalid token or secret.' } },
        ]);
      }
      const headers = [{}, { authorization: token }, { authorization: `Token ${token}` }, { authorization: 'Bearer ' }];
      for (const bad of headers as Record<string, string>[]) {
        const response = await bot.get(`${ROOT}/conversations/${conversationId}/activities`, bad);
        expect([response.status, await response.json()]).to.deep.equal([
          401,
          { error: { code: 'Http401', message: 'A valid token is needed.' } },
        ]);
      }
      expect(
        (await bot.get(`${ROOT}/conversations/${conversationId}/activities`, as(await forge(key)))).status,
      ).to.equal(200);
    });

    it('H3 are not accepted in a URL', async () => {
      const { token, conversationId } = await start();
      const path = `${ROOT}/conversations/${conversationId}/activities?token=${token}&t=${token}`;
      expect((await bot.get(path)).status).to.equal(401);
    });
  });

  describe('activities', () => {
    it('are stored before the client hears so, and then answered', async () => {
      const started = await start();
      const { id } = await json<{ id: string }>(say(started, { type: 'message', text: 'hi' }));
      expect(id).to.equal(`${started.conversationId}|0000001`);
      await answered(started, 2);
      const { activities, watermark } = await lines(started);
      expect(activities.map(line => [line.id, line.text, line.from['role']])).to.deep.equal([
        [`${started.conversationId}|0000001`, 'hi', 'user'],
        [`${started.conversationId}|0000002`, 'you said hi', 'bot'],
      ]);
      expect(watermark).to.equal('2');
      expect(activities[1]?.['replyToId']).to.equal(activities[0]?.id);
    });

    it('are returned after a watermark; without one, or with a future one, all are', async () => {
      const started = await start();
      await say(started, { type: 'message', text: 'hi' });
      await answered(started, 2);
      expect(await texts(started, '1')).to.deep.equal(['you said hi']);
      expect(await texts(started, '2')).to.deep.equal([]);
      for (const all of ['', '99', '9'.repeat(400)]) expect(await texts(started, all)).to.have.length(2);
      for (const bad of ['x', '-1', '1e9', '1.5', '0x1', ' ', '１', 'undefined', 'NaN']) {
        for (const what of ['/activities', '']) {
          const path = `${ROOT}/conversations/${started.conversationId}${what}?watermark=${encodeURIComponent(bad)}`;
          expect((await bot.get(path, as(started.token))).status, path).to.equal(400);
        }
      }
    });

    it('are returned in pages to our own page, only for its token', async () => {
      const started = await start();
      for (let count = 0; count < 25; count++) {
        bot.clock.set(bot.clock() + 4_000);
        await say(started, { type: 'message', text: `${count}` });
      }
      await answered(started, 50);
      const page = (before: string, token = started.token) =>
        bot.get(`${ROOT}/conversations/${started.conversationId}/history${before}`, as(token));
      const last = await json<Lines & { earlier?: number }>(page(''));
      const all = (await lines(started)).activities;
      expect(last).to.deep.equal({ activities: all.slice(10), watermark: '50', earlier: 11 });
      expect(await json(page('?before=11'))).to.deep.equal({ activities: all.slice(0, 10), watermark: '50' });
      const other = await generate();
      const statuses = [page('?before=x'), page('', other.token), page('', 'none')];
      expect((await Promise.all(statuses)).map(({ status }) => status)).to.deep.equal([400, 403, 403]);
    });

    it('H2 get sender, time and conversation from the token, whatever the client says', async () => {
      const started = await start();
      await say(started, {
        type: 'message',
        id: 'my-id',
        text: 'hi',
        from: { id: 'dl_eve', name: 'Admin', role: 'bot', aadObjectId: 'x' },
        recipient: { id: 'another' },
        channelId: 'msteams',
        serviceUrl: 'https://evil.example',
        conversation: { id: 'another', tenantId: 'tenant' },
        channelData: { tenant: { id: 'tenant' }, clientActivityID: 'mine' },
        entities: [{ type: 'mention' }],
        timestamp: '2000-01-01T00:00:00Z',
        localTimezone: 'Europe/Paris',
        deliveryMode: 'expectReplies',
      });
      await answered(started, 2);
      expect(heard).to.deep.equal([
        {
          type: 'message',
          id: `${started.conversationId}|0000001`,
          textFormat: 'plain',
          text: 'hi',
          localTimezone: 'Europe/Paris',
          channelData: { clientActivityID: 'mine' },
          channelId: 'directline',
          serviceUrl: bot.url,
          conversation: { id: started.conversationId, name: '', isGroup: false, conversationType: 'personal' },
          from: { id: 'dl_ana', name: 'Ana', role: 'user' },
          recipient: { id: 'bot', name: 'Calendar bot', role: 'bot' },
          timestamp: new Date(NOW),
        },
      ]);
    });

    it('H12 can only be messages, typing and joining', async () => {
      const started = await start();
      const refused = [
        { type: 'event', name: { a: 1 } },
        { type: 'invoke', name: 'signin/verifyState' },
        { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] },
        { type: 'endOfConversation' },
        { name: 'webchat/join' },
        { type: 'message', text: { a: 1 } },
        { type: 'message', value: 'x'.repeat(9_000) },
      ];
      for (const body of refused) expect((await say(started, body)).status, JSON.stringify(body)).to.equal(400);
      expect((await say(started, { type: 'typing' })).status).to.equal(200);
      expect(heard).to.deep.equal([]);
    });

    it('H12 events of any name are accepted, but neither stored nor handled', async () => {
      const started = await start();
      const events = [
        { type: 'event', name: 'tokens/response', value: { token: 'x' } },
        { type: 'event', name: 'signin/verifyState', value: { state: '123456' } },
        {
          type: 'event',
          name: 'app/opened',
          value: 'x'.repeat(9_000),
          text: 'hi',
          from: { id: 'dl_eve', role: 'bot' },
        },
        { type: 'event', name: 'webchat/Join' },
        { type: 'event' },
      ];
      const ids = new Set<string>();
      for (const body of events) {
        const response = await say(started, body);
        expect(response.status, JSON.stringify(body)).to.equal(200);
        ids.add(((await response.json()) as { id: string }).id);
      }
      expect([...ids].filter(id => id.startsWith(`${started.conversationId}|`))).to.have.length(events.length);
      expect([heard, await texts(started)]).to.deep.equal([[], []]);
    });

    it('H12 events count against the same limit as messages', async () => {
      const started = await start();
      const statuses = [];
      for (let count = 0; count < 22; count++) statuses.push((await say(started, { type: 'event', name: 'x' })).status);
      expect(statuses).to.deep.equal([...Array(20).fill(200), 429, 429]);
    });

    it('sent twice with one client id are handled once, and answered with the first id', async () => {
      const started = await start();
      const once = (text: string, clientActivityID?: string) =>
        json<{ id: string }>(say(started, { type: 'message', text, channelData: { clientActivityID } }));
      const first = await Promise.all([once('a', 'c-1'), once('a', 'c-1'), once('a', 'c-1')]);
      await answered(started, 2);
      const later = [await once('a', 'c-1'), await once('b', 'c-2'), await once('a'), await once('a')];
      await answered(started, 8);
      expect([...first, ...later].map(({ id }) => Number(id.split('|')[1]))).to.deep.equal([1, 1, 1, 1, 3, 5, 7]);
      expect(heard.map(({ text }) => text)).to.deep.equal(['a', 'b', 'a', 'a']);
    });

    it('with one client id are two if their texts differ, or if the id is empty', async () => {
      const started = await start();
      const bodies = [
        { text: 'a', channelData: { clientActivityID: 'c-1' } },
        { text: 'b', channelData: { clientActivityID: 'c-1' } },
        { value: { nonce: 'n', pick: 'yes' }, channelData: { clientActivityID: 'c-1' } },
        { value: { nonce: 'n', pick: 'no' }, channelData: { clientActivityID: 'c-1' } },
        { text: 'c', channelData: { clientActivityID: '' } },
        { text: 'c', channelData: { clientActivityID: '' } },
      ];
      for (const [index, body] of bodies.entries()) {
        await say(started, { type: 'message', ...body });
        await answered(started, 2 * (index + 1));
      }
      expect(heard.map(({ text, value }) => text ?? value)).to.deep.equal(
        bodies.map(({ text, value }) => text ?? value),
      );
    });

    it('with one client id are two from two people, or in two conversations', async () => {
      const started = await start();
      const ben = await generate({ user: { id: 'dl_ben' } });
      const body = { type: 'message', text: 'hi', channelData: { clientActivityID: 'c-1' } };
      await say(started, body);
      await answered(started, 2);
      await say(ben, body);
      await answered(ben, 2);
      expect(heard).to.have.length(2);
    });

    it('H12 joining counts once, before the first message, and carries nothing', async () => {
      const started = await start();
      const join = { type: 'event', name: 'webchat/join', value: { admin: true } };
      await Promise.all([say(started, join), say(started, join)]);
      await answered(started, 2);
      await say(started, join);
      expect(heard.map(({ name, value }) => [name, value])).to.deep.equal([['webchat/join', undefined]]);
    });

    it('a text without end is cut', async () => {
      const started = await start();
      await say(started, { type: 'message', text: 'x'.repeat(100_000) });
      expect((await lines(started)).activities[0]?.text).to.have.length(4_000);
    });

    it('E10 uploads are refused', async () => {
      const { conversationId, token } = await start();
      const path = `${ROOT}/conversations/${conversationId}/upload?userId=dl_ana`;
      expect((await bot.post(path, {}, as(token))).status).to.equal(415);
    });

    it('E14 get an apology if their turn fails', async () => {
      const started = await start();
      await say(started, { type: 'message', text: 'fail' });
      await answered(started, 2);
      expect(await texts(started)).to.deep.equal(['fail', 'That failed.']);
    });

    it('beyond 20 messages in a minute are refused, with one notice', async () => {
      const started = await start();
      const statuses: number[] = [];
      for (let count = 0; count < 23; count++) {
        statuses.push((await say(started, { type: 'message', text: String(count) })).status);
      }
      expect(statuses).to.deep.equal([...Array(20).fill(200), 429, 429, 429]);
      await answered(started, 41);
      expect((await texts(started)).filter(text => text === 'Slower, please.')).to.have.length(1);
      bot.clock.set(NOW + 60_000);
      expect((await say(started, { type: 'message', text: 'again' })).status).to.equal(200);
    });

    it('from the bot come first when it has something to say', async () => {
      const started = await start();
      const reference = { channelId: 'directline', serviceUrl: bot.url, conversation: { id: started.conversationId } };
      await bot.channels.continueConversation(reference as never, async turn => {
        await turn.sendActivity('you are signed in');
      });
      expect(await texts(started)).to.deep.equal(['you are signed in']);
    });

    it('H7 survive the process, sealed, with continuing numbers', async () => {
      const started = await start();
      await say(started, { type: 'message', text: 'the budget' });
      await answered(started, 2);
      const row = await bot.store.get<string>(storeKey('activity', started.conversationId, '1'));
      expect(decodeProtectedHeader(row ?? '')['enc']).to.equal('A256GCM');
      const again = await startBot({ store: bot.store });
      const path = `${ROOT}/conversations/${started.conversationId}/activities`;
      await again.post(path, { type: 'message', text: 'more' }, as(started.token));
      const { activities } = await json<Lines>(again.get(path, as(started.token)));
      expect(activities.slice(0, 3).map(({ id, text }) => [id.slice(-1), text])).to.deep.equal([
        ['1', 'the budget'],
        ['2', 'you said the budget'],
        ['3', 'more'],
      ]);
      await again.close();
    });
  });

  describe('streams', () => {
    const open = async (url: string, origin?: string): Promise<{ socket: WebSocket; sets: Lines[] }> => {
      const socket = new WebSocket(url, origin === undefined ? {} : { origin });
      const sets: Lines[] = [];
      socket.on('message', data => sets.push(JSON.parse(String(data)) as Lines));
      await once(socket, 'open');
      return { socket, sets };
    };
    const refusal = async (url: string, origin?: string): Promise<string> => {
      try {
        const { socket } = await open(url, origin);
        socket.terminate();
        return 'opened';
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    };
    const heardOn = (sets: Lines[]) => sets.flatMap(set => set.activities.map(({ type, text }) => text ?? type));

    it('open at any place that is a number, however large', async () => {
      const started = await start();
      await say(started, { type: 'message', text: 'a' });
      await answered(started, 2);
      const path = `${ROOT}/conversations/${started.conversationId}?watermark=${'9'.repeat(400)}`;
      const { socket, sets } = await open((await json<Started>(bot.get(path, as(started.token)))).streamUrl);
      await until(() => sets.length >= 1);
      expect(heardOn(sets)).to.deep.equal(['a', 'you said a']);
      socket.close();
    });

    it('deliver missed activities and then new ones, with typing that is not stored', async () => {
      const started = await start();
      await say(started, { type: 'message', text: 'a' });
      await answered(started, 2);
      const again = await json<Started>(
        bot.get(`${ROOT}/conversations/${started.conversationId}?watermark=1`, as(started.token)),
      );
      const { socket, sets } = await open(again.streamUrl);
      await say(started, { type: 'message', text: 'b' });
      await until(() => sets.length >= 4);
      expect(heardOn(sets)).to.deep.equal(['you said a', 'b', 'typing', 'you said b']);
      expect(sets.map(({ watermark }) => watermark)).to.deep.equal(['2', '3', '3', '4']);
      expect(await texts(started)).to.deep.equal(['a', 'you said a', 'b', 'you said b']);
      socket.close();
    });

    it('H5 open with a ticket, once, within a minute, for its own conversation', async () => {
      const [mine, other] = [await start(), await start()];
      expect(await refusal(mine.streamUrl.replace(mine.conversationId, other.conversationId))).to.contain('401');
      expect(await refusal(mine.streamUrl)).to.contain('401');
      expect(await refusal(other.streamUrl.replace(/t=.*/, ''))).to.contain('401');
      expect(await refusal(other.streamUrl.replace(/t=.*/, `t=${other.token}`))).to.contain('401');
      expect(await refusal(other.streamUrl)).to.equal('opened');
      expect(await refusal(other.streamUrl)).to.contain('401');
      const late = await start();
      bot.clock.set(NOW + 61_000);
      expect(await refusal(late.streamUrl)).to.contain('401');
    });

    it('H5 reject pages of another origin', async () => {
      expect(await refusal((await start()).streamUrl, 'https://evil.example')).to.contain('403');
      expect(await refusal((await start()).streamUrl, 'null')).to.contain('403');
      expect(await refusal((await start()).streamUrl, bot.url)).to.equal('opened');
    });

    it('H5 exist at no other address', async () => {
      expect(await refusal(`${bot.url.replace('http', 'ws')}/api/messages`)).to.contain('404');
    });

    it('H5 end alone after a frame that is too long', async () => {
      const [bad, good] = [await open((await start()).streamUrl), await open((await start()).streamUrl)];
      bad.socket.send('x'.repeat(1_000_000));
      const [code] = await once(bad.socket, 'close');
      expect(code).to.equal(1009);
      expect(good.socket.readyState).to.equal(WebSocket.OPEN);
      good.socket.close();
    });

    it("E18 do not delay the server's end", async () => {
      const { socket } = await open((await start()).streamUrl);
      const closed = once(socket, 'close');
      await bot.server.close();
      await closed;
    });

    it('H5 are limited per conversation', async () => {
      const started = await start();
      const path = `${ROOT}/conversations/${started.conversationId}`;
      const next = async () => (await json<Started>(bot.get(path, as(started.token)))).streamUrl;
      const sockets = [];
      for (let count = 0; count < 20; count++) sockets.push(await open(await next()));
      expect(await refusal(await next())).to.contain('503');
      for (const { socket } of sockets) socket.terminate();
    });

    it('H5 drop a client that does not read', async () => {
      const started = await start();
      const { socket } = await open(started.streamUrl);
      socket.pause();
      const reference = { channelId: 'directline', serviceUrl: bot.url, conversation: { id: started.conversationId } };
      let closed = false;
      socket.on('close', () => {
        closed = true;
      });
      for (let count = 0; count < 60; count++) {
        await bot.channels.continueConversation(reference as never, async turn => {
          await turn.sendActivity('x'.repeat(200_000));
        });
      }
      socket.resume();
      await until(() => closed);
      expect((await bot.get('/healthz')).status).to.equal(200);
    });
  });
});
