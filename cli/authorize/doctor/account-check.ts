import type { Profile, SharedAccountStatus } from '../../../auth/index.ts';
import { isBotError } from '../../../core/errors.ts';
import type { AuthorizeContext } from '../context.ts';
import { type Fresh, freshToken } from '../fresh-token.ts';
import { isOver } from '../status.ts';
import { instantText } from '../words.ts';
import { type Check, judged, refreshAddress, type Spot } from './check.ts';
import { providerOf } from './findings/index.ts';
import { shortened } from './request.ts';
import { silenceSign } from './trouble.ts';

/** What is known of the account that serves everybody, with a new access token of it. */
export type AccountCheck = { checks: Check[]; token?: string };

/** Tries the account that serves everybody, where one is authorized. @param open opens the store */
export async function checkAccount(profile: Profile, open: () => Promise<AuthorizeContext>): Promise<AccountCheck> {
  if (profile.authorization === 'per-user') return skipped('people sign in themselves, so there is none to try');
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
  const { sharedAccount: owner } = context.auth;
  if (!(await owner.status(profile.name))) {
    return skipped(`none is authorized yet, so nothing was tried with one: npm run authorize -- ${profile.name}`);
  }
  const fresh = await freshToken(context, profile);
  const status = await owner.status(profile.name); // the renewal may have shown that it is over
  if (!status) return { checks: [] };
  const spot: Spot = {
    ...{ provider: providerOf(profile), place: 'account' },
    address: refreshAddress(profile),
  };
  const checks = grantChecks(spot, status, context.clock());
  if ('token' in fresh) return { checks: [...checks, inUse(status)], token: fresh.token };
  return { checks: [...checks, refusalCheck(spot, fresh, status)] };
}

const inUse = ({ account }: SharedAccountStatus): Check => ({
  ...{ place: 'account', result: 'ok', words: `a token was renewed for ${account}` },
});

/** What is known without asking. */
function grantChecks(spot: Spot, status: SharedAccountStatus, nowMs: number): Check[] {
  const { missing, lapse } = status;
  const soon = lapse.cause === 'testing' && !isOver(status, nowMs);
  const seen = [
    ...(missing.length > 0 ? [`withheld: ${missing.join(', ')}`] : []),
    ...(soon ? [`testing until ${instantText(lapse.atMs)}`] : []),
  ];
  return seen.map(sign => judged(spot, sign));
}

function refusalCheck(spot: Spot, fresh: Exclude<Fresh, { token: string }>, { lapsed }: SharedAccountStatus): Check {
  const { step, why, line, status, text } = fresh;
  if (step !== 'refresh') return { place: 'store', result: 'wrong', words: why };
  const seen = line === undefined ? why : `${line} -> ${status || 'no answer'} ${shortened(text ?? '')}`;
  return judged(spot, lapsed ? `over: ${lapsed}` : signOf(fresh), seen);
}

/** In the words that cli/authorize/doctor/trouble.ts has for the same. */
function signOf({ why, status, text }: Exclude<Fresh, { token: string }>): string {
  if (status === undefined) return why;
  if (status === 0) return silenceSign(text ?? '');
  return status >= 500 ? `server trouble: ${status}` : (text ?? why);
}
