import type { TurnContext } from 'botbuilder';
import { AuthenticationConstants } from 'botframework-connector';
import { expect } from 'chai';
import { SignJWT, UnsecuredJWT } from 'jose';
import { fixedClock } from '../../../core/clock.ts';
import { BotError } from '../../../core/errors.ts';
import { silentLog } from '../../../core/log.ts';
import { openStore } from '../../../store/index.ts';
import { type FakeConnector, startFakeConnector } from '../fake-connector.ts';
import { type FakeKeys, startFakeKeys } from './fake-keys.ts';
import { activity, type Bot, NOW, raw, startBot } from './harness.ts';

const APP = { id: '11111111-1111-1111-1111-111111111111', password: 'what-only-the-bot-and-azure-know' };

type Replies = { activities: { type: string; text?: string }[] };
const replies = async (response: Response): Promise<(string | undefined)[]> =>
  ((await response.json()) as Replies).activities.map(({ text }) => text);

describe('/api/messages', () => {
  describe('without an app id', () => {
    let bot: Bot;
    let heard: string[];
    beforeEach(async () => {
      heard = [];
      bot = await startBot({
        handler: async turn => {
          heard.push(`${turn.activity.type} ${turn.activity.name ?? turn.activity.text}`);
          if (turn.activity.text === 'fail') throw new Error('/home/secret/path');
          if (turn.activity.text === 'throw null') throw null;
          if (turn.activity.text === 'outage') throw new BotError('store/unavailable', '/home/secret/path');
          const { text, timestamp } = turn.activity;
          await turn.sendActivity(text === 'when' ? (timestamp?.toISOString() ?? '') : `you said ${text}`);
        },
      });
    });
    afterEach(() => bot.close());

    it('answers a local caller in the response', async () => {
      expect(await replies(await bot.post('/api/messages', activity()))).to.deep.equal(['you said hello']);
    });

    it('answers an activity only once if it is delivered twice', async () => {
      const twice = activity({ id: 'same' });
      expect(await replies(await bot.post('/api/messages', twice))).to.deep.equal(['you said hello']);
      expect(await replies(await bot.post('/api/messages', twice))).to.deep.equal([]);
    });

    for (const channelId of [
      ...['', ' ', '\u200b', 'unknown', 'WebChat', 'webchat ', 'msteams:copilot', 'webchat over the connector'],
      ...[undefined, null, 7, ['webchat']],
    ]) {
      it(`A30 refuses the channel id ${JSON.stringify(channelId)}`, async () => {
        expect((await bot.post('/api/messages', activity({ channelId }))).status).to.equal(400);
        expect(heard).to.deep.equal([]);
      });
    }

    it("serves Azure's channels, the Emulator and the Agents Playground", async () => {
      for (const channelId of ['emulator', 'msteams', 'webchat', 'directline', 'slack', 'agents', 'acs', 'test']) {
        expect(await replies(await bot.post('/api/messages', activity({ channelId }))), channelId).to.deep.equal([
          'you said hello',
        ]);
      }
    });

    it('passes dates on as dates', async () => {
      const timed = activity({ text: 'when', timestamp: '2026-11-21T10:00:00+01:00' });
      expect(await replies(await bot.post('/api/messages', timed))).to.deep.equal(['2026-11-21T09:00:00.000Z']);
    });

    it('E8 does not serve a host name that was pointed here', async () => {
      const body = JSON.stringify(activity());
      const request = (host: string) =>
        raw(
          bot.url,
          `POST /api/messages HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Type: application/json\r\n` +
            `Content-Length: ${body.length}\r\n\r\n${body}`,
        );
      expect(await request('evil.example')).to.match(/^HTTP\/1\.1 401 /);
      expect(await request('localhost.evil.example')).to.match(/^HTTP\/1\.1 401 /);
      expect(await request('localhost:3978')).to.match(/^HTTP\/1\.1 200 /);
    });

    for (const serviceUrl of ['https://evil.example', 'http://169.254.169.254/', 'http://localhost.evil.example']) {
      it(`K6 sends nothing to ${serviceUrl}`, async () => {
        expect((await bot.post('/api/messages', activity({ serviceUrl }))).status).to.equal(401);
        expect(heard).to.deep.equal([]);
      });
    }

    it('E7 treats proxied requests as remote', async () => {
      const response = await bot.post('/api/messages', activity(), { 'x-forwarded-for': '203.0.113.9' });
      expect(response.status).to.equal(401);
    });

    it('K8 H12 drops a credential in an event', async () => {
      const event = activity({ type: 'event', name: 'tokens/response', value: { token: 'ATTACKER-TOKEN' } });
      expect((await bot.post('/api/messages', event)).status).to.equal(200);
      expect(heard).to.deep.equal([]);
    });

    for (const text of ['fail', 'throw null', 'outage']) {
      it(`E14 turns "${text}" into one apology, without the error's words`, async () => {
        const response = await bot.post('/api/messages', activity({ text }));
        expect(response.status).to.equal(200);
        expect(await replies(response)).to.deep.equal([text === 'outage' ? 'No memory.' : 'That failed.']);
        expect((await bot.get('/healthz')).status).to.equal(200);
      });
    }
  });

  describe('an invoke', () => {
    let bot: Bot;
    let connector: FakeConnector;
    let goOn = () => {};
    let handled = 0;
    let over: Promise<void>;
    beforeEach(async () => {
      connector = await startFakeConnector();
      handled = 0;
      const held = new Promise<void>(resolve => {
        goOn = resolve;
      });
      let end = () => {};
      over = new Promise(resolve => {
        end = resolve;
      });
      bot = await startBot({
        handler: async turn => {
          const { name, value } = turn.activity;
          handled++;
          if (name === 'fails') throw new Error('/home/secret/path');
          if (name === 'answered') await turn.sendActivity({ type: 'invokeResponse', value });
          if (name === 'answered') await held;
          end();
        },
      });
    });
    afterEach(async () => {
      await bot.close();
      await connector.close();
    });
    const invoke = (name: string, value?: unknown) => {
      const how = { deliveryMode: 'normal', serviceUrl: connector.url };
      return bot.post('/api/messages', activity({ type: 'invoke', name, value, ...how }));
    };

    it('gets its answer in the response while the resulting work continues', async () => {
      const response = await invoke('answered', { status: 412 });
      expect([response.status, await response.text()]).to.deep.equal([412, '']);
      goOn();
      await over;
    });

    it('can be answered with a body', async () => {
      const response = await invoke('answered', { status: 200, body: { so: 'it is' } });
      expect([response.status, await response.json()]).to.deep.equal([200, { so: 'it is' }]);
      goOn();
    });

    const deliver = (body: Record<string, unknown>) => bot.post('/api/messages', body);
    const same = (name: string, value: unknown, more: object = {}) =>
      activity({
        ...{ type: 'invoke', id: 'same', name, value, deliveryMode: 'normal', serviceUrl: connector.url },
        ...more,
      });
    const read = async (response: Response) => [response.status, await response.text()];

    for (const [what, value, first] of [
      ['a status alone', { status: 412 }, [412, '']],
      ['a body', { status: 200, body: { so: 'it is' } }, [200, '{"so":"it is"}']],
      ['a refusal', { status: 400 }, [400, '']],
    ] as const) {
      it(`gets its first answer again when repeated, ${what}, during and after its turn`, async () => {
        const twice = [deliver(same('answered', value)), deliver(same('answered', value))];
        for (const response of twice) expect(await read(await response)).to.deep.equal(first);
        goOn();
        await over;
        expect(await read(await deliver(same('answered', value)))).to.deep.equal(first);
        expect(handled).to.equal(1);
      });
    }

    for (const [what, more, status] of [
      ['with another id', { id: 'another' }, 200],
      ['in another conversation', { conversation: { id: 'another' } }, 200],
      ['of somebody else, with the same id', { from: { id: 'ben' } }, 501],
    ] as const) {
      it(`does not get that answer for ${what}`, async () => {
        goOn();
        await deliver(same('answered', { status: 412 }));
        expect((await deliver(same('answered', { status: 200 }, more))).status).to.equal(status);
      });
    }

    it('counts as new when repeated after ten minutes', async () => {
      goOn();
      await deliver(same('answered', { status: 412 }));
      bot.clock.set(NOW + 10 * 60_000);
      expect((await deliver(same('answered', { status: 200 }))).status).to.equal(200);
    });

    it('gets 501 again if it failed or was unknown, and is not handled again', async () => {
      for (const name of ['fails', 'unknown']) {
        const id = { id: name };
        expect((await deliver(same(name, {}, id))).status).to.equal(501);
        expect((await deliver(same(name, {}, id))).status).to.equal(501);
      }
      expect(handled).to.equal(2);
    });

    it('gets the expected replies in its response again', async () => {
      goOn();
      const replies = { deliveryMode: 'expectReplies' };
      const answers = [
        await (await deliver(same('answered', { status: 200 }, replies))).json(),
        await (await deliver(same('answered', { status: 200 }, replies))).json(),
      ];
      expect(answers[0]).to.have.nested.property('activities[0].type', 'invokeResponse');
      expect(answers[1]).to.deep.equal(answers[0]);
    });

    it('G13 gets its first answer again when repeated at another process', async () => {
      await bot.close();
      const store = await openStore('sqlite::memory:', { clock: fixedClock(NOW), log: silentLog, role: 'command' });
      const handler = async (turn: TurnContext) => {
        handled++;
        await turn.sendActivity({ type: 'invokeResponse', value: turn.activity.value });
      };
      bot = await startBot({ handler, store, sharedStore: true });
      const other = await startBot({ handler, store, sharedStore: true });
      const value = { status: 412, body: { so: 'it is' } };
      const both = [deliver(same('answered', value)), other.post('/api/messages', same('answered', value))];
      for (const response of both) expect(await read(await response)).to.deep.equal([412, '{"so":"it is"}']);
      expect(await read(await other.post('/api/messages', same('answered', value)))).to.deep.equal([
        ...[412, '{"so":"it is"}'],
      ]);
      expect(handled).to.equal(1);
      await other.close();
    });

    it('gets 501 if no one handles it', async () => {
      const response = await invoke('composeExtension/query', { commandId: 'x' });
      expect([response.status, await response.text()]).to.deep.equal([501, '']);
    });

    it("E14 gets an answer without the error's words if it fails", async () => {
      const response = await invoke('fails');
      expect([response.status, await response.text()]).to.deep.equal([501, '']);
      expect(connector.texts('conversation-1')).to.deep.equal(['That failed.']);
    });
  });

  it('E7 is refused while the public URL is not local; the chat page still works', async () => {
    const bot = await startBot({ publicUrl: 'https://bot.example' });
    expect((await bot.post('/api/messages', activity())).status).to.equal(401);
    expect((await bot.get('/?moved')).status).to.equal(200);
    await bot.close();
  });

  describe('with an app id', () => {
    let bot: Bot;
    const key = new Uint8Array(32).fill(1);
    const claims = { iss: 'https://issuer.example', aud: APP.id, serviceurl: 'https://smba.trafficmanager.net/emea/' };
    const later = Date.UTC(2100, 0) / 1000; // the SDK compares with the wall clock
    const genuineUrl = activity({ serviceUrl: 'https://smba.trafficmanager.net/emea/', channelId: 'msteams' });
    before(async () => {
      bot = await startBot({ app: APP });
    });
    after(() => bot.close());

    const signed = (more: Record<string, unknown> = {}) =>
      new SignJWT({ ...claims, exp: later, ...more }).setProtectedHeader({ alg: 'HS256' }).sign(key);

    it('E1 rejects forged or unusable tokens, all with the same words', async () => {
      const headers = [
        undefined,
        '',
        'Bearer',
        'Bearer x',
        'Bearer x.y.z',
        'Basic YTpi',
        `Bearer ${await signed({ exp: undefined })}`,
        `Bearer ${await signed()} ${await signed()}`,
        `Bearer ${new UnsecuredJWT({ ...claims, exp: later }).encode()}`,
        `Bearer ${await signed()}`,
        `bearer ${await signed()}`,
        `Bearer ${await signed({ nbf: later })}`,
      ];
      for (const authorization of headers) {
        const response = await bot.post(
          '/api/messages',
          genuineUrl,
          authorization === undefined ? {} : { authorization },
        );
        expect([response.status, await response.json()], authorization).to.deep.equal([
          401,
          { error: { code: 'Http401', message: 'A valid token is needed.' } },
        ]);
      }
    });

    for (const serviceUrl of [
      'https://evil.trafficmanager.net/',
      'https://smba.trafficmanager.net.evil/',
      'https://evilbotframework.com/',
      'https://smba.trafficmanager.net@evil.example/',
      'https://user@smba.trafficmanager.net/',
      'https://smba.trafficmanager.net:8443/',
      'http://smba.trafficmanager.net/',
      'https://smba.trafficmanagеr.net/', // with a Cyrillic letter
      'http://localhost:9/',
    ]) {
      it(`E2 E4 rejects ${serviceUrl} as a channel`, async () => {
        const authorization = `Bearer ${await signed()}`;
        const response = await bot.post('/api/messages', { ...genuineUrl, serviceUrl }, { authorization });
        expect(response.status).to.equal(403);
        let refused: unknown;
        const reference = { channelId: 'msteams', serviceUrl, conversation: { id: 'c' } };
        await bot.channels
          .continueConversation(reference as never, async () => undefined)
          .catch(error => {
            refused = error;
          });
        expect(refused).to.be.instanceOf(TypeError);
      });
    }

    it('does not trust callers for being local', async () => {
      expect((await bot.post('/api/messages', activity())).status).to.equal(401);
    });
  });

  describe('with an app id and keys on Microsoft’s server', () => {
    const serviceUrl = 'https://smba.trafficmanager.net/emea/';
    const microsoftsUrl = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
    let bot: Bot;
    let keys: FakeKeys;
    let authorization: string;
    beforeEach(async () => {
      keys = await startFakeKeys();
      Object.assign(AuthenticationConstants, { ToBotFromChannelOpenIdMetadataUrl: keys.url });
      bot = await startBot({ app: APP });
      authorization = await signed(APP.id);
    });
    afterEach(async () => {
      Object.assign(AuthenticationConstants, { ToBotFromChannelOpenIdMetadataUrl: microsoftsUrl });
      await bot.close();
      await keys.close();
    });
    const signed = async (aud: string) =>
      `Bearer ${await keys.sign({ iss: 'https://api.botframework.com', aud, serviceurl: serviceUrl })}`;
    const send = () => bot.post('/api/messages', activity({ serviceUrl, channelId: 'msteams' }), { authorization });

    it('accepts a token signed with one of them', async () => {
      expect(await replies(await send())).to.deep.equal(['you said hello']);
    });

    const moods = {
      error: 'answers with an error',
      garbage: 'answers with garbage',
      hangs: 'does not answer',
      drops: 'hangs up',
    };
    for (const [mood, what] of Object.entries(moods)) {
      it(`E6 asks for a retry while that server ${what}, and accepts tokens when it is back`, async () => {
        keys.mood = mood as keyof typeof moods;
        const began = performance.now();
        const response = await send();
        expect([response.status, response.headers.get('retry-after'), await response.json()]).to.deep.equal([
          ...[503, '10', { error: { code: 'Http503', message: 'Not ready.' } }],
        ]);
        expect(performance.now() - began).to.be.below(4_000);
        keys.mood = 'well';
        expect((await send()).status).to.equal(200);
      });
    }

    it('E6 continues with the keys that it has', async () => {
      expect((await send()).status).to.equal(200);
      keys.mood = 'drops';
      expect((await send()).status).to.equal(200);
    });

    it('E6 E1 rejects a bad token at once as long as it has keys', async () => {
      authorization = await signed('another-bot');
      expect((await send()).status).to.equal(401);
    });
  });
});
