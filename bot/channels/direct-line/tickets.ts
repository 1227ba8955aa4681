import { z } from 'zod';
import type { Clock } from '../../../core/clock.ts';
import { newId } from '../../../core/random-id.ts';
import { createDedupe } from '../inbox/dedupe.ts';
import type { Peers } from '../turns/peers.ts';
import { createSigned } from './signed.ts';

const LIFETIME_SECONDS = 60;

const claims = z.object({ conversation: z.string(), watermark: z.number(), jti: z.string() });

/** What a ticket allows. Browsers cannot send a token when they open a WebSocket, and a token must not be in a URL. */
type Admission = { conversation: string; watermark: number };

/** Tickets that each open one stream, within a minute, in any process. */
export type StreamTickets = {
  issue(admission: Admission): Promise<string>;
  redeem(ticket: string): Promise<Admission | undefined>;
};

export function createTickets(key: Uint8Array, peers: Peers, clock: Clock): StreamTickets {
  const signed = createSigned(key, clock, {
    audience: 'direct-line-stream',
    lifetimeSeconds: LIFETIME_SECONDS,
    claims,
  });
  const isRepeat = createDedupe(clock);
  return {
    issue: admission => signed.issue({ ...admission, jti: newId() }),
    async redeem(ticket) {
      const admission = await signed.read(ticket);
      if (typeof admission === 'string' || isRepeat(admission.jti)) return undefined;
      return (await peers.isFirst(`ticket ${admission.jti}`)) ? admission : undefined;
    },
  };
}
