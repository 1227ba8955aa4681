import type { Proof } from '../proof.ts';
import { damage } from './damage.ts';
import { deliveries } from './deliveries.ts';
import { hostileAnswers } from './hostile-answers.ts';
import { impersonations } from './impersonations.ts';
import { interleavings } from './interleavings.ts';
import { kills } from './kills.ts';
import { refreshes } from './refreshes.ts';
import { replays } from './replays.ts';
import { secrets } from './secrets.ts';
import { tellings } from './tellings.ts';

export const security: readonly Proof[] = [
  interleavings,
  impersonations,
  replays,
  refreshes,
  kills,
  deliveries,
  tellings,
  damage,
  hostileAnswers,
  secrets,
];
