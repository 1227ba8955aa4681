/** Words that are said for one another, whose value does not matter. */
export const NEXT = 'next|nxt|following|the following|upcoming';
export const LAST = 'last|past|previous|prior';
export const THIS = 'this|current|the current|this current|this very';
export const ALL = 'whole|entire|full|calendar';
export const WEEKEND_WORD = 'weekend|week end|wknd|wkend';
export const WEEK_WORD = 'week|wk|wk s';
export const WORKING = 'working|business|work';
export const OF = 'of|in|in the|of the|from|of that|of this';
export const ABOUT =
  'about|around|roughly|approximately|approx|like|maybe|just|say|almost|nearly|only|less than|another|exactly';
export const SO = 'or so|or thereabouts|max|tops|exactly|approximately|more or less';
export const FOR_TIME = 'in|for|during|over|by|since|until|of|throughout|before|after|on|within|till|from';
export const PART_LEAD = 'in|at|by|towards|toward|sometime|sometime in|from|around|during|on|some time in|sometime at';
export const SHARP = 'sharp|on the dot|exactly|precisely|prompt|promptly|ish|or so|or thereabouts|latest|local time';
export const LINK = 'to|until|till|til|untill|through|thru|-|up to|up until';
