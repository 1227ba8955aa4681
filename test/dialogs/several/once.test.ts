import { expect } from 'chai';
import { BotError } from '../../../core/errors.ts';
import type { FakeCalendar } from '../../scenarios/fake-calendar/model.ts';
import { setStage } from '../../scenarios/run.ts';
import { shippedTemplates } from '../../shipped-templates.ts';

const BATCHES = 100;
const TROUBLE = 0.3;

/** Numbers from 0 to 1, the same ones every time (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Killed extends Error {}

/** A write may not arrive, its answer may get lost, or the process dies before or after it. */
function troubled(calendar: FakeCalendar, random: () => number): void {
  const withTrouble =
    <A extends unknown[], R>(write: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const trouble = random() < TROUBLE ? Math.floor(random() * 4) : undefined;
      if (trouble === 0) throw new BotError('calendar/unavailable', 'did not arrive');
      if (trouble === 1) throw new Killed();
      const result = await write(...args);
      if (trouble === 2) throw new BotError('calendar/unavailable', 'the answer got lost');
      if (trouble === 3) throw new Killed();
      return result;
    };
  calendar.deleteEvent = withTrouble(calendar.deleteEvent.bind(calendar));
  calendar.updateEvent = withTrouble(calendar.updateEvent.bind(calendar));
}

type Stage = ReturnType<typeof setStage>;

/** After a kill, the next process has what was stored last. */
async function say(stage: Stage, text: string): Promise<void> {
  try {
    await stage.turn({ type: 'message', text });
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}

async function confirmed(request: string, seed: number): Promise<Stage> {
  const stage = setStage({ facts: new Map() }, shippedTemplates());
  await say(stage, request);
  troubled(stage.calendar, randomNumbers(seed));
  for (let press = 0; press < 2 || stage.state.pending.at !== 'nothing'; press++) {
    if (press > 60) throw new Error(`still at ${stage.state.pending.at}`);
    await say(stage, 'yes');
  }
  return stage;
}

/** The events of tomorrow in the calendar of the scenarios. */
const TOMORROW = ['Stand-up', 'Dentist', 'Interview'];

describe('several events after one yes, with lost answers, deaths of the process, and a repeated yes', () => {
  it(`are each deleted once in ${BATCHES} batches, and so are the e-mails`, async () => {
    for (let seed = 1; seed <= BATCHES; seed++) {
      const { calendar } = await confirmed('cancel everything tomorrow', seed);
      expect(calendar.writes, `batch ${seed}`).to.equal(3);
      expect(calendar.mails, `batch ${seed}`).to.deep.equal(TOMORROW.map(title => `${title}: cancelled`));
    }
  }).timeout(60_000);

  it(`are each moved once in ${BATCHES} batches, and so are the e-mails`, async () => {
    for (let seed = 1; seed <= BATCHES; seed++) {
      const { calendar } = await confirmed('push everything tomorrow back an hour', seed);
      expect(calendar.writes, `batch ${seed}`).to.equal(3);
      expect(calendar.mails, `batch ${seed}`).to.deep.equal(TOMORROW.map(title => `${title}: changed`));
    }
  }).timeout(60_000);
});
