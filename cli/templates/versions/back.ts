import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesOf } from '../../../bot/templates/serve-report.ts';
import type { Kind, TemplateHistory } from '../../../bot/templates/template-history.ts';
import { digestsOf } from '../../../bot/templates/version-list.ts';
import { BotError } from '../../../core/errors.ts';
import { didYouMean } from '../../../core/faults.ts';
import type { RawFile } from '../../../dialogs/index.ts';
import type { Settings } from '../../../settings/settings.ts';
import type { CommandResult } from '../check/check.ts';
import { type KeptFiles, keptFiles } from './kept-files.ts';
import { withHistory } from './open-history.ts';

/**
 * `npm run templates -- back NUMBER [--actions]`: makes the files as they were in a version. Those that it replaces are kept as a
 * version of their own.
 * @param names only these files: "create-event", "cards/event.de"
 * @returns what to print
 */
export async function back(
  settings: Settings,
  number: number,
  names: readonly string[],
  kind: Kind = 'template',
): Promise<CommandResult> {
  const now = keptFiles(settings, kind);
  const result = await withHistory(settings, kept => restore(kept, now, { number, names }), kind);
  return result ?? noVersion(number);
}

type Wanted = { number: number; names: readonly string[] };

async function restore(
  kept: TemplateHistory,
  { folders, files }: KeptFiles,
  { number, names }: Wanted,
): Promise<CommandResult> {
  const versions = await kept.versions();
  if (!versions.some(version => version.number === number)) return noVersion(number);
  const digests = digestsOf(versions, number);
  const wanted = await kept.texts(digests);
  if (wanted.size < digests.size) throw new BotError('store/altered', `A text of version ${number} is damaged.`);
  const all = [...new Set([...wanted.keys(), ...files.keys()])].sort();
  const chosen = names.length === 0 ? all : names.map(name => `${name.replace(/\.yaml$/, '')}.yaml`);
  const strange = chosen.find(name => !all.includes(name));
  if (strange !== undefined) return noFile(strange, { all, number });
  const replaced = (await kept.keep(bytesOf(files), 'replaced')) ?? versions.at(-1)?.number;
  const folder = folders.at(-1) ?? '';
  const done = chosen.flatMap(name => put(folder, { name, bytes: wanted.get(name), file: files.get(name) }));
  if (done.length === 0) return { text: `Nothing to do: the files are as in version ${number}.\n`, isGood: true };
  return { text: `${done.join('\n')}\n\nWhat they replaced is version ${replaced}.\n`, isGood: true };
}

const noVersion = (number: number): CommandResult => ({
  text: `There is no version ${number}. \`npm run templates -- history\` lists them.\n`,
  isGood: false,
});

function noFile(name: string, { all, number }: { all: readonly string[]; number: number }): CommandResult {
  const [called, ...others] = [name, ...all].map(file => file.replace(/\.yaml$/, ''));
  const hint = didYouMean(called ?? name, others);
  const text = [`There is no \`${called}\`, now or in version ${number}.`, hint].filter(Boolean).join(' ');
  return { text: `${text}\n`, isGood: false };
}

type Change = { name: string; bytes: Buffer | undefined; file: RawFile | undefined };

/** Makes one file as it was; only files of the last folder are touched. @returns what was done */
function put(folder: string, { name, bytes, file }: Change): string[] {
  const path = join(folder, name);
  if (!bytes) return file ? removed(path, file) : [];
  if (file && isText(file, bytes)) return [];
  if (file?.path === path && file.beneath && isText(file.beneath, bytes)) {
    rmSync(path);
    return [`${path} is removed: ${file.beneath.path} is as it was.`];
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return [`${path} is as it was.`];
}

function removed(path: string, file: RawFile): string[] {
  if (typeof file.bytes === 'string') return [];
  if (file.path !== path) return [`${file.path} stays, although it was not there: only the last folder is changed.`];
  rmSync(path);
  return [`${path} is removed: it was not there.`];
}

const isText = ({ bytes }: RawFile, text: Buffer): boolean => typeof bytes !== 'string' && bytes.equals(text);
