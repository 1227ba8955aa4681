import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { type ExitCode, runAuthorize } from '../../../cli/authorize/tasks/run.ts';
import { openTerminal } from '../../../cli/authorize/terminal.ts';
import { fixedClock } from '../../../core/clock.ts';
import type { Environment } from '../../../settings/settings.ts';
import { NOON } from '../../auth/harness.ts';

/** `npm run authorize -- ...` in this process, with its own streams; time passes only while it waits. */
export class TestRun {
  readonly clock: ReturnType<typeof fixedClock>;
  readonly ended: Promise<ExitCode>;
  readonly #input = new PassThrough();
  readonly #output = new PassThrough({ encoding: 'utf8' });
  readonly #stop = new AbortController();
  /** Its standard output. */
  out = '';
  /** Its error output. */
  errors = '';

  /** @param passing  the share of a pause that passes on the clock; with 0 it waits for ever */
  constructor(args: readonly string[], env: Environment, { now = NOON, passing = 0, envFile = '' } = {}) {
    this.clock = fixedClock(now);
    this.#output.on('data', (text: string) => {
      this.out += text;
    });
    const terminal = openTerminal(this.#input, this.#output, () => this.stop());
    this.ended = runAuthorize({
      ...{ args, env, envFile, terminal, signal: this.#stop.signal, clock: this.clock },
      printError: text => {
        this.errors += `${text}\n`;
      },
      pause: async ms => {
        await turn();
        this.clock.set(this.clock() + ms * passing);
      },
    }).finally(terminal.close);
  }

  /**
   * Waits for output that matches `pattern`.
   * @returns the matched part
   */
  async says(pattern: RegExp): Promise<string> {
    let over = false;
    const end = this.ended.then(() => {
      over = true;
    });
    for (;;) {
      const found = pattern.exec(this.out);
      if (found) return found[1] ?? found[0];
      if (over) throw new Error(`it ended without saying ${pattern}:\n${this.out}${this.errors}`);
      await Promise.race([end, turn()]);
    }
  }

  type(...lines: string[]): void {
    for (const line of lines) this.#input.write(`${line}\n`);
  }

  /** Ends the input. */
  hangUp(): void {
    this.#input.end();
  }

  /** Ctrl-C. */
  stop(): void {
    this.#stop.abort();
  }
}

/** Runs to the end without input. */
export async function run(args: readonly string[], env: Environment, options: { now?: number; envFile?: string } = {}) {
  const command = new TestRun(args, env, options);
  command.hangUp();
  const code = await command.ended;
  return { code, out: command.out, errors: command.errors };
}
