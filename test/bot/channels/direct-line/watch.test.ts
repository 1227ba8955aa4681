import { mock } from 'node:test';
import { expect } from 'chai';
import { pino } from 'pino';
import { watchPeers } from '../../../../bot/channels/direct-line/watch.ts';

describe('the watch for what other processes say', () => {
  let listenedTo: string[];
  let looks: string[];
  let answer: () => Promise<unknown>;
  let warnings: string[];
  let end: () => void;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setInterval'] });
    [listenedTo, looks, warnings] = [[], [], []];
    answer = async () => undefined;
    const streams = { conversations: () => listenedTo };
    const transcript = (conversation: string): Promise<unknown> => {
      looks.push(conversation);
      return answer();
    };
    const conversations = { transcript };
    const log = pino({}, { write: line => void warnings.push((JSON.parse(line) as { msg: string }).msg) });
    end = watchPeers({ streams, conversations, log });
  });
  afterEach(() => {
    end();
    mock.timers.reset();
  });

  /** Half a second, and everything that it triggers. */
  async function tick(): Promise<void> {
    mock.timers.tick(500);
    await new Promise(resolve => setImmediate(resolve));
  }

  it('looks once for each conversation that somebody listens to, every half second', async () => {
    listenedTo = ['a', 'b'];
    await tick();
    await tick();
    expect(looks).to.deep.equal(['a', 'b', 'a', 'b']);
  });

  it('looks for nothing while nobody listens, or after its end', async () => {
    await tick();
    listenedTo = ['a'];
    end();
    await tick();
    expect(looks).to.deep.equal([]);
  });

  it('does not look again before the last look has ended', async () => {
    listenedTo = ['a'];
    let finish = (): void => undefined;
    answer = () => new Promise<void>(resolve => (finish = resolve));
    await tick();
    await tick();
    expect(looks).to.deep.equal(['a']);
    finish();
    await tick();
    await tick();
    expect(looks).to.deep.equal(['a', 'a']);
  });

  it('tells the operator once when the store fails, and when it is back', async () => {
    listenedTo = ['a', 'b'];
    answer = () => Promise.reject(new Error('no store'));
    await tick();
    await tick();
    answer = async () => undefined;
    await tick();
    answer = () => Promise.reject(new Error('no store'));
    await tick();
    expect(warnings).to.deep.equal([
      'What other processes said cannot be looked for.',
      'What other processes say can be looked for again.',
      'What other processes said cannot be looked for.',
    ]);
    expect(looks).to.have.length(8);
  });
});
