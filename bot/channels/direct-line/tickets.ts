import type { Clock } from '../../../core/clock.ts';
import { newId } from './tokens.ts';

const LIFETIME_MS = 60_000;
const MAX_TICKETS = 10_000;

/** What a WebSocket may be opened for: browsers cannot send a token with it, and a URL is no place for one. */
export type Admission = { conversation: string; watermark: number };

/** Tickets that open one stream each, within a minute. */
export type Tickets = {
  issue(admission: Admission): string;
  redeem(ticket: string): Admission | undefined;
};

export function createTickets(clock: Clock): Tickets {
  const issued = new Map<string, Admission & { expiry: number }>();
  return {
    issue(admission) {
      for (const [ticket, { expiry }] of issued) {
        if (expiry > clock() && issued.size < MAX_TICKETS) break;
        issued.delete(ticket);
      }
      const ticket = newId();
      issued.set(ticket, { ...admission, expiry: clock() + LIFETIME_MS });
      return ticket;
    },
    redeem(ticket) {
      const admission = issued.get(ticket);
      issued.delete(ticket);
      return admission && admission.expiry > clock() ? admission : undefined;
    },
  };
}
