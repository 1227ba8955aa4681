import { expect } from 'chai';
import { remaining } from '../../../../bot/runtime/telling/interrupted.ts';
import type { Delivery } from '../../../../bot/turn/delivery.ts';
import { freshState } from '../../../../dialogs/index.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 21, 9);
const MESSAGE = { type: 'message', text: 'help' } as const;
const ANSWER = { text: 'Here you are.', atMs: NOW, maybe: false, tries: 0 };

describe('what is left to do for an activity', () => {
  const delivery = (left?: Delivery['left'], receivedAtMs = NOW): Delivery => ({
    id: 'inbox.1',
    receivedAtMs,
    ...(left && { left }),
    withReport: async () => undefined,
  });
  const left = (
    given: Delivery | undefined,
    handled?: string,
    input: Parameters<typeof remaining>[1]['input'] = MESSAGE,
  ) => remaining(given, { state: { ...freshState(), ...(handled && { handled }) }, input, now: NOW });

  const only = (input?: unknown) => ({ maybeTold: [], untold: [], input });

  it('is everything if it is new', () => {
    expect(left(undefined)).to.deep.equal(only(MESSAGE));
    expect(left(delivery())).to.deep.equal(only(MESSAGE));
    expect(left(delivery(), 'inbox.0')).to.deep.equal(only(MESSAGE));
  });

  it('is nothing if it was handled and is delivered again', () => {
    expect(left(delivery(), 'inbox.1')).to.deep.equal(only());
  });

  it('is everything if one process died before its end', () => {
    const died = { deaths: 1, report: { late: 0, answers: [ANSWER] } };
    expect(left(delivery(died), 'inbox.0')).to.deep.equal(only(MESSAGE));
    expect(left(delivery(died, NOW - 10 * MINUTE))).to.deep.equal(only(MESSAGE));
  });

  it('is to say what may not have arrived, if a process died after the state was saved', () => {
    const told = { deaths: 1, report: { late: 0, answers: [ANSWER] } };
    expect(left(delivery(told, 0), 'inbox.1')).to.deep.equal({ ...only(), maybeTold: [{ ...ANSWER, maybe: true }] });
    const partly = { deaths: 1, report: { late: 0, answers: [ANSWER, null] } };
    expect(left(delivery(partly), 'inbox.1').input).to.deep.equal({ type: 'restarted' });
    expect(left(delivery({ deaths: 1, report: undefined }), 'inbox.1').input).to.deep.equal({ type: 'restarted' });
  });

  it('is to say what did not arrive, if the channel knows how much did', () => {
    const [one, two] = [
      { ...ANSWER, text: 'one' },
      { ...ANSWER, text: 'two' },
    ];
    const told = (arrived: number, late = 0, answers: unknown[] = [one, two]) =>
      left(delivery({ deaths: 1, report: { late, answers }, arrived }), 'inbox.1');
    expect(told(0)).to.deep.equal({ ...only(), untold: [one, two] });
    expect(told(1)).to.deep.equal({ ...only(), untold: [two] });
    expect(told(1, 1)).to.deep.equal({ ...only(), untold: [one, two] });
    expect(told(2)).to.deep.equal(only());
    expect(told(2, 0, [one, null])).to.deep.equal(only());
    expect(told(1, 0, [one, null])).to.deep.equal(only({ type: 'restarted' }));
  });

  it('is to say that nothing was done, if it is more than ten minutes old or two processes died with it', () => {
    const old = delivery({ deaths: 1, report: undefined }, NOW - 10 * MINUTE - 1);
    const deadly = delivery({ deaths: 2, report: undefined });
    expect(left(old).input).to.deep.equal({ type: 'missed', said: 'help', atMs: NOW - 10 * MINUTE - 1 });
    expect(left(deadly).input).to.deep.equal({ type: 'missed', said: 'help', atMs: NOW });
    expect(left(deadly, undefined, { type: 'joined' }).input).to.deep.equal({ type: 'joined' });
    const long = left(deadly, undefined, { type: 'message', text: 'word '.repeat(100) }).input;
    expect(long).to.have.property('said').that.has.lengthOf(199);
  });
});
