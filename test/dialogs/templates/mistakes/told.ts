import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatFault } from '../../../../core/faults.ts';
import { loadLanguages } from '../../../../dialogs/templates/load.ts';
import { copyFewTemplates } from '../../../few-templates.ts';

export const SHIPPED = join(import.meta.dirname, '../../../../templates');

/** A change of one place in a shipped template. */
export type Mistake = { in: string; find: string; write: string };

/** Everything that is said about a mistake. Lines of its file are counted from where it begins: `+0`. */
export function toldFor({ in: file, find, write }: Mistake): string {
  const text = readFileSync(join(SHIPPED, file), 'utf8');
  const at = text.indexOf(find);
  if (at < 0) throw new TypeError(`not in ${file}: ${find}`);
  const start = text.slice(0, at).split('\n').length;
  const changed = text.slice(0, at) + write + text.slice(at + find.length);
  return toldWith(folder => writeFileSync(join(folder, file), changed)).replace(
    new RegExp(`(^templates/${file}:|in line )(\\d+)`, 'gm'),
    (_, before: string, line: string) => before + signed(Number(line) - start),
  );
}

const signed = (lines: number): string => (lines < 0 ? String(lines) : `+${lines}`);

const OWN = join(import.meta.dirname, 'own');

/** Everything that is said about a mistake in the template of `own/`, which has a translation. */
export function toldForOwn({ in: file, find, write }: Mistake): string {
  const text = readFileSync(join(OWN, file), 'utf8');
  if (!text.includes(find)) throw new TypeError(`not in ${file}: ${find}`);
  return toldWith(folder => {
    cpSync(OWN, folder, { recursive: true });
    writeFileSync(
      join(folder, file),
      text.replace(find, () => write),
    );
  });
}

/** What is right in the shipped templates is checked once for all mistakes. */
const verdicts = new Set<string>();

/** Everything that is said about a copy of a few shipped templates after a change. */
export function toldWith(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'mistake-'));
  try {
    copyFewTemplates(folder);
    change(folder);
    const loaded = loadLanguages(folder, { profiles: new Set(['google-calendar']), verdicts });
    return 'faults' in loaded ? loaded.faults.map(formatFault).join('\n\n').replaceAll(folder, 'templates') : '';
  } finally {
    rmSync(folder, { recursive: true });
  }
}
