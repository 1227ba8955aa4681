import { type BenchPerson, signedInPerson } from './person.ts';
import type { Trial } from './trial.ts';

const TITLES =
  'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike Oscar Papa Quebec Romeo Sierra Tango Uniform'
    .split(' ')
    .map(word => `${word} review`);
const QUESTIONS = 100;
const ATTEMPTS = 5;

/** What a question about the calendar costs the bot's own process, with the sandbox's Google in another. */
export const calendar: Trial = {
  name: 'calendar',
  figures: ['a day of 20 events', 'one event', 'a creation'].map(measure => ({
    measure: `processor time of ${measure}`,
    unit: 'ms',
    goal: '<= 0.5',
  })),
  async start(checkout) {
    const person = await signedInPerson(checkout, dayOfEvents());
    let created = 0;
    return {
      async round() {
        const day = await cost(person, () => expectIn(person, "what's on on 3 December 2035", TITLES[0] ?? ''));
        const event = await cost(person, index =>
          expectIn(person, `details of the ${TITLES[index % TITLES.length]} on 3 December 2035`, 'Room'),
        );
        const creation = await cost(person, () => create(person, created++));
        return [day, event, creation];
      },
      stop: person.stop,
    };
  },
};

/** Twenty half hours on 3 December 2035, each with a place and two guests. */
function dayOfEvents(): object[] {
  const clock = (halfHour: number): string =>
    `2035-12-03T${String(8 + Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 ? '30' : '00'}:00`;
  return TITLES.map((summary, index) => ({
    summary,
    location: `Room ${index}`,
    start: { dateTime: clock(index), timeZone: 'Europe/London' },
    end: { dateTime: clock(index + 1), timeZone: 'Europe/London' },
    attendees: [{ email: 'ana@example.com' }, { email: 'ben@example.com' }],
  }));
}

async function cost({ cpuMs }: BenchPerson, ask: (index: number) => Promise<void>): Promise<number> {
  const before = cpuMs();
  for (let index = 0; index < QUESTIONS; index++) await ask(index);
  return (cpuMs() - before) / QUESTIONS;
}

/** Every creation is on a day of its own, so none meets another. */
async function create(person: BenchPerson, index: number): Promise<void> {
  const day = new Date(Date.UTC(2036, 0, 1 + index)).toISOString().slice(0, 10);
  await expectIn(person, `create an event called Planning on ${day} at 10:00 for 30 minutes`, 'Planning');
  await expectIn(person, 'yes', 'Planning');
}

/** Asks again where a busy machine made the old side's wall-clock limits fail. */
async function expectIn(person: BenchPerson, text: string, expected: string): Promise<void> {
  let answer = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    answer = await person.ask(text);
    if (answer.includes(expected)) return;
  }
  throw new Error(`“${text}” was answered with ${answer}`);
}
