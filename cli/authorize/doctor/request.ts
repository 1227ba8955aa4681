import { z } from 'zod';
import { type Profile, placeToken } from '../../../auth/index.ts';
import { isBotError } from '../../../core/errors.ts';
import { ANSWER_BYTES, createFetch, type Init, originsOf, reasonOf } from '../../../core/outgoing/index.ts';

const TIMEOUT_MS = 8_000;
const MOST_SHOWN = 400;

/** What a provider answered. `text` is whole, and may hold what nobody is to see. */
export type ProviderAnswer = { line: string; status: number; headers: Headers; text: string };
/** It did not answer; `line` is the request. */
export type Silence = { line: string; silence: string };

/**
 * One request, for finding out what is wrong. A redirect is an answer like any other; it is not followed.
 * @param shown the address without its query, which may hold a secret; the request goes to its host alone
 */
export async function request(url: string, init: Init, shown = url): Promise<ProviderAnswer | Silence> {
  const line = `${init.method ?? 'GET'} ${shown}`;
  const to = { allows: originsOf(shown), timeoutMs: TIMEOUT_MS, maxBytes: ANSWER_BYTES };
  try {
    const response = await createFetch({ ...to, redirects: 'report' })(url, init);
    return { line, status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    return { line, silence: silenceOf(error) };
  }
}

/** The account request of a profile with an access token. */
export function askAccount(profile: Profile, token: string): Promise<ProviderAnswer | Silence> {
  const { headers, params } = placeToken(profile, token);
  const url = new URL(profile.account.url);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return request(url.href, { headers: { accept: 'application/json', ...headers } }, profile.account.url);
}

const anyObject = z.record(z.string(), z.unknown());

/** The object that a text holds as JSON; undefined for any other text. */
export function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    return anyObject.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The fields of the object that a text holds as JSON; none for any other text. */
export const jsonFields = (text: string): Record<string, unknown> => jsonObject(text) ?? {};

export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  secrets.filter(Boolean).reduce((left, secret) => left.replaceAll(secret, '***'), text);

/** The beginning of an answer, in one line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}...` : line;
}

/** "ENOTFOUND", "ECONNREFUSED", a TLS code, or that it took too long. */
const silenceOf = (error: unknown): string =>
  isBotError(error, 'outgoing/timeout') ? `no answer within ${TIMEOUT_MS / 1000} seconds` : reasonOf(error);
