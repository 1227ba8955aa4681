import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { childEnvironment } from '../child-environment.ts';
import { noteFolder, noteSettings, watch } from '../secrets/suite.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'bot-'));
export function removeFolder(folder: string): void {
  noteFolder(folder);
  rmSync(folder, { recursive: true, force: true });
}

const running = new Set<BotProcess>();

/** Kills all running bots: a child that outlives its test keeps the test run from ending. */
export async function killBots(): Promise<void> {
  await Promise.all([...running].map(bot => bot.ended('SIGKILL')));
}

/** `npm start` in a process of its own, with only the given settings, or a script that starts a bot differently. */
export class BotProcess {
  readonly child: ChildProcess;
  out = '';

  constructor(folder: string, env: Record<string, string> = {}, { cwd = ROOT, script = 'bot/main.ts' } = {}) {
    // A test that timed out goes on running; it must not start another bot after the clean-up.
    if (!existsSync(folder)) throw new Error('The folder of this bot was removed: its test is over.');
    noteSettings(env);
    const settings = { PORT: '0', LOG_LEVEL: 'error', STORE_URL: `sqlite:${join(folder, 'bot.sqlite')}` };
    this.child = spawn(process.execPath, [join(ROOT, script)], {
      cwd,
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
      env: childEnvironment({ ...settings, ...env }),
    });
    running.add(this);
    this.child.once('exit', () => running.delete(this));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.out += chunk.toString();
      });
    }
  }

  /**
   * The address it listens at.
   * @throws with its output if it ended instead
   */
  async listening(): Promise<string> {
    for (;;) {
      const url = /^Listening on (\S+)$/m.exec(this.out)?.[1];
      if (url) return url;
      if (this.#hasEnded()) throw new Error(this.out);
      await Promise.race([once(this.child.stdout ?? this.child, 'data'), once(this.child, 'exit')]);
    }
  }

  /** Its exit code, with or without a signal. */
  async ended(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal) this.child.kill(signal);
    if (!this.#hasEnded()) await once(this.child, 'exit');
    watch.saw('log', this.out);
    return this.child.exitCode;
  }

  #hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

/** A card's fallback text is the whole text. */
type Said = { text: string; attachments?: { content: { fallbackText?: string } }[] };

let ids = 0;

/**
 * Posts a message to /api/messages like a local channel.
 * @returns the body of the answer
 */
async function post(url: string, text: string, over: Record<string, unknown>): Promise<string> {
  const activity = {
    type: 'message',
    id: `message-${++ids}`,
    channelId: 'emulator',
    serviceUrl: 'http://localhost:9/',
    deliveryMode: 'expectReplies',
    conversation: { id: 'conversation-1' },
    from: { id: 'user-1', name: 'Mia' },
    recipient: { id: 'bot', name: 'Bot' },
    locale: 'en-GB',
    localTimezone: 'Europe/London',
    text,
    ...over,
  };
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  return response.text();
}

/** The texts of the answer. */
export async function say(url: string, text: string, over: Record<string, unknown> = {}): Promise<string[]> {
  const { activities } = JSON.parse(await post(url, text, over)) as { activities: Said[] };
  return activities.map(({ text, attachments = [] }) => attachments[0]?.content.fallbackText ?? text);
}

/** The sign-in link in the answer. */
export async function signInLink(url: string, text: string, over: Record<string, unknown> = {}): Promise<string> {
  const link = /\/auth\/start\/[\w-]+/.exec(await post(url, text, over))?.[0];
  if (!link) throw new Error('The bot did not ask to sign in.');
  return `${url}${link}`;
}
