import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** All TypeScript files in a folder of the project, by their path from the root. */
export const sourcesIn = (folder: string): string[] =>
  readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => `${folder}/${file}`);

export const readSource = (file: string): string => readFileSync(resolve(ROOT, file), 'utf8');

/** The module specifiers that a file imports or exports from, including types. */
export const importsOf = (file: string): string[] =>
  [...readSource(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => target);

/** The path from the root of a file's relative import. */
export const pathOf = (file: string, target: string): string => relative(ROOT, resolve(ROOT, dirname(file), target));
