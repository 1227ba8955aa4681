import type { Fields } from '../../templates/shapes.ts';

export const page = {
  range: 'when',
  /** Events in total, on this page, on earlier pages, and on later pages. */
  total: 'number',
  shown: 'number',
  before: 'number',
  more: 'number',
  /** True if the provider had more events than the bot reads. */
  partial: 'boolean',
} as const satisfies Fields;
