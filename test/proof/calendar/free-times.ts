import { comparedOn } from '../../dialogs/actions/availability/random-calendars.ts';
import type { Outcome, Proof } from '../proof.ts';

const CALENDARS = 10_000;

/** The times for a meeting with up to five others, next to trying every minute of three working days. */
export const freeTimes: Proof = {
  claim: `free time with others, next to trying every minute, in ${CALENDARS.toLocaleString('en')} random sets of calendars`,
  goal: '0 that differ',
  onEachStore: false,
  async run(share): Promise<Outcome> {
    const seeds = Array.from({ length: Math.ceil(CALENDARS * share) }, (_, index) => index + 1);
    let times = 0;
    const wrong = seeds.filter(seed => {
      const { found, tried } = comparedOn(seed);
      times += tried.length - 1;
      return found.join() !== tried.join();
    });
    if (wrong.length > 0) process.stderr.write(`They differ for the seeds ${wrong.slice(0, 20).join(', ')}\n`);
    return { figure: `${wrong.length} that differ`, size: `${seeds.length} sets, ${times} times` };
  },
};
