import { expect } from 'chai';
import { warnOfLoss } from '../../../store/redis/durability.ts';
import { logLines } from '../log-lines.ts';

const EVICTS =
  'Redis may delete sign-ins and conversations when its memory is full. Set maxmemory-policy to noeviction.';
const FORGETS = 'Redis forgets all sign-ins and conversations when it restarts. Set appendonly to yes.';

describe('F8: a Redis that may lose data', () => {
  const cases: [Record<string, string>, string[]][] = [
    [{ 'maxmemory-policy': 'noeviction', appendonly: 'yes', save: '' }, []],
    [{ 'maxmemory-policy': 'noeviction', appendonly: 'no', save: '3600 1 300 100' }, []],
    [{ 'maxmemory-policy': 'noeviction', appendonly: 'no', save: '' }, [FORGETS]],
    [{ 'maxmemory-policy': 'allkeys-lru', appendonly: 'yes', save: '' }, [EVICTS]],
    [{ 'maxmemory-policy': 'volatile-ttl', appendonly: 'no', save: '' }, [EVICTS, FORGETS]],
    [{}, []],
  ];
  for (const [found, warnings] of cases) {
    it(`${JSON.stringify(found)} is warned of ${warnings.length} times`, async () => {
      const { log, lines } = logLines();
      await warnOfLoss({ configGet: async name => (name in found ? { [name]: found[name] ?? '' } : {}) }, log);
      expect(lines.map(line => JSON.parse(line)[1])).to.deep.equal(warnings);
    });
  }

  it('that hides its configuration is used without a warning', async () => {
    for (const refusal of ["ERR unknown command 'CONFIG'", "NOPERM User bot has no permissions to run 'config|get'"]) {
      const { log, lines } = logLines();
      await warnOfLoss({ configGet: () => Promise.reject(new Error(refusal)) }, log);
      expect(lines).to.deep.equal([]);
    }
  });

  it('that fails is a failure', async () => {
    const { log } = logLines();
    const failing = warnOfLoss({ configGet: () => Promise.reject(new Error('Socket closed unexpectedly')) }, log);
    expect(await failing.catch((error: Error) => error.message)).to.equal('Socket closed unexpectedly');
  });
});
