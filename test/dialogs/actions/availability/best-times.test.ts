import { expect } from 'chai';
import {
  bestTimes,
  type Party,
  type Proposal,
  proposals,
} from '../../../../dialogs/actions/availability/best-times.ts';
import { freeGaps } from '../../../../dialogs/actions/free-gaps.ts';
import { USUAL_HOURS } from '../../../../dialogs/working-hours.ts';
import { type Interval, merge } from '../../../../time/index.ts';

const MINUTE = 60_000;
const ZONE = 'Europe/London';
const at = (clock: string): number => Date.parse(`2026-12-${clock}:00Z`);
const span = (from: string, to: string): Interval => ({ startMs: at(from), endMs: at(to) });
const shown = ({ startMs, missing, awkward }: Proposal): string =>
  [new Date(startMs).toISOString().slice(8, 16), `-${missing}`, `~${awkward}`].join(' ');

const search = (free: Interval[], parties: Party[], minutes = 60) => ({
  free,
  minutes,
  parties,
  hours: USUAL_HOURS,
  zone: ZONE,
});

describe('the best times for a meeting', () => {
  it('are free for all, and in different half days', () => {
    const busy = [span('01T09:00', '01T10:30'), span('02T09:00', '02T17:00')];
    const free = [span('01T09:00', '01T17:00'), span('02T09:00', '02T17:00'), span('03T09:00', '03T17:00')];
    expect(bestTimes(search(free, [{ busy }, { busy: [] }]), 3).map(shown)).to.deep.equal([
      '01T10:30 - ~',
      '01T12:00 - ~',
      '03T09:00 - ~',
    ]);
  });

  it('follow each other if there is only one half day', () => {
    const found = bestTimes(search([span('01T09:00', '01T11:00')], [{ busy: [] }], 30), 3);
    expect(found.map(shown)).to.deep.equal(['01T09:00 - ~', '01T09:30 - ~', '01T10:00 - ~']);
  });

  it('lack as few as possible if no time suits all, but never everyone', () => {
    const parties = [{ busy: [span('01T09:00', '01T17:00')] }, { busy: [span('01T09:00', '01T12:00')] }];
    const found = bestTimes(search([span('01T09:00', '01T13:00')], parties), 3);
    expect(found.map(shown)).to.deep.equal(['01T12:00 -0 ~']);
    expect(bestTimes(search([span('01T09:00', '01T10:00')], parties), 3)).to.deep.equal([]);
  });

  it('are early or late for someone elsewhere only if there is no other', () => {
    const parties = [{ busy: [], zone: 'America/New_York' }];
    const found = bestTimes(search([span('01T09:00', '01T17:00')], parties), 2);
    expect(found.map(shown)).to.deep.equal(['01T14:00 - ~', '01T15:00 - ~']);
    const early = bestTimes(search([span('01T09:00', '01T12:00')], parties), 1);
    expect(early.map(shown)).to.deep.equal(['01T09:00 - ~0']);
  });

  it('begin at quarters of an hour, and touch what is before and after', () => {
    const busy = [span('01T09:00', '01T09:20'), span('01T10:30', '01T12:00')];
    const found = bestTimes(search([span('01T09:00', '01T12:00')], [{ busy }]), 3);
    expect(found.map(shown)).to.deep.equal(['01T09:30 - ~']);
  });
});

describe('the search for times with others, compared with trying every minute', () => {
  for (const seed of Array.from({ length: 300 }, (_, index) => index + 1)) {
    it(`agrees on calendar ${seed}`, () => {
      const random = randomOf(seed);
      const parties = Array.from({ length: 1 + random(5) }, () => ({ busy: randomBusy(random) }));
      const own = randomBusy(random);
      const minutes = 15 * (1 + random(8));
      const range = { start: '2026-12-01', end: '2026-12-04' };
      const options = { minutes, hours: USUAL_HOURS, now: at('01T00:00') + random(600) * MINUTE, zone: ZONE };
      const free = freeGaps(range, own, options);
      const found = proposals(search(free, parties, minutes));
      const tried = bruteForce({ own, parties, minutes, now: options.now });
      expect(found.map(shown)).to.deep.equal(tried.map(shown));
      const [best] = bestTimes(search(free, parties, minutes), 3);
      const fewest = Math.min(...tried.map(({ missing }) => missing.length));
      const first = tried.find(({ missing }) => missing.length === fewest && fewest < parties.length);
      expect(best && shown(best)).to.equal(first && shown(first));
    });
  }
});

/** A reproducible random number below `below`. */
function randomOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return below => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state % below;
  };
}

function randomBusy(random: (below: number) => number): Interval[] {
  const meetings = Array.from({ length: random(16) }, () => {
    const startMs = at('01T06:00') + random(3 * 24 * 60) * MINUTE;
    return { startMs, endMs: startMs + (5 + random(180)) * MINUTE };
  });
  return merge(meetings);
}

type Tried = { own: Interval[]; parties: Party[]; minutes: number; now: number };

/** London has no other offset in December, so minutes of UTC are its clock. */
function bruteForce({ own, parties, minutes, now }: Tried): Proposal[] {
  const found: Proposal[] = [];
  for (const day of ['01', '02', '03']) {
    for (let startMs = at(`${day}T09:00`); startMs < at(`${day}T17:00`); startMs += MINUTE) {
      const endMs = startMs + minutes * MINUTE;
      const all = Array.from({ length: minutes }, (_, minute) => startMs + minute * MINUTE);
      const isTaken = (busy: readonly Interval[]): boolean =>
        all.some(moment => busy.some(one => one.startMs < moment + MINUTE && one.endMs > moment));
      if (startMs % (15 * MINUTE) !== 0 || startMs < now || endMs > at(`${day}T17:00`) || isTaken(own)) continue;
      const missing = [...parties.keys()].filter(index => isTaken(parties[index]?.busy ?? []));
      found.push({ startMs, endMs, missing, awkward: [] });
    }
  }
  return found;
}
