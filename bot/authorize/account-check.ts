import type { OwnerStatus, Profile } from '../../auth/index.ts';
import { isBotError } from '../../core/errors.ts';
import { type Check, judged } from './check.ts';
import { type Provider, recognise } from './findings.ts';
import { shortened } from './request.ts';
import { type Call, callApi } from './test-call.ts';
import { instantText } from './words.ts';
import type { Work } from './work.ts';

/** Tries the account that serves everybody, where one is authorized. @param open opens the store */
export async function checkAccount(provider: Provider, profile: Profile, open: () => Promise<Work>): Promise<Check[]> {
  if (profile.authorization === 'per-user') return skipped('people sign in themselves, so there is none to try');
  try {
    const work = await open();
    return await checkStored(provider, profile, work).finally(work.close);
  } catch (error) {
    if (!isBotError(error)) throw error;
    return [{ place: 'store', result: 'wrong', words: error.message }];
  }
}

const skipped = (words: string): Check[] => [{ place: 'account', result: 'skipped', words }];

async function checkStored(provider: Provider, profile: Profile, work: Work): Promise<Check[]> {
  const { owner } = work.auth;
  if (!(await owner.status(profile.name))) {
    return skipped(`none is authorized yet, so the API was not tried: npm run authorize -- ${profile.name}`);
  }
  const call = await callApi(work, profile);
  const status = await owner.status(profile.name); // the call may have shown that it is over
  return status ? [...checkGrant(provider, status), checkCall(provider, call, status)] : [];
}

/** What is known without asking. */
function checkGrant(provider: Provider, { missing, lapse, lapsed }: OwnerStatus): Check[] {
  const seen = [
    ...(missing.length > 0 ? [`withheld: ${missing.join(', ')}`] : []),
    ...(lapse.cause === 'testing' && !lapsed ? [`testing until ${instantText(lapse.atMs)}`] : []),
  ];
  return seen.map(sign => judged('account', recognise(provider, 'account', sign)));
}

function checkCall(provider: Provider, call: Call, { account, lapsed }: OwnerStatus): Check {
  if (call.ok) return { place: 'API', result: 'ok', words: `answers for ${account}` };
  const { step, why, line, status, text = why } = call;
  const place = step === 'API call' ? 'API' : 'account';
  const found = recognise(provider, place, lapsed ? `over: ${lapsed}` : text);
  return judged(place, found, status === undefined ? why : `${line} -> ${status} ${shortened(text)}`);
}
