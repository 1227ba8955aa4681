import type { Speech } from './words.ts';

const LATE = '(evening|afternoon|night|tonight)';
/** Behind a shortened weekday, or before it, stands what goes with days. */
const GOES_ON =
  '(?=\\.|,? (\\d|um|at|from|the|until|on|in the|between|evening|morning|afternoon|and (mo|di|mi|do|fr|sa|so))\\b| ?- ?(mo|di|mi|do|fr|sa|so)\\b|$)';
const shortened = (short: string, weekday: string): Speech['shapes'][number][] => [
  [`${short}\\.?,? (?=\\d)`, `${weekday} `],
  [
    `(?<=(on|next|this|last|every|until|from|and|before|since) |(day|mo|di|mi|do|fr|sa|so) ?- ?)${short}(\\.(?! ?\\d))?`,
    weekday,
  ],
  [`${short}${GOES_ON}`, weekday],
];

/** How German puts together what it says of times, in the words of the grammar and a few of its own. */
export const shapes: Speech['shapes'] = [
  // Clock times
  ['{hour}[:.]{minute} uhr', '{hour}:{minute}'],
  ['um {hour}\\.{minute}(?!\\.)', 'um {hour}:{minute}'],
  ['{hour} uhr {minute}', '{hour}:{minute}'],
  ['{hour} uhr (?<digit>[1-9])', '{hour}:0{digit}'],
  ['a uhr', '1:00'],
  ['{hour} uhr', '{hour}:00'],
  ['{hour}:{minute} early', '{hour}:{minute} in the morning'],
  ['um {hour} early', 'um {hour} in the morning'],
  // In the early hours the 24 hours of the day are meant, unless another part of it is named.
  [`0?(?<early>[67]):{minute}(?!.*${LATE})(?<!${LATE}.*)`, '0{early}:{minute}'],
  ['(?<which>from|between) (?<early>[67]) (?<to>until|and) (?=\\d{1,2}:\\d\\d)', '{which} 0{early}:00 {to} '],
  ['(?<early>[67]) ?- ?(?=\\d{1,2}:\\d\\d)', '0{early}:00-'],
  ['(?<early>[1-5]):{minute} at night', '0{early}:{minute}'],
  ['5 (minutes )?before halb {hour}', '{hour-1}:25'],
  ['10 (minutes )?before halb {hour}', '{hour-1}:20'],
  ['5 (minutes )?after halb {hour}', '{hour-1}:35'],
  ['10 (minutes )?after halb {hour}', '{hour-1}:40'],
  ['halb {hour}(?!:)', '{hour-1}:30'],
  ['dreiviertel {hour}(?!:)', '{hour-1}:45'],
  ['viertel before {hour}', 'quarter to {hour}'],
  ['viertel after {hour}', 'quarter past {hour}'],
  ['viertel {hour}(?!:)', '{hour-1}:15'],
  ['(?<=(um|around|until|from) |^){number} ((min|minutes) )?before {hour}', '{number} min to {hour}'],
  ['(?<=(um|around|until|from) |^){number} ((min|minutes) )?after {hour}', '{number} min past {hour}'],
  ['{hour}:{minute} at lunchtime', '{hour}:{minute}'],
  ['at lunchtime (?=um \\d)', ''],
  ['{number} from {number2}(?! ?(until|-|:))', '{number} of {number2}'],
  ['um about', 'um'],
  ['um {amount}', 'by {amount}'],
  ['verschiebe{words} by {amount}(?!.*(later|earlier))', 'postpone{words} by {amount}'],
  ['um', 'at'],
  ['early (?=at \\d)', 'in the morning '],
  ['{weekday} early', '{weekday} morning'],
  ['(the )?whole {part}', 'in the {part}'],
  ['on (?<side>early|late) {part}', 'in the {side} {part}'],
  ['(?<before>until|before|after|at|around|from|to) (the )?lunchtime', '{before} noon'],

  // Days
  ['1\\. advent', 'erster advent'],
  ['2\\. advent', 'zweiter advent'],
  ['3\\. advent', 'dritter advent'],
  ['4\\. advent', 'vierter advent'],
  ['1\\. christmas day', 'christmas day'],
  ['2\\. christmas day', 'boxing day'],
  ['fr\\.(?= x)', 'xx'],
  ...[
    ['mo', 'monday'],
    ['di', 'tuesday'],
    ['mi', 'wednesday'],
    ['do', 'thursday'],
    ['fr', 'friday'],
    ['sa', 'saturday'],
    ['so', 'sunday'],
  ].flatMap(([short = '', weekday = '']) => shortened(short, weekday)),
  [
    '{day}\\. ?{monthnumber}\\.? ?(-|until|to) ?(the )?{day2}\\. ?{monthnumber2}\\.(?!\\d)',
    '{day}/{monthnumber} to {day2}/{monthnumber2}',
  ],
  ['{day}\\. ?(-|until|to) ?(the )?{day2}\\. ?{monthnumber}\\.(?!\\d)', '{day}/{monthnumber} to {day2}/{monthnumber}'],
  ['{day}\\. ?{monthnumber}\\. ?{year}', '{day}.{monthnumber}.{year}'],
  ['{day}\\. ?{monthnumber}\\.(?!\\d)', '{day}/{monthnumber}'],
  ['{day}\\.? ?(-|until|to|and) ?(the )?{day2}\\. {month}', '{day} to {day2} {month}'],
  ['{number}\\. {month}', '{number} {month}'],
  ['with {month}(?! ?\\d)', 'with xxx'],
  ['(in (the )?)?{number}\\. calendar week', 'in week {number}'],
  ['(in (the )?)?calendar week ?{number}', 'in week {number}'],
  ['the {day}\\.(?! ?{month})', 'the {day}th'],
  ['(?<on>on|until|from) {day}\\.(?! ?{month})', '{on} the {day}th'],
  ['on (the )?first(?=$|[,.!?]| (at|from|until))', 'on the 1st'],
  ['coming {weekday}', '{weekday}'],
  ['uebernaechst {weekday}', '{weekday} after next'],
  ['(the )?uebernaechst {unit}', 'the {unit} after next'],
  ['(the )?uebernaechst weekend', 'the weekend after next'],
  ['(the )?vorletzt {unit}', 'the {unit} before last'],
  ['(on )?(?<day>{weekday}|today|tomorrow) in 8 days', 'a week from {day}'],
  ['(on )?{weekday} in {days}', '{days} from {weekday}'],
  ['(?<day>today|tomorrow) in {days}', '{days} from {day}'],
  ['before {amount}(?! (from|after|before))', '{amount} ago'],
  ['(?<week>week|weekend) from the', '{week} of the'],
  [
    '(?<part>beginning|middle|end|rest|half|day|week|weekend) (?=(the|this|next|last|coming|{month}|{year}|easter)\\b)',
    '{part} of ',
  ],

  // Repetitions
  ['every {weekday} (?<and>and|-|until) every {weekday2}', 'every {weekday} {and} {weekday2}'],
  ['alle 14 days', 'every 2 weeks'],
  ['alle 8 days', 'every week'],
  ['alle {number} {unit}', 'every {number} {unit}'],
  ['every {number} weeks every {weekday}', 'every {number} weeks on {weekday}'],
  ['{number} mal', '{number} times'],
  ['every working day', 'every weekday'],
  ['every {part}', 'every day in the {part}'],
  ['every {weekday} {part}', 'every {weekday} in the {part}'],
];
