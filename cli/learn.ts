import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { FaultsError } from '../core/faults.ts';
import { loadTemplates, ORIGINAL, readFiles, type TemplateSet, translatedInto } from '../dialogs/index.ts';
import { learnRequests, type RequestData } from '../nlu/intents/learning/requests.ts';
import { kindsFile } from '../nlu/intents/request-kinds.ts';
import { packed } from '../nlu/intents/weights.ts';
import { languages, wordsIn } from '../nlu/lexicon/index.ts';
import { learnTagger } from '../nlu/tagger/learning/learn.ts';
import type { Fillers } from '../nlu/tagger/learning/markup.ts';
import { bytesOf, weightsFile } from '../nlu/tagger/weights.ts';
import { joinedWords } from '../nlu/text/joined.ts';
import { SHIPPED_UTTERANCES, utteranceLines } from './templates/check/shipped-utterances.ts';

/** A file, usually of weights. @property data what it is made from @property learn @returns the file's contents */
type Lesson = { file: string; data: unknown; learn(from: string): Buffer };

const lexicon = resolve(import.meta.dirname, '../nlu/lexicon');

/** What is learnt from the project's own sentences and templates, and from nothing else. */
export const lessons: Readonly<Record<string, () => Lesson[]>> = {
  tagger: () =>
    withData('tagging').map(language => {
      const { patterns, fillers, part } = taggingData(language);
      return {
        file: weightsFile(language),
        data: [patterns, [...fillers]],
        learn: from => bytesOf({ from, ...learnTagger({ patterns, fillers, part }) }),
      };
    }),
  kinds: () =>
    withData('requests').map(language => {
      const { fillers, ...data } = requestData(language);
      return {
        file: kindsFile(language),
        data: [data, wordsIn(language).others, ...fillers],
        learn: from => packed({ from, ...learnRequests({ ...data, fillers }) }),
      };
    }),
  utterances: () => {
    const data = shippedLanguages().flatMap(language => utteranceLines(shipped(language)));
    return [{ file: SHIPPED_UTTERANCES, data, learn: from => Buffer.from(lines([JSON.stringify({ from }), ...data])) }];
  },
};

/** Changes with what weights are learnt from. A file of weights begins with that of its own. */
export const digestOf = (data: unknown): string => createHash('sha256').update(JSON.stringify(data)).digest('hex');

/** The languages whose folder has such data. */
const withData = (folder: string): string[] =>
  Object.keys(languages).filter(language => existsSync(join(lexicon, language, folder)));

/** The patterns and the lists of fillers of a language. */
function taggingData(language: string) {
  const linesOf = (folder: string) => textsIn(join(lexicon, language, 'tagging', folder));
  const { part } = joinedWords(wordsIn(language));
  return { patterns: linesOf('sentences').flatMap(([, lines]) => lines), fillers: new Map(linesOf('fillers')), part };
}

/** The messages of a language, one file for each kind, the lists that they name, and the templates' utterances in it. */
function requestData(language: string): RequestData {
  const messages = Object.fromEntries(textsIn(join(lexicon, language, 'requests')));
  const lists = new Map(textsIn(join(lexicon, language, 'tagging', 'fillers')));
  const fillers = namedBy(Object.values(messages).flat(), lists);
  return { language, messages, fillers, utterances: shippedUtterances(language) };
}

/** The lists that lines name, and those that these name in turn. */
function namedBy(lines: readonly string[], lists: Fillers, known: Fillers = new Map()): Fillers {
  const names = lines.flatMap(line => [...line.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => name));
  const found = [...lists].filter(([name]) => names.includes(name) && !known.has(name));
  if (found.length === 0) return known;
  return namedBy(
    found.flatMap(([, list]) => list),
    lists,
    new Map([...known, ...found]),
  );
}

/** The utterances of the shipped templates. */
const shippedUtterances = (language: string): RequestData['utterances'] =>
  [...shipped(language).templates.values()].flatMap(({ sketch: { serves: kind = 'look', utterances, slots } }) =>
    utterances.map(utterance => ({ kind, utterance, slots })),
  );

const templates = resolve(import.meta.dirname, '../templates');

const shippedLanguages = (): string[] => [ORIGINAL, ...translatedInto(readFiles(templates).files)];

function shipped(language: string): TemplateSet {
  const loaded = loadTemplates(templates, { profiles: undefined, language });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  return loaded.set;
}

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;

/** The text files of a folder: their names without the ending, and their lines. */
const textsIn = (folder: string): [name: string, lines: string[]][] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => [basename(file, '.txt'), readLines(join(folder, file))]);

const readLines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));

/** `npm run learn [-- NAME]` learns again what is kept in files, and writes the files. */
if (import.meta.main) {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(lessons);
  for (const name of names) {
    for (const { file, data, learn } of lessons[name]?.() ?? []) {
      const bytes = learn(digestOf(data));
      writeFileSync(file, bytes);
      process.stdout.write(`${relative(process.cwd(), file)}: ${bytes.length} bytes\n`);
    }
  }
}
