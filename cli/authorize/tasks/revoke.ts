import type { Profile, RevocationResult } from '../../../auth/index.ts';
import type { AuthorizeContext } from '../context.ts';
import { saysYes, type Terminal } from '../terminal.ts';

/** Ends the use of the account. @returns whether nothing is left to do */
export async function revoke(
  { auth }: AuthorizeContext,
  { name, title }: Profile,
  { terminal, stopped, yes }: { terminal: Terminal; stopped: Promise<never>; yes: boolean },
): Promise<boolean> {
  const status = await auth.sharedAccount.status(name);
  if (!status) {
    terminal.print(`No account is authorized for ${name}; there is nothing to give back.`);
    return true;
  }
  const question = `Stop using ${title} of ${status.account}, for everybody? [y/N]`;
  if (!yes && !(await saysYes(terminal, question, stopped))) {
    terminal.print('It stays in use.');
    return false;
  }
  const result = (await auth.sharedAccount.revoke(name)) ?? 'given-back';
  terminal.print(`${status.account} is not used any more. ${outcomes[result]}`);
  return result !== 'unreachable';
}

const outcomes: Record<RevocationResult, string> = {
  'given-back': 'The permissions were given back at the provider.',
  'used-elsewhere': 'Somebody signed in with the same account in a chat, so the permissions were not given back.',
  'no-address': "The profile has no revokeUrl: remove the app in the account's settings at the provider.",
  unreachable:
    "The provider did not take the permissions back: remove the app in the account's settings there (for Google, https://myaccount.google.com/connections).",
};
