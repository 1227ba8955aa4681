import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatFault } from '../../../core/faults.ts';
import { type Loaded, loadTemplates } from '../../../dialogs/templates/load.ts';
import type { TemplateSet } from '../../../dialogs/templates/template.ts';
import type { Verdicts } from '../../../dialogs/templates/verdicts.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
export const PAGES = join(import.meta.dirname, '../../../templates/pages.yaml');
const profiles = new Set(['google-calendar']);

/** A folder of templates; `close` removes it. */
export type Folder = { dir: string; write(path: string, content: string | Uint8Array): void; close(): void };

/** One valid template, its card and everything they need. */
export function goodFolder(): Folder {
  const folder = emptyFolder();
  cpSync(join(FIXTURES, 'good'), folder.dir, { recursive: true });
  cpSync(PAGES, join(folder.dir, 'pages.yaml'));
  return folder;
}

export function emptyFolder(): Folder {
  const dir = mkdtempSync(join(tmpdir(), 'templates-'));
  mkdirSync(join(dir, 'cards'));
  return {
    dir,
    write: (path, content) => writeFileSync(join(dir, path), content),
    close: () => rmSync(dir, { recursive: true, force: true }),
  };
}

export const load = (folder: Folder, verdicts?: Verdicts): Loaded =>
  loadTemplates(folder.dir, { profiles, ...(verdicts && { verdicts }) });

/** The faults as a designer sees them; the folder is called `templates`. */
export function faultsOf(folder: Folder, verdicts?: Verdicts): string {
  const loaded = load(folder, verdicts);
  return 'faults' in loaded ? loaded.faults.map(formatFault).join('\n\n').replaceAll(folder.dir, 'templates') : '';
}

/** The faults of the good folder after one file is added or replaced. */
export function faultsWith(path: string, content: string | Uint8Array, verdicts?: Verdicts): string {
  const folder = goodFolder();
  try {
    folder.write(path, content);
    return faultsOf(folder, verdicts);
  } finally {
    folder.close();
  }
}

/** The templates of the good folder after one file is added or replaced. */
export function setWith(path: string, content: string): TemplateSet {
  const folder = goodFolder();
  try {
    folder.write(path, content);
    const loaded = load(folder);
    if ('faults' in loaded) throw new TypeError(loaded.faults.map(formatFault).join('\n'));
    return loaded.set;
  } finally {
    folder.close();
  }
}

export const good = (path: string): string => readFileSync(join(FIXTURES, 'good', path), 'utf8');

/** The fixtures of a kind, each with its expected faults. */
export function fixtures(kind: string): { name: string; content: string; expected: string; expectedPath: string }[] {
  return readdirSync(join(FIXTURES, kind))
    .filter(file => file.endsWith('.yaml'))
    .map(file => {
      const expectedPath = join(FIXTURES, kind, file.replace(/yaml$/, 'txt'));
      const content = readFileSync(join(FIXTURES, kind, file), 'utf8');
      return { name: file, content, expected: readFileSync(expectedPath, 'utf8').trimEnd(), expectedPath };
    });
}
