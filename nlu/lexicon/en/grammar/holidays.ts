import { holidayNames } from '../../holidays.ts';
import { WEEKEND_WORD } from './alternatives.ts';

const known = `
name-of-holiday: the <holiday-name>
name-of-holiday: <holiday-name>
name-of-holiday: day of <holiday-name>
holiday: <name-of-holiday> => namedHoliday($1)
holiday: (this|upcoming|the upcoming|coming|the coming|next|the next|this coming) <holiday-name> => namedHoliday($1)
holiday: (last|the last|past|previous|this past) <holiday-name> => holidayBeside($1,-1)
holiday: <name-of-holiday> [,] [of|in] <year> => namedHoliday($1,$2)
holiday: <name-of-holiday> [of|in] [the] next year => namedHoliday($1,1)
holiday: <name-of-holiday> [of|in] [the] (last|previous) year => namedHoliday($1,-1)
holiday: <name-of-holiday> [of|in] this year => namedHoliday($1,0)
holiday: <holiday-name> <number> (year|years) ago => holidayBeside($1,product($2,-1))
holiday: <holiday-name> <number> (year|years) from now => holidayBeside($1,$2)
holiday-weekend: <holiday> (${WEEKEND_WORD}) => weekendAt($1)
holiday-weekend: [the] (${WEEKEND_WORD}) (of|after|around) [the] <holiday> => weekendAt($1)
holiday-weekend: <holiday> (${WEEKEND_WORD}) [of|in] <year> => weekendAt(inYear($1,$2))
`;

const named = holidayNames.map(name => `holiday-name: ${spelled(name)} => "${name}"`).join('\n');

/** The ways of writing a holiday's name: "st. patrick's day", "saint patricks day". */
function spelled(name: string): string {
  const words = name.split(/[^a-z]+/).filter(word => word !== '');
  const ways = words.map(word => {
    if (word === 'saint') return '(saint|st [~.])';
    if (word === 'jr') return 'jr [~.]';
    return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? `(${word}|${word.slice(0, -1)} s)` : word;
  });
  return ways.join(' ');
}

/** Days with a name of their own. */
export const holidays = `${known}${named}
`;
