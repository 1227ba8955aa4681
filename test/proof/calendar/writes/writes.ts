import type { Control } from '../../../../sandbox/index.ts';
import { type Outcome, type Proof, seeded, times } from '../../proof.ts';
import { BULK_SIZE, bulkTasks } from './bulk.ts';
import { pursue } from './person.ts';
import { singleTask } from './single.ts';
import { type Happened, Stage } from './stage.ts';
import { leftAlone, type Round, type Task } from './task.ts';
import { RATES } from './troubles.ts';

const WRITES = 1_000;
/** So many writes share a sandbox and a store; each such campaign can be repeated alone by its seed. */
const ON_A_STAGE = 50;
const AT_ONCE = 2;
const FIRST_SEED = 20_261_129;

/** What went wrong with one task, and what did not. */
type Verdict = Record<'written' | 'rounds' | 'unwritten' | 'wrongMail' | 'untold' | 'sentToLook' | 'left', number>;
const NONE: Verdict = { written: 0, rounds: 0, unwritten: 0, wrongMail: 0, untold: 0, sentToLook: 0, left: 0 };

type Campaign = { name: string; size: number; tasks(control: Control, index: number): Task[] };

const percent = (rate: number): string => `${rate * 100} %`;
const UNDER = `${percent(RATES.lostAnswers)} lost answers, ${percent(RATES.errors)} 5xx, ${percent(RATES.repeats)} messages delivered twice, and a kill in ${percent(RATES.deaths)} of the turns`;

const proofOf = (campaign: Campaign): Proof => ({
  claim: `${WRITES.toLocaleString('en')} confirmed writes with guests (${campaign.name}), under ${UNDER}`,
  goal: '0 not written, 0 rounds of mail missing or doubled, 0 untold',
  onEachStore: false,
  run: share => run(campaign, Math.ceil((WRITES / campaign.size) * share)),
});

export const singleWrites = proofOf({
  name: 'created, changed, answered, deleted',
  size: 1,
  tasks: (control, index) => [singleTask(control, index)],
});
export const bulkWrites = proofOf({
  name: 'four events with one yes, and taken back',
  size: BULK_SIZE,
  tasks: bulkTasks,
});

async function run(campaign: Campaign, count: number): Promise<Outcome> {
  const perStage = Math.max(1, Math.round(ON_A_STAGE / campaign.size));
  const sizes = times(Math.ceil(count / perStage), stage => Math.min(perStage, count - stage * perStage));
  const seeds = sizes.map((size, index) => ({ seed: FIRST_SEED + index, size })).values();
  const ends: { verdict: Verdict; happened: Happened }[] = [];
  const work = async (): Promise<void> => {
    for (const { seed, size } of seeds) ends.push(await onStage(campaign, seed, size));
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

/** So many tasks one after the other, by one person, with all that the seed does to them. */
export async function onStage(campaign: Pick<Campaign, 'tasks'>, seed: number, count: number) {
  const random = seeded(seed);
  const stage = await Stage.open();
  const verdicts: Verdict[] = [];
  try {
    for (let index = 0; index < count; index++) {
      for (const task of campaign.tasks(stage.sandbox.control, index)) {
        verdicts.push(await judged(stage, task, { random, place: `seed ${seed}, number ${index}` }));
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
  { random, place }: { random: () => number; place: string },
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
  if (missing > 0 || !isMailed || !isTold) {
    complain(place, said, { missing, isMailed, isTold });
    await stage.say('start over');
  }
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

function complain(place: string, said: readonly string[], found: Record<string, unknown>): void {
  process.stderr.write(`\n${place}: ${JSON.stringify(found)}\n${said.join('\n')}\n`);
}

const sum = <T extends Record<string, number>>(zero: T, all: readonly T[]): T =>
  all.reduce(
    (total, one) =>
      Object.fromEntries(Object.entries(total).map(([key, value]) => [key, value + (one[key] ?? 0)])) as T,
    zero,
  );
