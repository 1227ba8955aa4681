import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendar } from './calendar/calendar.ts';
import type { Outcome, Proof } from './proof.ts';
import { security } from './security/security.ts';
import { wholeSuite } from './security/whole-suite.ts';
import { stores } from './stores.ts';
import { understanding } from './understanding/understanding.ts';

/**
 * `npm run proof -- NAME [SHARE [WORDS]]`: measures what docs/NAME.md claims, and writes the figures there if nothing is left
 * out of it. With words, only the claims that contain them are measured, and the others keep their figures.
 */
const proofs: Record<string, readonly Proof[]> = { security: [...security, wholeSuite], understanding, calendar };

const END = '<!-- End of the figures. -->\n';

type Row = Outcome & { claim: string; store: string; goal: string; seconds: number };

const [name = '', share = '1', words = ''] = process.argv.slice(2);
const chosen = proofs[name];
if (!chosen) {
  process.stderr.write(`npm run proof -- ${Object.keys(proofs).join(' | ')} [SHARE [WORDS]]\n`);
  process.exit(2);
}
const rows: Row[] = [];
const wanted = chosen.filter(({ claim }) => claim.includes(words));
for (const proof of wanted) rows.push(...(await prove(proof, Number(share))));
const failed = rows.filter(({ figure, goal }) => figure !== goal);
if (Number(share) === 1) write(join(import.meta.dirname, '../../docs', `${name}.md`), rows);
process.exit(failed.length > 0 ? 1 : 0);

async function prove(proof: Proof, size: number): Promise<Row[]> {
  const found: Row[] = [];
  for (const store of proof.onEachStore ? stores : [undefined]) {
    const opened = await store?.open();
    if (store && !opened) {
      process.stdout.write(`skipped: ${proof.claim}, on ${store.name} (${store.setting} is not set)\n`);
      continue;
    }
    const began = performance.now();
    const outcome = await proof.run(size, opened?.url);
    await opened?.remove();
    const row = { ...outcome, ...proof, store: store?.name ?? '', seconds: (performance.now() - began) / 1_000 };
    const verdict = row.figure === row.goal ? 'ok    ' : 'FAILED';
    const where = row.store && ` on ${row.store}`;
    process.stdout.write(`${verdict} ${row.claim}${where}: ${row.figure} (${row.size}; ${row.seconds.toFixed(1)} s)\n`);
    found.push(row);
  }
  return found;
}

function write(path: string, figures: readonly Row[]): void {
  const page = readFileSync(path, 'utf8');
  const mark = `<!-- The figures are written by \`npm run proof -- ${name}\`. -->\n`;
  const [begin, end] = [page.indexOf(mark), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${path} has lost the marks around its figures`);
  const head = [lineOf(['what', 'store', 'goal', 'found', 'counted over']), lineOf(Array(5).fill('---'))];
  const [, , ...before] = page
    .slice(begin + mark.length, end)
    .trimEnd()
    .split('\n');
  const table = [...head, ...merged(before, figures)].map(line => `${line}\n`).join('');
  writeFileSync(path, `${page.slice(0, begin + mark.length)}${table}${page.slice(end)}`);
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The lines of all claims in their order: the new ones, and those that stand and were not measured. */
function merged(before: readonly string[], figures: readonly Row[]): string[] {
  const fresh = figures.map(row => lineOf([row.claim, row.store, row.goal, row.figure, row.size]));
  const isMeasured = (line: string): boolean => figures.some(({ claim }) => line.startsWith(`| ${claim} |`));
  const all = [...before.filter(line => !isMeasured(line)), ...fresh];
  return (chosen ?? []).flatMap(({ claim }) => all.filter(line => line.startsWith(`| ${claim} |`)));
}
