/** The present as epoch milliseconds. */
export type Clock = () => number;

/** Someone with an account and a calendar in the sandbox. `consumer`: no Workspace account, so no status events. */
export type Person = { email: string; name: string; zone: string; consumer?: true };

/** Someone as an event names them; `name` is missing for those of whom only the address is known. */
export type Party = { email: string; name?: string };

/** A whole day, or an instant (epoch ms) with the IANA zone it was said in. */
export type EventTime = { date: string } | { instant: number; zone: string };

export type ResponseStatus = 'needsAction' | 'accepted' | 'tentative' | 'declined';

export type Attendee = Party & { responseStatus: ResponseStatus; optional?: boolean; comment?: string };

export type Reminders = { useDefault: boolean; overrides?: { method: 'email' | 'popup'; minutes: number }[] };

/** Fields of Google's event that the sandbox keeps and gives back as they came. */
export type Details = { [field: string]: unknown };

/**
 * An event, kept once for everybody who takes part; each person sees it with their own `self` flags and reminders.
 * A series has `recurrence`; a changed or cancelled occurrence of it is an event of its own with `seriesId`.
 */
export type StoredEvent = {
  id: string;
  iCalUid: string;
  organizer: Party;
  creator: Party;
  status: 'confirmed' | 'tentative' | 'cancelled';
  createdMs: number;
  updatedMs: number;
  /** Grows with each write; the ETag is made of it. */
  version: number;
  sequence: number;
  start: EventTime;
  end: EventTime;
  recurrence?: string[];
  seriesId?: string;
  originalStart?: EventTime;
  attendees: Attendee[];
  /** By e-mail address; those without an entry use their default reminders. */
  reminders: Record<string, Reminders>;
  /** Attendees who deleted the event from their own calendar. */
  removedBy: string[];
  conferenceId?: string;
  conferenceRequestId?: string;
  details: Details;
  /** What guests have set on their own copies, by e-mail address. */
  own?: Record<string, Details>;
  /** Part of the made-up fortnight, which is renewed when it has grown old. */
  seeded: boolean;
};

/** An e-mail that Google would have sent. */
export type Mail = {
  to: string;
  from: string;
  kind: 'invitation' | 'update' | 'cancellation' | 'answer';
  sendUpdates: 'all' | 'externalOnly';
  eventId: string;
  summary: string;
  start: string;
  end: string;
  sentMs: number;
  /** What a guest answers, in an e-mail of the kind `answer`. */
  answer?: Pick<Attendee, 'responseStatus' | 'comment'>;
};

/** What one person allowed one client; Google keeps a single grant for the two. */
export type Grant = {
  email: string;
  clientId: string;
  scopes: string[];
  refreshTokens: { token: string; scopes: string[] }[];
  /** Refresh tokens replaced by rotation; seeing one again ends the grant. */
  spentRefreshTokens: string[];
  accessTokens: { token: string; scopes: string[]; expiresAtMs: number }[];
};

/** Everything that outlives a restart. */
export type State = {
  /** Whether the calendars were filled, and when (epoch ms). */
  seededMs: number;
  events: StoredEvent[];
  grants: Grant[];
  outbox: Mail[];
};

/** Google's JSON. */
export type Resource = Record<string, unknown>;
