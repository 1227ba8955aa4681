import { type Profile, placeToken } from '../../auth/index.ts';

const TIMEOUT_MS = 8_000;
const MOST_BYTES = 256 * 1024;
const MOST_SHOWN = 400;

/** What a provider answered. `text` is whole, and may hold what nobody is to see. */
export type Answer = { line: string; status: number; headers: Headers; text: string };
/** It did not answer; `line` is the request. */
export type Silence = { line: string; silence: string };

/**
 * One request, for finding out what is wrong. Never follows a redirect.
 * @param shown the address as it may be shown, when it holds a secret
 */
export async function request(url: string, init: RequestInit, shown = url): Promise<Answer | Silence> {
  const line = `${init.method ?? 'GET'} ${shown}`;
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { line, status: response.status, headers: response.headers, text: await readText(response) };
  } catch (error) {
    return { line, silence: reasonOf(error) };
  }
}

/** The account request of a profile with an access token. */
export function askAccount(profile: Profile, token: string): Promise<Answer | Silence> {
  const { headers, params } = placeToken(profile, token);
  const url = new URL(profile.account.url);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return request(url.href, { headers: { accept: 'application/json', ...headers } }, profile.account.url);
}

export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  secrets.filter(Boolean).reduce((left, secret) => left.replaceAll(secret, '***'), text);

/** The beginning of an answer, in one line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}...` : line;
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) break; // an error page of this length says nothing more
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** "ENOTFOUND", "ECONNREFUSED", a TLS code, or that it took too long. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} seconds`;
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? 'no connection';
}
