import { z } from 'zod';
import { type Profile, placeToken } from '../../../auth/index.ts';
import { isBotError } from '../../../core/errors.ts';
import { ANSWER_BYTES, createFetch, type Init, originsOf, reasonOf } from '../../../core/outgoing/index.ts';

const TIMEOUT_MS = 8_000;
const MAX_SHOWN = 400;

/** A provider's answer. `line` is the request; `text` is complete and may contain secrets. */
export type ProviderAnswer = { line: string; status: number; headers: Headers; text: string };
/** There was no answer. `line` is the request, `silence` the reason. */
export type Silence = { line: string; silence: string };

/**
 * Makes one request of the doctor. A redirect is returned like any other answer, not followed.
 * @param shown the URL to print: without a query that may contain secrets. Only its origin can be reached
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

/** Requests the profile's `account.url` with an access token. */
export function askAccount(profile: Profile, token: string): Promise<ProviderAnswer | Silence> {
  const { headers, params } = placeToken(profile, token);
  const url = new URL(profile.account.url);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return request(url.href, { headers: { accept: 'application/json', ...headers } }, profile.account.url);
}

const anyObject = z.record(z.string(), z.unknown());

/** Parses a text as a JSON object; undefined for any other text. */
export function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    return anyObject.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The fields of a JSON object; none for any other text. */
export const jsonFields = (text: string): Record<string, unknown> => jsonObject(text) ?? {};

export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  secrets.filter(Boolean).reduce((left, secret) => left.replaceAll(secret, '***'), text);

/** The beginning of an answer, on one line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}...` : line;
}

/** Why there was no answer: "ENOTFOUND", "ECONNREFUSED", a TLS code, or a timeout. */
const silenceOf = (error: unknown): string =>
  isBotError(error, 'outgoing/timeout') ? `no answer within ${TIMEOUT_MS / 1000} seconds` : reasonOf(error);
