import { parseArgs } from 'node:util';
import { isBotError } from '../core/errors.ts';
import { environment } from '../settings/environment.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { back } from './templates/back.ts';
import { chat } from './templates/chat.ts';
import { type CommandResult, check } from './templates/check.ts';
import { copy } from './templates/copy.ts';
import { trySentence } from './templates/try.ts';
import { changes, history } from './templates/versions.ts';

const USAGE = `npm run templates -- check [--strict]       check all templates and list every fault with its line; --strict fails on
                                           warnings too
npm run templates -- try "a sentence"      show which template the sentence starts, how surely, and its entities
npm run templates -- chat                  talk to the templates in this terminal, with a sample calendar
npm run templates -- copy NAME             copy a file into the last folder of TEMPLATES_DIR, to change it there
npm run templates -- history               list the versions that a bot served
npm run templates -- diff                  show what has changed in the files since the last version that served
npm run templates -- back NUMBER [NAME]    return to a version, or with one file; what it replaces is kept

Add --locale de (or another locale) to make try and chat use that language.
`;

const { positionals, values } = parseArgs({
  options: { locale: { type: 'string' }, strict: { type: 'boolean' } },
  allowPositionals: true,
  strict: false,
});
const locale = typeof values.locale === 'string' ? values.locale : undefined;
const [word = '', ...words] = positionals;

/** Runs a command. @returns what to print, or "usage" if its words make no sense */
type Run = (settings: Settings) => Promise<string | CommandResult> | string;

const runs: Readonly<Record<string, Run>> = {
  check: settings => check(settings, { strict: values.strict === true }),
  try: settings => (words.length > 0 ? trySentence(settings, words.join(' '), locale) : 'usage'),
  chat: settings => chat(settings, locale).then(() => ''),
  copy: settings => (words.length === 1 ? copy(settings, words[0] ?? '') : 'usage'),
  history,
  diff: changes,
  back: settings => (/^\d+$/.test(words[0] ?? '') ? back(settings, Number(words[0]), words.slice(1)) : 'usage'),
};

try {
  const settings = readSettings(environment());
  const done = (await runs[word]?.(settings)) ?? 'usage';
  const { text, isGood } = typeof done === 'string' ? { text: done, isGood: true } : done;
  if (text === 'usage') {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  } else {
    (isGood ? process.stdout : process.stderr).write(text);
    process.exitCode = isGood ? 0 : 1;
  }
} catch (error) {
  if (!isBotError(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
