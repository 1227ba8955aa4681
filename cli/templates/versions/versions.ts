import { bytesOf } from '../../../bot/templates/serve-report.ts';
import { digestOf, type FileBytes, type Kind, type TemplateHistory } from '../../../bot/templates/template-history.ts';
import { type Digests, digestsOf, type TemplateVersion } from '../../../bot/templates/version-list.ts';
import type { Settings } from '../../../settings/settings.ts';
import { keptFiles } from './kept-files.ts';
import { lineDiff } from './line-diff.ts';
import { withHistory } from './open-history.ts';

const noneOf = (kind: Kind): string =>
  `No version is kept yet: a bot keeps the ${kind}s that it serves in STORE_URL.\n`;

/** `npm run templates -- history [--actions]`: the versions that served, the last one first. */
export async function history(settings: Settings, kind: Kind = 'template'): Promise<string> {
  const work = async (kept: TemplateHistory): Promise<string | undefined> => {
    const versions = await kept.versions();
    if (versions.length === 0) return undefined;
    const lines = versions.map(
      (version, at) => `${String(version.number).padStart(4)}  ${aboutVersion(version, at === 0)}`,
    );
    const option = kind === 'action' ? ' --actions' : '';
    return `${lines.toReversed().join('\n')}\n\nTo return to one: npm run templates -- back NUMBER${option}\n`;
  };
  return (await withHistory(settings, work, kind)) ?? noneOf(kind);
}

function aboutVersion({ atMs, was, changed, removed }: TemplateVersion, isFirst: boolean): string {
  const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(atMs);
  const names = Object.keys(changed);
  const all = [...names, ...removed.map(name => `${name} (removed)`)].sort();
  const what = isFirst ? `${names.length} file${names.length === 1 ? '' : 's'}` : all.join(', ');
  return `${time}  ${what}${was === 'replaced' ? '  (not served)' : ''}`;
}

/**
 * `npm run templates -- diff [NUMBER] [--actions]`: what has changed in the files since a version.
 * @param number  by default the last version that served
 */
export async function changes(settings: Settings, kind: Kind = 'template', number?: number): Promise<string> {
  const { files } = keptFiles(settings, kind);
  const work = async (kept: TemplateHistory): Promise<string | undefined> => {
    const versions = await kept.versions();
    const last = versions.findLast(one => (number === undefined ? one.was === 'served' : one.number === number));
    if (!last) return versions.length > 0 ? `There is no version ${number}.\n` : undefined;
    const before = digestsOf(versions, last.number);
    const names = changedNames(before, bytesOf(files));
    const texts = await kept.texts(new Map([...before].filter(([name]) => names.includes(name))));
    const parts = names.map(name => fileDiff(name, { before: texts.get(name), after: bytesOf(files).get(name) }));
    return parts.length > 0 ? `${parts.join('\n\n')}\n` : `Nothing has changed since version ${last.number}.\n`;
  };
  return (await withHistory(settings, work, kind)) ?? noneOf(kind);
}

function changedNames(before: Digests, after: FileBytes): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.filter(name => {
    const bytes = after.get(name);
    return before.get(name) !== (bytes && digestOf(bytes));
  });
}

function fileDiff(name: string, { before, after }: { before: Buffer | undefined; after: Buffer | undefined }): string {
  if (!after) return `${name} was removed.`;
  if (!before) return `${name} is new.`;
  return `${name}\n${lineDiff(before.toString('utf8'), after.toString('utf8'))}`;
}
