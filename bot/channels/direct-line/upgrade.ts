import type { Duplex } from 'node:stream';
import type { Log } from '../../../core/log.ts';
import type { Upgrade } from '../../http/server.ts';
import { activitySet, type DirectLineConversations } from './conversations.ts';
import type { Streams, UpgradeRequest } from './streams.ts';
import type { StreamTickets } from './tickets.ts';

const PATH = /^\/v3\/directline\/conversations\/([\w-]+)\/stream$/;

type World = {
  conversations: DirectLineConversations;
  streams: Streams;
  tickets: StreamTickets;
  publicUrl: () => string;
  log: Log;
};

/** Opens a stream for each valid ticket, for pages of our own origin and for clients that are not web pages. */
export function directLineUpgrade({ conversations, streams, tickets, publicUrl, log }: World): Upgrade {
  async function open(upgrade: UpgradeRequest): Promise<void> {
    const { request, socket } = upgrade;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://here');
    const conversation = PATH.exec(pathname)?.[1];
    if (conversation === undefined) return refuse(socket, '404 Not Found');
    if (!isOurs(request.headers.origin, publicUrl())) return refuse(socket, '403 Forbidden');
    const admission = await tickets.redeem(searchParams.get('t') ?? '');
    if (admission?.conversation !== conversation) return refuse(socket, '401 Unauthorized');
    if (!streams.hasRoom(conversation)) return refuse(socket, '503 Service Unavailable');
    const transcript = await conversations.transcript(conversation);
    // Send them in one frame: botframework-directlinejs mixes up activities of frames in quick succession.
    const missed = () => activitySet(transcript.after(admission.watermark), transcript.last());
    streams.open(conversation, upgrade, missed);
  }

  return (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    open({ request, socket, head }).catch(err => {
      log.error({ err }, 'A stream could not be opened.');
      refuse(socket, '500 Internal Server Error');
    });
  };
}

/** True for our own pages. Browsers send cookies with a WebSocket from any page, but the `Origin` header names the page. */
const isOurs = (origin: string | undefined, publicUrl: string): boolean =>
  origin === undefined || origin === new URL(publicUrl).origin;

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
