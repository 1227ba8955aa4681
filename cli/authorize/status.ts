import { lapseReasons, type Profile, type SharedAccountStatus } from '../../auth/index.ts';
import { grantText, instantText } from './account-text.ts';

/** The output of `--status`: the account of a profile, its permissions and when they end. */
export function statusText(profile: Profile, status: SharedAccountStatus | undefined, nowMs: number): string {
  const { name, title, enabled } = profile;
  const heading = `${title} (profile ${name}${enabled ? '' : ', turned off'})`;
  if (!status) return `${heading}\n\nNo account is authorized yet: npm run authorize -- ${name}`;
  const lines = [
    ...grantText(status, profile),
    `consented ${instantText(status.linkedAtMs)}`,
    `last used ${instantText(status.refreshedAtMs)}`,
    `state     ${stateOf(status, nowMs)}`,
  ];
  const renew =
    isOver(status, nowMs) || status.missing.length > 0 ? `\n\nTo authorize it again: npm run authorize -- ${name}` : '';
  return `${heading}\n\n${lines.join('\n')}${renew}`;
}

type Dates = Pick<SharedAccountStatus, 'lapsed' | 'lapse' | 'refreshedAtMs'>;

/** True if the provider has refused the grant, or its end has passed without a refresh since. */
export function isOver({ lapsed, lapse, refreshedAtMs }: Dates, nowMs: number): boolean {
  return lapsed !== undefined || (lapse.atMs <= nowMs && refreshedAtMs < lapse.atMs);
}

/** The account's state as a short text. */
export function stateOf(status: SharedAccountStatus, nowMs: number): string {
  const { lapsed, lapse, missing } = status;
  if (lapsed) return `ended: ${lapseReasons[lapsed]}`;
  if (isOver(status, nowMs)) return `ended ${instantText(lapse.atMs)}: ${lapseReasons[lapse.cause]}`;
  return missing.length > 0 ? 'in use, with permissions missing' : 'in use';
}
