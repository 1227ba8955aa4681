import type { Endpoint, MisbehaviourName } from './misbehaviours.ts';

/** The result of a request: an error code, or the value returned. A string applies to all endpoints. */
export type Expected = string | Partial<Record<Endpoint, string>>;

const UNAVAILABLE = 'auth/provider-unavailable';
/** The server is not the provider, or rejects this client. */
const SETUP = 'auth/misconfigured';
const BAD = 'auth/bad-answer';
const DEAD = 'auth/refresh-refused';
const CLIENT = 'auth/client-refused';
const tokens = (minutes: number, scopes = 'read') => ({
  exchange: `${minutes} minutes, scopes ${scopes}, new refresh token`,
  refresh: `${minutes} minutes, scopes ${scopes}, new refresh token`,
});
const withoutRefreshToken = {
  exchange: '60 minutes, scopes read, no refresh token',
  refresh: '60 minutes, scopes read, old refresh token',
};
const ACCOUNT = 'ana@example.com';
export const GIVEN_BACK = 'given back';

export const EXPECTED: Record<MisbehaviourName, Expected> = {
  'hangs before the headers': UNAVAILABLE,
  'hangs in the headers': UNAVAILABLE,
  'hangs in the body': UNAVAILABLE,
  'drips its headers': UNAVAILABLE,
  'drips its body': UNAVAILABLE,
  'answers when nobody waits any more': UNAVAILABLE,
  'closes without an answer': UNAVAILABLE,
  'resets without an answer': UNAVAILABLE,
  'resets in the body': UNAVAILABLE,
  'ends before its content-length': UNAVAILABLE,
  'does not speak HTTP': UNAVAILABLE,
  'sends 1 MB of headers': UNAVAILABLE,
  'sends 50 MB': { exchange: UNAVAILABLE, refresh: UNAVAILABLE, account: SETUP, revoke: SETUP },
  'sends chunks without an end': { exchange: UNAVAILABLE, refresh: UNAVAILABLE, account: SETUP, revoke: SETUP },
  'loses its first answer': { exchange: UNAVAILABLE, refresh: tokens(60).refresh },

  'answers with nothing': { exchange: BAD, refresh: BAD, account: BAD, revoke: GIVEN_BACK },
  'answers 204': { exchange: BAD, refresh: BAD, account: SETUP, revoke: SETUP },
  'answers {}': BAD,
  'answers []': BAD,
  'answers null': BAD,
  'answers a number': BAD,
  'answers a text': BAD,
  'answers HTML': BAD,
  'answers HTML that says it is JSON': BAD,
  'answers half of its JSON': BAD,
  'answers as a form': BAD,
  'answers JSON nested 20,000 deep': { ...tokens(60), account: BAD },
  'answers JSON as text/html': { ...tokens(60), account: ACCOUNT },
  'answers JSON without a content type': { ...tokens(60), account: ACCOUNT },
  // RFC 8259 s.8.1 allows a reader to ignore it.
  'puts a byte order mark first': { exchange: BAD, refresh: BAD, account: ACCOUNT },
  'says gzip and sends something else': { exchange: BAD, refresh: BAD, account: UNAVAILABLE, revoke: UNAVAILABLE },
  'packs 64 MB into gzip': { exchange: BAD, refresh: BAD, account: SETUP, revoke: SETUP },

  'sends an error with 200': DEAD,
  'sends tokens and an error at once': BAD,
  'sends an error that is null beside its tokens': tokens(60),
  'sends an error code that nobody knows': SETUP,
  'sends an error that is an object': SETUP,
  'sends error 400 without a code': SETUP,
  'quotes the whole request in its error': CLIENT,
  'answers 500': UNAVAILABLE,
  'answers 500 with HTML that quotes the request': UNAVAILABLE,
  'answers 500 and calls it invalid_grant': UNAVAILABLE,
  'answers 503 with Retry-After': UNAVAILABLE,
  'answers 429': UNAVAILABLE,
  'answers 404': SETUP,
  'refuses the client': CLIENT,
  'refuses the client as Microsoft does': CLIENT,
  'refuses the grant': DEAD,
  'refuses the grant as Google does': DEAD,
  'wants a new password as Google does': DEAD,
  'refuses the grant as Microsoft does': DEAD,
  'wants the person back as Microsoft does': DEAD,

  'redirects elsewhere with 307': SETUP,
  'redirects elsewhere with 302': SETUP,
  'redirects elsewhere with 303': SETUP,
  'redirects to itself': SETUP,
  'redirects with tokens in the body': SETUP,
  'redirects to nowhere': SETUP,

  'leaves token_type out': BAD,
  'gives mac tokens': BAD,
  'writes bEARER': tokens(60),
  'gives no access token': BAD,
  'gives an empty access token': BAD,
  'gives a number as access token': BAD,
  'gives an object as access token': BAD,
  'gives an access token of 20,000 characters': BAD,
  'gives an access token of 1 MB': UNAVAILABLE,
  'gives an access token with line breaks': BAD,
  'gives an access token with umlauts': BAD,
  'gives an empty refresh token': withoutRefreshToken,
  'gives null as refresh token': withoutRefreshToken,
  'gives no refresh token': withoutRefreshToken,
  'gives a number as refresh token': BAD,
  'gives a refresh token with line breaks': BAD,
  'gives the same refresh token again': { refresh: withoutRefreshToken.refresh },
  'gives another refresh token each time': { refresh: tokens(60).refresh },
  'leaves expires_in out': tokens(5),
  'gives expires_in as a text': tokens(5),
  'gives expires_in 0': tokens(5),
  'gives expires_in -1': tokens(5),
  'gives expires_in NaN': tokens(5),
  'gives expires_in 1e999': tokens(5),
  'gives expires_in of ten years': tokens(60),
  'names no scope': tokens(60, 'unnamed'),
  'names an empty scope': tokens(60, 'none'),
  'names scopes as a list': tokens(60, 'read more'),
  'names scopes as an object': BAD,
  'names more scopes than asked for': tokens(60, 'read write admin'),
  'names another scope': tokens(60, 'other'),
  'names 10,000 scopes': BAD,
  'writes __proto__ into its answer': BAD,
  'writes constructor and toString into its answer': tokens(60),
  'writes its keys twice': { ...tokens(60), account: ACCOUNT },
  'echoes the client secret': tokens(60),

  'does not know its own access token': 'auth/consent-needed',
  'forbids to ask for the account': 'auth/consent-needed',
  'names the account in another field': BAD,
  'names the account as a list': BAD,
  'names the account as a number': BAD,
  'names no account': BAD,
  'names an account of 100,000 characters': BAD,
  'names an account with line breaks': BAD,
  'names an account written backwards': BAD,

  'has forgotten the grant already': GIVEN_BACK,
  'does not let this client give back': SETUP,
  'asks for something else where grants are given back': SETUP,
  'answers 400 and no more where grants are given back': SETUP,
  'cannot give back tokens of this type': SETUP,
};
