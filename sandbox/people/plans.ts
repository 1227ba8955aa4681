import type { Details, ResponseStatus } from '../model.ts';

/** One made-up event, told in its organizer's wall time and in weeks around the current one. */
export type Plan = {
  /** Names the event; its id is made of it. */
  key: string;
  /** The organizer's address; Alex when missing. */
  by?: string;
  /** 0 is the current week, -1 the one before. */
  week: number;
  /** Monday is 1. */
  day: number;
  /** "HH:mm" with a length in minutes; whole days otherwise. */
  at?: string;
  minutes?: number;
  days?: number;
  /** Where the wall time is meant when not at the organizer's. */
  zone?: string;
  repeats?: string;
  guests?: Record<string, ResponseStatus>;
  meet?: boolean;
  deleted?: boolean;
} & Details;

const ALEX = 'alex.morgan@example.com';
const ANA_SILVA = 'ana.silva@example.com';
const ANA_KOVAC = 'ana.kovac@example.com';
const SAM = 'sam.rivera@example.com';
const PRIYA = 'priya.nair@example.com';
const NORA = 'nora.lind@example.org';
const TOM = 'tom.becker@example.net';

const FREE = { transparency: 'transparent' };

const DESIGN_NOTES = `<p>We look at the <b>booking flow</b> from the first click to the confirmation e-mail.</p>
<ol><li>What people told us in the September interviews</li><li>The three prototypes: <i>calendar first</i>,
<i>place first</i>, <i>one question at a time</i></li><li>What can be built before the end of the year</li></ol>
<p>Please read the <a href="https://example.com/notes/booking-flow">notes</a> before &amp; write your questions there,
so that the hour is for deciding. ${'Screens, measurements and the recordings are linked at the end of the notes. '.repeat(8)}</p>
<ul><li>Moderator: Alex</li><li>Minutes: Ana Silva</li></ul><p>Dial-in: +44 20 7946 0000, PIN 123&nbsp;456#</p>`;

const FAMILY = 'family1a2b3c4d5e6f@group.calendar.google.com';
const BOOKING_TEAM = 'bookingteam7g8h9i0j@group.calendar.google.com';
const HOLIDAYS = 'en.uk#holiday@group.v.calendar.google.com';

/** The fortnight of all people; most of it is Alex's. */
export const PLANS: readonly Plan[] = [
  // What comes round again
  {
    key: 'stand-up',
    week: -3,
    day: 1,
    at: '09:30',
    minutes: 15,
    repeats: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    summary: 'Team stand-up',
    description: 'What is done, what is next, what is in the way.',
    guests: {
      [ALEX]: 'accepted',
      [ANA_SILVA]: 'accepted',
      [ANA_KOVAC]: 'accepted',
      [PRIYA]: 'accepted',
      [SAM]: 'declined',
    },
    meet: true,
  },
  {
    key: 'one-to-one-priya',
    by: PRIYA,
    week: -3,
    day: 1,
    at: '16:30',
    minutes: 30,
    repeats: 'FREQ=WEEKLY;BYDAY=MO',
    summary: '1:1 Priya / Alex',
    guests: { [PRIYA]: 'accepted', [ALEX]: 'accepted' },
    meet: true,
  },
  {
    key: 'one-to-one-ana',
    week: -2,
    day: 3,
    at: '15:00',
    minutes: 30,
    repeats: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
    summary: '1:1 Ana Silva / Alex',
    location: 'Garden room',
    guests: { [ALEX]: 'accepted', [ANA_SILVA]: 'accepted' },
  },
  {
    key: 'choir',
    week: -3,
    day: 2,
    at: '19:00',
    minutes: 90,
    repeats: 'FREQ=WEEKLY;BYDAY=TU',
    summary: 'Choir rehearsal',
    location: 'St Luke’s hall',
    visibility: 'private',
  },
  { key: 'rent', week: -8, day: 1, days: 1, repeats: 'FREQ=MONTHLY;BYMONTHDAY=1', summary: 'Pay the rent', ...FREE },
  {
    key: 'birthday',
    week: 0,
    day: 4,
    days: 1,
    repeats: 'FREQ=YEARLY',
    summary: 'Ana Silva’s birthday',
    eventType: 'birthday',
    birthdayProperties: { type: 'birthday' },
    visibility: 'private',
    ...FREE,
  },

  // Last week
  {
    key: 'hiring',
    week: -1,
    day: 2,
    at: '11:00',
    minutes: 60,
    summary: 'Hiring interview: data engineer',
    location: 'Room 4.12',
    guests: { [ALEX]: 'accepted', [SAM]: 'accepted' },
  },
  {
    key: 'contract',
    week: -1,
    day: 4,
    at: '14:00',
    minutes: 45,
    summary: 'Contract with the fair',
    guests: { [ALEX]: 'accepted', [TOM]: 'accepted' },
  },

  // This week
  {
    key: 'focus',
    week: 0,
    day: 1,
    at: '13:30',
    minutes: 120,
    summary: 'Focus time',
    eventType: 'focusTime',
    focusTimeProperties: { autoDeclineMode: 'declineNone', chatStatus: 'doNotDisturb' },
  },
  {
    key: 'home',
    week: 0,
    day: 1,
    days: 1,
    summary: 'Home',
    eventType: 'workingLocation',
    visibility: 'public',
    workingLocationProperties: { type: 'homeOffice', homeOffice: {} },
    ...FREE,
  },
  {
    key: 'office',
    week: 0,
    day: 3,
    days: 1,
    summary: 'Office',
    eventType: 'workingLocation',
    visibility: 'public',
    workingLocationProperties: { type: 'officeLocation', officeLocation: { label: 'Office' } },
    ...FREE,
  },
  {
    key: 'design-review',
    week: 0,
    day: 2,
    at: '14:00',
    minutes: 60,
    summary: 'Design review: booking flow',
    description: DESIGN_NOTES,
    location: 'Room 2.07, 12 Mill Street, London',
    guests: { [ALEX]: 'accepted', [ANA_SILVA]: 'accepted', [PRIYA]: 'tentative', [NORA]: 'needsAction' },
    meet: true,
    reminders: {
      useDefault: false,
      overrides: [
        { method: 'popup', minutes: 10 },
        { method: 'email', minutes: 1440 },
      ],
    },
  },
  {
    key: 'supplier',
    by: NORA,
    zone: 'Europe/London',
    week: 0,
    day: 2,
    at: '14:30',
    minutes: 60,
    summary: 'Supplier call',
    guests: { [ALEX]: 'tentative', [NORA]: 'accepted' },
  },
  {
    key: 'budget',
    week: 0,
    day: 3,
    at: '10:00',
    minutes: 60,
    summary: 'Budget review',
    location: 'Board room',
    guests: { [ALEX]: 'accepted', [SAM]: 'accepted', [ANA_KOVAC]: 'accepted' },
  },
  {
    key: 'dropped',
    week: 0,
    day: 3,
    at: '11:30',
    minutes: 30,
    summary: 'Logo feedback',
    guests: { [ALEX]: 'accepted', [ANA_SILVA]: 'accepted' },
    deleted: true,
  },
  {
    key: 'lunch',
    week: 0,
    day: 4,
    at: '12:30',
    minutes: 60,
    summary: 'Lunch with Ana Kovač',
    location: 'Borough Market',
    guests: { [ALEX]: 'accepted', [ANA_KOVAC]: 'accepted' },
  },
  {
    key: 'all-hands',
    by: SAM,
    week: 0,
    day: 4,
    at: '08:00',
    minutes: 60,
    summary: 'Company all-hands',
    guests: {
      [SAM]: 'accepted',
      [ALEX]: 'declined',
      [PRIYA]: 'accepted',
      [ANA_SILVA]: 'accepted',
      [ANA_KOVAC]: 'tentative',
    },
    meet: true,
  },
  { key: 'film', week: 0, day: 4, at: '20:00', minutes: 150, summary: 'Film night', location: 'Rio Cinema' },
  {
    key: 'dentist',
    week: 0,
    day: 5,
    at: '08:30',
    minutes: 45,
    summary: 'Dentist',
    location: '3 Harley Street',
    visibility: 'private',
  },
  {
    key: 'new-york',
    by: SAM,
    week: 0,
    day: 5,
    at: '09:00',
    minutes: 30,
    summary: 'Call with New York',
    guests: { [SAM]: 'accepted', [ALEX]: 'accepted' },
    meet: true,
  },
  {
    key: 'retrospective',
    by: ANA_KOVAC,
    week: 0,
    day: 5,
    at: '17:00',
    minutes: 60,
    summary: 'Retrospective',
    guests: { [ANA_KOVAC]: 'accepted', [ALEX]: 'needsAction', [ANA_SILVA]: 'needsAction', [PRIYA]: 'accepted' },
    meet: true,
  },
  { key: 'market', week: 0, day: 6, at: '10:00', minutes: 120, summary: 'Farmers’ market with Jo' },
  { key: 'run', week: 0, day: 7, at: '08:00', minutes: 90, summary: 'Long run', location: 'Hampstead Heath' },

  // Next week
  { key: 'holiday', week: 1, day: 1, days: 1, summary: 'Company holiday (office closed)' },
  {
    key: 'planning',
    by: ANA_KOVAC,
    zone: 'Europe/London',
    week: 1,
    day: 2,
    at: '11:00',
    minutes: 60,
    summary: 'Q1 *planning* <b>draft</b> & "risks" [notes](https://example.com)',
    guests: { [ALEX]: 'needsAction', [ANA_KOVAC]: 'accepted', [PRIYA]: 'accepted' },
  },
  { key: 'untitled', week: 1, day: 2, at: '13:00', minutes: 30 },
  {
    key: 'budget-again',
    week: 1,
    day: 2,
    at: '16:00',
    minutes: 60,
    summary: 'Budget review',
    guests: { [ALEX]: 'accepted', [ANA_SILVA]: 'accepted', [TOM]: 'needsAction' },
    meet: true,
  },
  {
    key: 'forecast',
    by: SAM,
    week: 1,
    day: 2,
    at: '11:30',
    minutes: 60,
    summary: 'Sales forecast',
    guests: { [SAM]: 'accepted', [ALEX]: 'tentative', [ANA_KOVAC]: 'accepted' },
    meet: true,
  },
  {
    key: 'wine',
    by: TOM,
    zone: 'Europe/Berlin',
    week: 1,
    day: 3,
    at: '18:00',
    minutes: 120,
    summary: 'Wine tasting',
    guests: { [TOM]: 'accepted', [ALEX]: 'declined', [SAM]: 'accepted' },
  },
  {
    key: 'customer',
    week: 1,
    day: 3,
    at: '10:00',
    minutes: 90,
    summary: 'Customer interview',
    guests: { [ALEX]: 'accepted', [TOM]: 'accepted' },
    meet: true,
  },
  {
    key: 'leave',
    week: 1,
    day: 4,
    at: '00:00',
    minutes: 2 * 24 * 60,
    summary: 'Out of office: family visit',
    eventType: 'outOfOffice',
    outOfOfficeProperties: { autoDeclineMode: 'declineOnlyNewConflictingInvitations', declineMessage: 'I am away.' },
  },
  { key: 'theatre', week: 1, day: 6, at: '19:30', minutes: 150, summary: 'Theatre: The Tempest', location: 'Globe' },
  { key: 'dinner', week: 1, day: 7, at: '18:30', minutes: 150, summary: 'Dinner with the neighbours' },

  // The week after
  { key: 'conference', week: 2, day: 1, days: 3, summary: 'Product conference Berlin', location: 'Berlin' },
  { key: 'flight', week: 2, day: 3, at: '18:40', minutes: 110, zone: 'Europe/Berlin', summary: 'Flight BER–LHR' },
  { key: 'school', week: 2, day: 4, at: '17:30', minutes: 60, summary: 'Parents’ evening' },

  // The others' own
  {
    key: 'surf',
    by: ANA_SILVA,
    week: -2,
    day: 6,
    at: '09:00',
    minutes: 120,
    repeats: 'FREQ=WEEKLY;BYDAY=SA',
    summary: 'Surfing',
    location: 'Carcavelos',
  },
  {
    key: 'silva-focus',
    by: ANA_SILVA,
    week: -2,
    day: 2,
    at: '10:00',
    minutes: 90,
    repeats: 'FREQ=WEEKLY;BYDAY=TU,TH',
    summary: 'Writing',
  },
  { key: 'silva-doctor', by: ANA_SILVA, week: 1, day: 1, at: '11:00', minutes: 45, summary: 'Eye doctor' },
  {
    key: 'kovac-german',
    by: ANA_KOVAC,
    week: -2,
    day: 1,
    at: '18:00',
    minutes: 60,
    repeats: 'FREQ=WEEKLY;BYDAY=MO,WE',
    summary: 'German lesson',
  },
  {
    key: 'kovac-budget',
    by: ANA_KOVAC,
    week: 0,
    day: 2,
    at: '13:00',
    minutes: 60,
    summary: 'Budget numbers',
    guests: { [ANA_KOVAC]: 'accepted', [SAM]: 'accepted' },
  },
  {
    key: 'sam-gym',
    by: SAM,
    week: -2,
    day: 1,
    at: '07:00',
    minutes: 60,
    repeats: 'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    summary: 'Gym',
  },
  {
    key: 'sam-board',
    by: SAM,
    week: 1,
    day: 3,
    at: '15:00',
    minutes: 120,
    summary: 'Board meeting',
    location: 'New York office',
  },
  {
    key: 'priya-class',
    by: PRIYA,
    week: -2,
    day: 2,
    at: '19:00',
    minutes: 60,
    repeats: 'FREQ=WEEKLY;BYDAY=TU,TH',
    summary: 'Kathak class',
  },
  { key: 'priya-travel', by: PRIYA, week: 1, day: 4, days: 2, summary: 'Travel to Pune' },
  // Calendars that are no person's own
  { key: 'family-swimming', by: FAMILY, week: 0, day: 6, at: '15:00', minutes: 60, summary: 'Swimming lesson' },
  { key: 'family-parents', by: FAMILY, week: 1, day: 4, at: '18:30', minutes: 60, summary: 'Parents’ evening' },
  { key: 'family-boiler', by: FAMILY, week: 1, day: 2, at: '08:00', minutes: 60, summary: 'Boiler service' },
  {
    key: 'booking-release',
    by: BOOKING_TEAM,
    week: 1,
    day: 3,
    at: '17:00',
    minutes: 30,
    summary: 'Booking release',
    guests: { [ANA_SILVA]: 'accepted' },
  },
  { key: 'holiday-feast', by: HOLIDAYS, week: 1, day: 1, days: 1, summary: 'Founders’ Day', ...FREE },
];
