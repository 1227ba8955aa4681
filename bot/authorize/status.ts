import type { OwnerStatus, Profile } from '../../auth/index.ts';
import { causes } from '../operator.ts';
import { grantText, instantText } from './words.ts';

/** Everything about the account of a profile, for `--status`. */
export function statusText(profile: Profile, status: OwnerStatus | undefined): string {
  const { name, title, enabled } = profile;
  const heading = `${title} (profile ${name}${enabled ? '' : ', switched off'})`;
  if (!status) return `${heading}\n\nNo account is authorized yet: npm run authorize -- ${name}`;
  const lines = [
    ...grantText(status, profile),
    `consented ${instantText(status.linkedAtMs)}`,
    `last used ${instantText(status.refreshedAtMs)}`,
    `state     ${stateOf(status)}`,
  ];
  const renew = status.lapsed || status.missing.length > 0 ? `\n\nTo renew it: npm run authorize -- ${name}` : '';
  return `${heading}\n\n${lines.join('\n')}${renew}`;
}

/** In a word or a sentence. */
export function stateOf({ lapsed, missing }: OwnerStatus): string {
  if (lapsed) return `over: ${causes[lapsed]}`;
  return missing.length > 0 ? 'in use, with permissions missing' : 'in use';
}
