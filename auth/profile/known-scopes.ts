/**
 * For each scope, its other names and the narrower scopes it includes. A profile adds its own with `scopeAliases`.
 */
export type ScopeAliases = Readonly<Record<string, readonly string[]>>;

const GOOGLE = 'https://www.googleapis.com/auth/';
const GRAPH = 'https://graph.microsoft.com/';

const at = (resource: string, aliases: ScopeAliases): ScopeAliases =>
  Object.fromEntries(
    Object.entries(aliases).map(([name, includes]) => [resource + name, includes.map(scope => resource + scope)]),
  );

export const KNOWN_SCOPES: ScopeAliases = {
  // OpenID Connect's names and Google's names for the same scopes. Google may answer with either.
  // https://developers.google.com/identity/protocols/oauth2/scopes
  email: [`${GOOGLE}userinfo.email`],
  profile: [`${GOOGLE}userinfo.profile`],
  [`${GOOGLE}userinfo.email`]: ['email'],
  [`${GOOGLE}userinfo.profile`]: ['profile'],
  // https://developers.google.com/workspace/calendar/api/auth
  ...at(GOOGLE, {
    calendar: ['calendar.readonly', 'calendar.events', 'calendar.acls', 'calendar.calendars', 'calendar.calendarlist'],
    'calendar.readonly': [
      ...['calendar.events.readonly', 'calendar.freebusy', 'calendar.settings.readonly', 'calendar.acls.readonly'],
      ...['calendar.calendars.readonly', 'calendar.calendarlist.readonly'],
    ],
    'calendar.events': ['calendar.events.readonly', 'calendar.events.owned'],
    'calendar.events.readonly': [
      ...['calendar.events.owned.readonly', 'calendar.events.public.readonly', 'calendar.events.freebusy'],
    ],
    'calendar.events.owned': ['calendar.events.owned.readonly'],
    'calendar.acls': ['calendar.acls.readonly'],
    'calendar.calendars': ['calendar.calendars.readonly'],
    'calendar.calendarlist': ['calendar.calendarlist.readonly'],
  }),
  // https://learn.microsoft.com/graph/permissions-reference
  ...at(GRAPH, {
    'Calendars.ReadWrite.Shared': ['Calendars.ReadWrite', 'Calendars.Read.Shared'],
    'Calendars.Read.Shared': ['Calendars.Read'],
    'Calendars.ReadWrite': ['Calendars.Read'],
    'Calendars.Read': ['Calendars.ReadBasic'],
    'User.ReadWrite': ['User.Read'],
  }),
};
