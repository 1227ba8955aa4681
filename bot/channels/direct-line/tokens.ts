import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../core/clock.ts';
import { Refusal } from '../refusal.ts';
import { createSigned } from './signed.ts';

export const TOKEN_LIFETIME_SECONDS = 1800;

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

/** Clients read the claim `user` to know who they are; the rest is ours. */
export function createTokens(key: Uint8Array, clock: Clock): Tokens {
  const signed = createSigned(key, clock, { audience: 'direct-line', lifetimeSeconds: TOKEN_LIFETIME_SECONDS, claims });
  return {
    issue: ({ conversation, ...bearer }) => signed.issue({ ...bearer, conv: conversation }),
    async verify(token) {
      const read = await signed.read(token);
      if (!read) throw new Refusal(401);
      const { conv, ...bearer } = read;
      return { ...bearer, conversation: conv };
    },
  };
}

/** 160 random bits: nobody guesses a conversation or a user. */
export const newId = (): string => randomBytes(20).toString('base64url');
