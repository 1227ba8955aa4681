import { isFields, type TextInFile } from './texts-of.ts';

/**
 * What a card says, apart from what it shows. Its translation holds it as `texts`: what the card says, and behind it how
 * that is said in the other language.
 */
export const cardTexts = (card: unknown): TextInFile[] => walk(card, []);

/** The fields of Adaptive Cards that people read. */
const SHOWN = new Set(['text', 'title', 'value', 'fallbackText', 'altText', 'label', 'placeholder', 'errorMessage']);

function walk(value: unknown, path: TextInFile['path']): TextInFile[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => walk(item, [...path, at]));
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key];
    if (typeof inner !== 'string') return walk(inner, here);
    return SHOWN.has(key) && hasWords(inner) ? [{ steps: ['texts', inner], path: here, freely: false }] : [];
  });
}

/** Whether it says something of its own beside the values: words around them, or between quotes in what is shown. */
function hasWords(text: string): boolean {
  const around = text.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, '');
  const quoted = [...text.matchAll(/\{\{(.*?)\}\}/gs)].flatMap(
    ([, inner = '']) => inner.match(/'[^']*'|"[^"]*"/g) ?? [],
  );
  return [around, ...quoted].some(part => /\p{L}/u.test(part));
}
