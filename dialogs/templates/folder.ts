import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { Fault } from '../../core/faults.ts';
import { type BotFile, botFileSchema } from './bot-file.ts';
import { cardFileSchema } from './card-file.ts';
import type { CardSource } from './check-card.ts';
import { type PresetRangesFile, presetRangesSchema, type TemplateFile, templateSchema } from './schema.ts';
import { readSource, type Source } from './source.ts';

/** The files of the templates folder that fit their schemas; what is wrong with the others is in `faults`. */
export type Folder = {
  templates: Source<TemplateFile>[];
  /** Names of all dialog template files, the faulty ones too. */
  names: ReadonlySet<string>;
  /** By name; undefined for a faulty one. */
  cards: ReadonlyMap<string, CardSource | undefined>;
  bot: Source<BotFile> | undefined;
  presets: Source<PresetRangesFile> | undefined;
  faults: Fault[];
};

const BOT = 'bot.yaml';
const PRESETS = 'preset-ranges.yaml';
const CARDS = 'cards';

/** Reads `*.yaml` of the folder and of its `cards/`. */
export function readFolder(dir: string): Folder {
  const faults: Fault[] = [];
  const read = <S extends z.ZodType>(path: string, schema: S): Source<z.output<S>> | undefined => {
    const source = readSource(path, path, schema);
    if (!('faults' in source)) return source;
    faults.push(...source.faults);
    return undefined;
  };
  const dialogs = yamlFiles(dir, faults).filter(path => ![BOT, PRESETS].includes(basename(path)));
  if (dialogs.length === 0 && faults.length === 0) faults.push({ file: dir, message: 'holds no dialog template' });
  const cards = yamlFiles(join(dir, CARDS), []);
  return {
    templates: dialogs.flatMap(path => read(path, templateSchema) ?? []),
    names: new Set(dialogs.map(nameOf)),
    cards: new Map(cards.map(path => [nameOf(path), read(path, cardFileSchema)] as const)),
    bot: read(join(dir, BOT), botFileSchema),
    presets: read(join(dir, PRESETS), presetRangesSchema),
    faults,
  };
}

const nameOf = (path: string): string => basename(path, '.yaml');

function yamlFiles(dir: string, faults: Fault[]): string[] {
  try {
    const names = readdirSync(dir).filter(name => name.endsWith('.yaml') && !name.startsWith('.'));
    return names.sort().map(name => join(dir, name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    faults.push({ file: dir, message: `cannot be read (${code ?? 'unknown error'})` });
    return [];
  }
}
