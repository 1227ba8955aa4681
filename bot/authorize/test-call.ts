import type { Profile } from '../../auth/index.ts';
import { isBotError } from '../../core/errors.ts';
import { askAccount, shortened, withoutSecrets } from './request.ts';
import type { Work } from './work.ts';

/** How far a call of the API came: `step` is where it failed. */
export type Call =
  | { ok: true; account: string; line: string }
  | { ok: false; step: 'store' | 'refresh' | 'API call'; why: string; line?: string; status?: number; text?: string };

/**
 * One harmless API call with the account of a profile: whose account it is. The access token is renewed first, so that
 * the refresh is tried as well.
 */
export async function callApi({ auth }: Work, profile: Profile): Promise<Call> {
  let token: string;
  try {
    token = await auth.owner.accessToken(profile.name, await auth.owner.accessToken(profile.name));
  } catch (error) {
    if (!isBotError(error)) throw error;
    if (error.code === 'auth/not-linked') return { ok: false, step: 'store', why: 'No account is authorized yet.' };
    const step = error.code.startsWith('store/') ? 'store' : 'refresh';
    const { status, reason } = error.facts;
    const answer = { line: `POST ${profile.refreshUrl}`, status: Number(status), text: String(reason ?? '') };
    return { ok: false, step, why: error.message, ...(status !== undefined && answer) };
  }
  const answer = await askAccount(profile, token);
  const { line } = answer;
  if ('silence' in answer) return { ok: false, step: 'API call', why: `No answer: ${answer.silence}.`, line };
  const { status } = answer;
  const text = withoutSecrets(answer.text, [token, profile.clientSecret]);
  if (status !== 200) return { ok: false, step: 'API call', why: 'The API refused.', line, status, text };
  const account = fieldOf(answer.text, profile.account.field);
  if (account) return { ok: true, account, line };
  return { ok: false, step: 'API call', why: `The answer has no \`${profile.account.field}\`.`, line, status, text };
}

export function callText(call: Call, { name }: Profile): string {
  if (call.ok) return `${call.line}\nIt works: the account is ${call.account}.`;
  const { step, why, line, status, text } = call;
  return [
    `Failed at: ${step}`,
    why,
    ...(line ? ['', line] : []),
    ...(status !== undefined ? [`-> ${status} ${shortened(text ?? '')}`] : []),
    '',
    `What it means, and what to click: npm run authorize -- ${name} --doctor`,
  ].join('\n');
}

function fieldOf(text: string, field: string): string | undefined {
  try {
    const value = (JSON.parse(text) as Record<string, unknown> | null)?.[field];
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
