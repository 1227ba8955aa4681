import type { ZoneWords } from '../../words/times.ts';
import type { Words } from '../../words/words.ts';
import { words } from '../lists.ts';

/** What streets are called. */
const STREETS = words(
  'street st road rd avenue ave lane ln drive dr way boulevard blvd square terrace parkway highway crescent',
)
  .map(word => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join('|');

/** A word of a street's name in small letters: "22 mill road", but not "at 4 on the way". */
const SMALL_NAME =
  "(?!(am|pm|on|at|in|into|the|to|and|of|for|by|from|near|via|with|my|our|a|is|hours?|hrs?|mins?|minutes?|people|o['’]?clock)(?!\\p{L}))\\p{Ll}[\\p{L}'’-]+";

/** How English says where something is. */
export const enPlaces: Words['places'] = {
  before: ['in', 'at', 'location is', 'place is', 'venue is', 'location:', 'venue:'],
  article: ['the'],
  numbered: ['room', 'meeting room', 'hall', 'building', 'office', 'floor'],
  within: ['of', 'the', 'of the'],
  known: [
    '(the|my|our) (office|kitchen|canteen|lobby|library|gym|garden|café|cafe|restaurant|pub|boardroom|meeting room|conference room)',
  ],
  never: [
    '(the|its|my|this|that) (description|notes?|agenda|title|subject|details|invitation|invite|text|name|(guest )?list)',
  ],
  small: {
    before: ['at', 'in', '@'],
    never: [
      '(the|its|my|this|that) (description|notes?|agenda|title|subject|details|invitation|invite|text|name|(guest )?list)',
      '(the )?(end|beginning|start|middle|latest|earliest|moment|meantime|meanwhile)',
      '(least|most|all|once|first|last|person|advance|total|case|order|fact|general|addition|which|that|this|it|my (calendar|schedule|diary)|the (calendar|schedule|diary|future|past|area|same|next|last))',
    ],
  },
  particles: words('put pencil pop slot stick bung chuck squeeze fit Put Pencil Pop Slot Stick'),
  addresses: [`\\d{1,5}\\p{L}? {name} (${STREETS})`, `\\d{1,5}\\p{L}? ${SMALL_NAME}( ${SMALL_NAME})? (${STREETS})`],
  units: words('suite ste apt apartment unit flat floor room'),
};

export const enZoneTimes: ZoneWords = {
  frames: ['(in (the )?)?{zone} (local |standard |daylight |summer )?time( ?zone)?'],
  named: {
    eastern: 'America/New_York',
    central: 'America/Chicago',
    mountain: 'America/Denver',
    pacific: 'America/Los_Angeles',
    uk: 'Europe/London',
    british: 'Europe/London',
    irish: 'Europe/Dublin',
    'central european': 'Europe/Paris',
    'eastern european': 'Europe/Athens',
    german: 'Europe/Berlin',
    french: 'Europe/Paris',
    indian: 'Asia/Kolkata',
    japan: 'Asia/Tokyo',
    japanese: 'Asia/Tokyo',
  },
  abbreviations: {},
  small: true,
  alone: ['Eastern', 'Central', 'Mountain', 'Pacific'],
  aloneBefore: words('on for with to at about today tomorrow and until please'),
  clockEnds: ['[apAP]\\.?[mM]\\.?', 'noon', 'midnight', "o'?clock"],
  mine: ['(in )?my (own )?(local )?time'],
  theirs: ['(in )?(his|her|their) (own )?(local )?time', "(in )?\\p{Lu}\\p{L}+'s (local )?time"],
};
