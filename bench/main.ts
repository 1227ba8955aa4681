import { templates } from './templates.ts';
import { turns } from './turns.ts';

/** One line of a table; `ratio` is ours to the yardstick's. */
export type Row = {
  measure: string;
  unit: string;
  ours: number;
  echo?: number;
  ratio?: number;
  /** What the ratio (or, without one, our figure) should be. */
  goal: string;
};

const benches: Record<string, () => Promise<Row[]>> = { turns, templates };

const [name = '', ...flags] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  process.stderr.write(`npm run bench -- ${Object.keys(benches).join(' | ')} [--json]\n`);
  process.exit(2);
}
const rows = await bench();
process.stdout.write(flags.includes('--json') ? `${JSON.stringify({ bench: name, rows })}\n` : table(rows));

function table(lines: Row[]): string {
  const number = (value: number | undefined): string =>
    value === undefined ? '' : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
  const cells = [
    ['', 'unit', 'this bot', 'echo bot', 'ratio', 'goal'],
    ...lines.map(row => [row.measure, row.unit, number(row.ours), number(row.echo), number(row.ratio), row.goal]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map(row => row[column]?.length ?? 0))) ?? [];
  return `${cells.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')}\n`;
}
