import type { Fault } from '../../core/faults.ts';
import type { BotFile } from './bot-file.ts';
import { type BotButtonName, type BotTextName, botTexts } from './bot-texts.ts';
import { checkPresets } from './check-presets.ts';
import { checkTemplate, everywhere } from './check-template.ts';
import { checkUtterances } from './check-utterances.ts';
import { compileTemplate } from './compile-template.ts';
import { type Folder, readFolder } from './folder.ts';
import { type Source, textFaults } from './source.ts';
import type { TemplateSet, Text } from './template.ts';
import { compileText } from './text.ts';

export type Loaded = { set: TemplateSet } | { faults: Fault[] };

/**
 * Reads and checks everything that designers wrote: dialog templates, cards, `bot.yaml` and `preset-ranges.yaml`.
 * Either all of it is right, or all that is wrong is told.
 * @param dir       the templates folder; faults name its files as it is given
 * @param profiles  names of the auth profiles that there are; undefined when they are checked elsewhere
 */
export function loadTemplates(dir: string, { profiles }: { profiles: ReadonlySet<string> | undefined }): Loaded {
  const folder = readFolder(dir);
  const { templates, names, cards, bot, presets } = folder;
  const faults = [
    ...folder.faults,
    ...templates.flatMap(source => checkTemplate(source, { profiles, templates: names, cards })),
    ...checkUtterances(templates),
    ...(bot ? checkBot(bot) : []),
    ...(presets ? checkPresets(presets) : []),
  ];
  if (faults.length > 0 || !bot || !presets) return { faults: withoutRepeats(faults) };
  return { set: compile(folder, bot.file, presets.file.ranges) };
}

function checkBot({ yaml, file }: Source<BotFile>): Fault[] {
  return Object.entries(botTexts).flatMap(([name, seen]) =>
    textFaults(yaml, ['texts', name], file.texts[name as BotTextName], { ...everywhere, ...seen }),
  );
}

function compile({ templates, cards }: Folder, bot: BotFile, presets: TemplateSet['presets']): TemplateSet {
  const texts = Object.fromEntries(
    Object.entries(bot.texts).map(([name, text]) => [name, compileText(text)]),
  ) as Record<BotTextName, Text>;
  const enabled = templates
    .map(({ file }) => file)
    .filter(file => file.enabled)
    .toSorted((a, b) => a.order - b.order);
  return {
    templates: new Map(enabled.map(file => [file.name, compileTemplate(file, cards, texts)] as const)),
    texts,
    buttons: bot.buttons satisfies Record<BotButtonName, string>,
    // What its button sends is understood, whatever a designer calls it.
    commands: { ...bot.commands, 'sign-in': [...(bot.commands['sign-in'] ?? []), bot.buttons.renew] },
    presets,
  };
}

/** A card is checked for each template that shows it; a fault of its own is told once. */
function withoutRepeats(faults: Fault[]): Fault[] {
  const keyOf = ({ file, line, column, message }: Fault): string => JSON.stringify([file, line, column, message]);
  return [...new Map(faults.toReversed().map(fault => [keyOf(fault), fault])).values()].toReversed();
}
