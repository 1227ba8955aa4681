import type { InputDefinition } from './action-definition.ts';

/** Whether guests get an email about a write: "send" or "none". */
export const notify = {
  types: ['choice'],
  required: false,
  values: ['send', 'none'],
} as const satisfies InputDefinition;

/** The types of days in the past or the future. */
export const someDays = ['any-range', 'date-range', 'preset-range'] as const;
