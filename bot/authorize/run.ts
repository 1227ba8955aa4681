import type { Profile } from '../../auth/index.ts';
import type { Clock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import type { Environment } from '../settings.ts';
import { readArguments, USAGE, UsageError, type Wanted } from './arguments.ts';
import { authorize } from './authorize.ts';
import type { Terminal } from './terminal.ts';
import { openWork, readProfile, type Work } from './work.ts';

/** 0: all is well; 1: something failed; 2: the command was called wrongly. */
export type ExitCode = 0 | 1 | 2;

export type Run = {
  args: readonly string[];
  env: Environment;
  terminal: Terminal;
  /** Says what went wrong. */
  complain: (text: string) => void;
  /** Aborted when the developer stops the command. */
  signal: AbortSignal;
  clock: Clock;
  pause(ms: number): Promise<void>;
};

/** The whole command, with everything of the outside handed in. */
export async function runAuthorize(run: Run): Promise<ExitCode> {
  const stopped = rejection(run.signal);
  try {
    return (await carryOut(readArguments(run.args), run, stopped)) ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      run.complain(error.message);
      return 2;
    }
    if (run.signal.aborted && error === run.signal.reason) run.complain('\nStopped; nothing was kept.');
    else if (isBotError(error)) run.complain(error.message);
    else throw error;
    return 1;
  }
}

async function carryOut(
  wanted: Wanted,
  { env, terminal, clock, pause }: Run,
  stopped: Promise<never>,
): Promise<boolean> {
  switch (wanted.task) {
    case 'help':
      terminal.print(USAGE);
      return true;
    case 'authorize':
      return atWork(env, wanted.profile, clock, (work, profile) =>
        authorize({ work, profile, terminal, stopped, pause }),
      );
    default:
      throw new UsageError('not yet');
  }
}

async function atWork(
  env: Environment,
  name: string,
  clock: Clock,
  task: (work: Work, profile: Profile) => Promise<boolean>,
): Promise<boolean> {
  const profile = readProfile(env, name);
  const work = await openWork(env, [profile], clock);
  return task(work, profile).finally(work.close);
}

function rejection(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  promise.catch(() => undefined); // who does not wait any more is not told
  return promise;
}
