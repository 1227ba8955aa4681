import { parseArgs } from 'node:util';
import { isBotError } from '../core/errors.ts';
import { environment } from '../settings/environment.ts';
import { readSettings } from '../settings/settings.ts';
import { chat } from './templates/chat.ts';
import { check } from './templates/check.ts';
import { trySentence } from './templates/try.ts';

const USAGE = `npm run templates -- check                  every fault in the templates, with its line
npm run templates -- try "a sentence"      which template it starts, how sure, and which entities
npm run templates -- chat                  talk to the templates here, with a calendar to try them on

With --locale de (or another one), try and chat speak that language.
`;

const { positionals, values } = parseArgs({
  options: { locale: { type: 'string' } },
  allowPositionals: true,
  strict: false,
});
const locale = typeof values.locale === 'string' ? values.locale : undefined;
const [word, ...sentence] = positionals;

try {
  const settings = readSettings(environment());
  if (word === 'check') process.stdout.write(check(settings));
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
