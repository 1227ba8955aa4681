import { isFields, type TextInFile } from './texts-of.ts';

/** The texts of a card. Its translation lists them in `texts`: each original text, followed by its translation. */
export const cardTexts = (card: unknown): TextInFile[] => walk(card, []);

/** The fields of Adaptive Cards that people read. */
const SHOWN = new Set(['text', 'title', 'value', 'fallbackText', 'altText', 'label', 'placeholder', 'errorMessage']);

function walk(value: unknown, path: TextInFile['path']): TextInFile[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => walk(item, [...path, at]));
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key];
    if (typeof inner !== 'string') return walk(inner, here);
    return SHOWN.has(key) && hasWords(inner)
      ? [{ steps: ['texts', inner], path: here, otherwise: 'original' as const }]
      : [];
  });
}

/** True if a text has words besides its values: around them, or quoted inside them. */
function hasWords(text: string): boolean {
  const around = text.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, '');
  const quoted = [...text.matchAll(/\{\{(.*?)\}\}/gs)].flatMap(
    ([, inner = '']) => inner.match(/'[^']*'|"[^"]*"/g) ?? [],
  );
  return [around, ...quoted].some(part => /\p{L}/u.test(part));
}
