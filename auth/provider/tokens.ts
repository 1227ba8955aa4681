import { z } from 'zod';
import type { Clock } from '../../core/clock.ts';
import { BotError } from '../../core/errors.ts';

/** Tokens from a provider. `expiresAtMs` is epoch ms by our clock; `scopes` is absent if the response named none. */
export type OAuthTokens = { accessToken: string; refreshToken?: string; expiresAtMs: number; scopes?: string[] };

const UNKNOWN_LIFE_MS = 5 * 60_000;
const LONGEST_LIFE_MS = 60 * 60_000;

/** Printable ASCII (RFC 6749 s.A.12), which a header can carry. */
const token = z
  .string()
  .max(16_384)
  .regex(/^[\x20-\x7e]+$/);
const scopeText = z.string().max(16_384);
const answerSchema = z.object({
  access_token: token,
  token_type: z.string().regex(/^bearer$/i),
  refresh_token: z.union([token, z.literal('')]).nullish(),
  expires_in: z.unknown().optional(),
  scope: z.union([scopeText, z.array(scopeText).max(500)]).nullish(),
});

/**
 * Reads a token response (RFC 6749 s.5.1). Needs the checks because some providers answer 200 with `{}`.
 * @throws BotError "auth/bad-answer"
 */
export function readTokens(answer: unknown, clock: Clock): OAuthTokens {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? 'all');
    throw new BotError('auth/bad-answer', 'The provider answered without usable tokens.', {
      facts: { status: 200, reason: `bad-${field}` },
    });
  }
  const { access_token, refresh_token, expires_in, scope } = parsed.data;
  return {
    accessToken: access_token,
    ...(refresh_token && { refreshToken: refresh_token }),
    expiresAtMs: clock() + lifeMs(expires_in),
    ...(typeof scope === 'string' && { scopes: words(scope) }),
    ...(Array.isArray(scope) && { scopes: scope.flatMap(words) }),
  };
}

const words = (text: string): string[] => text.split(/\s+/).filter(word => word !== '');

/**
 * The lifetime to assume: five minutes for a missing or invalid `expires_in`, and an hour at most. A token that expires
 * earlier is noticed by a 401.
 */
function lifeMs(expiresIn: unknown): number {
  if (typeof expiresIn !== 'number' || !Number.isFinite(expiresIn) || expiresIn <= 0) return UNKNOWN_LIFE_MS;
  return Math.min(expiresIn * 1000, LONGEST_LIFE_MS);
}
