import type { Profile, SharedAccountStatus } from '../../../auth/index.ts';
import { isBotError } from '../../../core/errors.ts';
import { instantText } from '../account-text.ts';
import type { AuthorizeContext } from '../context.ts';
import { type FreshToken, freshToken } from '../fresh-token.ts';
import { isOver } from '../status.ts';
import { silenceSign } from './answer-sign.ts';
import { type Check, type CheckTarget, findingCheck, refreshAddress } from './check.ts';
import { providerOf } from './findings/index.ts';
import { shortened } from './request.ts';

/** The checks of the shared account, and a new access token if there is one. */
type AccountCheck = { checks: Check[]; token?: string };

/** Checks the shared account of a pre-authorized profile. @param open opens the store */
export async function checkAccount(profile: Profile, open: () => Promise<AuthorizeContext>): Promise<AccountCheck> {
  if (profile.authorization === 'per-user')
    return skipped('people sign in themselves, so there is no account to check');
  try {
    const context = await open();
    return await checkStored(profile, context).finally(context.close);
  } catch (error) {
    if (!isBotError(error)) throw error;
    return { checks: [{ place: 'store', result: 'wrong', words: error.message }] };
  }
}

const skipped = (words: string): AccountCheck => ({ checks: [{ place: 'account', result: 'skipped', words }] });

async function checkStored(profile: Profile, context: AuthorizeContext): Promise<AccountCheck> {
  const { sharedAccount } = context.auth;
  if (!(await sharedAccount.status(profile.name))) {
    return skipped(`no account is authorized yet. To authorize one: npm run authorize -- ${profile.name}`);
  }
  const fresh = await freshToken(context, profile);
  const status = await sharedAccount.status(profile.name); // the refresh may have shown that the grant has ended
  if (!status) return { checks: [] };
  const target: CheckTarget = {
    ...{ provider: providerOf(profile), place: 'account' },
    address: refreshAddress(profile),
  };
  const checks = grantChecks(target, status, context.clock());
  if ('token' in fresh) return { checks: [...checks, inUse(status)], token: fresh.token };
  return { checks: [...checks, refusalCheck(target, fresh, status)] };
}

const inUse = ({ account }: SharedAccountStatus): Check => ({
  ...{ place: 'account', result: 'ok', words: `refreshed the token of ${account}` },
});

/** What is known about the grant without a request. */
function grantChecks(target: CheckTarget, status: SharedAccountStatus, nowMs: number): Check[] {
  const { missing, lapse } = status;
  const soon = lapse.cause === 'testing' && !isOver(status, nowMs);
  const seen = [
    ...(missing.length > 0 ? [`withheld: ${missing.join(', ')}`] : []),
    ...(soon ? [`testing until ${instantText(lapse.atMs)}`] : []),
  ];
  return seen.map(sign => findingCheck(target, sign));
}

function refusalCheck(
  target: CheckTarget,
  fresh: Exclude<FreshToken, { token: string }>,
  { lapsed }: SharedAccountStatus,
): Check {
  const { step, why, line, status, text } = fresh;
  if (step !== 'refresh') return { place: 'store', result: 'wrong', words: why };
  const seen = line === undefined ? why : `${line} -> ${status || 'no answer'} ${shortened(text ?? '')}`;
  return findingCheck(target, lapsed ? `over: ${lapsed}` : signOf(fresh), seen);
}

/** The failure as a sign, in the same form as those of cli/authorize/doctor/answer-sign.ts. */
function signOf({ why, status, text }: Exclude<FreshToken, { token: string }>): string {
  if (status === undefined) return why;
  if (status === 0) return silenceSign(text ?? '');
  return status >= 500 ? `server trouble: ${status}` : (text ?? why);
}
