import { mock } from 'node:test';
import { expect } from 'chai';
import { pino } from 'pino';
import { watchPeers } from '../../../../bot/channels/direct-line/watch.ts';

describe('the watch for messages of other processes', () => {
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

  it('checks each conversation with listeners every half second, once', async () => {
    listenedTo = ['a', 'b'];
    await tick();
    await tick();
    expect(looks).to.deep.equal(['a', 'b', 'a', 'b']);
  });

  it('checks nothing without listeners, or after its end', async () => {
    await tick();
    listenedTo = ['a'];
    end();
    await tick();
    expect(looks).to.deep.equal([]);
  });

  it('does not check again before the last check has ended', async () => {
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

  it('reports a store failure and its end once each', async () => {
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
