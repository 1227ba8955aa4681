import { strict } from 'chrono-node/en';
import type { TimeGrammar } from '../../../words/times.ts';
import { phrases, words } from '../../lists.ts';
import { clocks } from './clocks.ts';
import { days } from './days.ts';
import { daysWithClocks } from './days-with-clocks.ts';
import { holidays } from './holidays.ts';
import { lengths } from './lengths.ts';
import { names } from './names.ts';
import { noTimes } from './no-times.ts';
import { numbers } from './numbers.ts';
import { periods } from './periods.ts';
import { reminders } from './reminders.ts';
import { repeats } from './repeats.ts';
import { shifts } from './shifts.ts';

const root = `
root: [for|from|of|starting|starting on|beginning|as of|around|and|or|to|about] <single-day>
root: <single-day> [,] am (i|we) => $1 @1.1
root: [the] <holiday> => asAttribute($1)
root: [for|from|to|around] <at>
root: <clocks>
root: the <clocks> @0.2
root: <loose-range> => aloneClocks($1)
root: <moved>
root: <part-said>
root: <parts-of-days>
root: (free|spare|open|available|which|what|any) <part-of-some-day> => $1
root: (my|our) <each-part> => $1
root: <plain-part> (meetings|meeting|events|event|appointments|appointment|calls|slots|plans|schedule|agenda)
root: [for|from|to|around|sometime|anytime] <period>
root: (on|by|at|in|during|over|throughout|within|the|all) <period> => $1
root: [in] (from|starting|starting in|starting from|as of|since) [the] <period> [on|onwards|onward] => begins($1) @0.1
root: [in] (from|starting|starting in|starting from|as of) [the] <month-span> [on|onwards|onward] => begins($1) @0.1
root: (beginning|beginning in|begins|begin) [on|with] <period> => begins($1) @0.3
root: [for|on|during|in] <range>
root: [from|for] <days-said>
root: <at-range>
root: q ~#1 => perhapsTitle(quarter($1)) @0.05
root: [for] <list-of-ats>
root: <moment>
root: <rest>
root: <length>
root: <repeat>
root: <unclear-repeat>
root: <repeat-at>
root: <no-end>
root: <limit>
root: <reminder>
root: <shift>
root: <exception>
root: <correction> => correction()
root: <corrected-clock>
root: <taken-back>
root: <nothing>
`;

/** How times and lengths are said in English. */
export const grammar: TimeGrammar = {
  productions: [
    numbers,
    names,
    days,
    holidays,
    periods,
    clocks,
    daysWithClocks,
    lengths,
    repeats,
    reminders,
    shifts,
    noTimes,
    root,
  ].join('\n'),
  fillers: words('um uh er erm hmm like maybe perhaps'),
  apart: words(`
    at from to until till til through and or with w for in on of between please pls plz is was are by morning
    afternoon evening night noon midnight around about before after then but if so when because as that who we i you
    he she they it there instead too again lol thanks thx ok okay works work suits would will can could should not
    only
  `),
  cues: {
    moving: words(`
      move moved mv rearrange slide swap shift push reschedule bring bump shove nudge scoot shunt punt yank budge
      change postpone delay switch drag
    `),
    titled: ['title', 'subject'],
    searching: ['find', 'finding', 'search', 'slot', 'slots', 'squeeze', 'fit'],
    free: ['free', 'available'],
    past: words('did was were had went happened came met saw took made said been'),
    early: [
      ...words('breakfast morning mornings sunrise dawn wake wakeup alarm earlies'),
      ...phrases(
        'school run / school drop / early shift / early shifts / early turn / early duty / early start / early one / earlier shift',
      ),
    ],
    travelling: words(`
      train trains flight flights plane planes bus buses coach ferry tram eurostar departs departing departure boarding takeoff
      airport station
    `),
    changing: words(`
      make start starts have do it that be put pull pulled pulling brought bringing moving pushing pushed shifting
      shifted bumping bumped sliding
    `),
    shifting: words(`
      extend extended extending lengthen prolong stretch shorten shortened trim cut postpone postponed delay delayed
      defer push pushed move moved shift bump slide bring brought pull reduce reschedule
    `),
    beginning: ['start', 'starts', 'starting', 'begin', 'begins', 'beginning'],
    ending: words(`
      end ends ending finish finishes finishing wrap wraps wrapping stop stopping run runs running go goes last
      lasts
    `),
    adding: words('give giving add adding need needs needing allow tack stick put have make'),
    monthly: ['monthly', 'quarterly', 'bimonthly'],
    series: words('every each daily weekly fortnightly biweekly monthly quarterly yearly annually'),
    repeating: words('repeat repeats repeating recurring every each start starting starts from until till'),
  },
  beforeNouns: words(`
    night day morning evening late early double first second last big s the a my our his her their this that next no
    one
  `),
  joined: [],
  namesHaveCapitals: false,
  earliest: 8,
  chrono: strict,
};
