import { type Alert, type GrantLapseCause, lapseReasons, type Profile } from '../../../auth/index.ts';
import type { Clock } from '../../../core/clock.ts';
import type { Log } from '../../../core/log.ts';
import {
  kindOfFailure,
  logFailure,
  type ProviderFailure,
  type ReportFailure,
} from '../../../core/provider-failures.ts';
import type { Damage } from '../../../store/index.ts';
import { HOUR_MS } from '../../../time/index.ts';
import { operatorWebhook } from './operator-webhook.ts';

/** A message to the operator's webhook. */
type Message = { text: string; profile: string; about: Alert['about']; cause?: GrantLapseCause; missing?: string };

/**
 * Sends alerts to the operator: to the log and as a POST to their webhook. Slack, Mattermost and Teams show its `text`.
 */
export function createOperator(webhookUrl: string | undefined, log: Log): (alert: Alert) => void {
  const tell = operatorWebhook(webhookUrl, log);
  return alert => {
    const message = messageOf(alert);
    const { text: _, ...facts } = message;
    log.error(facts, TROUBLE[alert.about]);
    tell?.(message);
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
      `If these are other names for the same permissions, write them into \`scopeAliases\` of the profile ${profile.name}; ` +
      'otherwise a person left a box unticked, or an administrator does not allow it.',
    ...{ profile: profile.name, about, missing: namesOf(missing) },
  };
}

const MOST_NAMES = 20;
/** Scope names from the provider, limited to valid ones (RFC 6749 s.3.3) of a reasonable number and length. */
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
      `The authorization of ${profile.title} (${account}), which everybody uses, ${when}: ${lapseReasons[cause]}. ` +
      `Renew it with \`npm run authorize -- ${profile.name}\`.`,
    ...{ profile: profile.name, about, cause },
  };
}

/**
 * Reports damaged records to the operator's webhook, at most once an hour for each kind of record, because a broken disk
 * damages many. The log contains all of them.
 */
export function createDamageReport(
  webhookUrl: string | undefined,
  { clock, log }: { clock: Clock; log: Log },
): (damage: Damage) => void {
  const tell = operatorWebhook(webhookUrl, log);
  const isNew = hourly(clock);
  return ({ kind, key, movedTo }) => {
    if (!isNew(kind)) return;
    const text =
      `A record of the kind "${kind}" in the store was damaged. It was moved to ${movedTo}, where it stays for 90 days; ` +
      'the person it belongs to starts over. Check the disk or server of the store; the log names every such record.';
    tell?.({ text, about: 'damaged-record', kind, key, movedTo });
  };
}

/**
 * Logs each provider failure. Reports a wrong configuration to the operator's webhook too, at most once an hour for each
 * cause, however many people it affects.
 */
export function createFailureReport(
  webhookUrl: string | undefined,
  { profiles, clock, log }: { profiles: ReadonlyMap<string, Pick<Profile, 'title'>>; clock: Clock; log: Log },
): ReportFailure {
  const tell = operatorWebhook(webhookUrl, log);
  const isNew = hourly(clock);
  return failure => {
    logFailure(log, failure);
    if (kindOfFailure(failure.code) !== 'misconfigured') return;
    const { profile, code, reason, status } = failure;
    if (!isNew(JSON.stringify([profile, code, reason, status]))) return;
    tell?.(setupMessage(failure, profiles.get(profile)?.title ?? profile));
  };
}

function setupMessage(failure: ProviderFailure, title: string): Record<string, string> {
  const { profile, code, operation, method, path, status, reason } = failure;
  const answer = status === 0 ? reason : `${status} ${reason}`;
  const text =
    `${title} does not accept the set-up of the bot: ${method} ${path} (${operation}) -> ${answer}. People are told that ` +
    `you know. ${whatToDo(failure)}`;
  return { text, about: 'misconfigured', profile, operation, status: String(status), reason, code };
}

/** The doctor knows sign-ins and calendars; a service is described by its profile and by actions. */
function whatToDo({ profile, code, operation }: ProviderFailure): string {
  if (!code.startsWith('service/')) return `\`npm run authorize -- ${profile} --doctor\` says what to change.`;
  if (code === 'service/bad-answer')
    return `Compare \`result\` of the action ${operation} with what the service answers.`;
  return `Check the address and the key in the profile ${profile}.`;
}

/** Returns a function that is true for a key it has not been called with in the last hour. */
function hourly(clock: Clock): (what: string) => boolean {
  const saidAt = new Map<string, number>();
  return what => {
    for (const [said, atMs] of saidAt) if (clock() - atMs >= HOUR_MS) saidAt.delete(said);
    if (saidAt.has(what)) return false;
    saidAt.set(what, clock());
    return true;
  };
}
