import type { Alert, LapseCause } from '../auth/index.ts';
import type { Log } from '../core/log.ts';
import { ANSWER_BYTES, createFetch, type Fetch, originsOf, reasonOf } from '../core/outgoing/index.ts';

const TIMEOUT_MS = 5_000;
const RETRY_AFTER_MS = [10_000, 60_000, 10 * 60_000];

/** What the operator is told. */
type Message = { text: string; profile: string; about: Alert['about']; cause?: LapseCause; missing?: string };

/**
 * Tells whoever runs the bot what they have to repair: in the log, and by a POST to their webhook. Its `text` is what
 * Slack, Mattermost and Teams' webhooks show.
 */
export function createOperator(webhookUrl: string | undefined, log: Log): (alert: Alert) => void {
  const ask = createFetch({ allows: originsOf(webhookUrl), timeoutMs: TIMEOUT_MS, maxBytes: ANSWER_BYTES });
  return alert => {
    const message = messageOf(alert);
    const { text: _, ...facts } = message;
    log.error(facts, TROUBLE[alert.about]);
    if (webhookUrl !== undefined) void post({ webhookUrl, ask, log }, message, RETRY_AFTER_MS);
  };
}

const RENEW = 'An account that serves everybody must be authorized again.';
const TROUBLE: Record<Alert['about'], string> = {
  lapsed: RENEW,
  'lapses-soon': RENEW,
  'scopes-missing': 'Permissions are missing after a second consent, and are not asked for again.',
};

function messageOf(alert: Alert): Message {
  return alert.about === 'scopes-missing' ? scopesMessage(alert) : lapseMessage(alert);
}

function scopesMessage({ profile, about, missing, granted }: Extract<Alert, { about: 'scopes-missing' }>): Message {
  return {
    text:
      `${profile.title} did not name these permissions after two consents: ${namesOf(missing)}. ` +
      `It named: ${namesOf(granted) || 'none'}. They are not asked for again, and the bot goes on without them. ` +
      `If these are other names for the same, write them into \`scopeAliases\` of the profile ${profile.name}; ` +
      'else somebody left a box unticked, or an administrator does not allow it.',
    ...{ profile: profile.name, about, missing: namesOf(missing) },
  };
}

const MOST_NAMES = 20;
/** The provider's words: scope names as RFC 6749 s.3.3 has them, of a sensible number and length. */
const namesOf = (scopes: readonly string[]): string =>
  scopes
    .filter(scope => /^[\x21-\x7e]{1,200}$/.test(scope))
    .slice(0, MOST_NAMES)
    .join(', ');

function lapseMessage(alert: Exclude<Alert, { about: 'scopes-missing' }>): Message {
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
