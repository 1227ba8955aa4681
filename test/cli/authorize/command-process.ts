import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { childEnvironment } from '../../child-environment.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/**
 * `npm run authorize -- ...`, or another command, in a process of its own with only `env` set; it is controlled by a
 * pipe.
 */
export class CommandProcess {
  readonly child: ChildProcess;
  out = '';

  constructor(args: readonly string[], env: Record<string, string>, command = 'authorize') {
    this.child = spawn(process.execPath, [`cli/${command}.ts`, ...args], {
      cwd: ROOT,
      env: childEnvironment(env),
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.out += chunk.toString();
      });
    }
  }

  /**
   * Waits for output that matches `pattern`.
   * @returns the matched part
   */
  async says(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.out);
      if (found) return found[1] ?? found[0];
      if (this.child.exitCode !== null) throw new Error(this.out);
      await Promise.race([once(this.child.stdout ?? this.child, 'data'), once(this.child, 'exit')]);
    }
  }

  type(line: string): void {
    this.child.stdin?.write(`${line}\n`);
  }

  /** Its exit code, with or without a signal. */
  async ended(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal) this.child.kill(signal);
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'close');
    return this.child.exitCode;
  }
}
