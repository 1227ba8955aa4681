/**
 * Tells whether words stand in an utterance as they are. "In the office" of "who is in the office" says what is asked
 * for, and no place.
 */
export function ownWords(utterances: readonly string[]): (text: string) => boolean {
  let all: string | undefined;
  return text => {
    all ??= spaced(utterances.join(' | '));
    return all.includes(spaced(text));
  };
}

const spaced = (text: string): string => ` ${text.toLowerCase().replaceAll(/\s+/g, ' ').trim()} `;
