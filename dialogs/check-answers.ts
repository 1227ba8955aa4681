import type { Fault } from '../core/faults.ts';
import type { YamlFile } from '../core/yaml/yaml.ts';
import type { Context } from './context.ts';
import { defaultValue, readAnswer } from './slots/fill.ts';
import { allOf, readFolder } from './templates/files/folder.ts';
import { type Folders, readFiles } from './templates/folders/raw-files.ts';
import type { Slot, Template } from './templates/template.ts';

/**
 * Finds defaults and examples that the bot would not understand as a value of their entity.
 * @param folders the folders that the templates of the context were read from
 * @param context with the templates in one language
 */
export function checkAnswers(folders: Folders, context: Context): Fault[] {
  const { templates, language } = context.set;
  const { files } = readFiles(folders);
  return readFolder(allOf(files), language).templates.flatMap(({ source: { yaml, file } }) => {
    const template = templates.get(file.name);
    return template ? template.slots.flatMap(slot => checkSlot(yaml, context, { template, slot })) : [];
  });
}

type SlotOf = { template: Template; slot: Slot };

function checkSlot(yaml: YamlFile, context: Context, { template, slot }: SlotOf): Fault[] {
  return (['default', 'example'] as const).flatMap(field => {
    const text = slot[field];
    const read = field === 'default' ? defaultValue : readAnswer;
    if (text === undefined || read(context, template, { slot, text }) !== undefined) return [];
    const message = `this ${field} of \`${slot.name}\` is not understood`;
    return [yaml.fault(['entities', slot.name, field], message, { hint: hintFor(slot, text) })];
  });
}

function hintFor({ options, example, type }: Slot, text: string): string {
  const phrases = options.map(({ phrases: [first = ''] }) => `“${first}”`);
  if (phrases.length > 0) return `Write a phrase of one of its options: ${phrases.join(', ')}`;
  const such = example && example !== text ? `, such as “${example}”` : '';
  return `Write a \`${type}\` as a person would say it${such}.`;
}
