import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { authProfileJsonSchema } from '../auth/index.ts';
import { actionJsonSchema } from '../dialogs/services/action-file.ts';
import { templateJsonSchemas } from '../dialogs/templates/files/json-schemas.ts';
import { dialogStates } from './dialog-states.ts';
import { withSlotTypes } from './slot-type-table.ts';

/**
 * `npm run schemas` regenerates `docs/schemas/` (which editors use to check templates and auth profiles),
 * `docs/dialog-states.md`, and the table of entity types in `docs/designers.md`.
 */
const docs = resolve(import.meta.dirname, '../docs');
const designers = resolve(docs, 'designers.md');

/** The path and the text of each generated file. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const schemas = { ...templateJsonSchemas(), action: actionJsonSchema(), 'auth-profile': authProfileJsonSchema() };
  return new Map([
    ...Object.entries(schemas).map(
      ([name, schema]) =>
        [resolve(docs, 'schemas', `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`] as const,
    ),
    [resolve(docs, 'dialog-states.md'), dialogStates()],
    [designers, withSlotTypes(readFileSync(designers, 'utf8'))],
  ]);
}

if (import.meta.main) {
  mkdirSync(resolve(docs, 'schemas'), { recursive: true });
  for (const [path, text] of generatedFiles()) {
    writeFileSync(path, text);
    console.log(path);
  }
}
