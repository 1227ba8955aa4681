import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { choiceReader } from '../../../nlu/entities/choices/choices.ts';
import { championsOf } from '../../../nlu/intents/candidates.ts';
import { classesByFeature } from '../../../nlu/intents/softmax.ts';
import type { InSteps } from '../../../nlu/once/stepwise.ts';
import { wordTest } from '../../../nlu/text/required-words.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const MANY = 1000;

/** The most of a list that one step takes. */
function mostInAStep<T>(list: readonly T[], stepsOver: (list: Iterable<T>) => InSteps<unknown>): number {
  let taken = 0;
  function* counted(): Generator<T> {
    for (const one of list) {
      taken++;
      yield one;
    }
  }
  const steps = stepsOver(counted());
  let most = 0;
  for (let isDone = false; !isDone; most = Math.max(most, taken)) {
    taken = 0;
    isDone = steps.next().done === true;
  }
  return most;
}

/** How often the blocks of our code run in each step of the learning of a few templates, in a process of its own. */
const COUNTING = `
  import { Session } from 'node:inspector/promises';
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const { understandingSteps } = await import('${ROOT}/nlu/index.ts');
  const blocksRun = async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const ours = result.filter(({ url }) => url.includes('/nlu/')).flatMap(({ functions }) => functions);
    return ours.flatMap(({ ranges }) => ranges.map(({ count }) => count)).reduce((sum, count) => sum + count, 0);
  };
  const templates = Array.from({ length: 20 }, (_, at) => ({
    name: 'topic-' + at, utterances: ['tell me about topic ' + at, 'show topic ' + at + ' of {event}'],
    slots: [{ name: 'event', type: 'event', names: [] }],
  }));
  const steps = understandingSteps(templates, { presets: [], commands: {} });
  await blocksRun();
  let most = 0;
  for (let isDone = false; !isDone; most = Math.max(most, await blocksRun())) isDone = steps.next().done === true;
  console.log(most);`;

describe('what one step of the learning does', () => {
  it('is the same however many templates there are', () => {
    const examples = Array.from({ length: MANY }, (_, at) => ({ features: Int32Array.of(at), target: at }));
    expect(mostInAStep(examples, classesByFeature)).to.equal(64);
    const model = { classes: examples.map((_, at) => `class ${at}`), cells: new Int8Array(2), scale: 1 };
    const features = examples.map(({ target }): [number, Set<number>] => [target, new Set([target])]);
    expect(mostInAStep(features, list => championsOf(model, list))).to.equal(64);
    const lists = examples.map(({ target }) => ({ list: `list ${target}`, options: [] }));
    expect(mostInAStep(lists, choiceReader)).to.equal(64);
  });

  it('makes no test of words that takes four times as long for twice as many', () => {
    const looked = (count: number): number => {
      const includes = String.prototype.includes;
      let looks = 0;
      String.prototype.includes = function (...said) {
        looks++;
        return includes.apply(this, said);
      };
      try {
        wordTest([Array.from({ length: count }, (_, at) => `with costs ${at}x`)]);
      } finally {
        String.prototype.includes = includes;
      }
      return looks;
    };
    expect(looked(MANY)).to.be.at.most(MANY);
  });

  it('is no more than some hundred thousand blocks of code', () => {
    const most = execFileSync(process.execPath, ['--input-type=module', '--eval', COUNTING], { encoding: 'utf8' });
    expect(Number(most)).to.be.within(1000, 400_000);
  }).timeout(120_000);
});
