import type { Words } from '../words/words.ts';

/** True for words that point or compare and name nothing, so that they are no title and no place: "the same", "2 things". */
export function vagueTest({ vague }: Words): (text: string) => boolean {
  const [names, beside] = [new Set(vague.words), new Set(vague.beside)];
  return text => {
    const tokens = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
    const isSmall = (token: string): boolean => names.has(token) || beside.has(token) || /^\d+$/.test(token);
    return tokens.some(token => names.has(token)) && tokens.every(isSmall);
  };
}
