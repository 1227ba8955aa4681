import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { languages, wordsIn } from '../nlu/lexicon/index.ts';
import { learnTagger } from '../nlu/tagger/learning/learn.ts';
import { bytesOf, weightsFile } from '../nlu/tagger/weights.ts';
import { joinedWords } from '../nlu/text/joined.ts';

/** The path and the contents of the files that one learner writes. */
type Learner = () => Map<string, Buffer>;

const lexicon = resolve(import.meta.dirname, '../nlu/lexicon');

/** What is learnt from the project's own sentences, and from nothing else. */
export const learners: Readonly<Record<string, Learner>> = {
  tagger: () =>
    new Map(
      Object.keys(languages)
        .filter(language => existsSync(join(lexicon, language, 'tagging')))
        .map(language => [weightsFile(language), bytesOf(learnTagger(taggingData(language)))]),
    ),
};

/** The patterns and the lists of fillers of a language. */
function taggingData(language: string) {
  const linesOf = (folder: string): [name: string, lines: string[]][] =>
    readdirSync(join(lexicon, language, 'tagging', folder))
      .sort()
      .map(file => [basename(file, '.txt'), readLines(join(lexicon, language, 'tagging', folder, file))]);
  const { part } = joinedWords(wordsIn(language));
  return { patterns: linesOf('sentences').flatMap(([, lines]) => lines), fillers: new Map(linesOf('fillers')), part };
}

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
