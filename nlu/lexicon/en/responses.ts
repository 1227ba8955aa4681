import type { Words } from '../words.ts';

const I_AM = "(i'm|i am|im|we're|we are|i will be|i'll be)";
const WILL_NOT = "(can't|cannot|can not|cant|won't|will not|wont|couldn't|(am |'m )?(not able|unable) to)";
const COME =
  '(come|attend|join|go|make (it|that|the|this)|be there|be coming|be attending|be joining|be going|participate)';
const COMING = '(coming|attending|joining|going|able to (come|make it|attend|join))';

/** How an invitation is answered. */
export const enResponses: Words['responses'] = {
  accept: [
    'accept(ed|ing|s)?',
    'acceptance',
    '(say|said|reply|replied|respond|answer|vote|rsvp)( with)? (a )?(yes|ok|okay)',
    '(yes|ok|okay) (to|for) (the|this|that|his|her|their|my|all|every)',
    `${I_AM} ${COMING}`,
    `(i'll|i will|we'll|we will|i can|we can|i'm happy to|i am happy to|i'd love to) ${COME}`,
    `(tell|let) [^,.;]{1,40} (know )?(that )?${I_AM} (coming|in|attending|joining)`,
    '(count|put) me (in|down)( (for|as) [\\p{L}-]+)?',
    "(i'm|i am|im) in",
    'mark me( down)? as (attending|coming|going|present|yes)',
    'confirm( that)?( my)? (attendance|participation|that i)',
  ],
  decline: [
    'declin(e|es|ed|ing)',
    'reject(ed|ing|s)?',
    'turn (it|this|that|them|down)( down)?',
    'turn [^,.;]{1,40} down',
    'refuse',
    '(say|said|reply|replied|respond|answer|vote|rsvp)( with)? (a )?no',
    'no (to|for) (the|this|that|his|her|their|my|all|every)',
    `${WILL_NOT} ${COME}`,
    `${I_AM} not ${COMING}`,
    `(tell|let) [^,.;]{1,40} (know )?(that )?(i|we) ${WILL_NOT} [^,.;]{1,40}`,
    'count me out',
    '(send|give) (them |him |her )?(my )?(regrets|apologies)',
    'mark me( down)? as (not [\\p{L}-]+|absent|away|no)',
    'pass on',
  ],
  maybe: [
    'maybe',
    'tentative(ly)?',
    'perhaps',
    'possibly',
    '(i|we) (might|may)( be able to)? (come|attend|join|make it|be there|go)',
    "(i'm|i am|im) not sure (if|whether|yet)",
    'undecided',
    'pencil me in',
  ],
  note: [
    `((and|but) )?(please )?tell (them|him|her|everyone|the organi[sz]er|\\p{L}+)( that)?(?= (i|i['’]m|im|we|we['’]re|my|it|the|there)(?!\\p{L}))`,
    '(and|but) (please )?(say|tell (them|him|her|everyone)|let (them|him|her) know|add|write|mention|explain)( that)?(?! (yes|no|maybe)(?![\\p{L}]))',
    'saying( that)?',
    'telling (them|him|her)( that)?',
    '(with|and add|and leave|and send) (the|a|this|my) (note|message|comment|words)( that| saying( that)?| to say( that)?)?',
    'because',
    'since (i|we)(?=[^\\p{L}])',
  ],
  reason: [
    "(?<=[,;.!–-]\\s*)(sorry|unfortunately|i'm|i am|i'll|i will|i've|i have|i might|we're|we are|we'll|i can only|i can)",
  ],
  proposal: {
    lead: [
      '(and|but) (please )?(suggest|propose|offer)(?! (another|a different|some other|a new|other))',
      '(suggesting|proposing)(?! (another|a different|some other|a new|other))',
      '(how|what) about',
      'could we (do|meet|make it)',
      'can we (do|meet|make it)',
    ],
    ending: ['instead', 'please', 'instead please'],
    as: 'How about {it}?',
  },
};
