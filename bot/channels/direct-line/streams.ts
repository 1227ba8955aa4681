import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';
import type { Entry } from './transcript-store.ts';

/** A client that does not read its stream is disconnected before it fills the memory. */
const MAX_UNREAD_BYTES = 1024 * 1024;
const MAX_FRAME_BYTES = 4 * 1024;
const MAX_STREAMS = 2_000;
const MAX_STREAMS_PER_CONVERSATION = 20;
const PING_MS = 30_000;

/** What Direct Line sends: activities, and the watermark to continue from. */
export type ActivitySet = { activities: Entry['activity'][]; watermark: string };

/** A request to open a WebSocket, as Node passes it on. */
export type UpgradeRequest = { request: IncomingMessage; socket: Duplex; head: Buffer };

/** The open WebSockets, by conversation. */
export class Streams {
  /** Undefined until the first stream opens. */
  #server: WebSocketServer | undefined;
  readonly #byConversation = new Map<string, Set<WebSocket>>();
  readonly #silent = new WeakSet<WebSocket>();
  readonly #pinging = setInterval(() => this.#pingAll(), PING_MS).unref();

  /** True if one more stream can be opened. */
  hasRoom(conversation: string): boolean {
    const own = this.#byConversation.get(conversation)?.size ?? 0;
    return this.#clients().size < MAX_STREAMS && own < MAX_STREAMS_PER_CONVERSATION;
  }

  /** @param greeting  returns the activities that the client has missed; called when the stream opens */
  open(conversation: string, { request, socket, head }: UpgradeRequest, greeting: () => ActivitySet): void {
    this.#server ??= newServer();
    this.#server.handleUpgrade(request, socket, head, opened => {
      this.#register(conversation, opened);
      const missed = greeting();
      if (missed.activities.length > 0) send(opened, JSON.stringify(missed));
    });
  }

  push(conversation: string, set: ActivitySet): void {
    const frame = JSON.stringify(set);
    for (const socket of this.#byConversation.get(conversation) ?? []) send(socket, frame);
  }

  isOpen(conversation: string): boolean {
    return this.#byConversation.has(conversation);
  }

  /** The conversations with an open stream. */
  conversations(): string[] {
    return [...this.#byConversation.keys()];
  }

  close(): void {
    clearInterval(this.#pinging);
    for (const socket of this.#clients()) socket.close(1001);
    setTimeout(() => this.#clients().forEach(terminate), 1_000).unref();
    this.#server?.close();
  }

  #clients(): Set<WebSocket> {
    return this.#server?.clients ?? new Set();
  }

  /** Pings every client, and disconnects those that did not answer the last ping. */
  #pingAll(): void {
    for (const socket of this.#clients()) {
      if (this.#silent.has(socket)) socket.terminate();
      else socket.ping();
      this.#silent.add(socket);
    }
  }

  #register(conversation: string, socket: WebSocket): void {
    const sockets = this.#byConversation.get(conversation) ?? new Set();
    this.#byConversation.set(conversation, sockets.add(socket));
    socket.on('pong', () => this.#silent.delete(socket));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      sockets.delete(socket);
      const isOurs = this.#byConversation.get(conversation) === sockets;
      if (sockets.size === 0 && isOurs) this.#byConversation.delete(conversation);
    });
  }
}

/** Loads the package, which a bot in other channels only never needs. */
function newServer(): WebSocketServer {
  const { WebSocketServer: Server }: typeof import('ws') = createRequire(import.meta.url)('ws');
  return new Server({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });
}

function send(socket: WebSocket, frame: string): void {
  if (socket.bufferedAmount > MAX_UNREAD_BYTES) socket.terminate();
  else socket.send(frame);
}

function terminate(socket: WebSocket): void {
  socket.terminate();
}
