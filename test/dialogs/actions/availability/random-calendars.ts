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
/** A moment of December 2026, from "DDTHH:mm". */
export const at = (clock: string): number => Date.parse(`2026-12-${clock}:00Z`);

export const shown = ({ startMs, missing, awkward }: Proposal): string =>
  [new Date(startMs).toISOString().slice(8, 16), `-${missing}`, `~${awkward}`].join(' ');

export const search = (free: Interval[], parties: Party[], minutes = 60) => ({
  free,
  minutes,
  parties,
  hours: USUAL_HOURS,
  zone: ZONE,
});

/** What the search finds in the random calendars with this number, and what is found by trying every minute; first the best. */
export function comparedOn(seed: number): { found: string[]; tried: string[] } {
  const random = randomOf(seed);
  const parties = Array.from({ length: 1 + random(5) }, () => ({ busy: randomBusy(random) }));
  const own = randomBusy(random);
  const minutes = 15 * (1 + random(8));
  const range = { start: '2026-12-01', end: '2026-12-04' };
  const options = { minutes, hours: USUAL_HOURS, now: at('01T00:00') + random(600) * MINUTE, zone: ZONE };
  const free = freeGaps(range, own, options);
  const tried = bruteForce({ own, parties, minutes, now: options.now });
  const fewest = Math.min(...tried.map(({ missing }) => missing.length));
  const first = tried.find(({ missing }) => missing.length === fewest && fewest < parties.length);
  const [best] = bestTimes(search(free, parties, minutes), 3);
  return {
    found: [best ? shown(best) : 'none', ...proposals(search(free, parties, minutes)).map(shown)],
    tried: [first ? shown(first) : 'none', ...tried.map(shown)],
  };
}

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
      found.push({ startMs, endMs, missing, awkward: [], asleep: [] });
    }
  }
  return found;
}
