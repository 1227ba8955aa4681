import { expect } from 'chai';
import type { Delivery } from '../../bot/channels/delivery.ts';
import { remaining } from '../../bot/interrupted.ts';
import { freshState } from '../../dialogs/index.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 21, 9);
const MESSAGE = { type: 'message', text: 'help' } as const;
const ANSWER = { text: 'Here you are.', atMs: NOW, maybe: false, tries: 0 };

describe('what is left to do for an activity', () => {
  const delivery = (left?: Delivery['left'], receivedAtMs = NOW): Delivery => ({
    id: 'inbox.1',
    receivedAtMs,
    ...(left && { left }),
    keepReport: async () => undefined,
  });
  const left = (
    given: Delivery | undefined,
    handled?: string,
    input: Parameters<typeof remaining>[1]['input'] = MESSAGE,
  ) => remaining(given, { state: { ...freshState(), ...(handled && { handled }) }, input, now: NOW });

  it('is all of it, when it is new', () => {
    expect(left(undefined)).to.deep.equal({ answers: [], input: MESSAGE });
    expect(left(delivery())).to.deep.equal({ answers: [], input: MESSAGE });
    expect(left(delivery(), 'inbox.0')).to.deep.equal({ answers: [], input: MESSAGE });
  });

  it('is nothing, when it was handled and is delivered again', () => {
    expect(left(delivery(), 'inbox.1')).to.deep.equal({ answers: [], input: undefined });
  });

  it('is all of it, when one process died before its end', () => {
    const died = { deaths: 1, report: { answers: [ANSWER], whole: true } };
    expect(left(delivery(died), 'inbox.0')).to.deep.equal({ answers: [], input: MESSAGE });
    expect(left(delivery(died, NOW - 10 * MINUTE))).to.deep.equal({ answers: [], input: MESSAGE });
  });

  it('is to tell, when a process died after the state was kept', () => {
    const told = { deaths: 1, report: { answers: [ANSWER], whole: true } };
    expect(left(delivery(told, 0), 'inbox.1')).to.deep.equal({
      answers: [{ ...ANSWER, maybe: true }],
      input: undefined,
    });
    const partly = { deaths: 1, report: { answers: [ANSWER], whole: false } };
    expect(left(delivery(partly), 'inbox.1').input).to.deep.equal({ type: 'restarted' });
    expect(left(delivery({ deaths: 1, report: undefined }), 'inbox.1').input).to.deep.equal({ type: 'restarted' });
  });

  it('is to say that nothing was done, when it is more than ten minutes old or two processes died with it', () => {
    const old = delivery({ deaths: 1, report: undefined }, NOW - 10 * MINUTE - 1);
    const deadly = delivery({ deaths: 2, report: undefined });
    expect(left(old).input).to.deep.equal({ type: 'missed', said: 'help', atMs: NOW - 10 * MINUTE - 1 });
    expect(left(deadly).input).to.deep.equal({ type: 'missed', said: 'help', atMs: NOW });
    expect(left(deadly, undefined, { type: 'joined' }).input).to.deep.equal({ type: 'joined' });
    const long = left(deadly, undefined, { type: 'message', text: 'word '.repeat(100) }).input;
    expect(long).to.have.property('said').that.has.lengthOf(199);
  });
});
