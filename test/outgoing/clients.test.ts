import { expect } from 'chai';
import { ANSWER_BYTES, CALENDAR_BYTES } from '../../core/outgoing/index.ts';
import { type Client, clients } from './clients.ts';
import { type HostileHost, LARGE, REDIRECTS, SLOW, startHostileHost, type Trick } from './hostile-host.ts';
import { shortenDeadlines } from './short-deadlines.ts';

/** What is read before a connection is cut: what is in flight on the way. */
const SLACK_BYTES = 2 * 1024 * 1024;

describe('every client that the bot has', () => {
  let host: HostileHost;
  let lengthen: () => void;
  before(async () => {
    host = await startHostileHost();
    lengthen = shortenDeadlines(150);
  });
  after(async () => {
    lengthen();
    await host.close();
  });

  async function tried({ call }: Client, trick: Trick): Promise<string> {
    host.forget();
    host.trick = trick;
    return call(host.origin);
  }
  for (const client of clients) {
    const { name } = client;
    it(`follows no redirect: ${name}`, async function () {
      this.timeout(30_000);
      for (const trick of REDIRECTS) {
        const here = trick.endsWith('the same host') && client.looksWithinHost;
        expect(await tried(client, trick), trick).to.equal(client.redirected);
        expect(host.elsewhere(), trick).to.deep.equal([]);
        if (!here) expect(host.followed, trick).to.deep.equal([]);
      }
    });

    it(`reads no more than its limit: ${name}`, async () => {
      const most = name === 'the calendar' ? CALENDAR_BYTES : ANSWER_BYTES;
      for (const trick of LARGE) {
        expect(await tried(client, trick), trick).to.equal(client.large);
        expect(host.mostRead(), trick).to.be.below(most + SLACK_BYTES);
      }
    });

    it(`waits no longer than its deadline: ${name}`, async () => {
      for (const trick of SLOW) expect(await tried(client, trick), trick).to.equal(client.slow);
    });
  }
});
