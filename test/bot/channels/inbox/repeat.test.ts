import { expect } from 'chai';
import { repeat } from '../../../../bot/channels/inbox/repeat.ts';
import type { Log } from '../../../../core/log.ts';
import { until } from '../../../until.ts';

describe('a repeated task', () => {
  const texts = { failing: 'It fails.', well: 'It works again.' };

  it('logs the beginning and the end of a failure, once each', async () => {
    const lines: string[] = [];
    const log = {
      info: (text: string) => lines.push(text),
      warn: (_facts: unknown, text: string) => lines.push(text),
    } as unknown as Log;
    let calls = 0;
    const end = repeat(
      async () => {
        calls++;
        if (calls > 1 && calls < 5) throw new Error('away');
      },
      { everyMs: 1, log, texts },
    );
    await until(() => calls > 6);
    end();
    expect(lines).to.deep.equal([texts.failing, texts.well]);
  });

  it('runs once at a time', async () => {
    let [running, most, calls] = [0, 0, 0];
    const end = repeat(
      async () => {
        most = Math.max(most, ++running);
        for (let turns = 0; turns < 5; turns++) await new Promise(resolve => setTimeout(resolve, 1));
        running--;
        calls++;
      },
      { everyMs: 1, log: undefined as never, texts },
    );
    await until(() => calls > 3);
    end();
    expect(most).to.equal(1);
  });
});
