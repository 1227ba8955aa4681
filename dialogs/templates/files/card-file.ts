import { z } from 'zod';

/**
 * `templates/cards/NAME.yaml`: an Adaptive Card with Liquid in its strings. Any object in a list may have two keys
 * more: `$if` (shown when it holds) and `$for` (once for each item of a list, before `$if` is asked).
 */
export const cardFileSchema = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.enum(['1.0', '1.1', '1.2', '1.3', '1.4', '1.5']),
  /** Read where a card cannot be shown. */
  fallbackText: z.string().min(1),
  body: z.array(z.looseObject({ type: z.string() })).min(1),
});

export type CardFile = z.output<typeof cardFileSchema>;

/** How a string of a card is shown, which decides how the values in it are written. */
export type CardPosition = 'markdown' | 'plain' | 'url';

/** Which strings Adaptive Cards read as Markdown, and which as addresses. `list` is the key of the list around. */
export function placeOf(owner: Readonly<Record<string, unknown>>, key: string, list: string | undefined): CardPosition {
  if (key === 'url' || key === 'iconUrl') return 'url';
  if (owner['type'] === 'TextBlock' && key === 'text') return 'markdown';
  return list === 'facts' && (key === 'title' || key === 'value') ? 'markdown' : 'plain';
}

export const isGroup = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
