import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../../core/clock.ts';
import { Refusal } from '../refusal.ts';

export const TOKEN_LIFETIME_SECONDS = 1800;
const AUDIENCE = 'direct-line';

/** "webchat" is our own page, where the browser's session is known; "directline" any other client. */
const claims = z.object({
  user: z.string(),
  name: z.string(),
  conv: z.string(),
  channel: z.enum(['webchat', 'directline']),
});

/** Whom a token stands for, and the one conversation that it opens. */
export type Bearer = { user: string; name: string; conversation: string; channel: 'webchat' | 'directline' };

export type Tokens = {
  issue(bearer: Bearer): Promise<string>;
  /** @throws Refusal 401 */
  verify(token: string): Promise<Bearer>;
};

/** JWT, HS256. Clients read the claim `user` to know who they are; the rest is ours. */
export function createTokens(key: Uint8Array, clock: Clock): Tokens {
  return {
    issue({ conversation, ...bearer }) {
      const now = Math.floor(clock() / 1000);
      return new SignJWT({ ...bearer, conv: conversation })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setAudience(AUDIENCE)
        .setIssuedAt(now)
        .setExpirationTime(now + TOKEN_LIFETIME_SECONDS)
        .sign(key);
    },
    async verify(token) {
      try {
        const options = {
          algorithms: ['HS256'],
          audience: AUDIENCE,
          requiredClaims: ['exp'],
          currentDate: new Date(clock()),
        };
        const { payload } = await jwtVerify(token, key, options);
        const { conv, ...bearer } = claims.parse(payload);
        return { ...bearer, conversation: conv };
      } catch {
        throw new Refusal(401);
      }
    },
  };
}

/** 160 random bits: nobody guesses a conversation or a user. */
export const newId = (): string => randomBytes(20).toString('base64url');
