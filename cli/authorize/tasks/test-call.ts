import type { Profile } from '../../../auth/index.ts';
import type { AuthorizeContext } from '../context.ts';
import { checkApi } from '../doctor/api-check.ts';
import type { Check } from '../doctor/check.ts';
import { shortened } from '../doctor/request.ts';
import { freshToken } from '../fresh-token.ts';

/** How far the calls of the bot came: `step` is where they failed, `seen` what was answered. */
export type Call = { ok: true; account: string } | { ok: false; step: string; why: string; seen?: string };

/**
 * The calls that the bot makes with the account of a profile: whose account it is, its calendar, events and settings. The
 * access token is renewed first, so that the refresh is tried as well.
 */
export async function callApi(context: AuthorizeContext, profile: Profile): Promise<Call> {
  const fresh = await freshToken(context, profile);
  if (!('token' in fresh)) {
    const { step, why, line, status, text } = fresh;
    return {
      ok: false,
      step,
      why,
      ...(line && { seen: `${line} -> ${status || 'no answer'} ${shortened(text ?? '')}` }),
    };
  }
  const { checks, account = '' } = await checkApi(profile, fresh.token, context.clock());
  const wrong = checks.find(({ result }) => result === 'wrong');
  return wrong ? failed(wrong) : { ok: true, account };
}

const failed = ({ place, words, seen, found }: Check): Call => ({
  ...{ ok: false, step: place, why: found ? 'The answer is not what the bot needs.' : words },
  ...(seen && { seen }),
});

export function callText(call: Call, { name, account, apiUrl }: Profile): string {
  if (call.ok) {
    const asked = `GET ${account.url}\nGET ${apiUrl} (calendar, events, settings)`;
    return `${asked}\nIt works: the account is ${call.account}.`;
  }
  const { step, why, seen } = call;
  if (step === 'nobody') return `${why}: npm run authorize -- ${name}`;
  return [
    `Failed at: ${step}`,
    why,
    ...(seen ? ['', seen] : []),
    '',
    `What it means, and what to click: npm run authorize -- ${name} --doctor`,
  ].join('\n');
}
