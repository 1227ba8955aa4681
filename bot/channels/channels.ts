import type { IncomingMessage } from 'node:http';
import type { UserKey } from '../../auth/index.ts';
import type { Clock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import type { Sealer, Store } from '../../store/index.ts';
import { isLocalUrl } from '../http/loopback.ts';
import type { Route, Upgrade } from '../http/server.ts';
import type { Spoken } from '../templates/live-templates.ts';
import { type ChatReference, entryOfReference } from '../turn/chat-reference.ts';
import { clientFacts } from '../turn/client-facts.ts';
import type { Privately } from '../turn/conversation-kind.ts';
import { mayHaveWritten } from '../turn/turn-marks.ts';
import { webChatRoutes } from '../web-chat/routes.ts';
import { createSessions } from '../web-chat/session.ts';
import { createAzure } from './azure.ts';
import { createDirectLine } from './direct-line/direct-line.ts';
import { createInbox, type Received } from './inbox/inbox.ts';
import { createInvokeAnswers } from './invoke-answers.ts';
import type { BotApp } from './outgoing/app-token.ts';
import type { Pause } from './outgoing/connector-http.ts';
import { createPeers, noPeers } from './turns/peers.ts';
import { createTurns, type TurnHandler } from './turns/turns.ts';

const TURN_DEADLINE_MS = 60_000;
const DRAIN_MS = 10_000;

export type ChannelsWorld = {
  onActivity: TurnHandler;
  /** Our origin as browsers know it, without a slash at its end; known once the server listens. */
  publicUrl: () => string;
  app: BotApp;
  keys: { cookie: Uint8Array; directLine: Uint8Array };
  /** Lets other Direct Line clients than our page ask for tokens. */
  directLineSecret?: string | undefined;
  /** How long their tokens are good for. */
  directLineTokenSeconds?: number | undefined;
  store: Store;
  /** Whether other processes of this bot may use the store, too. */
  sharedStore?: boolean;
  sealer: Sealer;
  clock: Clock;
  log: Log;
  /** For the words of the chat page. */
  templates: Spoken;
  /**
   * In the designer's words: something went wrong; it did, but something may have been written; messages come too fast;
   * nothing can be stored.
   */
  texts: Record<'failed' | 'maybeWritten' | 'tooBusy' | 'storeDown', (locale?: string) => string>;
  turnDeadlineMs?: number;
  /** After so long without a sign of life, another process is taken for dead and what it had in hand is taken over. */
  leaseMs?: number;
  /** Waits before a request to a channel is repeated. */
  pause?: Pause | undefined;
};

/** Every way in which messages come in. */
export type Channels = {
  routes: Route[];
  upgrade: Upgrade;
  /** Speaks first in a conversation that is known, in its turn. */
  continueConversation(reference: ChatReference, work: TurnHandler): Promise<void>;
  /** Opens a person's own chat with the bot and works there, in its turn; not in web chat, which is nothing else. */
  privately: Privately;
  /**
   * Begins to handle what was acknowledged by processes that died since, before anything new comes in; watches for more of
   * it where processes share the store. @throws BotError "store/unavailable"
   */
  takeOver(): Promise<void>;
  /** Whose browser this is, when it has our chat page's session. */
  webChatUser(request: IncomingMessage): Promise<WebChatUser | undefined>;
  /** Resolves when no turn is under way; after ten seconds at the latest. */
  idle(): Promise<void>;
  /** Lets turns that are under way end, for up to ten seconds, then closes every stream. */
  close(): Promise<void>;
};

export type WebChatUser = UserKey & { entry: 'embedded'; channel: 'webchat'; conversation: string };

export async function createChannels(world: ChannelsWorld): Promise<Channels> {
  const { onActivity, publicUrl, app, keys, directLineSecret, sharedStore = false, texts, clock, log } = world;
  const peers = sharedStore ? createPeers(world.store, log) : noPeers;
  const inbox = createInbox({ ...world, shared: sharedStore });
  const turns = createTurns({
    handler: onActivity,
    deadlineMs: world.turnDeadlineMs ?? TURN_DEADLINE_MS,
    onError: async (turn, error) => {
      const untouched = isBotError(error, 'store/unavailable') ? texts.storeDown : texts.failed;
      const text = mayHaveWritten(turn) ? texts.maybeWritten : untouched;
      await turn.sendActivity(text(clientFacts(turn.activity).locale));
    },
    inbox,
    peers,
    clock,
    log,
  });
  const answers = createInvokeAnswers({ ...world, shared: sharedStore ? world.store : undefined });
  const azure = createAzure({
    app,
    servesThisMachine: () => isLocalUrl(publicUrl()),
    turns,
    answers,
    clock,
    log,
    pause: world.pause,
  });
  const directLine = createDirectLine({
    ...world,
    key: keys.directLine,
    secret: directLineSecret,
    tokenSeconds: world.directLineTokenSeconds,
    sharedStore,
    turns,
    peers,
    tooBusy: texts.tooBusy,
  });
  const resume = (received: Received): void => {
    const at = { connector: azure, embedded: directLine }[received.entry];
    at.resume(received).catch(err => log.error({ err }, 'An activity that another process left could not be handled.'));
  };
  const resumeAll = (left: readonly Received[]): void => left.forEach(resume);
  const idle = (): Promise<void> => turns.idle(DRAIN_MS);
  let endWatch = (): void => {};
  const sessions = createSessions(keys.cookie, publicUrl, clock);
  return {
    routes: [...azure.routes, ...directLine.routes, ...(await webChatRoutes({ ...world, sessions, directLine }))],
    upgrade: directLine.upgrade,
    continueConversation: (reference, work) =>
      entryOfReference(reference) === 'embedded'
        ? directLine.continueConversation(reference, work)
        : azure.continueConversation(reference, work),
    privately: azure.privately,
    async webChatUser(request) {
      const session = await sessions.read(request);
      return session && { entry: 'embedded', tenant: '', channel: 'webchat', ...session };
    },
    async takeOver() {
      endWatch = inbox.watch(resumeAll);
      resumeAll(await inbox.takeOver());
    },
    idle,
    async close() {
      endWatch();
      await idle();
      directLine.close();
      await inbox.close();
    },
  };
}
