import type { Log } from '../../../core/log.ts';
import { ANSWER_BYTES, createFetch, originsOf, reasonOf } from '../../../core/outgoing/index.ts';
import { retryLater } from '../../../core/retry.ts';

const TIMEOUT_MS = 5_000;
const WAITS_MS = [10_000, 60_000, 10 * 60_000];

type Texts = Readonly<Record<string, string>>;

/** Returns a function that posts messages to the operator's webhook in the background; undefined if none is set. */
export function operatorWebhook(url: string | undefined, log: Log): ((message: Texts) => void) | undefined {
  if (url === undefined) return undefined;
  const ask = createFetch({ allows: originsOf(url), timeoutMs: TIMEOUT_MS, maxBytes: ANSWER_BYTES });
  const send = (message: Texts) => ask(url, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(message) });
  return message => void retryLater(() => post(() => send(message), log), WAITS_MS);
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** The URL may contain a secret, so no part of it is logged. */
async function post(send: () => Promise<Response>, log: Log): Promise<{ result: undefined; again: boolean }> {
  try {
    const { status } = await send();
    if (status >= 200 && status < 300) return { result: undefined, again: false };
    log.warn({ status }, 'The webhook of OPERATOR_WEBHOOK_URL refused a message.');
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'The webhook of OPERATOR_WEBHOOK_URL could not be reached.');
  }
  return { result: undefined, again: true };
}
