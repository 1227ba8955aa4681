import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** One instruction of a Dockerfile, `RUN npm ci`; continued lines are joined, comments dropped. */
export type Instruction = { word: string; rest: string };

/** The instructions from one `FROM` to the next. */
export type Stage = { base: string; name: string; steps: Instruction[] };

export function readStages(): Stage[] {
  const stages: Stage[] = [];
  for (const { word, rest } of instructions(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'))) {
    const [base = '', , name = ''] = rest.split(' ');
    if (word === 'FROM') stages.push({ base, name, steps: [] });
    else stages.at(-1)?.steps.push({ word, rest });
  }
  return stages;
}

function instructions(text: string): Instruction[] {
  return text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter(line => line.trim())
    .map(line => ({ word: line.split(' ', 1)[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));
}

/** The arguments of all instructions of one kind, in order. */
export const saidBy = ({ steps }: Stage, word: string): string[] =>
  steps.filter(step => step.word === word).map(({ rest }) => rest);

/** The files that the container engine can see. */
export const sentToEngine = (): string[] =>
  readFileSync(join(ROOT, '.dockerignore'), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('!'))
    .map(line => line.slice(1));
