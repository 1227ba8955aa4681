import { parseArgs } from 'node:util';
import { isBotError } from '../core/errors.ts';
import { environment } from '../settings/environment.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { chat } from './templates/chat.ts';
import { check } from './templates/check.ts';
import { trySentence } from './templates/try.ts';

const USAGE = `npm run templates -- check [--strict]       check all templates and list every fault with its line; --strict fails on
                                           warnings too
npm run templates -- try "a sentence"      show which template the sentence starts, how surely, and its entities
npm run templates -- chat                  talk to the templates in this terminal, with a sample calendar

Add --locale de (or another locale) to make try and chat use that language.
`;

const { positionals, values } = parseArgs({
  options: { locale: { type: 'string' }, strict: { type: 'boolean' } },
  allowPositionals: true,
  strict: false,
});
const locale = typeof values.locale === 'string' ? values.locale : undefined;
const [word, ...sentence] = positionals;

async function printCheck(settings: Settings): Promise<void> {
  const { text, isGood } = await check(settings, { strict: values.strict === true });
  (isGood ? process.stdout : process.stderr).write(text);
  process.exitCode = isGood ? 0 : 1;
}

try {
  const settings = readSettings(environment());
  if (word === 'check') await printCheck(settings);
  else if (word === 'try' && sentence.length > 0)
    process.stdout.write(trySentence(settings, sentence.join(' '), locale));
  else if (word === 'chat') await chat(settings, locale);
  else {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  }
} catch (error) {
  if (!isBotError(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
