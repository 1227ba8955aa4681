import type { Fields } from '../templates/shapes.ts';

/** Ways in which any calendar action can fail; bot.yaml holds the common words for them. */
export const failures = {
  /** The account may not do this. */
  forbidden: {},
  /** An administrator does not allow the app; the operator was told. */
  blocked: {},
  /** The provider does not accept the set-up of the bot, or is not to be found at its address; the operator was told. */
  misconfigured: {},
  /** Asked too often; `seconds` until it is worth trying again, which are as many begun `minutes`. */
  limited: { seconds: 'number', minutes: 'number' },
  /** No answer, or an error of the provider's; nothing was written. */
  unavailable: {},
} as const satisfies Record<string, Fields>;
