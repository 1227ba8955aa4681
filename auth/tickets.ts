import { storeKey } from '../core/store-key.ts';
import type { Need } from './profile.ts';
import { randomToken } from './random.ts';
import { type UserKey, userAddress } from './user.ts';
import type { Vault } from './vault.ts';

export const SIGN_IN_MS = 10 * 60_000;

/** What stands behind a sign-in link: whose chat an account is to be connected to, and what for. */
export type Ticket = {
  user: UserKey;
  profile: string;
  need: Need;
  /** Shown on the page: the kind of chat, and the name of the person in it. */
  chat: string;
  name: string;
  /** JSON of the caller's, given back when the sign-in is over. */
  conversation: unknown;
};

/** Sign-in links: good for ten minutes, for one start, and until a newer one is made for the same user and profile. */
export type Tickets = {
  issue(ticket: Ticket): Promise<string>;
  /** Reads without spending. */
  look(token: string): Promise<Ticket | undefined>;
  spend(token: string): Promise<Ticket | undefined>;
  /** Ends the link that is open for this user and profile. */
  outdate(user: UserKey, profile: string): Promise<void>;
};

export function createTickets(vault: Vault): Tickets {
  const place = (token: string) => storeKey('ticket', token);
  const newest = (user: UserKey, profile: string) => userAddress('newest-ticket', user, profile);
  const current = async (token: string, ticket: Ticket | undefined) => {
    const pointer = ticket && (await vault.read<string>(newest(ticket.user, ticket.profile)));
    return pointer?.value === place(token) ? ticket : undefined;
  };
  return {
    issue: async ticket => {
      const token = randomToken();
      await vault.put(place(token), ticket, SIGN_IN_MS);
      await vault.put(newest(ticket.user, ticket.profile), place(token), SIGN_IN_MS);
      return token;
    },
    look: async token => current(token, (await vault.read<Ticket>(place(token)))?.value),
    spend: async token => current(token, await vault.take<Ticket>(place(token))),
    outdate: async (user, profile) => {
      await vault.take(newest(user, profile));
    },
  };
}
