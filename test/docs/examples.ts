import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** A file of the project, by its path from the root. */
export const readPage = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

export const readDoc = (name: string): string => readPage(`docs/${name}`);

/** Folders that hold nothing of the project's own. */
const FOREIGN = ['node_modules', 'data', 'dist', 'coverage'];

/** Every file of the project by its path from the root; none of a hidden folder. */
export const projectFiles = (): string[] =>
  readdirSync(ROOT, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !FOREIGN.includes(name))
    .flatMap(entry => (entry.isDirectory() ? filesIn(entry.name) : [entry.name]));

const filesIn = (folder: string): string[] =>
  readdirSync(resolve(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)));

/** A folder and those that it is in, by their paths from the root. */
export const foldersAbove = (folder: string): string[] =>
  folder.split('/').map((_, depth, names) => names.slice(0, depth + 1).join('/'));

/** A YAML block of a page; its first line names its file. */
export type Example = { path: string; yaml: string };

/** All YAML blocks of a page. A block without a file name would not be tested, so it is an error. */
export function yamlExamples(page: string): Example[] {
  return [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => {
    const path = /^# (\S+\.yaml)\n/.exec(yaml)?.[1];
    if (path === undefined) throw new TypeError(`an example must begin with "# FOLDER/FILE.yaml":\n${yaml}`);
    return { path, yaml };
  });
}

/** The anchors of a page: its headings as GitHub writes them in addresses. */
export function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}
