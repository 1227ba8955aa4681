import type { Control } from '../../../../sandbox/index.ts';
import { type Outcome, type Proof, seeded, times } from '../../proof.ts';
import { BULK_SIZE, bulkTasks } from './bulk.ts';
import { pursue } from './person.ts';
import { DAYS, singleTask } from './single.ts';
import { type Happened, Stage } from './stage.ts';
import { leftAlone, type Round, type Task } from './task.ts';
import { RATES } from './troubles.ts';

const WRITES = 1_000;
const AT_ONCE = 2;
const FIRST_SEED = 20_261_129;

/** What went wrong with one task, and what did not. */
type Verdict = Record<'written' | 'rounds' | 'unwritten' | 'wrongMail' | 'untold' | 'sentToLook' | 'left', number>;
const NONE: Verdict = { written: 0, rounds: 0, unwritten: 0, wrongMail: 0, untold: 0, sentToLook: 0, left: 0 };

/** `size`: so many writes are the tasks of one number. */
type Campaign = { name: string; what: string; size: number; tasks(control: Control, index: number): Task[] };

const percent = (rate: number): string => `${rate * 100} %`;
const UNDER = `${percent(RATES.lostAnswers)} lost answers, ${percent(RATES.errors)} 5xx, ${percent(RATES.repeats)} messages delivered twice, and a kill in ${percent(RATES.deaths)} of the turns`;

const proofOf = (campaign: Campaign): Proof => ({
  claim: `${WRITES.toLocaleString('en')} confirmed writes with guests (${campaign.what}), under ${UNDER}`,
  goal: '0 not written, 0 rounds of mail missing or doubled, 0 untold',
  onEachStore: false,
  run: share => run(campaign, Math.ceil((WRITES / campaign.size) * share)),
});

const single: Campaign = {
  ...{ name: 'single', what: 'created, changed, answered, deleted', size: 1 },
  tasks: (control, index) => [singleTask(control, index)],
};
const bulk: Campaign = {
  ...{ name: 'bulk', what: 'four events with one yes, and taken back', size: BULK_SIZE },
  tasks: bulkTasks,
};

export const campaigns: readonly Campaign[] = [single, bulk];
export const [singleWrites, bulkWrites] = [proofOf(single), proofOf(bulk)];

async function run(campaign: Campaign, count: number): Promise<Outcome> {
  const perStage = Math.max(1, Math.round(DAYS / campaign.size));
  const numbers = times(count, number => number);
  const stages = times(Math.ceil(count / perStage), stage => ({
    seed: FIRST_SEED + stage,
    numbers: numbers.slice(stage * perStage, (stage + 1) * perStage),
  })).values();
  const ends: { verdict: Verdict; happened: Happened }[] = [];
  const work = async (): Promise<void> => {
    for (const stage of stages) ends.push(await onStage(campaign, stage.seed, stage.numbers));
  };
  await Promise.all(times(AT_ONCE, work));
  const verdict = sum(
    NONE,
    ends.map(end => end.verdict),
  );
  const happened = sum(
    { kills: 0, repeats: 0, lostAnswers: 0 },
    ends.map(end => end.happened),
  );
  return {
    figure: `${verdict.unwritten} not written, ${verdict.wrongMail} rounds of mail missing or doubled, ${verdict.untold} untold`,
    size: `${verdict.written} writes, ${verdict.rounds} rounds of mail; ${happened.lostAnswers} lost answers, ${happened.kills} kills, ${happened.repeats} messages sent twice; ${verdict.sentToLook} told to look themselves, ${verdict.left} told that they cannot be taken back`,
  };
}

/** How a task was found to have ended. */
type Found = { missing: number; isMailed: boolean; isTold: boolean };
type Note = (place: string, said: readonly string[], found: Found) => void;

/**
 * Tasks one after the other, by one person, each with all that the seed and its number do to it.
 * @param note is told how each ended
 */
export async function onStage({ name, tasks }: Campaign, seed: number, numbers: readonly number[], note = complain) {
  const stage = await Stage.open();
  const verdicts: Verdict[] = [];
  try {
    for (const number of numbers) {
      const random = seeded(seed * 1_000 + number);
      const place = `${name}, seed ${seed}, number ${number}`;
      for (const task of tasks(stage.sandbox.control, number)) {
        verdicts.push(await judged(stage, task, { random, place, note }));
      }
    }
    return { verdict: sum(NONE, verdicts), happened: stage.happened };
  } finally {
    await stage.close();
  }
}

async function judged(
  stage: Stage,
  task: Task,
  { random, place, note }: { random: () => number; place: string; note: Note },
): Promise<Verdict> {
  const { control } = stage.sandbox;
  const before = control.outbox.length;
  const { as, said } = await pursue(stage, task, random);
  // Whatever a dead bot has left is done by now, or with this.
  said.push(...(await stage.say('thanks')).map(text => `bot: ${text}`));
  const left = leftAlone(task, said.join('\n'));
  const wanted = task.events.filter(one => !left.includes(one));
  const missing =
    wanted.filter(one => !one.isWritten(control)).length + left.filter(one => one.isWritten(control)).length;
  const isMailed = isSame(
    control.outbox.slice(before).map(mail => ({ ...mail, title: mail.summary })),
    wanted.flatMap(({ title, mails }) => mails.map(mail => ({ title, ...mail }))),
  );
  const isTold = as !== 'puzzled';
  note(place, said, { missing, isMailed, isTold });
  if (!isTold) await stage.say('start over');
  return {
    written: wanted.length - missing,
    unwritten: missing,
    rounds: isMailed ? wanted.length : 0,
    wrongMail: isMailed ? 0 : wanted.length,
    untold: isTold ? 0 : task.events.length,
    sentToLook: as === 'sent to look' ? task.events.length : 0,
    left: left.length,
  };
}

/** True if exactly these e-mails went out. */
function isSame(found: readonly Round[], expected: readonly Round[]): boolean {
  const lines = (rounds: readonly Round[]): string =>
    rounds
      .map(({ title, kind, to }) => `${title} ${kind} ${to}`)
      .toSorted()
      .join('\n');
  return lines(found) === lines(expected);
}

const complain: Note = (place, said, found) => {
  if (!isRight(found)) show(place, said, found);
};

export const show: Note = (place, said, found) =>
  void process.stderr.write(`\n${place}: ${JSON.stringify(found)}\n${said.join('\n')}\n`);

const isRight = ({ missing, isMailed, isTold }: Found): boolean => missing === 0 && isMailed && isTold;

const sum = <T extends Record<string, number>>(zero: T, all: readonly T[]): T =>
  all.reduce(
    (total, one) =>
      Object.fromEntries(Object.entries(total).map(([key, value]) => [key, value + (one[key] ?? 0)])) as T,
    zero,
  );
