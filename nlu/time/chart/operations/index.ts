import type { Operation } from '../operation.ts';
import { clockOperations } from './clocks.ts';
import { correctionOperations } from './corrections.ts';
import { countedOperations } from './counted.ts';
import { dayOperations } from './days.ts';
import { holidayOperations } from './holidays.ts';
import { lengthOperations } from './lengths.ts';
import { movedOperations } from './moved.ts';
import { periodOperations } from './periods.ts';
import { rangeOperations } from './ranges.ts';
import { repeatOperations } from './repeats.ts';

/** Everything that the productions of a language can do with values, by name. */
export const operations: Readonly<Record<string, Operation>> = {
  ...dayOperations,
  ...periodOperations,
  ...clockOperations,
  ...rangeOperations,
  ...lengthOperations,
  ...holidayOperations,
  ...repeatOperations,
  ...countedOperations,
  ...movedOperations,
  ...correctionOperations,
};
