import { expect } from 'chai';
import { clients } from './clients.ts';
import { type HostileHost, LARGE, REDIRECTS, SLOW, startHostileHost, type Trick } from './hostile-host.ts';
import { faultsOf } from './judge.ts';

describe('every client that the bot has', () => {
  let host: HostileHost;
  before(async () => {
    host = await startHostileHost();
  });
  after(() => host.close());

  const kinds: [what: string, tricks: readonly Trick[]][] = [
    ['follows no redirect', REDIRECTS],
    ['reads no more than its limit', LARGE],
    ['waits no longer than its deadline', SLOW],
  ];
  for (const client of clients) {
    for (const [what, tricks] of kinds) {
      it(`${what}: ${client.name}`, async () => {
        for (const trick of tricks) expect(await faultsOf(client, trick, host), trick).to.deep.equal([]);
      });
    }
  }
});
