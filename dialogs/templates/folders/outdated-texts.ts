import { isDeepStrictEqual } from 'node:util';
import type { Fault } from '../../../core/faults.ts';
import { textFinder } from '../files/folder.ts';
import { follow } from '../files/overlay.ts';
import { originalOf } from './file-names.ts';
import { type RawFile, type RawFiles, yamlOf } from './raw-files.ts';

/**
 * Warnings about texts that have changed since their translation was last edited. Utterances are no translations of each
 * other, so they do not count.
 * @param before  by the name of a translation, the text of its original when the translation was last edited
 */
export function outdatedTexts(files: RawFiles, before: ReadonlyMap<string, Buffer>): Fault[] {
  const textsOf = textFinder(files);
  return [...before].flatMap(([name, bytes]) => {
    const [translation, original] = [files.get(name), files.get(originalOf(name))];
    return translation && original ? outdated({ translation, original, before: { ...original, bytes } }, textsOf) : [];
  });
}

type Versions = { translation: RawFile; original: RawFile; before: RawFile };

function outdated({ translation, ...files }: Versions, textsOf: ReturnType<typeof textFinder>): Fault[] {
  const [spoken, now, then] = [yamlOf(translation), yamlOf(files.original), yamlOf(files.before)];
  if ('faults' in spoken || 'faults' in now || 'faults' in then) return [];
  const texts = textsOf(files.original.name, now.value).filter(({ otherwise }) => otherwise === 'original');
  return texts.flatMap(({ steps }) => {
    const [own, text, earlier] = [spoken, now, then].map(({ value }) => follow(value, steps));
    if (!own?.found || !earlier?.found || isDeepStrictEqual(text?.value, earlier.value)) return [];
    const message = `${now.file} says something else here since this was last edited`;
    const hint = `It said ${shown(earlier.value)}, and now ${shown(text?.value)}. If the translation still fits, save this file with any other change.`;
    return [{ ...spoken.fault(own.place, message, { atKey: true, hint }), severity: 'warning' as const }];
  });
}

const MOST_SHOWN = 80;

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
