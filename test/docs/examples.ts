import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export const readDoc = (name: string): string => readFileSync(resolve(ROOT, 'docs', name), 'utf8');

/** A YAML block of a page; its first line says which file it is, or is a part of. */
export type Example = { path: string; yaml: string };

/** Every YAML block of a page. A block that names no file would not be tried, so it is an error. */
export function yamlExamples(page: string): Example[] {
  return [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => {
    const path = /^# (\S+\.yaml)\n/.exec(yaml)?.[1];
    if (path === undefined) throw new TypeError(`an example must begin with "# FOLDER/FILE.yaml":\n${yaml}`);
    return { path, yaml };
  });
}

/** Where links can lead on a page: its headings as GitHub writes them in addresses. */
export function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}
