import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateSet } from '../../../dialogs/index.ts';

/** After a first line, one line for each shipped template: language, name, digest of its utterances. */
export const SHIPPED_UTTERANCES = join(import.meta.dirname, 'shipped-utterances.txt');

/** The lines of the templates in a language. */
export const utteranceLines = ({ language, templates }: Pick<TemplateSet, 'language' | 'templates'>): string[] =>
  [...templates.values()].map(({ sketch: { name, utterances } }) => `${language} ${name} ${digestOf(utterances)}`);

const digestOf = (utterances: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(utterances)).digest('hex').slice(0, 12);

/** The names of the templates in the language whose utterances are not as shipped: own ones, and shipped ones with changes. */
export function ownTemplates(set: TemplateSet): ReadonlySet<string> {
  const shipped = new Set(readFileSync(SHIPPED_UTTERANCES, 'utf8').split('\n'));
  const own = utteranceLines(set).filter(line => !shipped.has(line));
  return new Set(own.flatMap(line => line.split(' ')[1] ?? []));
}
