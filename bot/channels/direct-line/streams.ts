import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Entry } from './transcript-store.ts';

/** A client that does not read is dropped before it fills our memory. */
const MAX_UNREAD_BYTES = 1024 * 1024;
const MAX_FRAME_BYTES = 4 * 1024;
const MAX_STREAMS = 2_000;
const MAX_STREAMS_PER_CONVERSATION = 20;
const PING_MS = 30_000;

/** The open WebSockets by conversation. */
export type Streams = {
  /** Whether one more may be opened. */
  hasRoom(conversation: string): boolean;
  /** @param greeting what the client has missed, asked for at the moment when the stream is open */
  open(conversation: string, request: IncomingMessage, socket: Duplex, head: Buffer, greeting: () => ActivitySet): void;
  push(conversation: string, set: ActivitySet): void;
  isOpen(conversation: string): boolean;
  /** The conversations that somebody listens to. */
  conversations(): string[];
  close(): void;
};

/** What Direct Line sends: activities, and the place to go on from. */
export type ActivitySet = { activities: Entry['activity'][]; watermark: string };

export function createStreams(): Streams {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });
  const byConversation = new Map<string, Set<WebSocket>>();
  const silent = new WeakSet<WebSocket>();
  const pinging = setInterval(() => server.clients.forEach(ping), PING_MS).unref();

  /** Who did not answer the last ping is gone. */
  function ping(socket: WebSocket): void {
    if (silent.has(socket)) socket.terminate();
    else socket.ping();
    silent.add(socket);
  }

  function register(conversation: string, socket: WebSocket): void {
    const sockets = byConversation.get(conversation) ?? new Set();
    byConversation.set(conversation, sockets.add(socket));
    socket.on('pong', () => silent.delete(socket));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0 && byConversation.get(conversation) === sockets) byConversation.delete(conversation);
    });
  }

  return {
    hasRoom: conversation =>
      server.clients.size < MAX_STREAMS && (byConversation.get(conversation)?.size ?? 0) < MAX_STREAMS_PER_CONVERSATION,
    open(conversation, request, socket, head, greeting) {
      server.handleUpgrade(request, socket, head, opened => {
        register(conversation, opened);
        const missed = greeting();
        if (missed.activities.length > 0) send(opened, JSON.stringify(missed));
      });
    },
    push(conversation, set) {
      const frame = JSON.stringify(set);
      for (const socket of byConversation.get(conversation) ?? []) send(socket, frame);
    },
    isOpen: conversation => byConversation.has(conversation),
    conversations: () => [...byConversation.keys()],
    close() {
      clearInterval(pinging);
      for (const socket of server.clients) socket.close(1001);
      setTimeout(() => server.clients.forEach(terminate), 1_000).unref();
      server.close();
    },
  };
}

function send(socket: WebSocket, frame: string): void {
  if (socket.bufferedAmount > MAX_UNREAD_BYTES) socket.terminate();
  else socket.send(frame);
}

function terminate(socket: WebSocket): void {
  socket.terminate();
}
