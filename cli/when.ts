import { readWhen } from '../nlu/index.ts';
import { languageOf } from '../settings/locales.ts';
import { answerLines } from './json-lines.ts';

/**
 * `npm run when` reads JSON Lines and writes one result per line, to measure the reading of times on any data set.
 */
await answerLines(({ id, text, reference, locale }) => ({
  id,
  ...(readWhen(text, { reference, locale }, languageOf(locale)) ?? { kind: null }),
}));
