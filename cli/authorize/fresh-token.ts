import type { Profile } from '../../auth/index.ts';
import { isBotError } from '../../core/errors.ts';
import type { AuthorizeContext } from './context.ts';

/** A new access token of a shared account, or the step that failed and why. */
export type FreshToken =
  | { token: string }
  | { step: 'nobody' | 'store' | 'refresh'; why: string; line?: string; status?: number; text?: string };

/** Refreshes the access token even if it is still valid, to test the refresh too. */
export async function freshToken({ auth }: AuthorizeContext, { name, refreshUrl }: Profile): Promise<FreshToken> {
  try {
    return { token: await auth.sharedAccount.accessToken(name, await auth.sharedAccount.accessToken(name)) };
  } catch (error) {
    if (!isBotError(error)) throw error;
    if (error.code === 'auth/not-linked') return { step: 'nobody', why: 'No account is authorized yet' };
    const { status, reason } = error.facts;
    const answer = { line: `POST ${refreshUrl}`, status: Number(status ?? 0), text: String(reason ?? '') };
    const isStore = error.code.startsWith('store/');
    const seen = status !== undefined || reason !== undefined;
    return { step: isStore ? 'store' : 'refresh', why: error.message, ...(seen && !isStore && answer) };
  }
}
