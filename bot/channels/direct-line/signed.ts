import { errors, jwtVerify, SignJWT } from 'jose';
import type { z } from 'zod';
import type { Clock } from '../../../core/clock.ts';

/** Claims that clients carry to us and cannot change. */
export type Signed<T> = {
  issue(claims: T): Promise<string>;
  /** "expired" for one of ours that is too old; "invalid" for any other, and for one made for another purpose. */
  read(text: string): Promise<T | 'expired' | 'invalid'>;
};

type Purpose<T> = { audience: string; lifetimeSeconds: number; claims: z.ZodType<T> };

/** JWT, HS256. One key signs for several purposes, which the claim `aud` keeps apart. */
export function createSigned<T extends Record<string, unknown>>(
  key: Uint8Array,
  clock: Clock,
  { audience, lifetimeSeconds, claims }: Purpose<T>,
): Signed<T> {
  return {
    issue(carried) {
      const now = Math.floor(clock() / 1000);
      return new SignJWT(carried)
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setAudience(audience)
        .setIssuedAt(now)
        .setExpirationTime(now + lifetimeSeconds)
        .sign(key);
    },
    async read(text) {
      const currentDate = new Date(clock());
      const rules = { algorithms: ['HS256'], audience, requiredClaims: ['exp'], currentDate };
      try {
        const { payload } = await jwtVerify(text, key, rules);
        return claims.safeParse(payload).data ?? 'invalid';
      } catch (error) {
        // jose checks the signature before the claims, so an expired token is one of ours.
        return error instanceof errors.JWTExpired ? 'expired' : 'invalid';
      }
    },
  };
}
