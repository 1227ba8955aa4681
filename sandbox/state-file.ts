import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { State } from './model.ts';

const FORMAT = 1;
const DEBOUNCE_MS = 200;

/**
 * The state kept in a file, or nothing when there is none yet.
 * @throws Error that names the file when it cannot be read as a sandbox's
 */
export function loadState(file: string): State | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { format, state } = JSON.parse(text) as { format: number; state: State };
    if (format === FORMAT) return state;
  } catch (error) {
    throw new Error(`${file} is not a sandbox's file: delete it to start afresh`, { cause: error });
  }
  throw new Error(`${file} is of another version of the sandbox: delete it to start afresh`);
}

/** Writes the state soon after each change, whole and only for its owner's eyes, so that a crash leaves the last one. */
export class StateFile {
  readonly #file: string;
  readonly #state: State;
  #timer: NodeJS.Timeout | undefined;

  constructor(file: string, state: State) {
    this.#file = file;
    this.#state = state;
  }

  changed(): void {
    this.#timer ??= setTimeout(() => this.flush(), DEBOUNCE_MS).unref();
  }

  /** Writes now what was not written yet. */
  flush(): void {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const temporary = `${this.#file}.${process.pid}.tmp`;
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(temporary, JSON.stringify({ format: FORMAT, state: this.#state }), { mode: 0o600 });
    chmodSync(temporary, 0o600);
    renameSync(temporary, this.#file);
  }
}
