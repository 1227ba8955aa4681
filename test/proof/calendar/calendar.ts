import type { Proof } from '../proof.ts';
import { clocks } from './clocks/clocks.ts';
import { freeTimes } from './free-times.ts';
import { bulkWrites, singleWrites } from './writes/writes.ts';

export const calendar: readonly Proof[] = [singleWrites, bulkWrites, clocks, freeTimes];
