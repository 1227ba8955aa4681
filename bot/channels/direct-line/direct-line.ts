import { type ConversationReference, TurnContext } from 'botbuilder-core';
import type { Clock } from '../../../core/clock.ts';
import type { Log } from '../../../core/log.ts';
import type { Sealer, Store } from '../../../store/index.ts';
import type { Route, Upgrade } from '../../http/server.ts';
import type { Received } from '../inbox/inbox.ts';
import type { Peers } from '../turns/peers.ts';
import type { TurnHandler, Turns } from '../turns/turns.ts';
import { DirectLineAdapter } from './adapter.ts';
import { DirectLineConversations } from './conversations.ts';
import { directLineRoutes } from './routes.ts';
import { Streams } from './streams.ts';
import { createTickets } from './tickets.ts';
import { createTokens, type DirectLineTokens } from './tokens.ts';
import { OwnTranscriptStore, SharedTranscriptStore } from './transcript-store.ts';
import { directLineUpgrade } from './upgrade.ts';
import { watchPeers } from './watch.ts';

export type DirectLine = {
  routes: Route[];
  upgrade: Upgrade;
  tokens: DirectLineTokens;
  /** True if the conversation has no activities yet. */
  isEmpty(conversation: string): Promise<boolean>;
  /** Starts a turn in a known conversation. */
  continueConversation(reference: Partial<ConversationReference>, work: TurnHandler): Promise<void>;
  /** Handles an activity left by a process that died. */
  resume(received: Received): Promise<void>;
  close(): void;
};

type World = {
  key: Uint8Array;
  secret: string | undefined;
  /** How long a token is valid; half an hour if not set. */
  tokenSeconds?: number | undefined;
  turns: Turns;
  peers: Peers;
  store: Store;
  /** True if other processes of this bot may use the store too. */
  sharedStore: boolean;
  sealer: Sealer;
  publicUrl: () => string;
  tooBusy: (locale?: string) => string;
  clock: Clock;
  log: Log;
};

/** An embedded Direct Line 3.0 service, in place of the one that Azure runs between a chat page and a bot. */
export function createDirectLine(world: World): DirectLine {
  const { key, secret, turns, peers, sharedStore, clock, log } = world;
  const streams = new Streams();
  const TranscriptStore = sharedStore ? SharedTranscriptStore : OwnTranscriptStore;
  const conversations = new DirectLineConversations(name => new TranscriptStore(name, world), streams);
  const endWatch = sharedStore ? watchPeers({ streams, conversations, log }) : () => {};
  const adapter = new DirectLineAdapter(conversations, clock);
  const tokens = createTokens(key, clock, world.tokenSeconds);
  const tickets = createTickets(key, peers, clock);
  return {
    routes: directLineRoutes({ ...world, secret, conversations, adapter, tokens, tickets }),
    upgrade: directLineUpgrade({ ...world, conversations, streams, tickets }),
    tokens,
    isEmpty: async conversation => (await conversations.transcript(conversation)).last() === 0,
    continueConversation: (reference, work) =>
      adapter.continueConversation(reference, (turn: TurnContext) => turns.queue(turn, work)),
    resume: received => turns.resume(new TurnContext(adapter, received.activity), received),
    close() {
      endWatch();
      streams.close();
    },
  };
}
