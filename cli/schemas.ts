import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { authProfileJsonSchema } from '../auth/index.ts';
import { templateJsonSchemas } from '../dialogs/templates/files/json-schemas.ts';

/** `npm run schemas`: renews `docs/schemas/`, which editors use while templates and auth profiles are written. */
const folder = resolve(import.meta.dirname, '../docs/schemas');

/** What belongs into each file of the folder. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const schemas = { ...templateJsonSchemas(), 'auth-profile': authProfileJsonSchema() };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      resolve(folder, `${name}.schema.json`),
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
}

if (import.meta.main) {
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of schemaFiles()) {
    writeFileSync(path, text);
    console.log(path);
  }
}
