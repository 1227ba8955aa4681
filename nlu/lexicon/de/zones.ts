import type { Speech } from '../words.ts';

/** Names of zones, in the words of the English grammar. */
export const speech: Speech = {
  words: {
    uhr: 'uhr',
    UTC: 'UTC',
    GMT: 'GMT',
    MEZ: 'CET',
    MESZ: 'CEST',
    CET: 'CET',
    CEST: 'CEST',
    EST: 'EST',
    PST: 'PST',
    'londoner zeit': 'London time',
    'pariser zeit': 'Paris time',
    'new yorker zeit': 'New York time',
    'tokioter zeit': 'Tokyo time',
    'wiener zeit': 'Vienna time',
    'zürcher zeit': 'Zurich time',
    'berliner zeit': 'Berlin time',
    'deutscher zeit': 'German time',
    'britischer zeit': 'British time',
    'mitteleuropäischer zeit': 'Central European time',
  },
  // An abbreviation is one only behind a clock time.
  shapes: [
    ['{hour}[:.]{minute} uhr', '{hour}:{minute}'],
    ['{hour} uhr', '{hour}:00'],
  ],
};
