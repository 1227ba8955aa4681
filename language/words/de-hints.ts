import type { Hints } from './words.ts';

/** What in German tells what somebody asks for. */
export const deHints: Hints = { slurred: {}, endings: [], openings: [], kinds: {} };
