import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Control, startSandbox } from '../../../sandbox/index.ts';
import { BotProcess, freshFolder, removeFolder, say, signInLink } from '../../bot/bot-process.ts';
import { sandboxSettings } from '../../bot/sandbox-settings.ts';
import { signInByHttp } from '../../bot/sign-in-by-http.ts';
import { spellings } from '../../secrets/spellings.ts';
import type { Outcome, Proof } from '../proof.ts';

const EMAIL = 'alex.morgan@example.com';
const DIRECT_LINE_SECRET = 'a-direct-line-secret-of-enough-length';

/** Where a secret can appear. An answer is a reply, a card, a page or an error that one of our clients gets. */
type Place = 'log' | 'answer' | 'address' | 'store';

/**
 * The places where each kind must appear, because that is its purpose: the code on the page that shows it, and so on.
 */
const KINDS: Readonly<Record<string, readonly Place[]>> = {
  'client secret': [],
  'access token': [],
  'refresh token': [],
  'authorization code': [],
  'state, on its way to the provider': ['address'],
  verifier: [],
  'cookie of the sign-in': [],
  'cookie of the chat page': [],
  'Direct Line secret': [],
  'Direct Line token': ['answer'],
  'verification code': ['answer'],
  'address of the account': ['answer'],
  'key that seals the store': [],
};

/**
 * Runs a whole bot at its highest log level through sign-in, a write, failures of every part and sign-out; then
 * searches everything that it logged, answered, put into an address or stored.
 */
export const secrets: Proof = {
  claim: `${Object.keys(KINDS).length} kinds of secrets × every usual spelling (plain, base64, hex, escaped), in logs, answers, addresses and the bytes of the store`,
  goal: '0 found where they need not be',
  onEachStore: false,
  async run(): Promise<Outcome> {
    const folder = freshFolder();
    const plainFetch = globalThis.fetch;
    try {
      return await searched(folder);
    } finally {
      globalThis.fetch = plainFetch;
      removeFolder(folder);
    }
  },
};

async function searched(folder: string): Promise<Outcome> {
  const planted = new Map<string, string>();
  const note = (kind: string, value: unknown): void => {
    if (typeof value === 'string' && value !== '') planted.set(value, kind);
  };
  const places: Record<Place, string> = { log: '', answer: '', address: '', store: '' };
  const sandbox = await startSandbox();
  const bot = new BotProcess(folder, {
    ...{ LOG_LEVEL: 'debug', DIRECT_LINE_SECRET },
    ...sandboxSettings(sandbox),
  });
  const url = await bot.listening();
  const plainFetch = globalThis.fetch;
  globalThis.fetch = async (...asked) => {
    const answer = await plainFetch(...asked);
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value] = /^([^=]*)=([^;]*)/.exec(cookie) ?? [];
      note(name.includes('sign-in') ? 'cookie of the sign-in' : 'cookie of the chat page', value);
    }
    if (!String(asked[0]).startsWith(url)) return answer;
    places.address += `${answer.headers.get('location') ?? ''}\n`;
    places.answer += await answer.clone().text();
    return answer;
  };
  note('client secret', sandbox.client.clientSecret);
  note('Direct Line secret', DIRECT_LINE_SECRET);
  note('address of the account', EMAIL);
  await use(url, sandbox, note);
  await bot.ended('SIGTERM');
  await sandbox.close();
  places.log = bot.out;
  note('key that seals the store', /:([\w-]+)/.exec(readFileSync(join(folder, 'token.key'), 'utf8'))?.[1]);
  const files = readdirSync(folder).filter(name => name.startsWith('bot.sqlite'));
  places.store = files.map(name => readFileSync(join(folder, name), 'latin1')).join('\n');
  return judged(planted, places);
}

async function use(
  url: string,
  { control }: Awaited<ReturnType<typeof startSandbox>>,
  note: (kind: string, value: unknown) => void,
): Promise<void> {
  const page = await fetch(`${url}/`);
  const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const json = { 'content-type': 'application/json' };
  const given = await fetch(`${url}/webchat/token`, {
    method: 'POST',
    headers: { ...json, cookie, origin: url },
    body: '{}',
  });
  note('Direct Line token', ((await given.json()) as { token: string }).token);
  await signIn(url, control, note, 'create an event called "Wombat" tomorrow at 3pm');
  for (const text of ['yes', "what's on tomorrow", 'which account am I using', '000000']) await say(url, text);
  noteRequests(control, note);
  control.expireAccessTokens();
  control.faults.add({
    route: 'oauth.token',
    when: 'before',
    do: { kind: 'status', status: 500, reason: 'backendError' },
  });
  for (const text of ["what's on tomorrow", 'try again', 'sign out']) await say(url, text);
  await fetch(`${url}/auth/callback/google-calendar?code=x&state=y`);
  await fetch(`${url}/api/messages`, { method: 'POST', headers: json, body: '{"type":' });
  await fetch(`${url}/v3/directline/conversations`, { method: 'POST', headers: { authorization: 'Bearer no' } });
  noteRequests(control, note);
}

async function signIn(
  url: string,
  control: Control,
  note: (kind: string, value: unknown) => void,
  question: string,
): Promise<void> {
  const last = await signInByHttp(url, control, await signInLink(url, question), EMAIL);
  const code = /<output>(\d{6})<\/output>/.exec(last)?.[1] ?? '';
  note('verification code', code);
  await say(url, code);
}

/** Records the requests to the provider. */
function noteRequests(control: Control, note: (kind: string, value: unknown) => void): void {
  for (const { headers, body, query } of control.log.entries()) {
    note('access token', /^Bearer (.+)$/.exec(String(headers['authorization'] ?? ''))?.[1]);
    const form = (body ?? {}) as Record<string, unknown>;
    note('authorization code', form['code']);
    note('verifier', form['code_verifier']);
    note('refresh token', form['refresh_token']);
    note('state, on its way to the provider', query['state']);
  }
}

function judged(planted: ReadonlyMap<string, string>, places: Readonly<Record<Place, string>>): Outcome {
  const missing = Object.keys(KINDS).filter(kind => ![...planted.values()].includes(kind));
  if (missing.length > 0) throw new Error(`never used: ${missing.join(', ')}`);
  const found = [...planted].flatMap(([value, kind]) =>
    (Object.keys(places) as Place[])
      .filter(place => !KINDS[kind]?.includes(place) && stands(value, places[place]))
      .map(place => `${kind} in ${place}`),
  );
  const bytes = Object.values(places).reduce((sum, text) => sum + text.length, 0);
  return {
    figure: [`${found.length} found where they need not be`, ...found].join('; '),
    size: `${planted.size} secrets, ${Math.round(bytes / 1024)} KB`,
  };
}

/** Six digits also occur inside longer numbers. */
const stands = (value: string, text: string): boolean =>
  /^\d{6}$/.test(value)
    ? new RegExp(`(?<!\\d)${value}(?!\\d)`).test(text)
    : spellings(value).some(spelling => text.includes(spelling));
