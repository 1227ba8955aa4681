import { isBotError } from '../../core/errors.ts';
import { storeKey } from '../../core/store-key.ts';
import type { OAuthTokens } from '../provider/tokens.ts';
import { change, type Vault } from '../vault.ts';
import { type Holder, holderAddress } from './user.ts';

export type LastingTokens = OAuthTokens & { refreshToken: string };

/** An account that is connected. `lapsed`: the provider ended it, and only a new sign-in helps. */
export type LinkedAccount = {
  profile: string;
  account: string;
  scopes: readonly string[];
  /** Permissions that were asked for at the last sign-in and not named by the provider; absent from older records. */
  missing?: readonly string[];
  /** Those that were missing twice in a row: they are not asked for again. */
  accepted?: readonly string[];
  tokens: LastingTokens;
  linkedAtMs: number;
  /** When the provider last saw it used. */
  refreshedAtMs: number;
  lapsed: boolean;
  /** Whether somebody was told that it will lapse. */
  warned: boolean;
  /** Where the person can be told so, as whoever invited them said it. */
  conversation: unknown;
};

export type LinkedAccountRow = { value: LinkedAccount; version: number };

/**
 * The linked accounts: one record per holder and profile, and per account an index of the links that use it, because a
 * provider may end them all when one of them is given back.
 */
export type LinkedAccounts = {
  read(address: string): Promise<LinkedAccountRow | undefined>;
  /** Connects an account; gives the link that stood there before, when it was of another account. */
  save(address: string, link: LinkedAccount): Promise<LinkedAccount | undefined>;
  /** Writes where nothing changed since `row` was read. @throws BotError "store/conflict" */
  update(address: string, row: LinkedAccountRow, link: LinkedAccount): Promise<void>;
  remove(address: string): Promise<LinkedAccount | undefined>;
  /** Moves a link that `belongs` at another, still empty address. @returns the link when it was moved */
  move(from: string, to: string, belongs: (link: LinkedAccount) => boolean): Promise<LinkedAccount | undefined>;
  /** Whether any link that works uses this account. */
  inUse(profile: string, account: string): Promise<boolean>;
};

export function linkAddress(holder: Holder, profile: string): string {
  return holderAddress('link', holder, profile);
}

export function createLinkedAccounts(vault: Vault): LinkedAccounts {
  const read = (address: string) => vault.read<LinkedAccount>(address);
  const index = createIndex(vault);
  return {
    read,
    save: async (address, link) => {
      // The index first: a link that it does not know could be ended by somebody else's sign-out.
      await index.add(link, address);
      const before = await change<LinkedAccount, LinkedAccount | undefined>(vault, address, current => ({
        next: link,
        result: current,
      }));
      if (!before || before.account === link.account) return undefined;
      await index.remove(before, address);
      return before;
    },
    update: async (address, row, link) => {
      await vault.replace(address, { version: row.version, value: link });
    },
    remove: async address => {
      const link = await vault.take<LinkedAccount>(address);
      if (link) await index.remove(link, address);
      return link;
    },
    move: async (from, to, belongs) => {
      for (let version: number | undefined; ; ) {
        const row = await read(from);
        if (!row || !belongs(row.value)) return undefined;
        await index.add(row.value, to);
        // To its new place first: a process that dies in between loses nothing. A link that is there already is newer.
        version = await unlessConflict(vault.replace(to, { version, value: row.value }));
        // It was renewed at its old place, or another process moves it: look again.
        if ((await unlessConflict(vault.remove(from, row.version).then(() => true))) === undefined) continue;
        await index.remove(row.value, from);
        return row.value;
      }
    },
    inUse: async (profile, account) => {
      const rows = await Promise.all((await index.list(profile, account)).map(read));
      return rows.some(row => row?.value.account === account && !row.value.lapsed);
    },
  };
}

/** Undefined when another process wrote first. */
async function unlessConflict<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (isBotError(error, 'store/conflict')) return undefined;
    throw error;
  }
}

type Indexed = { profile: string; account: string };

function createIndex(vault: Vault) {
  const place = (profile: string, account: string) => storeKey('account', profile, account);
  const edit = ({ profile, account }: Indexed, work: (addresses: string[]) => string[]) =>
    change<string[], void>(vault, place(profile, account), current => {
      const next = work(current ?? []);
      return { next: next.length > 0 ? next : undefined, result: undefined };
    });
  return {
    list: async (profile: string, account: string) =>
      (await vault.read<string[]>(place(profile, account)))?.value ?? [],
    add: (link: Indexed, address: string) => edit(link, addresses => [...new Set([...addresses, address])]),
    remove: (link: Indexed, address: string) => edit(link, addresses => addresses.filter(known => known !== address)),
  };
}
