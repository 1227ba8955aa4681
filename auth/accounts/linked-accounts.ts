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
  /** True once the person, or the operator, was told that it will lapse. */
  warned: boolean;
  /** Where the person can be told so; the invitation's `conversation`. */
  conversation: unknown;
};

export type LinkedAccountRow = { value: LinkedAccount; version: number };

export function linkAddress(holder: Holder, profile: string): string {
  return holderAddress('link', holder, profile);
}

/**
 * The linked accounts: one record per holder and profile, and per account an index of the links that use it, because a
 * provider may end them all when one of them is revoked.
 */
export class LinkedAccounts {
  readonly #vault: Vault;
  readonly #index: AccountIndex;

  constructor(vault: Vault) {
    this.#vault = vault;
    this.#index = new AccountIndex(vault);
  }

  read(address: string): Promise<LinkedAccountRow | undefined> {
    return this.#vault.read<LinkedAccount>(address);
  }

  /** Connects an account; gives the link that stood there before, when it was of another account. */
  async save(address: string, link: LinkedAccount): Promise<LinkedAccount | undefined> {
    // The index first: a link that it does not know could be ended by another person's sign-out.
    await this.#index.add(link, address);
    const before = await change<LinkedAccount, LinkedAccount | undefined>(this.#vault, address, current => {
      return { next: link, result: current };
    });
    if (!before || before.account === link.account) return undefined;
    await this.#index.remove(before, address);
    return before;
  }

  /** Writes where nothing changed since `row` was read. @throws BotError "store/conflict" */
  async update(address: string, row: LinkedAccountRow, link: LinkedAccount): Promise<void> {
    await this.#vault.replace(address, { version: row.version, value: link });
  }

  async remove(address: string): Promise<LinkedAccount | undefined> {
    const link = await this.#vault.take<LinkedAccount>(address);
    if (link) await this.#index.remove(link, address);
    return link;
  }

  /** Moves a link that `belongs` at another, still empty address. @returns the link when it was moved */
  async move(from: string, to: string, belongs: (link: LinkedAccount) => boolean): Promise<LinkedAccount | undefined> {
    for (let version: number | undefined; ; ) {
      const row = await this.read(from);
      if (!row || !belongs(row.value)) return undefined;
      await this.#index.add(row.value, to);
      // To its new place first: a process that dies in between loses nothing. A link that is there already is newer.
      version = await unlessConflict(this.#vault.replace(to, { version, value: row.value }));
      // It was renewed at its old place, or another process moves it: look again.
      if ((await unlessConflict(this.#vault.remove(from, row.version).then(() => true))) === undefined) continue;
      await this.#index.remove(row.value, from);
      return row.value;
    }
  }

  /** True if any link that works uses this account. */
  async inUse(profile: string, account: string): Promise<boolean> {
    const addresses = await this.#index.list(profile, account);
    const rows = await Promise.all(addresses.map(address => this.read(address)));
    return rows.some(row => row?.value.account === account && !row.value.lapsed);
  }
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

/** By account, the addresses of the links that use it. */
class AccountIndex {
  readonly #vault: Vault;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  async list(profile: string, account: string): Promise<string[]> {
    return (await this.#vault.read<string[]>(indexAddress({ profile, account })))?.value ?? [];
  }

  add(link: Indexed, address: string): Promise<void> {
    return this.#edit(link, addresses => [...new Set([...addresses, address])]);
  }

  remove(link: Indexed, address: string): Promise<void> {
    return this.#edit(link, addresses => addresses.filter(known => known !== address));
  }

  #edit(link: Indexed, work: (addresses: string[]) => string[]): Promise<void> {
    return change<string[], void>(this.#vault, indexAddress(link), current => {
      const next = work(current ?? []);
      return { next: next.length > 0 ? next : undefined, result: undefined };
    });
  }
}

const indexAddress = ({ profile, account }: Indexed): string => storeKey('account', profile, account);
