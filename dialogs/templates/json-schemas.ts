import { z } from 'zod';
import { botFileSchema } from './bot-file.ts';
import { cardFileSchema } from './card-file.ts';
import { presetRangesSchema, templateSchema } from './schema.ts';

/** JSON Schemas of the files that designers edit, for their editors: by name, as `docs/schemas/NAME.schema.json`. */
export function templateJsonSchemas(): Record<string, object> {
  const files = {
    'dialog-template': ['Dialog template', templateSchema],
    'preset-ranges': ['Preset ranges', presetRangesSchema],
    bot: ["The bot's own texts", botFileSchema],
    card: ['Adaptive Card with Liquid', cardFileSchema],
  } as const;
  return Object.fromEntries(
    Object.entries(files).map(([name, [title, schema]]) => {
      // Editors check what is written, not what becomes of it with the defaults filled in.
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
      return [name, { $schema, title, ...rest }] as const;
    }),
  );
}
