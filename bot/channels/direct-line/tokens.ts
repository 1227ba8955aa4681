import { z } from 'zod';
import type { Clock } from '../../../core/clock.ts';
import { HttpRefusal } from '../../http/refusal.ts';
import { createSigned } from './signed.ts';

/** As Azure's. */
const LIFETIME_SECONDS = 1800;

/** "webchat" is our own page, where the browser's session is known; "directline" any other client. */
const claims = z.object({
  user: z.string(),
  name: z.string(),
  conv: z.string(),
  channel: z.enum(['webchat', 'directline']),
});

/** Whom a token stands for, and the one conversation that it opens. */
export type Bearer = { user: string; name: string; conversation: string; channel: 'webchat' | 'directline' };

export type DirectLineTokens = {
  readonly lifetimeSeconds: number;
  issue(bearer: Bearer): Promise<string>;
  /**
   * Clients recover from 403 alone: they report an expired token, and are given a new one. The same goes for a token that
   * was signed with an earlier key.
   * @throws HttpRefusal 403
   */
  verify(token: string): Promise<Bearer>;
};

/** Clients read the claim `user` to know who they are; the rest is ours. */
export function createTokens(key: Uint8Array, clock: Clock, lifetimeSeconds = LIFETIME_SECONDS): DirectLineTokens {
  const signed = createSigned(key, clock, { audience: 'direct-line', lifetimeSeconds, claims });
  return {
    lifetimeSeconds,
    issue: ({ conversation, ...bearer }) => signed.issue({ ...bearer, conv: conversation }),
    async verify(token) {
      const read = await signed.read(token);
      if (read === 'expired') throw new HttpRefusal(403, { code: 'TokenExpired' });
      if (read === 'invalid') throw new HttpRefusal(403, { code: 'BadArgument' });
      const { conv, ...bearer } = read;
      return { ...bearer, conversation: conv };
    },
  };
}
