import { lapseReasons, type Profile, type SharedAccountStatus } from '../../auth/index.ts';
import { grantText, instantText } from './words.ts';

/** Everything about the account of a profile, for `--status`. */
export function statusText(profile: Profile, status: SharedAccountStatus | undefined, nowMs: number): string {
  const { name, title, enabled } = profile;
  const heading = `${title} (profile ${name}${enabled ? '' : ', switched off'})`;
  if (!status) return `${heading}\n\nNo account is authorized yet: npm run authorize -- ${name}`;
  const lines = [
    ...grantText(status, profile),
    `consented ${instantText(status.linkedAtMs)}`,
    `last used ${instantText(status.refreshedAtMs)}`,
    `state     ${stateOf(status, nowMs)}`,
  ];
  const renew =
    isOver(status, nowMs) || status.missing.length > 0 ? `\n\nTo renew it: npm run authorize -- ${name}` : '';
  return `${heading}\n\n${lines.join('\n')}${renew}`;
}

type Dates = Pick<SharedAccountStatus, 'lapsed' | 'lapse' | 'refreshedAtMs'>;

/** The provider has refused it, or ends it at a date that has passed without a renewal since. */
export function isOver({ lapsed, lapse, refreshedAtMs }: Dates, nowMs: number): boolean {
  return lapsed !== undefined || (lapse.atMs <= nowMs && refreshedAtMs < lapse.atMs);
}

/** In a word or a sentence. */
export function stateOf(status: SharedAccountStatus, nowMs: number): string {
  const { lapsed, lapse, missing } = status;
  if (lapsed) return `over: ${lapseReasons[lapsed]}`;
  if (isOver(status, nowMs)) return `over since ${instantText(lapse.atMs)}: ${lapseReasons[lapse.cause]}`;
  return missing.length > 0 ? 'in use, with permissions missing' : 'in use';
}
