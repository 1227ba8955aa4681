import { readWhen } from '../nlu/index.ts';
import { languageOf } from '../settings/locales.ts';
import { answerLines } from './json-lines.ts';

/**
 * `npm run when`: JSON Lines in, one line per line out, so that the reading of times can be measured on any data.
 * Data sets begin "the next 3 days" with tomorrow; a calendar's answer holds today.
 */
await answerLines(({ id, text, reference, locale }) => ({
  id,
  ...(readWhen(text, { reference, locale, fromToday: false }, languageOf(locale)) ?? { kind: null }),
}));
