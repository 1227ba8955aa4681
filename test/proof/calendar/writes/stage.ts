import { once } from 'node:events';
import type { Activity } from 'botbuilder';
import { fixedClock } from '../../../../core/clock.ts';
import type { Trouble } from '../../../../sandbox/http/faults.ts';
import { type Sandbox, startSandbox } from '../../../../sandbox/index.ts';
import { freePort } from '../../../../settings/public-url.ts';
import { BotProcess, freshFolder, removeFolder } from '../../../bot/bot-process.ts';
import { type FakeConnector, startFakeConnector } from '../../../bot/fake-connector.ts';
import { sandboxSettings } from '../../../bot/sandbox-settings.ts';
import { codeFromBrowser } from '../../../bot/sign-in-by-http.ts';
import { linkSentTo, sendFromTeams } from '../../../bot/teams-activity.ts';
import { TRY_OUT } from '../../../bot/try-out-bot.ts';
import { until } from '../../../until.ts';
import { type Death, deadlyFault, NO_TROUBLES, type Troubles } from './troubles.ts';

/** Whose calendar it is, and under which name they write to the bot. */
export const OWNER = 'alex.morgan@example.com';
const USER = 'alex';
const CHAT = `private-${USER}`;
const SCRIPT = 'test/proof/calendar/writes/bot.ts';

const BUSY = "I'm still waiting for the calendar";
/** Each look at a turn that does not end takes ten seconds. */
const MOST_LOOKS = 12;

/** What has happened on a stage. */
export type Happened = { kills: number; repeats: number; lostAnswers: number };

/**
 * A person who writes to the bot in Teams, a sandbox as Google, and bots on one store, one after the other, as they are
 * killed.
 */
export class Stage {
  readonly sandbox: Sandbox;
  readonly happened: Happened = { kills: 0, repeats: 0, lostAnswers: 0 };
  readonly #connector: FakeConnector;
  readonly #settings: Record<string, string>;
  readonly #folder = freshFolder();
  #bot: BotProcess;
  #url = '';
  #messages = 0;

  private constructor(sandbox: Sandbox, connector: FakeConnector, port: number) {
    this.sandbox = sandbox;
    this.#connector = connector;
    const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64url');
    this.#settings = {
      PORT: String(port),
      ...sandboxSettings(sandbox),
      ...{ TOKEN_KEYS: `key-1:${key(1)}`, COOKIE_KEY: key(2), DIRECT_LINE_KEY: key(3) },
    };
    this.#bot = this.#start();
  }

  /** The person is signed in, and the calendar is empty. */
  static async open(): Promise<Stage> {
    const [sandbox, connector] = await Promise.all([
      startSandbox({ clock: fixedClock(TRY_OUT) }),
      startFakeConnector(),
    ]);
    const stage = new Stage(sandbox, connector, await freePort('127.0.0.1'));
    sandbox.control.clearEvents();
    stage.#url = await stage.#bot.listening();
    await stage.say('create an event called "Overture" tomorrow at 3pm');
    await stage.say(await codeFromBrowser(stage.#url, sandbox.control, linkSentTo(connector, USER), OWNER));
    await stage.say('cancel');
    return stage;
  }

  async close(): Promise<void> {
    await this.#bot.ended('SIGKILL');
    await Promise.all([this.sandbox.close(), this.#connector.close()]);
    removeFolder(this.#folder);
  }

  /** Says something in the midst of troubles. @returns what the bot has answered when nothing more comes */
  async say(text: string, troubles: Troubles = NO_TROUBLES): Promise<string[]> {
    const before = this.#connector.said(CHAT).length;
    const message = { type: 'message', text, id: `message-${++this.#messages}` };
    this.#arrange(troubles);
    const isAcknowledged = await this.#post(message, troubles);
    const answers = (): string[] => this.#connector.said(CHAT).slice(before).map(wholeText);
    if (!(await this.#answered(answers))) {
      await this.#restart();
      if (!isAcknowledged) await this.#post(message, NO_TROUBLES);
      await this.#answered(answers);
    }
    return answers();
  }

  /** Waits until the bot has said more than that it is busy, as it does on a slow machine. False if it has died. */
  async #answered(answers: () => string[]): Promise<boolean> {
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      if (!(await this.#settled())) return false;
      if (answers().some(text => !text.includes(BUSY))) return true;
    }
    return true;
  }

  #start(): BotProcess {
    return new BotProcess(this.#folder, this.#settings, { script: SCRIPT });
  }

  #arrange({ death, faults }: Troubles): void {
    const { control } = this.sandbox;
    control.faults.clear();
    if (death?.at === 'request') control.faults.add(deadlyFault(death, () => this.#kill()));
    control.faults.add(...faults.map(fault => (fault.do.kind === 'drop' ? { ...fault, do: this.#counted } : fault)));
  }

  readonly #counted: Trouble = {
    kind: 'drop',
    first: () => {
      this.happened.lostAnswers++;
    },
  };

  #kill(): void {
    this.happened.kills++;
    this.#bot.child.kill('SIGKILL');
  }

  /** Sends a message like a channel, once or twice. True if one delivery was acknowledged. */
  async #post(message: Record<string, unknown>, { death, twice }: Troubles): Promise<boolean> {
    const deliver = () => sendFromTeams(this.#url, this.#connector, USER, message).catch(() => 0);
    const dying = death && this.#die(death);
    const statuses = await Promise.all(twice ? [deliver(), deliver()] : [deliver()]);
    if (death?.at === 'acknowledgement') this.#kill();
    if (twice) this.happened.repeats++;
    await dying;
    return statuses.includes(200);
  }

  /** Kills the bot when its next answer has arrived, before the bot hears of that. */
  async #die({ at }: Death): Promise<void> {
    if (at !== 'answer') return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#connector.held = promise;
    const before = this.#connector.said(CHAT).length;
    await until(() => this.#connector.said(CHAT).length > before);
    this.#kill();
    this.#connector.held = undefined;
    resolve();
  }

  /** Waits until no turn is running. False if the bot has died. */
  async #settled(): Promise<boolean> {
    const { child } = this.#bot;
    if (hasEnded(this.#bot) || !child.connected) return false;
    const over = new AbortController();
    const news = ['message', 'exit'].map(name => once(child, name, over).catch(() => undefined));
    child.send('idle?', () => undefined);
    await Promise.race(news);
    over.abort();
    return !hasEnded(this.#bot);
  }

  async #restart(): Promise<void> {
    await this.#bot.ended('SIGKILL');
    this.#bot = this.#start();
    this.#url = await this.#bot.listening();
  }
}

const hasEnded = ({ child }: BotProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null || child.killed;

/** A card's fallback text is the whole answer. */
const wholeText = ({ text = '', attachments: [card] = [] }: Partial<Activity>): string =>
  card?.content?.fallbackText ?? text;
