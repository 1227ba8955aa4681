import type { Preferences } from '../../calendar/model.ts';
import type { AmbiguityChoices } from '../../nlu/index.ts';

/**
 * What the bot has learnt of one person from what they chose, so that it asks only once. It holds names and addresses
 * out of their calendar, and is therefore sealed at rest and forgotten at sign-out.
 */
export type Learnt = {
  /** How their calendar shows times, if it tells; to be asked again at `until` (epoch ms). */
  calendar?: { until: number; preferences?: Preferences };
  /** How they mean what can be read in two ways. */
  readings?: Partial<AmbiguityChoices>;
  /** Whom they mean by a name (folded to lower case, without accents), the latest last. */
  people?: Readonly<Record<string, { email: string; name?: string }>>;
};
