import { signedInPerson } from './person.ts';
import type { Trial } from './trial.ts';

/** So many that the first round, which is not counted, fills V8's heap and our caches. */
const QUESTIONS = 4000;

/** How much memory grows while people ask for one week after another. */
export const weeks: Trial = {
  name: 'weeks',
  figures: [{ measure: 'memory growth per 1,000 week questions', unit: 'MB', goal: '0' }],
  async start(checkout) {
    const person = await signedInPerson(checkout, []);
    let asked = 0;
    return {
      async round() {
        const before = person.memoryMb();
        for (let index = 0; index < QUESTIONS; index++) {
          const day = new Date(Date.UTC(2036, 0, 1 + 7 * (asked++ % 500))).toISOString().slice(0, 10);
          await person.ask(`what's on in the week of ${day}`);
        }
        return [((person.memoryMb() - before) * 1000) / QUESTIONS];
      },
      stop: person.stop,
    };
  },
};
