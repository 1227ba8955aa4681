import type { Profile } from '../../../auth/index.ts';
import type { AuthorizeContext } from '../context.ts';
import { checkApi } from '../doctor/api-check.ts';
import type { Check } from '../doctor/check.ts';
import { shortened } from '../doctor/request.ts';
import { freshToken } from '../fresh-token.ts';

/** The result of the test. `step` is the step that failed, `seen` the answer to it. */
type TestResult = { ok: true; account: string } | { ok: false; step: string; why: string; seen?: string };

/**
 * Makes the calls that the bot makes with the account of a profile: the account name, its calendar, events and settings.
 * Refreshes the access token first, to test that too.
 */
export async function testAccount(context: AuthorizeContext, profile: Profile): Promise<TestResult> {
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

const failed = ({ place, words, seen, found }: Check): TestResult => ({
  ...{ ok: false, step: place, why: found ? 'The bot cannot use this answer.' : words },
  ...(seen && { seen }),
});

/** The output of `--test`. */
export function testText(result: TestResult, { name, account, apiUrl }: Profile): string {
  if (result.ok) {
    const asked = `GET ${account.url}\nGET ${apiUrl} (calendar, events, settings)`;
    return `${asked}\nIt works: the account is ${result.account}.`;
  }
  const { step, why, seen } = result;
  if (step === 'nobody') return `${why}: npm run authorize -- ${name}`;
  return [
    `Failed at: ${step}`,
    why,
    ...(seen ? ['', seen] : []),
    '',
    `To find out why and what to do: npm run authorize -- ${name} --doctor`,
  ].join('\n');
}
