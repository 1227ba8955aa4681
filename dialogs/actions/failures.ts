import type { Fields } from '../templates/shapes.ts';

/** How any calendar action can fail; bot.yaml has the common texts for these outcomes. */
export const failures = {
  /** The account may not do this. */
  forbidden: {},
  /** An administrator has blocked the app; the operator has been told. */
  blocked: {},
  /** The provider rejects the bot's set-up or cannot be found at its address; the operator has been told. */
  misconfigured: {},
  /** Too many requests; `seconds` until a new try makes sense, and the same in `minutes`, rounded up. */
  limited: { seconds: 'number', minutes: 'number' },
  /** No answer, or an error on the provider's side; nothing was written. */
  unavailable: {},
} as const satisfies Record<string, Fields>;
