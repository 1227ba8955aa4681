import { createHash } from 'node:crypto';
import type { Clock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import { storeKey } from '../../core/store-key.ts';
import { openIfKeyIsKnown, type Sealer, type Store } from '../../store/index.ts';
import { type Digests, digestsIn, digestsOf, type TemplateVersion, withoutOld, withVersion } from './version-list.ts';

/** Files by name. */
export type FileBytes = ReadonlyMap<string, Buffer>;

/** Templates, or declared actions. */
export type Kind = 'template' | 'action';

const listKey = (kind: Kind): string => storeKey(`${kind}-versions`);
const textKey = (kind: Kind, digest: string): string => storeKey(`${kind}-text`, digest);

export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url').slice(0, 22);

const MAX_TRIES = 10;

/** The versions of the templates, or of the actions, that bots served, kept in the store: their list, and each text once. */
export class TemplateHistory {
  readonly #store: Store;
  readonly #sealer: Sealer;
  readonly #clock: Clock;
  readonly #kind: Kind;

  constructor({ store, sealer, clock }: { store: Store; sealer: Sealer; clock: Clock }, kind: Kind = 'template') {
    this.#kind = kind;
    this.#store = store;
    this.#sealer = sealer;
    this.#clock = clock;
  }

  /** From the oldest to the last. */
  async versions(): Promise<readonly TemplateVersion[]> {
    return (await this.#list()).versions;
  }

  /** The digests of the files of the last version, and of the last one that served. */
  async last(): Promise<{ any: Digests; served: Digests }> {
    const versions = await this.versions();
    const served = versions.findLast(({ was }) => was === 'served');
    return { any: digestsOf(versions, versions.at(-1)?.number ?? 0), served: digestsOf(versions, served?.number ?? 0) };
  }

  /** Keeps what is served now, unless it is what was served before. @returns its number if it is new */
  async keep(files: FileBytes, was: TemplateVersion['was']): Promise<number | undefined> {
    const digests = new Map([...files].map(([name, bytes]) => [name, digestOf(bytes)] as const));
    const list = listKey(this.#kind);
    for (let tries = 1; ; tries++) {
      const { versions, version } = await this.#list();
      const longer = withVersion(versions, digests, { atMs: this.#clock(), was });
      if (!longer) return undefined;
      await this.#keepTexts(files, digestsIn(versions));
      const next = withoutOld(longer, this.#clock());
      try {
        await this.#store.replace(list, { version, value: await this.#sealer.seal(list, next) });
      } catch (error) {
        if (isBotError(error, 'store/conflict') && tries < MAX_TRIES) continue;
        throw error;
      }
      await this.#dropTexts(versions, next);
      return next.at(-1)?.number;
    }
  }

  /** The files with these digests; a text that cannot be read is left out. */
  async texts(digests: Digests): Promise<FileBytes> {
    const found = await Promise.all(
      [...digests].map(async ([name, digest]) => {
        const row = await this.#store.read(textKey(this.#kind, digest), this.#opened<string>);
        return row?.value === undefined ? [] : [[name, Buffer.from(row.value, 'base64')] as const];
      }),
    );
    return new Map(found.flat());
  }

  async #list(): Promise<{ versions: readonly TemplateVersion[]; version: number | undefined }> {
    const row = await this.#store.read(listKey(this.#kind), this.#opened<TemplateVersion[]>);
    return { versions: row?.value ?? [], version: row?.version };
  }

  #opened = <T>(key: string, sealed: unknown): Promise<T | undefined> => openIfKeyIsKnown<T>(this.#sealer, key, sealed);

  async #keepTexts(files: FileBytes, known: ReadonlySet<string>): Promise<void> {
    const texts = new Map([...files.values()].map(bytes => [digestOf(bytes), bytes] as const));
    await Promise.all(
      [...texts].map(async ([digest, bytes]) => {
        const key = textKey(this.#kind, digest);
        if (!known.has(digest)) await this.#store.put(key, await this.#sealer.seal(key, bytes.toString('base64')));
      }),
    );
  }

  async #dropTexts(before: readonly TemplateVersion[], after: readonly TemplateVersion[]): Promise<void> {
    const needed = digestsIn(after);
    const dropped = [...digestsIn(before)].filter(digest => !needed.has(digest));
    await Promise.all(dropped.map(digest => this.#store.take(textKey(this.#kind, digest))));
  }
}
