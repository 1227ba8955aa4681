import { words } from '../lists.ts';
import type { CalendarWords } from '../words.ts';

const OWNED = '(my|our|the|your|his|her|their|this|that)';

/** How English names one of several calendars. */
export const enCalendars: CalendarWords = {
  nouns: ['(calend[ae]r|cal|diary)(?!\\s+(?:events?|entry|entries|appointments?|items?|invites?|invitations?)\\b)'],
  to: [`(to|into|onto|in to|on to|over to)( ${OWNED})?`],
  on: [`(on|in|from|of|off|at|for|with|within|out of)( ${OWNED})?`],
  bare: [OWNED],
  phrases: [
    `({to}|{on}) ${OWNED} {name} {noun}`,
    `${OWNED} {name} {noun}`,
    '({to}|{on}) {usual} {noun}',
    '{usual} {noun}{end}',
    '({lead} )?{noun} (called|named) {name}{end}',
  ],
  named: ['({to}|{on}) {name} {noun}'],
  never: words(`
    the a an my our your his her their this that on in at to of off for from and or with within into onto by is are was what what's whats
    show check open see view read put add move take me us it all any each every both other another calendar calendars calender diary
    next last new`),
  own: words('main own primary default usual normal regular'),
  kinds: {
    family: words('family fam household home kids children'),
    work: words('work job office business company'),
    private: words('private personal'),
    holidays: ['holidays', 'holiday', 'bank holidays', 'public holidays'],
    birthdays: words('birthdays birthday'),
    team: words('team staff group department'),
    school: words('school uni university college'),
    sport: words('sport sports training fitness gym'),
  },
};
