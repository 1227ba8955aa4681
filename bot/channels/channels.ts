import type { TurnContext } from 'botbuilder-core';
import type { Clock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import type { Pause } from '../../core/retry.ts';
import type { RowRef, Sealer, Store } from '../../store/index.ts';
import { isLocalUrl } from '../http/loopback.ts';
import type { Route, Upgrade } from '../http/server.ts';
import { type ChatReference, entryOfReference } from '../turn/chat-reference.ts';
import { clientFacts } from '../turn/client-facts.ts';
import type { Privately } from '../turn/conversation-kind.ts';
import { mayHaveWritten } from '../turn/turn-marks.ts';
import { Azure } from './azure.ts';
import { createDirectLine, type DirectLine } from './direct-line/direct-line.ts';
import { type Received, StoredInbox } from './inbox/inbox.ts';
import { InvokeAnswers } from './invoke-answers.ts';
import type { BotApp } from './outgoing/app-token.ts';
import { createPeers, noPeers } from './turns/peers.ts';
import { type TurnHandler, Turns } from './turns/turns.ts';

const TURN_DEADLINE_MS = 60_000;
const DRAIN_MS = 10_000;

type ChannelsWorld = {
  /** The bot's origin as browsers see it, without a trailing slash. Known once the server listens. */
  publicUrl: () => string;
  app: BotApp;
  /** Signs the tokens of Direct Line. */
  directLineKey: Uint8Array;
  /** Lets Direct Line clients other than our own page request tokens. */
  directLineSecret?: string | undefined;
  /** How long their tokens are valid. */
  directLineTokenSeconds?: number | undefined;
  store: Store;
  /** True if other processes of this bot may use the store too. */
  sharedStore?: boolean;
  sealer: Sealer;
  clock: Clock;
  log: Log;
  /**
   * The designer's texts for: a failure; a failure after which something may have been written; too many messages; a
   * store that does not answer.
   */
  texts: Record<'failed' | 'maybeWritten' | 'tooBusy' | 'storeDown', (locale?: string) => string>;
  turnDeadlineMs?: number;
  /** A process without a heartbeat for this long counts as dead, and others take over its activities. */
  leaseMs?: number;
  /** Waits between two tries of a request to a channel. */
  pause?: Pause | undefined;
};

type RowsOf = (turn: TurnContext) => readonly RowRef[];

/** All channels: they receive activities, run their turns in order and send the answers. */
export class Channels {
  readonly routes: readonly Route[];
  readonly upgrade: Upgrade;
  readonly directLine: DirectLine;
  readonly #azure: Azure;
  readonly #turns: Turns;
  readonly #inbox: StoredInbox;
  readonly #log: Log;
  #handler: TurnHandler | undefined;
  #rowsOf: RowsOf = () => [];
  #endWatch = (): void => {};

  constructor(world: ChannelsWorld) {
    const { store, sharedStore = false, log } = world;
    const peers = (sharedStore ? createPeers : noPeers)(store, log);
    this.#log = log;
    this.#inbox = new StoredInbox({ ...world, shared: sharedStore });
    this.#turns = new Turns({
      ...world,
      handler: turn => this.#handle(turn),
      rowsOf: turn => (sharedStore ? this.#rowsOf(turn) : []),
      deadlineMs: world.turnDeadlineMs ?? TURN_DEADLINE_MS,
      onError: (turn, error) => apologize(turn, error, world.texts),
      inbox: this.#inbox,
      peers,
    });
    this.#azure = azureOf(world, this.#turns);
    this.directLine = createDirectLine({
      ...world,
      key: world.directLineKey,
      secret: world.directLineSecret,
      tokenSeconds: world.directLineTokenSeconds,
      ...{ sharedStore, turns: this.#turns, peers },
      tooBusy: world.texts.tooBusy,
    });
    this.routes = [...this.#azure.routes, ...this.directLine.routes];
    this.upgrade = this.directLine.upgrade;
  }

  /**
   * Starts passing activities to `handler`. First come those that were acknowledged by processes that have died. If
   * processes share the store, it keeps watching for more of them.
   * @param rowsOf  what the handler is going to read of the store
   * @throws BotError "store/unavailable"
   */
  async open(handler: TurnHandler, rowsOf: RowsOf = () => []): Promise<void> {
    this.#handler = handler;
    this.#rowsOf = rowsOf;
    this.#endWatch = this.#inbox.watch(left => this.#resumeAll(left));
    this.#resumeAll(await this.#inbox.takeOver());
  }

  /** Starts a turn in a known conversation. */
  continueConversation(reference: ChatReference, work: TurnHandler): Promise<void> {
    const at = entryOfReference(reference) === 'embedded' ? this.directLine : this.#azure;
    return at.continueConversation(reference, work);
  }

  /** Runs a turn in a person's private chat with the bot. Not for web chat, which is always private. */
  readonly privately: Privately = (turn, work) => this.#azure.privately(turn, work);

  /** Resolves when no turn is running, or after ten seconds. */
  readonly idle = (): Promise<void> => this.#turns.idle(DRAIN_MS);

  /** Waits up to ten seconds for running turns, then closes every stream. */
  async close(): Promise<void> {
    this.#endWatch();
    await this.idle();
    this.directLine.close();
    await this.#inbox.close();
  }

  async #handle(turn: TurnContext): Promise<void> {
    if (!this.#handler) throw new TypeError('An activity arrived before the channels were opened.');
    await this.#handler(turn);
  }

  #resumeAll(left: readonly Received[]): void {
    for (const received of left) {
      const at = { connector: this.#azure, embedded: this.directLine }[received.entry];
      const failed = (err: unknown): void =>
        this.#log.error({ err }, 'An activity that another process left could not be handled.');
      at.resume(received).catch(failed);
    }
  }
}

function azureOf(world: ChannelsWorld, turns: Turns): Azure {
  const { sharedStore = false, store, publicUrl } = world;
  const answers = new InvokeAnswers({ ...world, shared: sharedStore ? store : undefined });
  return new Azure({ ...world, turns, answers, servesThisMachine: () => isLocalUrl(publicUrl()) });
}

/** Tells the person that a turn failed, and whether something may have been written. */
async function apologize(turn: TurnContext, error: unknown, texts: ChannelsWorld['texts']): Promise<void> {
  const untouched = isBotError(error, 'store/unavailable') ? texts.storeDown : texts.failed;
  const text = mayHaveWritten(turn) ? texts.maybeWritten : untouched;
  await turn.sendActivity(text(clientFacts(turn.activity).locale));
}
