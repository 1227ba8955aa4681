import { calendar } from './calendar.ts';
import { dialoguesReplayed } from './dialogues/dialogues.ts';
import { requests } from './own-requests.ts';
import { reload } from './reload.ts';
import type { Row } from './row.ts';
import { templates } from './templates.ts';
import { turns } from './turns.ts';
import { understanding } from './understanding.ts';
import { versus } from './versus/versus.ts';

const benches: Record<string, (args: readonly string[]) => Promise<Row[]>> = {
  turns,
  templates,
  understanding,
  requests,
  dialogues: dialoguesReplayed,
  reload,
  calendar,
  versus,
};

const [name = '', ...flags] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  process.stderr.write(`npm run bench -- ${Object.keys(benches).join(' | ')} [--json]\n`);
  process.exit(2);
}
const rows = await bench(flags);
process.stdout.write(flags.includes('--json') ? `${JSON.stringify({ bench: name, rows })}\n` : table(rows));

function table(lines: Row[]): string {
  const number = (value: number | undefined): string =>
    value === undefined ? '' : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
  const columns = [
    ['', ...lines.map(row => row.measure)],
    ['unit', ...lines.map(row => row.unit)],
    ['this bot', ...lines.map(row => number(row.ours))],
    ['echo bot', ...lines.map(row => number(row.echo))],
    ['old', ...lines.map(row => number(row.before))],
    ['ratio', ...lines.map(row => number(row.ratio))],
    ['of rounds', ...lines.map(row => row.spread ?? '')],
    ['best peer', ...lines.map(row => row.peer ?? '')],
    ['goal', ...lines.map(row => row.goal)],
  ].filter(([, ...filled]) => filled.some(Boolean));
  const padded = columns.map(column => {
    const width = Math.max(...column.map(({ length }) => length));
    return column.map(cell => cell.padEnd(width));
  });
  return `${['', ...lines].map((_, row) => padded.map(column => column[row]).join('  ')).join('\n')}\n`;
}
