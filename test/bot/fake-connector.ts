import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

/** A member as in Teams' roster. */
export type Member = { id: string; tenantId?: string; aadObjectId?: string; email?: string; userRole?: string };

/** How messages are refused: with a status, or by cutting the connection after the request has arrived. */
export type Refusal = {
  status: number | 'reset';
  /** How many are refused; all if omitted. */
  times?: number;
  headers?: Record<string, string>;
  /** The message is delivered anyway. */
  taken?: true;
  /** Only messages with this text. */
  text?: RegExp;
};

/**
 * Stands in for the service that receives the bot's messages in Azure's channels: keeps them, opens private chats, has
 * a roster.
 */
export type FakeConnector = {
  url: string;
  /** The messages by conversation, oldest first, without typing indicators. */
  said(conversation: string): Partial<Activity>[];
  texts(conversation: string): string[];
  /** How often the bot showed that it is typing. */
  typing(conversation: string): number;
  /** Delays the answer to every message until this resolves; the message has arrived by then. */
  held: Promise<void> | undefined;
  /** The requests for private chats. */
  readonly created: Record<string, unknown>[];
  roster: Member[];
  /** The updates of messages (`PUT`) with the message's id, refused or not. */
  readonly updates: Partial<Activity>[];
  /** The status of the answer to every update. */
  updateStatus: number;
  /** The text of every message request, refused or not. */
  readonly tried: string[];
  /** Applies from now on; undefined accepts everything. */
  refusal: Refusal | undefined;
  /** The status of the answer to every request for a private chat. */
  createStatus: number;
  /** The private chat in every answer; the person's own if unset. */
  privateChat: string | undefined;
  close(): Promise<void>;
};

export async function startFakeConnector(): Promise<FakeConnector> {
  let messages = 0;
  const said = new Map<string, Partial<Activity>[]>();
  const typing = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const [, , , conversation = '', what = '', member = ''] = decodeURIComponent(request.url ?? '').split('/');
    const answer = (status: number, json: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(json));
    };
    if (what === 'activities' && body['type'] === 'typing') {
      typing.set(conversation, (typing.get(conversation) ?? 0) + 1);
      return answer(200, { id: 'typing' });
    }
    if (request.method === 'PUT') {
      connector.updates.push(body);
      return answer(connector.updateStatus, { id: body['id'] });
    }
    if (what === 'activities') {
      connector.tried.push(String(body['text'] ?? ''));
      const refusal = refusalFor(connector, body);
      if (!refusal || refusal.taken) said.set(conversation, [...(said.get(conversation) ?? []), body]);
      await connector.held;
      if (!refusal) return answer(200, { id: `a-${++messages}` });
      if (refusal.status === 'reset') return void request.socket.destroy();
      for (const [name, value] of Object.entries(refusal.headers ?? {})) response.setHeader(name, value);
      return answer(refusal.status, { error: { code: 'ServiceError', message: 'what the channel says' } });
    }
    if (what === 'members') {
      const found = connector.roster.find(({ id }) => id === member);
      return found ? answer(200, found) : answer(404, { error: { code: 'MemberNotFoundInConversation' } });
    }
    connector.created.push(body);
    const [{ id = '' } = {}] = (body['members'] as { id?: string }[] | undefined) ?? [];
    return connector.createStatus === 201
      ? answer(201, { id: connector.privateChat ?? `private-${id}` })
      : answer(connector.createStatus, { error: { code: 'BotNotInConversationRoster' } });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const connector: FakeConnector = {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    said: conversation => said.get(conversation) ?? [],
    texts: conversation => (said.get(conversation) ?? []).map(({ text }) => text ?? ''),
    typing: conversation => typing.get(conversation) ?? 0,
    held: undefined,
    created: [],
    roster: [],
    updates: [],
    updateStatus: 200,
    tried: [],
    refusal: undefined,
    createStatus: 201,
    privateChat: undefined,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
  return connector;
}

/** The refusal for this message, if any; counts down its remaining times. */
function refusalFor(connector: FakeConnector, { text }: Record<string, unknown>): Refusal | undefined {
  const { refusal } = connector;
  if (!refusal || !(refusal.text ?? /^/).test(String(text ?? ''))) return undefined;
  const { times = Number.POSITIVE_INFINITY } = refusal;
  connector.refusal = times > 1 ? { ...refusal, times: times - 1 } : undefined;
  return refusal;
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>) : {};
}
