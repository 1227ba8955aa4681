import { isBotError } from '../../core/errors.ts';
import { storeKey } from '../../core/store-key.ts';
import type { OAuthTokens } from '../provider/tokens.ts';
import { editRecord, type Vault } from '../vault.ts';
import { type Holder, holderKey } from './user.ts';

/** Tokens with a refresh token, which a link needs to last. */
export type LastingTokens = OAuthTokens & { refreshToken: string };

/** A linked account as stored. `lapsed`: the provider ended the grant, and only a new sign-in helps. */
export type LinkedAccount = {
  profile: string;
  account: string;
  scopes: readonly string[];
  /** Scopes requested at the last sign-in that the provider did not name; absent from older records. */
  missing?: readonly string[];
  /** Scopes that were missing twice in a row; the bot does not ask for them again. */
  accepted?: readonly string[];
  tokens: LastingTokens;
  linkedAtMs: number;
  /** When the provider last saw the account used, in epoch ms. */
  refreshedAtMs: number;
  lapsed: boolean;
  /** True once the person or the operator has been warned that it will lapse. */
  warned: boolean;
  /** The chat to send that warning to: the invitation's `conversation`. */
  conversation: unknown;
};

export type LinkedAccountRow = { value: LinkedAccount; version: number };

/** The store key of a holder's link for a profile. */
export function linkKey(holder: Holder, profile: string): string {
  return holderKey('link', holder, profile);
}

/**
 * The linked accounts: one record per holder and profile. An index lists the links of each account, because revoking one
 * grant may make the provider end all grants of that account.
 */
export class LinkedAccounts {
  readonly #vault: Vault;
  readonly #index: AccountIndex;

  constructor(vault: Vault) {
    this.#vault = vault;
    this.#index = new AccountIndex(vault);
  }

  read(key: string): Promise<LinkedAccountRow | undefined> {
    return this.#vault.read<LinkedAccount>(key);
  }

  /** Stores a link. @returns the link it replaced, if that was to another account */
  async save(key: string, link: LinkedAccount): Promise<LinkedAccount | undefined> {
    // Index first: another person's sign-out could revoke a link that the index does not list.
    await this.#index.add(link, key);
    const before = await editRecord<LinkedAccount, LinkedAccount | undefined>(this.#vault, key, current => {
      return { next: link, result: current };
    });
    if (!before || before.account === link.account) return undefined;
    await this.#index.remove(before, key);
    return before;
  }

  /** Replaces the link. @throws BotError "store/conflict" if it changed since `row` was read */
  async update(key: string, row: LinkedAccountRow, link: LinkedAccount): Promise<void> {
    await this.#vault.replace(key, { version: row.version, value: link });
  }

  async remove(key: string): Promise<LinkedAccount | undefined> {
    const link = await this.#vault.take<LinkedAccount>(key);
    if (link) await this.#index.remove(link, key);
    return link;
  }

  /**
   * Moves a link to another store key if `belongs` says so. A link that already exists there wins.
   * @returns the link if it was moved
   */
  async move(from: string, to: string, belongs: (link: LinkedAccount) => boolean): Promise<LinkedAccount | undefined> {
    for (let version: number | undefined; ; ) {
      const row = await this.read(from);
      if (!row || !belongs(row.value)) return undefined;
      await this.#index.add(row.value, to);
      // Write the new key first: a process that dies in between loses nothing. A link already stored there is newer.
      version = await unlessConflict(this.#vault.replace(to, { version, value: row.value }));
      // The old record was refreshed, or another process is moving it: read it again.
      if ((await unlessConflict(this.#vault.remove(from, row.version).then(() => true))) === undefined) continue;
      await this.#index.remove(row.value, from);
      return row.value;
    }
  }

  /** True if a link that has not lapsed uses this account. */
  async inUse(profile: string, account: string): Promise<boolean> {
    const keys = await this.#index.list(profile, account);
    const rows = await Promise.all(keys.map(key => this.read(key)));
    return rows.some(row => row?.value.account === account && !row.value.lapsed);
  }
}

/** Returns undefined if another process wrote first. */
async function unlessConflict<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (isBotError(error, 'store/conflict')) return undefined;
    throw error;
  }
}

type Indexed = { profile: string; account: string };

/** For each account, the store keys of the links that use it. */
class AccountIndex {
  readonly #vault: Vault;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  async list(profile: string, account: string): Promise<string[]> {
    return (await this.#vault.read<string[]>(indexKey({ profile, account })))?.value ?? [];
  }

  add(link: Indexed, key: string): Promise<void> {
    return this.#edit(link, keys => [...new Set([...keys, key])]);
  }

  remove(link: Indexed, key: string): Promise<void> {
    return this.#edit(link, keys => keys.filter(known => known !== key));
  }

  #edit(link: Indexed, edit: (keys: string[]) => string[]): Promise<void> {
    return editRecord<string[], void>(this.#vault, indexKey(link), current => {
      const next = edit(current ?? []);
      return { next: next.length > 0 ? next : undefined, result: undefined };
    });
  }
}

const indexKey = ({ profile, account }: Indexed): string => storeKey('account', profile, account);
