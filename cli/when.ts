import { readWhen } from '../nlu/index.ts';
import { languageOf } from '../settings/locales.ts';
import { answerLines } from './json-lines.ts';

/**
 * `npm run when` reads JSON Lines and writes one result per line, to measure the reading of times on any data set.
 * In data sets "the next 3 days" starts tomorrow (`fromToday: false`); in the bot it starts today.
 */
await answerLines(({ id, text, reference, locale }) => ({
  id,
  ...(readWhen(text, { reference, locale, fromToday: false }, languageOf(locale)) ?? { kind: null }),
}));
