import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Log } from '../../../core/log.ts';
import { newId } from '../../../core/random-id.ts';
import { type Store, shaped, storeKey } from '../../../store/index.ts';
import { changeRecord, type Standing } from '../inbox/change-record.ts';
import { createQueues } from './queues.ts';

/** A place in the line of those who want the next turn of a conversation. */
export type Place = {
  /** By which a later process takes it over. */
  name: string;
  /** Resolves when whoever comes later stands behind; rejects when that could not be had. */
  entered: Promise<void>;
  /** Resolves when it is this place's turn. @throws Error when that took longer than `patienceMs` */
  called(patienceMs: number): Promise<void>;
  /** Ends the turn, or the waiting for it; never rejects. */
  leave(): Promise<void>;
};

/** Who waits, in order; `beats` grows for as long as the first of them is alive. */
type Waiting = { places: string[]; beats: number };

const waiting = z.object({ places: z.array(z.string()), beats: z.number() });
const decode = shaped((stored): stored is Waiting => waiting.safeParse(stored).success);

/** A first that did not beat for so long is taken for dead. The inbox of a dead process is taken over sooner, place and all. */
const LEASE_MS = 20_000;
const RECORD_TTL_MS = 10 * 60_000;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 150;

/** @param inPlaceOf  the place of a dead process, whose turn is taken on here */
export type Enter = (conversation: string, inPlaceOf?: string) => Place;

/**
 * Lines that stand in the store, one for each conversation: the processes of a bot take turns in the order in which
 * they came. One write to enter an empty line, one to leave it. Who waits looks again and again, and sees a dead first
 * by a record that stays the same; each counts the time for itself, so no two clocks are compared.
 */
export function createLine(store: Store, log: Log, leaseMs = LEASE_MS): Enter {
  const entering = createQueues();
  const process = newId();
  let count = 0;

  return (conversation, inPlaceOf) => {
    const key = storeKey('line', conversation);
    const place = `${process}.${++count}`;
    let standing: Standing<Waiting> | undefined;
    let beating: NodeJS.Timeout | undefined;

    async function change(next: (waiting: Waiting | undefined) => Waiting | undefined): Promise<void> {
      standing = await changeRecord({ store, key, decode, guess: standing, change: next, ttlMs: RECORD_TTL_MS });
    }

    const isFirst = (): boolean => standing?.value.places[0] === place;

    async function look(): Promise<void> {
      standing = await store.read(key, decode);
      // Others took this process for dead, but it was only slow.
      if (!standing?.value.places.includes(place)) await change(withPlace(place));
    }

    async function waitUntilFirst(patienceMs: number): Promise<void> {
      let pauseMs = FIRST_PAUSE_MS;
      let sameMs = 0;
      for (let waitedMs = 0; !isFirst(); waitedMs += pauseMs) {
        if (waitedMs >= patienceMs) throw new Error('The turns before this one took too long.');
        pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS);
        await delay(pauseMs);
        const before = standing?.value;
        await look();
        sameMs = before && isSame(before, standing?.value) ? sameMs + pauseMs : 0;
        if (before && sameMs >= leaseMs) await change(withoutDead(before));
      }
    }

    async function beat(): Promise<void> {
      await change(withBeat(place));
      if (beating && !isFirst()) log.warn('A turn lost its place to another process, which took this one for dead.');
    }

    const entered = entering.run(key, () => change(withPlace(place, inPlaceOf)));
    entered.catch(() => undefined); // told by `called`
    return {
      name: place,
      entered,
      async called(patienceMs) {
        await entered;
        await waitUntilFirst(patienceMs);
        const tellLate = (err: unknown): void => log.warn({ err }, 'A turn could not show that it is alive.');
        beating = setInterval(() => void beat().catch(tellLate), leaseMs / 4).unref();
      },
      async leave() {
        clearInterval(beating);
        beating = undefined;
        await change(withoutPlace(place)).catch(err => log.warn({ err }, 'A turn ended, but could not say so.'));
      },
    };
  };
}

/** How a line changes; the same object stands for no change, undefined for an empty line. */
type Next = (waiting: Waiting | undefined) => Waiting | undefined;

const withPlace =
  (place: string, inPlaceOf?: string): Next =>
  ({ places, beats } = { places: [], beats: 0 }) => {
    const others = places.map(other => (other === inPlaceOf ? place : other));
    return { places: others.includes(place) ? others : [...others, place], beats };
  };

const withBeat =
  (place: string): Next =>
  waiting =>
    waiting?.places[0] === place ? { ...waiting, beats: waiting.beats + 1 } : waiting;

const withoutPlace =
  (place: string): Next =>
  waiting =>
    keeping(waiting, other => other !== place);

/** A process that is dead has no use for its other places either. */
const withoutDead =
  (seen: Waiting): Next =>
  waiting =>
    waiting && isSame(seen, waiting)
      ? keeping(waiting, place => processOf(place) !== processOf(seen.places[0]))
      : waiting;

function keeping(waiting: Waiting | undefined, isKept: (place: string) => boolean): Waiting | undefined {
  const places = waiting?.places.filter(isKept) ?? [];
  if (places.length === waiting?.places.length) return waiting;
  return waiting && places.length > 0 ? { ...waiting, places } : undefined;
}

const isSame = (before: Waiting, now: Waiting | undefined): boolean =>
  before.places[0] === now?.places[0] && before.beats === now?.beats;

const processOf = (place = ''): string => place.split('.')[0] ?? '';
