import { z } from 'zod';
import type { TemplateFile } from './schema.ts';

/**
 * `templates/cards/NAME.yaml`: an Adaptive Card with Liquid in its strings. Any object in a list can have two more
 * keys: `$for` (repeats it for each item of a list) and `$if` (shows it only if the condition holds; tested for each
 * item).
 */
export const cardFileSchema = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.enum(['1.0', '1.1', '1.2', '1.3', '1.4', '1.5']),
  fallbackText: z.string().min(1).describe('a short text for where the card cannot be shown'),
  body: z.array(z.looseObject({ type: z.string() })).min(1),
});

export type CardFile = z.output<typeof cardFileSchema>;

/** The kind of a string in a card, which decides how values in it are escaped. */
export type CardPosition = 'markdown' | 'plain' | 'url';

/** Whether Adaptive Cards treat a string as Markdown, plain text or URL. `list` is the key of the surrounding list. */
export function placeOf(owner: Readonly<Record<string, unknown>>, key: string, list: string | undefined): CardPosition {
  if (key === 'url' || key === 'iconUrl') return 'url';
  if (owner['type'] === 'TextBlock' && key === 'text') return 'markdown';
  return list === 'facts' && (key === 'title' || key === 'value') ? 'markdown' : 'plain';
}

export const isGroup = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A card that a template shows: `at` is `confirm` or a reply, `path` where its name is written. */
export type ShownCard = { at: string; name: string; path: string[] };

/** All cards of a template. Those under `replies` and `confirmCard` are written as in the first edition. */
export function shownCards({ cards, confirmCard, replies }: TemplateFile): ShownCard[] {
  return [
    ...(confirmCard === undefined ? [] : [{ at: 'confirm', name: confirmCard, path: ['confirmCard'] }]),
    ...(typeof replies.card === 'string' ? [{ at: 'done', name: replies.card, path: ['replies', 'card'] }] : []),
    ...Object.entries(cards).map(([at, name]) => ({ at, name, path: ['cards', at] })),
  ];
}
