import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

/** A member as Teams' roster has it. */
export type Member = { id: string; tenantId?: string; aadObjectId?: string; email?: string; userRole?: string };

/** How messages are refused: with a status, or by a connection that is cut once the request has come in. */
export type Refusal = {
  status: number | 'reset';
  /** How many are refused; all of them when it is left out. */
  times?: number;
  headers?: Record<string, string>;
  /** The message is taken all the same. */
  taken?: true;
  /** Only messages whose text it fits. */
  text?: RegExp;
};

/** Where bots send what they say in Azure's channels: keeps it, opens private chats, knows the roster. */
export type FakeConnector = {
  url: string;
  /** What was said, by conversation, oldest first; without the signs that the bot is typing. */
  said(conversation: string): Partial<Activity>[];
  texts(conversation: string): string[];
  /** How often it was shown that the bot is typing. */
  typing(conversation: string): number;
  /** Keeps every message waiting for its answer until this resolves; the message has come in by then. */
  held: Promise<void> | undefined;
  /** What private chats were asked for. */
  readonly created: Record<string, unknown>[];
  roster: Member[];
  /** What was put in the place of messages, by `PUT`, with the id of the message; refused or not. */
  readonly updates: Partial<Activity>[];
  /** The status of every answer to an update. */
  updateStatus: number;
  /** Every request with a message, refused or not, as its text. */
  readonly tried: string[];
  /** From now on; undefined takes everything. */
  refusal: Refusal | undefined;
  /** The status of every answer to a request for a private chat. */
  createStatus: number;
  /** The private chat that every answer names; the person's own when none is set. */
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

/** Counts down how often it still refuses. */
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
