import { type Answer, CALENDAR_BYTES, createAsk, headersOf, originsOf } from '../../../core/outgoing/index.ts';
import { type CalendarOperation, OPERATIONS, type OperationParams } from './operations.ts';

/** One call of the Calendar API. */
export type CalendarCall<O extends CalendarOperation> = {
  operation: O;
  /** The variables of the path, `requestBody`, and the rest for the query; all by the names of the reference. */
  params: OperationParams<O>;
  /** An event is changed only if it still has this version; else Google answers 412 (Events: If-Match). */
  version?: string;
};

/** What is added to a request to carry the token. */
export type TokenPlacement = { headers: Record<string, string>; params: Record<string, string> };

/** `data` is the JSON of the answer, or its text if it is no JSON. */
export type GoogleAnswer = { status: number; headers: Headers; data: unknown };

/** Requests have shorter deadlines of their own: see google-request.ts. */
const TIMEOUT_MS = 10_000;

/**
 * Google compresses only for clients whose name says gzip. @see
 * https://developers.google.com/workspace/calendar/api/guides/performance
 */
const HEADERS = { accept: 'application/json', 'user-agent': 'calendar-bot (gzip)' };

const clients = new Map<string, ReturnType<typeof createAsk>>();

/** The client of one address; there are as many as addresses in the auth profiles. */
function clientOf(apiUrl: string): ReturnType<typeof createAsk> {
  const client =
    clients.get(apiUrl) ?? createAsk({ allows: originsOf(apiUrl), timeoutMs: TIMEOUT_MS, maxBytes: CALENDAR_BYTES });
  clients.set(apiUrl, client);
  return client;
}

/**
 * Sends one request to the Calendar API, and reads whatever it answers.
 * @param apiUrl  "https://www.googleapis.com/calendar/v3", or wherever else the same methods are served
 * @throws BotError "outgoing/..." when no answer came
 */
export async function send<O extends CalendarOperation>(
  apiUrl: string,
  { operation, params, version }: CalendarCall<O>,
  { token, timeoutMs }: { token: TokenPlacement; timeoutMs: number },
): Promise<GoogleAnswer> {
  const { method, path } = OPERATIONS[operation];
  const { requestBody, ...rest }: Record<string, unknown> = { ...params, ...token.params };
  const hasBody = requestBody !== undefined;
  const answer = await clientOf(apiUrl)(apiUrl.replace(/\/+$/, '') + addressIn(path, rest), {
    method,
    headers: {
      ...HEADERS,
      ...token.headers,
      ...(version !== undefined && { 'if-match': version }),
      ...(hasBody && { 'content-type': 'application/json' }),
    },
    ...(hasBody && { body: JSON.stringify(requestBody) }),
    timeoutMs,
  });
  const data = dataOf(answer, method);
  return {
    status: answer.status,
    data,
    get headers() {
      return headersOf(answer);
    },
  };
}

/**
 * Fills in a path, and puts what is not in it into the query.
 * @throws TypeError for an id that would lead out of its path
 */
function addressIn(path: string, params: Readonly<Record<string, unknown>>): string {
  const left = new Map(Object.entries(params));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = String(left.get(name) ?? '');
    if (/^\.{0,2}$/.test(id)) throw new TypeError(`not a ${name}: "${id}"`);
    left.delete(name);
    return encodeURIComponent(id);
  });
  const query = [...left].flatMap(([name, value]) =>
    [value]
      .flat()
      .flatMap(one => (one === undefined ? [] : `${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`)),
  );
  return `${filled}?${query.join('&')}`;
}

/** A deletion is answered with nothing at all. */
function dataOf({ body }: Answer, method: string): unknown {
  const text = body.toString();
  if (text === '' && method === 'DELETE') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
