import type { Alert, LapseCause } from '../auth/index.ts';
import type { Log } from '../core/log.ts';
import { ANSWER_BYTES, createFetch, type Fetch, originsOf, reasonOf } from '../core/outgoing/index.ts';

const TIMEOUT_MS = 5_000;
const RETRY_AFTER_MS = [10_000, 60_000, 10 * 60_000];

/** What whoever runs the bot is told. */
type Message = { text: string; profile: string; about: Alert['about']; cause: LapseCause };

/**
 * Tells whoever runs the bot what they have to repair: in the log, and by a POST to their webhook. Its `text` is what
 * Slack, Mattermost and Teams' webhooks show.
 */
export function createOperator(webhookUrl: string | undefined, log: Log): (alert: Alert) => void {
  const ask = createFetch({ allows: originsOf(webhookUrl), timeoutMs: TIMEOUT_MS, maxBytes: ANSWER_BYTES });
  return alert => {
    const message = messageOf(alert);
    const { profile, about, cause } = message;
    log.error({ profile, about, cause }, 'An account that serves everybody must be authorized again.');
    if (webhookUrl !== undefined) void post({ webhookUrl, ask, log }, message, RETRY_AFTER_MS);
  };
}

function messageOf(alert: Alert): Message {
  const { profile, account, about } = alert;
  const cause = alert.about === 'lapsed' ? alert.cause : alert.lapse.cause;
  const when = alert.about === 'lapsed' ? 'is over' : `ends at ${new Date(alert.lapse.atMs).toISOString()}`;
  return {
    text:
      `The authorization of ${profile.title} (${account}), which everybody uses, ${when}: ${causes[cause]}. ` +
      `Renew it with \`npm run authorize -- ${profile.name}\`.`,
    ...{ profile: profile.name, about, cause },
  };
}

/** Why an authorization is over, to go on a sentence with. */
export const causes: Record<LapseCause, string> = {
  testing: 'it lasts seven days, as long as the app is in testing at the provider',
  disuse: 'it was not used for a long time',
  withdrawn: 'it was taken back at the provider, by the account or an administrator',
};

type Webhook = { webhookUrl: string; ask: Fetch; log: Log };

/** The address may hold a secret, so that nothing of it is logged. */
async function post(webhook: Webhook, message: Message, waits: readonly number[]): Promise<void> {
  const { webhookUrl, ask, log } = webhook;
  try {
    const headers = { 'content-type': 'application/json' };
    const { status } = await ask(webhookUrl, { method: 'POST', headers, body: JSON.stringify(message) });
    if (status >= 200 && status < 300) return;
    log.warn({ status }, 'The webhook of OPERATOR_WEBHOOK_URL refused a message.');
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'The webhook of OPERATOR_WEBHOOK_URL could not be reached.');
  }
  const [wait, ...later] = waits;
  if (wait !== undefined) setTimeout(() => void post(webhook, message, later), wait).unref();
}
