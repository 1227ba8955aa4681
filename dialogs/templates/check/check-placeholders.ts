import { type Fault, nearestOrAll } from '../../../core/faults.ts';
import type { Path } from '../../../core/yaml/positions.ts';
import type { TemplateFile } from '../files/schema.ts';
import type { Source } from '../files/source.ts';

/** `{{ when }}`, `{when}`, or a brace alone. */
const BRACES = /\{\{([^{}]*)\}\}|\{([^{}]*)\}|[{}]/g;

/** Checks the places for entities in an utterance: `{when}`. */
export function checkPlaceholders({ yaml, file }: Source<TemplateFile>, path: Path, utterance: string): Fault[] {
  const entities = Object.keys(file.entities);
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
    const hint = nearestOrAll(name, entities, { label: 'Entities', none: 'The template has no entities.' });
    return [yaml.fault(path, `there is no entity \`${name}\``, { offset: index + 1, hint, cause: `value ${name}` })];
  });
}
