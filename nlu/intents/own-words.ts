import { rememberedOf } from '../once/remembered.ts';

/**
 * Tells whether words stand in an utterance as they are. "In the office" of "who is in the office" says what is asked
 * for, and no place. Only the utterances with the rarest of the words are looked at.
 */
export const ownWords = rememberedOf(ownWordsReader);

function ownWordsReader(utterances: readonly string[]): (text: string) => boolean {
  let index: ReadonlyMap<string, readonly string[]> | undefined;
  return text => {
    index ??= byWord(utterances.map(spaced));
    const said = spaced(text);
    const [rarest = []] = said
      .split(' ')
      .filter(Boolean)
      .map(word => index?.get(word) ?? [])
      .toSorted((a, b) => a.length - b.length);
    return rarest.some(utterance => utterance.includes(said));
  };
}

const spaced = (text: string): string => ` ${text.toLowerCase().replaceAll(/\s+/g, ' ').trim()} `;

function byWord(utterances: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const utterance of utterances) {
    for (const word of new Set(utterance.split(' ').filter(Boolean))) {
      const known = index.get(word);
      if (known) known.push(utterance);
      else index.set(word, [utterance]);
    }
  }
  return index;
}
