import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { json, send } from '../form-server.ts';

export type Endpoint = 'exchange' | 'refresh' | 'account' | 'revoke';

/** A request, and the correct answer to it. */
export type Call = {
  request: IncomingMessage;
  response: ServerResponse;
  form: URLSearchParams;
  good: Record<string, unknown>;
  /** 1 for the first request at this endpoint. */
  nth: number;
  origin: string;
};

type Trick = (call: Call) => void;

/** The fault by endpoint; the other endpoints behave. `endless`: only a deadline ends the request. */
export type Misbehaviour = Partial<Record<Endpoint, Trick>> & { endless?: true };

/** Replaces the correct redirect parameters. */
export type BadRedirect = (good: URLSearchParams) => URLSearchParams;

const JSON_TYPE = { 'content-type': 'application/json' };

const atTokenUrl = (trick: Trick): Misbehaviour => ({ exchange: trick, refresh: trick });
const everywhere = (trick: Trick): Misbehaviour => ({ ...atTokenUrl(trick), account: trick, revoke: trick });
const endless = (trick: Trick): Misbehaviour => ({ ...everywhere(trick), endless: true });

/** Answers with these bytes. */
const raw =
  (body: string | Buffer, { status = 200, ...headers }: { status?: number } & Record<string, string | number> = {}) =>
  ({ response }: Call): void =>
    send(response, status, { ...JSON_TYPE, ...(headers as Record<string, string>) }, body);

/** The correct answer with some fields replaced; undefined removes one. */
const but =
  (over: Record<string, unknown>): Trick =>
  ({ response, good }) =>
    json(response, 200, { ...good, ...over });

const error =
  (status: number, body: Record<string, unknown>): Trick =>
  ({ response }) =>
    json(response, status, body);

/** All secrets of the request. */
const secrets = ({ form, request }: Call): string => [...form.values(), request.headers.authorization ?? ''].join(' ');

/** Sends bytes until the client disconnects. */
function drip(call: Call, write: () => void, everyMs: number): void {
  const timer = setInterval(write, everyMs);
  call.response.on('close', () => clearInterval(timer));
}

function flood({ response }: Call, headers: Record<string, string>): void {
  response.writeHead(200, { ...JSON_TYPE, ...headers });
  const chunk = Buffer.alloc(64 * 1024, 'x');
  const more = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}

const MB = 1024 * 1024;
const aadsts = (status: number, code: string, number: number, more: Record<string, unknown> = {}): Trick =>
  error(status, {
    error: code,
    error_description: `AADSTS${number}: words. Trace ID: t Correlation ID: c Timestamp: 2026-11-21 12:00:00Z`,
    error_codes: [number],
    timestamp: '2026-11-21 12:00:00Z',
    trace_id: 't',
    correlation_id: 'c',
    ...more,
  });

const redirectWith =
  (over: Record<string, string | undefined>): BadRedirect =>
  good => {
    for (const [name, value] of Object.entries(over)) {
      if (value === undefined) good.delete(name);
      else good.set(name, value);
    }
    return good;
  };

/** All faults of the server, by name. */
export const MISBEHAVIOURS = {
  // The connection.
  'hangs before the headers': endless(() => {}),
  'hangs in the headers': endless(({ request }) => void request.socket.write('HTTP/1.1 200 OK\r\ncontent-type: appl')),
  'hangs in the body': endless(({ response }) => {
    response.writeHead(200, JSON_TYPE);
    response.write('{"access_token":"CANARY-HALF');
  }),
  'drips its headers': endless(call => {
    call.request.socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
    drip(call, () => call.request.socket.write('x'), 5);
  }),
  'drips its body': endless(call => {
    call.response.writeHead(200, JSON_TYPE);
    drip(call, () => call.response.write(' '), 5);
  }),
  'answers when nobody waits any more': endless(({ response, good }) => {
    setTimeout(() => json(response, 200, good), 400);
  }),
  'closes without an answer': everywhere(({ request }) => void request.socket.end()),
  'resets without an answer': everywhere(({ request }) => void request.socket.resetAndDestroy()),
  'resets in the body': everywhere(({ request, response }) => {
    response.writeHead(200, JSON_TYPE);
    response.write('{"access_token":"CANARY-HALF', () => request.socket.resetAndDestroy());
  }),
  'ends before its content-length': everywhere(({ request, response }) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': '500' });
    response.write('{"access_token":"CANARY-HALF"}', () => request.socket.end());
  }),
  'does not speak HTTP': everywhere(({ request }) => void request.socket.end('SSH-2.0-CANARY-BANNER\r\n')),
  'sends 1 MB of headers': everywhere(({ request }) => {
    request.socket.on('error', () => {});
    request.socket.end(`HTTP/1.1 200 OK\r\nx-big: ${'x'.repeat(MB)}\r\n\r\n{}`);
  }),
  'sends 50 MB': everywhere(call => flood(call, { 'content-length': String(50 * MB) })),
  'sends chunks without an end': everywhere(call => flood(call, {})),

  'loses its first answer': atTokenUrl(({ request, response, good, nth }) => {
    if (nth === 1) request.socket.resetAndDestroy();
    else json(response, 200, good);
  }),

  // Bodies that are no answer.
  'answers with nothing': everywhere(raw('')),
  'answers 204': everywhere(({ response }) => send(response, 204, {}, '')),
  'answers {}': { ...atTokenUrl(raw('{}')), account: raw('{}') },
  'answers []': { ...atTokenUrl(raw('[]')), account: raw('[]') },
  'answers null': { ...atTokenUrl(raw('null')), account: raw('null') },
  'answers a number': { ...atTokenUrl(raw('42')), account: raw('42') },
  'answers a text': { ...atTokenUrl(raw('"CANARY-TEXT"')), account: raw('"CANARY-TEXT"') },
  'answers HTML': {
    ...atTokenUrl(raw('<h1>CANARY</h1>', { 'content-type': 'text/html' })),
    account: raw('<h1>CANARY</h1>', { 'content-type': 'text/html' }),
  },
  'answers HTML that says it is JSON': { ...atTokenUrl(raw('<h1>CANARY</h1>')), account: raw('<h1>CANARY</h1>') },
  'answers half of its JSON': {
    ...atTokenUrl(raw('{"access_token":"CANARY-HALF"')),
    account: raw('{"id":"ana@example.com"'),
  },
  'answers as a form': atTokenUrl(
    raw('access_token=CANARY-FORM&token_type=bearer', { 'content-type': 'application/x-www-form-urlencoded' }),
  ),
  'answers JSON nested 20,000 deep': {
    ...atTokenUrl(({ response, good }) =>
      send(response, 200, JSON_TYPE, JSON.stringify(good).replace('{', `{"x":${deep(20_000)},`)),
    ),
    account: raw(`{"id":${deep(20_000)}}`),
  },
  'answers JSON as text/html': {
    ...atTokenUrl(({ response, good }) => send(response, 200, { 'content-type': 'text/html' }, JSON.stringify(good))),
    account: raw('{"id":"ana@example.com"}', { 'content-type': 'text/html' }),
  },
  'answers JSON without a content type': {
    ...atTokenUrl(({ response, good }) => send(response, 200, {}, JSON.stringify(good))),
    account: ({ response, good }) => send(response, 200, {}, JSON.stringify(good)),
  },
  'puts a byte order mark first': {
    ...atTokenUrl(({ response, good }) => send(response, 200, JSON_TYPE, `\uFEFF${JSON.stringify(good)}`)),
    account: raw('\uFEFF{"id":"ana@example.com"}'),
  },
  'says gzip and sends something else': everywhere(raw('{}', { 'content-encoding': 'gzip' })),
  'packs 64 MB into gzip': everywhere(raw(gzipSync(Buffer.alloc(64 * MB)), { 'content-encoding': 'gzip' })),

  // Errors.
  'sends an error with 200': atTokenUrl(error(200, { error: 'invalid_grant' })),
  'sends tokens and an error at once': atTokenUrl(({ response, good }) =>
    json(response, 200, { ...good, error: 'invalid_grant' }),
  ),
  'sends an error that is null beside its tokens': atTokenUrl(but({ error: null })),
  'sends an error code that nobody knows': atTokenUrl(error(400, { error: 'CANARY_no_such_code' })),
  'sends an error that is an object': atTokenUrl(error(400, { error: { message: 'CANARY', code: 190 } })),
  'sends error 400 without a code': atTokenUrl(error(400, {})),
  'quotes the whole request in its error': atTokenUrl(call =>
    json(call.response, 400, { error: 'invalid_request', error_description: `<script>${secrets(call)}</script>` }),
  ),
  'answers 500': everywhere(error(500, { error: 'server_error' })),
  'answers 500 with HTML that quotes the request': everywhere(call =>
    send(call.response, 500, { 'content-type': 'text/html' }, `<pre>${secrets(call)}</pre>`),
  ),
  'answers 500 and calls it invalid_grant': atTokenUrl(error(500, { error: 'invalid_grant' })),
  'answers 503 with Retry-After': everywhere(raw('{}', { status: 503, 'retry-after': '120' })),
  'answers 429': everywhere(raw('{"error":"invalid_grant"}', { status: 429, 'retry-after': '30' })),
  'answers 404': everywhere(error(404, {})),
  'refuses the client': atTokenUrl(error(401, { error: 'invalid_client' })),
  'refuses the client as Microsoft does': atTokenUrl(aadsts(401, 'invalid_client', 7000215)),
  'refuses the grant': atTokenUrl(error(400, { error: 'invalid_grant' })),
  'refuses the grant as Google does': atTokenUrl(
    error(400, { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' }),
  ),
  'wants a new password as Google does': atTokenUrl(
    error(400, {
      error: 'invalid_grant',
      error_description: 'reauth related error (invalid_rapt)',
      error_uri: 'https://support.google.com/a/answer/9368756',
      error_subtype: 'invalid_rapt',
    }),
  ),
  'refuses the grant as Microsoft does': atTokenUrl(aadsts(400, 'invalid_grant', 700082, { suberror: 'bad_token' })),
  'wants the person back as Microsoft does': atTokenUrl(aadsts(400, 'interaction_required', 50076)),

  // Redirects.
  'redirects elsewhere with 307': everywhere(({ response, origin }) =>
    send(response, 307, { location: `${origin}/elsewhere` }, ''),
  ),
  'redirects elsewhere with 302': everywhere(({ response, origin }) =>
    send(response, 302, { location: `${origin}/elsewhere` }, ''),
  ),
  'redirects elsewhere with 303': everywhere(({ response, origin }) =>
    send(response, 303, { location: `${origin}/elsewhere` }, ''),
  ),
  'redirects to itself': everywhere(({ request, response, origin }) =>
    send(response, 308, { location: `${origin}${request.url}` }, ''),
  ),
  'redirects with tokens in the body': everywhere(({ response, origin, good }) =>
    send(response, 302, { ...JSON_TYPE, location: `${origin}/elsewhere` }, JSON.stringify(good)),
  ),
  'redirects to nowhere': everywhere(({ response }) => send(response, 302, {}, '')),

  // Tokens.
  'leaves token_type out': atTokenUrl(but({ token_type: undefined })),
  'gives mac tokens': atTokenUrl(but({ token_type: 'mac' })),
  'writes bEARER': atTokenUrl(but({ token_type: 'bEARER' })),
  'gives no access token': atTokenUrl(but({ access_token: undefined })),
  'gives an empty access token': atTokenUrl(but({ access_token: '' })),
  'gives a number as access token': atTokenUrl(but({ access_token: 42 })),
  'gives an object as access token': atTokenUrl(but({ access_token: { CANARY: 'CANARY' } })),
  'gives an access token of 20,000 characters': atTokenUrl(but({ access_token: `CANARY${'x'.repeat(20_000)}` })),
  'gives an access token of 1 MB': atTokenUrl(but({ access_token: `CANARY${'x'.repeat(MB)}` })),
  'gives an access token with line breaks': atTokenUrl(but({ access_token: 'CANARY\r\nx-evil: yes' })),
  'gives an access token with umlauts': atTokenUrl(but({ access_token: 'CANARY-\u00FC' })),
  'gives an empty refresh token': atTokenUrl(but({ refresh_token: '' })),
  'gives null as refresh token': atTokenUrl(but({ refresh_token: null })),
  'gives no refresh token': atTokenUrl(but({ refresh_token: undefined })),
  'gives a number as refresh token': atTokenUrl(but({ refresh_token: 42 })),
  'gives a refresh token with line breaks': atTokenUrl(but({ refresh_token: 'CANARY\nCANARY' })),
  'gives the same refresh token again': {
    refresh: ({ response, good, form }) => json(response, 200, { ...good, refresh_token: form.get('refresh_token') }),
  },
  'gives another refresh token each time': { refresh: but({ refresh_token: 'CANARY-ROTATED' }) },
  'leaves expires_in out': atTokenUrl(but({ expires_in: undefined })),
  'gives expires_in as a text': atTokenUrl(but({ expires_in: '3600' })),
  'gives expires_in 0': atTokenUrl(but({ expires_in: 0 })),
  'gives expires_in -1': atTokenUrl(but({ expires_in: -1 })),
  'gives expires_in NaN': atTokenUrl(but({ expires_in: 'NaN' })),
  'gives expires_in 1e999': atTokenUrl(({ response, good }) =>
    send(response, 200, JSON_TYPE, JSON.stringify(good).replace('3600', '1e999')),
  ),
  'gives expires_in of ten years': atTokenUrl(but({ expires_in: 315_360_000 })),
  'names no scope': atTokenUrl(but({ scope: undefined })),
  'names an empty scope': atTokenUrl(but({ scope: '' })),
  'names scopes as a list': atTokenUrl(but({ scope: ['read', 'more'] })),
  'names scopes as an object': atTokenUrl(but({ scope: { read: true } })),
  'names more scopes than asked for': atTokenUrl(but({ scope: 'read  write\tadmin' })),
  'names another scope': atTokenUrl(but({ scope: 'other' })),
  'names 10,000 scopes': atTokenUrl(but({ scope: 'x '.repeat(10_000) })),
  'writes __proto__ into its answer': {
    ...atTokenUrl(({ response, good }) =>
      send(response, 200, JSON_TYPE, JSON.stringify(good).replace('{', '{"__proto__":{"polluted":1},')),
    ),
    account: raw('{"__proto__":{"id":"eve@example.com"}}'),
  },
  'writes constructor and toString into its answer': atTokenUrl(
    but({ constructor: 1, toString: 2, hasOwnProperty: 3 }),
  ),
  'writes its keys twice': {
    ...atTokenUrl(({ response, good }) =>
      send(response, 200, JSON_TYPE, JSON.stringify(good).replace('{', '{"access_token":"CANARY-TWICE",')),
    ),
    account: raw('{"id":"eve@example.com","id":"ana@example.com"}'),
  },
  'echoes the client secret': atTokenUrl(call => json(call.response, 200, { ...call.good, echo: secrets(call) })),

  // The account.
  'does not know its own access token': { account: error(401, { error: 'invalid_token' }) },
  'forbids to ask for the account': { account: error(403, { error: 'insufficient_scope' }) },
  'names the account in another field': { account: raw('{"mail":"ana@example.com"}') },
  'names the account as a list': { account: raw('{"id":["ana@example.com"]}') },
  'names the account as a number': { account: raw('{"id":42}') },
  'names no account': { account: raw('{"id":""}') },
  'names an account of 100,000 characters': { account: raw(`{"id":"${'a'.repeat(100_000)}"}`) },
  'names an account with line breaks': { account: raw('{"id":"ana@example.com\\nSigned in as: eve"}') },
  'names an account written backwards': { account: raw('{"id":"ana\\u202E@example.com"}') },

  // Revocation.
  'has forgotten the grant already': { revoke: error(400, { error: 'invalid_token' }) },
  'asks for something else where grants are given back': { revoke: error(400, { error: 'invalid_request' }) },
  'answers 400 and no more where grants are given back': { revoke: error(400, {}) },
  'does not let this client give back': { revoke: error(401, { error: 'invalid_client' }) },
  'cannot give back tokens of this type': { revoke: error(400, { error: 'unsupported_token_type' }) },
} satisfies Record<string, Misbehaviour>;

export type MisbehaviourName = keyof typeof MISBEHAVIOURS;

/** All faulty redirects back to us. */
export const BAD_REDIRECTS = {
  'without a code': redirectWith({ code: undefined }),
  'with an empty code': redirectWith({ code: '' }),
  'with two codes': good => new URLSearchParams([...good, ['code', 'CANARY-OTHER']]),
  'with a code and an error': redirectWith({ error: 'server_error' }),
  'with HTML in its error': redirectWith({
    code: undefined,
    error: '<b>CANARY</b>',
    error_description: '<script>CANARY</script>',
  }),
  'with two errors': good => new URLSearchParams([...good, ['error', 'access_denied'], ['error', 'server_error']]),
  'in the name of somebody else': redirectWith({ iss: 'https://evil.example' }),
  'without a state': redirectWith({ state: undefined }),
  'with a code of 20,000 characters': redirectWith({ code: `CANARY${'x'.repeat(20_000)}` }),
  'with line breaks in its code': redirectWith({
    code: 'CANARY\r\nx-evil: yes&grant_type=password',
  }),
} satisfies Record<string, BadRedirect>;

export type BadRedirectName = keyof typeof BAD_REDIRECTS;

function deep(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}
