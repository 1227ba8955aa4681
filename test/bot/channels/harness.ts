import { once } from 'node:events';
import { connect } from 'node:net';
import type { TurnContext } from 'botbuilder';
import { Channels } from '../../../bot/channels/channels.ts';
import { createHttpServer, type HttpServer } from '../../../bot/http/server.ts';
import { openWebChat, type WebChat } from '../../../bot/web-chat/web-chat.ts';
import { fixedClock } from '../../../core/clock.ts';
import { type Log, silentLog } from '../../../core/log.ts';
import { createSealer, openStore, type Store } from '../../../store/index.ts';
import { noteSettings } from '../../secrets/suite.ts';
import { shippedLanguages } from '../../shipped-templates.ts';

export const SECRET = 'a-secret-for-direct-line-clients';
export const NOW = Date.UTC(2026, 10, 21, 9);
const KEY = new Uint8Array(32).fill(7);

type Options = {
  handler?: (turn: TurnContext) => Promise<void>;
  publicUrl?: string;
  app?: { id: string; password: string };
  store?: Store;
  sharedStore?: boolean;
  log?: Log;
  turnDeadlineMs?: number;
  leaseMs?: number;
  pause?: (ms: number) => Promise<unknown>;
  tokenSeconds?: number;
};

export type Bot = {
  url: string;
  channels: Channels;
  webChat: WebChat;
  server: HttpServer;
  store: Store;
  clock: ReturnType<typeof fixedClock>;
  /** Posts JSON, optionally with more headers. */
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Posts JSON, and waits until the bot has answered what it acknowledged. */
  postAndSettle(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
};

/** Echoes messages, greets new members, and fails on request. */
export const echo = async (turn: TurnContext): Promise<void> => {
  const { type, text } = turn.activity;
  if (text === 'throw null') throw null;
  if (text === 'fail') throw new Error('/home/secret/path');
  await turn.sendActivity(type === 'event' ? 'welcome' : `you said ${text}`);
};

/** The channels on a server of their own, with everything in memory. */
export async function startBot(options: Options = {}): Promise<Bot> {
  const { handler = echo, app, sharedStore = false, log = silentLog, turnDeadlineMs, leaseMs } = options;
  noteSettings({ MicrosoftAppPassword: app?.password ?? '' });
  const clock = fixedClock(NOW);
  const store = options.store ?? (await openStore('sqlite::memory:', { clock, log, role: 'command' }));
  let url = '';
  const publicUrl = () => options.publicUrl ?? url;
  const channels = new Channels({
    publicUrl,
    app: app ?? {},
    directLineKey: KEY,
    directLineSecret: SECRET,
    directLineTokenSeconds: options.tokenSeconds,
    store,
    sharedStore,
    sealer: createSealer([{ id: 'test', secret: KEY }]),
    clock,
    log,
    texts: {
      failed: () => 'That failed.',
      maybeWritten: () => 'Maybe.',
      tooBusy: () => 'Slower, please.',
      storeDown: () => 'No memory.',
    },
    ...(turnDeadlineMs !== undefined && { turnDeadlineMs }),
    ...(leaseMs !== undefined && { leaseMs }),
    pause: options.pause,
  });
  const { directLine, upgrade } = channels;
  const webChat = await openWebChat(KEY, { publicUrl, directLine, templates: shippedLanguages, clock });
  const routes = [...channels.routes, ...webChat.routes];
  const server = createHttpServer({ routes, upgrade, ready: async () => true, log });
  await channels.open(handler);
  url = await server.listen(0, '127.0.0.1');
  const post: Bot['post'] = (path, body, headers = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    url,
    channels,
    webChat,
    server,
    store,
    clock,
    post,
    async postAndSettle(...what) {
      const response = await post(...what);
      await channels.idle();
      return response;
    },
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers, redirect: 'manual' }),
    async close() {
      await Promise.all([server.close(0), channels.close()]);
    },
  };
}

/** An activity as a local channel would send it. */
export const activity = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'message',
  id: `activity-${Math.random()}`,
  text: 'hello',
  channelId: 'emulator',
  serviceUrl: 'http://localhost:9',
  deliveryMode: 'expectReplies',
  conversation: { id: 'conversation-1' },
  from: { id: 'ana' },
  recipient: { id: 'bot' },
  ...more,
});

/**
 * Sends exactly these bytes on a connection of its own.
 * @returns everything that comes back
 */
export async function raw(url: string, ...parts: (string | Buffer)[]): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', chunk => chunks.push(chunk)).on('error', () => socket.destroy());
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1');
}
