import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export const readDoc = (name: string): string => readFileSync(resolve(ROOT, 'docs', name), 'utf8');

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
