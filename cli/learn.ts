import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { FaultsError } from '../core/faults.ts';
import { loadTemplates } from '../dialogs/index.ts';
import { learnRequests, type RequestData } from '../nlu/intents/learning/requests.ts';
import { kindsFile } from '../nlu/intents/request-kinds.ts';
import { packed } from '../nlu/intents/weights.ts';
import { languages, wordsIn } from '../nlu/lexicon/index.ts';
import { learnTagger } from '../nlu/tagger/learning/learn.ts';
import { bytesOf, weightsFile } from '../nlu/tagger/weights.ts';
import { joinedWords } from '../nlu/text/joined.ts';

/** The path and the contents of the files that one learner writes. */
type Learner = () => Map<string, Buffer>;

const lexicon = resolve(import.meta.dirname, '../nlu/lexicon');

/** What is learnt from the project's own sentences and templates, and from nothing else. */
export const learners: Readonly<Record<string, Learner>> = {
  tagger: () =>
    new Map(withData('tagging').map(language => [weightsFile(language), bytesOf(learnTagger(taggingData(language)))])),
  kinds: () =>
    new Map(withData('requests').map(language => [kindsFile(language), packed(learnRequests(requestData(language)))])),
};

/** The languages whose folder has such data. */
const withData = (folder: string): string[] =>
  Object.keys(languages).filter(language => existsSync(join(lexicon, language, folder)));

/** The patterns and the lists of fillers of a language. */
function taggingData(language: string) {
  const linesOf = (folder: string) => textsIn(join(lexicon, language, 'tagging', folder));
  const { part } = joinedWords(wordsIn(language));
  return { patterns: linesOf('sentences').flatMap(([, lines]) => lines), fillers: new Map(linesOf('fillers')), part };
}

/** The messages of a language, one file for each kind, and the templates' utterances in it. */
function requestData(language: string): RequestData {
  return {
    language,
    messages: Object.fromEntries(textsIn(join(lexicon, language, 'requests'))),
    utterances: shippedUtterances(language),
  };
}

/** The utterances of the shipped templates. */
function shippedUtterances(language: string): RequestData['utterances'] {
  const loaded = loadTemplates(resolve(import.meta.dirname, '../templates'), { profiles: undefined, language });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  return [...loaded.set.templates.values()].flatMap(({ sketch: { serves: kind = 'look', utterances, slots } }) =>
    utterances.map(utterance => ({ kind, utterance, slots })),
  );
}

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

/** `npm run learn [-- NAME]` learns anew what is kept in files, and writes the files. */
if (import.meta.main) {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(learners);
  for (const name of names) {
    for (const [file, bytes] of learners[name]?.() ?? []) {
      writeFileSync(file, bytes);
      process.stdout.write(`${relative(process.cwd(), file)}: ${bytes.length} bytes\n`);
    }
  }
}
