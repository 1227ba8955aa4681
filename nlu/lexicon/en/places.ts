import type { Words } from '../words.ts';

/** How English says where something is. */
export const enPlaces: Words['places'] = {
  before: ['in', 'at', 'location is', 'place is', 'venue is', 'location:', 'venue:'],
  article: ['the'],
  numbered: ['room', 'meeting room', 'hall', 'building', 'office', 'floor'],
  within: ['of', 'the', 'of the'],
  known: [
    '(the|my|our) (office|kitchen|canteen|lobby|library|gym|garden|café|cafe|restaurant|pub|boardroom|meeting room|conference room)',
  ],
  never: [],
  small: {
    before: ['at', 'in', '@'],
    never: [
      '(the )?(end|beginning|start|middle|latest|earliest|moment|meantime|meanwhile)',
      '(least|most|all|once|first|last|person|advance|total|case|order|fact|general|addition|which|that|this|it|my (calendar|schedule|diary)|the (calendar|schedule|diary|future|past|area|same|next|last))',
    ],
  },
  streets: [
    'street',
    'st',
    'road',
    'rd',
    'avenue',
    'ave',
    'lane',
    'ln',
    'drive',
    'dr',
    'way',
    'boulevard',
    'blvd',
    'square',
    'terrace',
    'parkway',
    'highway',
    'crescent',
  ],
  units: ['suite', 'ste', 'apt', 'apartment', 'unit', 'flat', 'floor', 'room'],
};
