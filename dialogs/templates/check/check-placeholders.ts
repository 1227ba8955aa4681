import { type Fault, nearestOrAll } from '../../../core/faults.ts';
import type { Path } from '../../../core/yaml/positions.ts';
import type { TemplateFile } from '../files/schema.ts';
import type { Source } from '../files/source.ts';

/** `{{ when }}`, `{when}`, or a brace alone. */
const BRACES = /\{\{([^{}]*)\}\}|\{([^{}]*)\}|[{}]/g;

/** `<when>`, `@when`, `$when`, `[when]` */
const OTHER_MARKS = /(?:<|[@$#%]|\[)(?<name>\w+)[>\]]?/;

/** What other tools write in utterances, and what stands for it here. */
const OTHERS: readonly { pattern: RegExp; message: string; hint: (inside: string) => string }[] = [
  {
    pattern: /\[[^\][]*\]\(([^()]*)\)/,
    message: 'an utterance has the name of an entity, and no example of it',
    hint: name => `Write: {${name}}`,
  },
  {
    pattern: /[$@#]\{([^{}]*)\}/,
    message: 'an entity stands between single braces, without a sign before them',
    hint: name => `Write: {${name}}`,
  },
  {
    pattern: /\(([^()]*\|[^()]*)\)|\[[^\][]*\]/,
    message: 'an utterance is one sentence, without brackets for variants',
    hint: () => 'Write a line for each way to say it.',
  },
  {
    pattern: /(?<=^|\s)(?:\*|\.\.\.|…)(?=\s|$)/,
    message: 'an utterance is one sentence, without a mark for any words',
    hint: () => 'Write what people say there, or an entity: {title}',
  },
];

/** Checks the places for entities in an utterance: `{when}`. */
export function checkPlaceholders(source: Source<TemplateFile>, path: Path, utterance: string): Fault[] {
  for (const { pattern, message, hint } of OTHERS) {
    const found = pattern.exec(utterance);
    if (found) return [source.yaml.fault(path, message, { offset: found.index, hint: hint(found[1] ?? '') })];
  }
  return checkBraces(source, path, utterance);
}

function checkBraces({ yaml, file }: Source<TemplateFile>, path: Path, utterance: string): Fault[] {
  const entities = Object.keys(file.entities);
  const marked = OTHER_MARKS.exec(utterance);
  const name = entities.find(entity => entity === marked?.groups?.['name']);
  if (marked && name !== undefined) {
    const message = 'an entity stands between braces';
    return [yaml.fault(path, message, { offset: marked.index, hint: `Write: {${name}}` })];
  }
  return [...utterance.matchAll(BRACES)].flatMap(({ index, 1: doubled, 2: single }) => {
    const inside = doubled ?? single;
    if (inside === undefined) {
      const hint = 'An entity stands between two braces: {title}';
      return [yaml.fault(path, 'this brace has no counterpart', { offset: index, hint })];
    }
    const name = inside.trim();
    if (name !== single) {
      const message = 'in an utterance, an entity stands between single braces, without spaces';
      return [yaml.fault(path, message, { offset: index, hint: `Write: {${name}}` })];
    }
    if (entities.includes(name)) return [];
    const hint = nearestOrAll(name.replace(/\W.*$/, ''), entities, {
      label: 'Entities',
      none: 'The template has no entities.',
    });
    return [yaml.fault(path, `there is no entity \`${name}\``, { offset: index + 1, hint, cause: `value ${name}` })];
  });
}
