import { z } from 'zod';
import type { Clock } from '../../../core/clock.ts';
import { HttpRefusal } from '../../http/refusal.ts';
import { createSigned } from './signed.ts';

/** The same as Azure's. */
const LIFETIME_SECONDS = 1800;

/** "webchat" is our own page, with a known browser session; "directline" is any other client. */
const claims = z.object({
  user: z.string(),
  name: z.string(),
  conv: z.string(),
  channel: z.enum(['webchat', 'directline']),
});

/** The person a token was issued to, and the only conversation it gives access to. */
export type Bearer = { user: string; name: string; conversation: string; channel: 'webchat' | 'directline' };

export type DirectLineTokens = {
  readonly lifetimeSeconds: number;
  issue(bearer: Bearer): Promise<string>;
  /**
   * An expired token, or one signed with an earlier key, is refused with 403. Clients recover only from 403, by asking for
   * a new token.
   * @throws HttpRefusal 403
   */
  verify(token: string): Promise<Bearer>;
};

/** Issues and verifies Direct Line tokens. Clients read the claim `user` to learn their user id. */
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
