import type { Fault, Trouble } from '../../../../sandbox/http/faults.ts';

type Random = () => number;

/** When a bot dies in the course of a turn. */
export type Death =
  /** At its n-th request to the calendar, which has been carried out or not. */
  | { at: 'request'; nth: number; when: Fault['when'] }
  /** As soon as it has acknowledged the message. */
  | { at: 'acknowledgement' }
  /** When its answer has arrived, and it does not know that yet. */
  | { at: 'answer' };

/** What goes wrong with one message. */
export type Troubles = { death: Death | undefined; twice: boolean; faults: Fault[] };

/** So much goes wrong, of everything that can. */
export const RATES = { lostAnswers: 0.3, errors: 0.1, deaths: 0.06, repeats: 0.3 };
/** More requests than any turn makes. */
const MOST_REQUESTS = 60;
const ROUTE = 'calendar';

export const NO_TROUBLES: Troubles = { death: undefined, twice: false, faults: [] };

export function troublesBy(random: Random): Troubles {
  const twice = random() < RATES.repeats;
  const death = random() < RATES.deaths ? deathBy(random) : undefined;
  const faults = Array.from({ length: MOST_REQUESTS }, (_, index) => faultBy(random, index + 1)).flat();
  return { death, twice, faults };
}

function deathBy(random: Random): Death {
  const kind = random();
  if (kind < 0.2) return { at: 'acknowledgement' };
  if (kind < 0.4) return { at: 'answer' };
  return { at: 'request', nth: 1 + Math.floor(random() * 5), when: random() < 0.6 ? 'after-commit' : 'before' };
}

function faultBy(random: Random, nth: number): Fault[] {
  const chance = random();
  if (chance < RATES.lostAnswers) return [{ route: ROUTE, nth, when: 'after-commit', do: { kind: 'drop' } }];
  if (chance >= RATES.lostAnswers + RATES.errors) return [];
  return [{ route: ROUTE, nth, when: random() < 0.5 ? 'after-commit' : 'before', do: errorBy(random) }];
}

function errorBy(random: Random): Trouble {
  const statuses = [500, 502, 503, 504];
  return { kind: 'status', status: statuses[Math.floor(random() * statuses.length)] ?? 500, reason: 'backendError' };
}

/** The fault that kills a bot at a request. */
export const deadlyFault = ({ nth, when }: Extract<Death, { at: 'request' }>, kill: () => void): Fault => ({
  route: ROUTE,
  nth,
  when,
  do: { kind: 'drop', first: kill },
});
