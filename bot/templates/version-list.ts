import { originalOf } from '../../dialogs/index.ts';
import { DAY_MS } from '../../time/index.ts';

/** A version of the templates that was served. */
export type TemplateVersion = {
  number: number;
  atMs: number;
  /** `served` by a bot, or `replaced` by `templates -- back` before a bot had served it. */
  was: 'served' | 'replaced';
  /** The digests of the files that are new or different since the version before; of the first version, of all files. */
  changed: Readonly<Record<string, string>>;
  removed: readonly string[];
};

/** The digest of each file, by name. */
export type Digests = ReadonlyMap<string, string>;

/** The files of a version. */
export function digestsOf(versions: readonly TemplateVersion[], number: number): Digests {
  const files = new Map<string, string>();
  for (const { changed, removed } of versions.filter(version => version.number <= number)) {
    for (const name of removed) files.delete(name);
    for (const [name, digest] of Object.entries(changed)) files.set(name, digest);
  }
  return files;
}

/** Adds a version. @returns undefined if its files are those of the last one */
export function withVersion(
  versions: readonly TemplateVersion[],
  files: Digests,
  about: Pick<TemplateVersion, 'atMs' | 'was'>,
): TemplateVersion[] | undefined {
  const last = versions.at(-1)?.number ?? 0;
  const before = digestsOf(versions, last);
  const changed = [...files].filter(([name, digest]) => before.get(name) !== digest);
  const removed = [...before.keys()].filter(name => !files.has(name));
  if (changed.length === 0 && removed.length === 0) return undefined;
  return [...versions, { number: last + 1, ...about, changed: Object.fromEntries(changed), removed }];
}

const KEPT_MS = 90 * DAY_MS;
const MOST_KEPT = 500;

/** Drops versions that were replaced long ago; the first one that is left lists all of its files. */
export function withoutOld(versions: readonly TemplateVersion[], nowMs: number): TemplateVersion[] {
  const isKept = (_: TemplateVersion, at: number): boolean => {
    const replacedAtMs = versions[at + 1]?.atMs ?? nowMs;
    return nowMs - replacedAtMs < KEPT_MS && versions.length - at <= MOST_KEPT;
  };
  const [first, ...others] = versions.filter(isKept);
  if (!first) return [];
  return [{ ...first, changed: Object.fromEntries(digestsOf(versions, first.number)), removed: [] }, ...others];
}

/**
 * By the name of a translation, the digest of its original in the version that brought the translation's present text;
 * only where the original has changed since.
 * @param now  the digests of the files as they are
 */
export function originalsAtLastEdit(versions: readonly TemplateVersion[], now: Digests): Digests {
  const files = new Map<string, string>();
  const atEdit = new Map<string, string>();
  for (const { changed, removed } of versions) {
    for (const name of removed) files.delete(name);
    for (const [name, digest] of Object.entries(changed)) files.set(name, digest);
    for (const name of Object.keys(changed)) atEdit.set(name, files.get(originalOf(name)) ?? '');
  }
  const isOutdated = ([name, original]: readonly [string, string]): boolean =>
    originalOf(name) !== name &&
    files.get(name) === now.get(name) &&
    original !== '' &&
    original !== now.get(originalOf(name));
  return new Map([...atEdit].filter(isOutdated));
}

/** The digests that some version needs. */
export const digestsIn = (versions: readonly TemplateVersion[]): ReadonlySet<string> =>
  new Set(versions.flatMap(({ changed }) => Object.values(changed)));
