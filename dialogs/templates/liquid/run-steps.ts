import { types } from 'node:util';

/**
 * Runs a generator of liquidjs to its end. Like `toValueSync` of liquidjs, which spends more time finding out whether a
 * value is a generator than on rendering: it looks for methods in every value.
 * @returns what the generator returns; a generator that it yields or returns is run in its place
 */
export function runSteps(steps: unknown): unknown {
  if (!isSteps(steps)) return steps;
  let step = steps.next();
  while (!step.done) {
    const result = isSteps(step.value) ? attempt(step.value) : { value: step.value };
    step = 'error' in result ? steps.throw(result.error) : steps.next(result.value);
  }
  return runSteps(step.value);
}

type Steps = Generator<unknown, unknown, unknown>;

const isSteps = (value: unknown): value is Steps =>
  typeof value === 'object' && value !== null && types.isGeneratorObject(value);

function attempt(steps: Steps): { value: unknown } | { error: unknown } {
  try {
    return { value: runSteps(steps) };
  } catch (error) {
    return { error };
  }
}
