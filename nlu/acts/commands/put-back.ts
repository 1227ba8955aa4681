import type { Command } from '../../reading/reading.ts';
import { anyPhrase } from '../../text/phrases.ts';
import { anyOf } from '../../text/spans.ts';
import type { Words } from '../../words/words.ts';
import { bare, type FormsReader, meantBy, ownCommandReader } from './commands.ts';
import { type Burst, burstReader } from './outbursts.ts';

/** Phrases that can accompany "put the dentist back". */
const BESIDE_NAME: ReadonlySet<Command | undefined> = new Set<Command>([
  'restore',
  'regret',
  'wait',
  'pardon',
  'thanks',
]);

/** Reads which event a whole message brings back by its name. */
export function putBackReader(words: Words, forms: FormsReader): (text: string) => string | undefined {
  const event = `(?:${anyOf(words.eventWords)})`;
  const pattern = new RegExp(`^(?:${anyPhrase(words.putBack, { which: '(.{2,60}?)', event })})$`, 'iu');
  const read = ownCommandReader(words, forms);
  const burstsOf = burstReader(words);
  const nameIn = (burst: Burst): string | undefined =>
    burst.flatMap(text => pattern.exec(bare(text))?.slice(1).find(Boolean) ?? []).at(-1);
  return text => {
    const bursts = burstsOf(text);
    const named = bursts.map(burst => (meantBy(read, burst) === undefined ? nameIn(burst) : undefined));
    const isWhole = bursts.every((burst, at) => named[at] !== undefined || BESIDE_NAME.has(meantBy(read, burst)));
    return isWhole ? named.find(Boolean) : undefined;
  };
}
