import type { Profile, RevocationResult } from '../../../auth/index.ts';
import type { AuthorizeContext } from '../context.ts';
import { saysYes, type Terminal } from '../terminal.ts';

/** Unlinks the account and revokes its grant. @returns true if nothing is left to do */
export async function revoke(
  { auth }: AuthorizeContext,
  { name, title }: Profile,
  { terminal, stopped, yes }: { terminal: Terminal; stopped: Promise<never>; yes: boolean },
): Promise<boolean> {
  const status = await auth.sharedAccount.status(name);
  if (!status) {
    terminal.print(`No account is authorized for ${name}, so there is nothing to revoke.`);
    return true;
  }
  const question = `Stop using ${title} of ${status.account} for everyone? [y/N]`;
  if (!yes && !(await saysYes(terminal, question, stopped))) {
    terminal.print('The account stays in use.');
    return false;
  }
  const result = (await auth.sharedAccount.revoke(name)) ?? 'given-back';
  terminal.print(`The bot no longer uses ${status.account}. ${outcomes[result]}`);
  return result !== 'unreachable';
}

const outcomes: Record<RevocationResult, string> = {
  'given-back': 'The permissions were revoked at the provider.',
  'used-elsewhere': 'A person uses the same account in a chat, so the permissions were not revoked.',
  'no-address':
    "The profile has no `revokeUrl`, so the permissions were not revoked. Remove the app in the account's settings at the provider.",
  unreachable:
    "The provider did not revoke the permissions. Remove the app in the account's settings there (for Google, https://myaccount.google.com/connections).",
};
