import { expect } from 'chai';
import { type BotError, isBotError } from '../../../../core/errors.ts';
import { type FakeConnector, type Refusal, startFakeConnector } from '../../fake-connector.ts';
import { activity, type Bot, NOW, startBot } from '../harness.ts';

describe('sending to a channel', () => {
  let connector: FakeConnector;
  let bot: Bot;
  let pauses: number[];
  let failures: unknown[];

  beforeEach(async () => {
    connector = await startFakeConnector();
    pauses = [];
    failures = [];
    bot = await startBot({
      handler: async turn => {
        await turn.sendActivity('the answer').catch(error => failures.push(error));
      },
      pause: async ms => pauses.push(ms),
    });
  });
  afterEach(async () => {
    await bot.close();
    await connector.close();
  });

  async function answerWhile(refusal: Refusal, serviceUrl = connector.url): Promise<void> {
    connector.refusal = refusal;
    const asked = activity({ deliveryMode: 'normal', serviceUrl });
    expect((await bot.postAndSettle('/api/messages', asked)).status).to.equal(200);
  }
  const failure = (): Pick<BotError, 'code' | 'facts'> => {
    const [error] = failures;
    if (!isBotError(error)) throw new TypeError('not an error of ours');
    return { code: error.code, facts: error.facts };
  };

  for (const status of [412, 429, 502, 504]) {
    it(`tries again after ${status}, and the message arrives once`, async () => {
      await answerWhile({ status, times: 2 });
      expect(connector.tried).to.have.length(3);
      expect(connector.texts('conversation-1')).to.deep.equal(['the answer']);
      expect(failures).to.deep.equal([]);
    });
  }

  it('waits longer before each try, with jitter', async () => {
    await answerWhile({ status: 412, times: 4 });
    expect(pauses).to.have.length(4);
    for (const [index, pause] of pauses.entries()) expect(pause).to.be.within(250 * 2 ** index, 500 * 2 ** index);
  });

  for (const [status, code] of [
    [412, 'channel/unavailable'],
    [429, 'channel/unavailable'],
    [502, 'channel/unknown'],
    [504, 'channel/unknown'],
  ] as const) {
    it(`gives up after five tries with ${status}: ${code}`, async () => {
      await answerWhile({ status });
      expect(connector.tried).to.have.length(5);
      expect(failure()).to.deep.equal({ code, facts: { tries: 5, status } });
    });
  }

  for (const [what, header] of [
    ['seconds', '3'],
    ['a date', new Date(NOW + 3000).toUTCString()],
  ] as const) {
    it(`waits as long as Retry-After says in ${what}`, async () => {
      await answerWhile({ status: 429, times: 1, headers: { 'retry-after': header } });
      expect(pauses).to.deep.equal([3000]);
      expect(connector.texts('conversation-1')).to.deep.equal(['the answer']);
    });
  }

  for (const header of ['13', '86400', 'Fri, 31 Dec 9999 23:59:59 GMT']) {
    it(`gives up at once if Retry-After exceeds the rest of the turn: ${header}`, async () => {
      await answerWhile({ status: 429, headers: { 'retry-after': header } });
      expect(connector.tried).to.have.length(1);
      expect(pauses).to.deep.equal([]);
    });
  }

  it('never pauses longer in total than a turn may take', async () => {
    await answerWhile({ status: 429, headers: { 'retry-after': '5' } });
    expect(pauses).to.deep.equal([5000, 5000]);
  });

  for (const header of ['soon', '-5', '', '1e3']) {
    it(`uses its own pauses if Retry-After is unreadable: "${header}"`, async () => {
      await answerWhile({ status: 429, times: 1, headers: { 'retry-after': header } });
      expect(pauses[0]).to.be.within(0, 500);
      expect(connector.texts('conversation-1')).to.deep.equal(['the answer']);
    });
  }

  for (const status of [500, 501, 503, 508, 408, 'reset'] as const) {
    it(`does not repeat after ${status}, which may have been delivered: channel/unknown`, async () => {
      await answerWhile({ status, taken: true });
      expect(connector.texts('conversation-1')).to.deep.equal(['the answer']);
      expect(failure().code).to.equal('channel/unknown');
      expect(pauses).to.deep.equal([]);
    });
  }

  for (const [status, code] of [
    [400, 'channel/refused'],
    [401, 'channel/refused'],
    [403, 'channel/refused'],
    [404, 'channel/refused'],
    [409, 'channel/refused'],
    [413, 'channel/too-large'],
  ] as const) {
    it(`treats ${status} as final: ${code}`, async () => {
      await answerWhile({ status, headers: { location: connector.url } });
      expect(connector.tried).to.have.length(1);
      expect(failure()).to.deep.equal({ code, facts: { tries: 1, status } });
    });
  }

  it('treats a redirect as final: channel/refused', async () => {
    await answerWhile({ status: 307, headers: { location: connector.url } });
    expect(connector.tried).to.have.length(1);
    expect(failure()).to.deep.equal({ code: 'channel/refused', facts: { tries: 1 } });
  });

  it('tries again if no connection could be made, because nothing was sent', async () => {
    const closed = await startFakeConnector();
    await closed.close();
    await answerWhile({ status: 500 }, closed.url);
    expect(pauses).to.have.length(4);
    expect(failure()).to.deep.equal({ code: 'channel/unavailable', facts: { tries: 5 } });
  });

  it("quotes neither the message nor the channel's answer in the error", async () => {
    await answerWhile({ status: 403 });
    const error = failures[0] as BotError;
    expect(`${error.message} ${JSON.stringify(error)}`).not.to.match(/the answer|what the channel says/);
  });
});
