import { expect } from 'chai';
import { security } from './security/security.ts';
import { stores } from './stores.ts';

/** Each runs at a hundredth of its size; `npm run proof -- security` runs them completely. */
const SHARE = 0.01;

describe('security, counted', function () {
  this.timeout(180_000);
  for (const { claim, goal, onEachStore, run } of security) {
    for (const store of onEachStore ? stores : [undefined]) {
      it(`${claim}${store ? `, on ${store.name}` : ''}: ${goal}`, async function () {
        const opened = await store?.open();
        if (store && !opened) return this.skip();
        try {
          expect((await run(SHARE, opened?.url)).figure).to.equal(goal);
        } finally {
          await opened?.remove();
        }
      });
    }
  }
});
