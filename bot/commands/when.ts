import { readWhen } from '../../language/index.ts';
import { answerLines } from '../json-lines.ts';

/** `npm run when`: JSON Lines in, one line per line out, so that the reading of times can be measured on any data. */
await answerLines(({ id, text, reference }) => ({
  id,
  ...(readWhen(text, { reference, locale: 'en-US' }) ?? { kind: null }),
}));
