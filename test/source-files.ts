import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** Every TypeScript file below a folder of the project, by its path from the root. */
export const sourcesIn = (folder: string): string[] =>
  readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => `${folder}/${file}`);

export const readSource = (file: string): string => readFileSync(resolve(ROOT, file), 'utf8');

/** What a file imports or exports from elsewhere, as it is written there; types count. */
export const importsOf = (file: string): string[] =>
  [...readSource(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => target);

/** The path from the root of what a file imports by a relative path. */
export const pathOf = (file: string, target: string): string => relative(ROOT, resolve(ROOT, dirname(file), target));
