import { z } from 'zod';
import { BASE } from '../folders/base.ts';
import { botFileSchema } from './bot-file.ts';
import { cardFileSchema } from './card-file.ts';
import { pagesFileSchema } from './page-texts.ts';
import { presetRangesSchema, sharedSchema, templateAsWritten } from './schema.ts';
import { nodeOf, textsOnly } from './texts-of.ts';

/** JSON Schemas for the files that designers edit, by name; stored as `docs/schemas/NAME.schema.json` for editors. */
export function templateJsonSchemas(): Record<string, object> {
  const files = {
    'dialog-template': ['Dialog template', templateAsWritten],
    shared: ['Shared entities', sharedSchema],
    'preset-ranges': ['Preset ranges', presetRangesSchema],
    bot: ["The bot's own texts", botFileSchema],
    pages: ['Pages in a browser', pagesFileSchema],
    card: ['Adaptive Card with Liquid', cardFileSchema],
  } as const;
  const schemas = Object.entries(files).flatMap(([name, [title, schema]]) => {
    // Editors check the file as written, without defaults.
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
    const texts = name === 'card' ? cardTranslation : textsOnly(nodeOf(schema));
    return [
      [name, withBase({ $schema, title, ...rest })],
      [`${name}-texts`, withBase({ ...texts, $schema, title: `${title}: the texts in another language` })],
    ] as const;
  });
  return Object.fromEntries(schemas.map(([name, schema]) => [name, withoutMarks(schema)]));
}

/** Adds the field that every file can have. */
const withBase = (schema: { properties?: object; [key: string]: unknown }): object => ({
  ...schema,
  properties: {
    ...schema.properties,
    [BASE]: {
      type: 'string',
      description: 'In a copied file: which version it was copied from, written by `npm run templates -- copy`',
    },
  },
});

/** Maps each text of a card to its translation. */
const cardTranslation = {
  type: 'object',
  properties: { texts: { type: 'object', additionalProperties: { type: 'string' } } },
  additionalProperties: false,
};

/** Removes the marks that `translatable` adds. */
const withoutMarks = (schema: object): object =>
  JSON.parse(JSON.stringify(schema, (key, value) => (key === 'translated' ? undefined : value)));
