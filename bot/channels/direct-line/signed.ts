import type { z } from 'zod';
import type { Clock } from '../../../core/clock.ts';
import { systemCode } from '../../../core/errors.ts';

/** Signed claims that clients hold but cannot change. */
type Signed<T> = {
  issue(claims: T): Promise<string>;
  /** Returns "expired" for a genuine token that is too old, and "invalid" for a forged one or one for another purpose. */
  read(text: string): Promise<T | 'expired' | 'invalid'>;
};

type Purpose<T> = { audience: string; lifetimeSeconds: number; claims: z.ZodType<T> };

/**
 * Signs claims as JWT with HS256. One key serves several purposes, which the claim `aud` separates. The package is loaded
 * at first use: most bots start without an open page.
 */
export function createSigned<T extends Record<string, unknown>>(
  key: Uint8Array,
  clock: Clock,
  { audience, lifetimeSeconds, claims }: Purpose<T>,
): Signed<T> {
  return {
    async issue(carried) {
      const { SignJWT } = await import('jose/jwt/sign');
      const now = Math.floor(clock() / 1000);
      return new SignJWT(carried)
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setAudience(audience)
        .setIssuedAt(now)
        .setExpirationTime(now + lifetimeSeconds)
        .sign(key);
    },
    async read(text) {
      const { jwtVerify } = await import('jose/jwt/verify');
      const currentDate = new Date(clock());
      const rules = { algorithms: ['HS256'], audience, requiredClaims: ['exp'], currentDate };
      try {
        const { payload } = await jwtVerify(text, key, rules);
        return claims.safeParse(payload).data ?? 'invalid';
      } catch (error) {
        // jose checks the signature before the claims, so an expired token is genuine.
        return systemCode(error) === 'ERR_JWT_EXPIRED' ? 'expired' : 'invalid';
      }
    },
  };
}
