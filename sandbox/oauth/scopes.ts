const AUTH = 'https://www.googleapis.com/auth/';

/** The scopes that can be asked for, in the words of Google's consent page. */
const MEANINGS: Readonly<Record<string, string>> = {
  [`${AUTH}calendar`]:
    'See, edit, share, and permanently delete all the calendars you can access using Google Calendar',
  [`${AUTH}calendar.readonly`]: 'See and download any calendar you can access using your Google Calendar',
  [`${AUTH}calendar.events`]: 'View and edit events on all your calendars',
  [`${AUTH}calendar.events.readonly`]: 'View events on all your calendars',
  [`${AUTH}calendar.events.owned`]: 'See, create, change, and delete events on Google calendars you own',
  [`${AUTH}calendar.calendarlist.readonly`]: 'See the list of Google calendars you’re subscribed to',
  [`${AUTH}calendar.calendars.readonly`]:
    'See the title, description, default time zone, and other properties of your calendars',
  [`${AUTH}calendar.freebusy`]: 'View your availability in your calendars',
  [`${AUTH}calendar.events.freebusy`]: 'See the availability on Google calendars you have access to',
  [`${AUTH}calendar.settings.readonly`]: 'View your Calendar settings',
  [`${AUTH}userinfo.email`]: 'See your primary Google Account email address',
  [`${AUTH}userinfo.profile`]: 'See your personal info, including any personal info you’ve made publicly available',
  openid: 'Associate you with your personal info on Google',
  email: 'See your primary Google Account email address',
  profile: 'See your personal info, including any personal info you’ve made publicly available',
};

/** What a scope lets an app do, or nothing for one that Google does not know. */
export function meaningOf(scope: string): string | undefined {
  return Object.hasOwn(MEANINGS, scope) ? MEANINGS[scope] : undefined;
}

const full = (...names: string[]): string[] => names.map(name => AUTH + name);

/** Which scopes open which group of methods; any one of them will do. */
export const REACH = {
  readEvents: full(
    'calendar',
    'calendar.readonly',
    'calendar.events',
    'calendar.events.readonly',
    'calendar.events.owned',
  ),
  writeEvents: full('calendar', 'calendar.events', 'calendar.events.owned'),
  readCalendars: full('calendar', 'calendar.readonly', 'calendar.calendars.readonly'),
  listCalendars: full('calendar', 'calendar.readonly', 'calendar.calendarlist.readonly'),
  readSettings: full('calendar', 'calendar.readonly', 'calendar.settings.readonly'),
  readAvailability: full('calendar', 'calendar.readonly', 'calendar.freebusy', 'calendar.events.freebusy'),
} as const;
