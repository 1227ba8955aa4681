import type { Alert, LapseCause } from '../auth/index.ts';
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import type { Damage } from '../store/index.ts';

const TIMEOUT_MS = 5_000;
const RETRY_AFTER_MS = [10_000, 60_000, 10 * 60_000];

/** What whoever runs the bot is told. */
type Message = { text: string; profile: string; about: Alert['about']; cause: LapseCause };

/**
 * Tells whoever runs the bot what they have to repair: in the log, and by a POST to their webhook. Its `text` is what
 * Slack, Mattermost and Teams' webhooks show.
 */
export function createOperator(webhookUrl: string | undefined, log: Log): (alert: Alert) => void {
  return alert => {
    const message = messageOf(alert);
    const { profile, about, cause } = message;
    log.error({ profile, about, cause }, 'An account that serves everybody must be authorized again.');
    if (webhookUrl !== undefined) void post(webhookUrl, message, RETRY_AFTER_MS, log);
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

const DAMAGE_EVERY_MS = 60 * 60_000;

/**
 * Tells whoever runs the bot, by a POST to their webhook, that a record was damaged: at most once an hour for each kind,
 * since a broken disk damages many. The log has them all.
 */
export function createDamageReport(
  webhookUrl: string | undefined,
  { clock, log }: { clock: Clock; log: Log },
): (damage: Damage) => void {
  const toldAt = new Map<string, number>();
  return ({ kind, key, movedTo }) => {
    const told = toldAt.get(kind);
    if (webhookUrl === undefined || (told !== undefined && clock() - told < DAMAGE_EVERY_MS)) return;
    toldAt.set(kind, clock());
    const text =
      `A record of the kind "${kind}" in the store was damaged. It was moved to ${movedTo}, where it stays for 90 days; ` +
      'the person it belongs to begins afresh. Look at the disk or server of the store; the log names every such record.';
    void post(webhookUrl, { text, about: 'damaged-record', kind, key, movedTo }, RETRY_AFTER_MS, log);
  };
}

/** Why an authorization is over, to go on a sentence with. */
export const causes: Record<LapseCause, string> = {
  testing: 'it lasts seven days, as long as the app is in testing at the provider',
  disuse: 'it was not used for a long time',
  withdrawn: 'it was taken back at the provider, by the account or an administrator',
};

/** The address may hold a secret, so that nothing of it is logged. */
async function post(
  url: string,
  message: Readonly<Record<string, string>>,
  waits: readonly number[],
  log: Log,
): Promise<void> {
  try {
    const { status } = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (status >= 200 && status < 300) return;
    log.warn({ status }, 'The webhook of OPERATOR_WEBHOOK_URL refused a message.');
  } catch {
    log.warn('The webhook of OPERATOR_WEBHOOK_URL could not be reached.');
  }
  const [wait, ...later] = waits;
  if (wait !== undefined) setTimeout(() => void post(url, message, later, log), wait).unref();
}
