import { ALEX, HOUR, NOW, type Rig } from '../../harness.ts';

/** The size of the last answer. @throws if it was not the only one */
export function sent({ control }: Rig): number {
  const bytes = control.log.entries().map(({ responseBytes }) => responseBytes);
  control.log.clear();
  if (bytes.length !== 1) throw new Error(`${bytes.length} answers`);
  return bytes[0] ?? Number.NaN;
}

/** The size of what google-calendar-mcp gets: without a list of fields, and with indentation. */
export async function asPeer(rig: Rig, path: string, params: Record<string, string> = {}): Promise<number> {
  const { accessToken } = rig.control.grant(ALEX, ['https://www.googleapis.com/auth/calendar']);
  const url = `${rig.url}/calendar/v3/calendars/primary/events${path}?${new URLSearchParams(params)}`;
  await fetch(url, { headers: { authorization: `Bearer ${accessToken}` } });
  return sent(rig);
}

export const listAsPeer = (
  rig: Rig,
  { startMs, endMs }: { startMs: number; endMs: number },
  more: Record<string, string> = {},
): Promise<number> =>
  asPeer(rig, '', {
    timeMin: new Date(startMs).toISOString(),
    timeMax: new Date(endMs).toISOString(),
    singleEvents: 'true',
    orderBy: 'startTime',
    ...more,
  });

/** An event with much in it. */
export const LARGE = {
  summary: 'Planning of the next quarter',
  description: `<p>${'Please read the notes before we meet. '.repeat(10)}</p>`,
  location: 'Room 4, second floor',
  start: { dateTime: new Date(NOW).toISOString() },
  end: { dateTime: new Date(NOW + HOUR).toISOString() },
  attendees: [
    { email: ALEX, responseStatus: 'accepted' },
    ...Array.from({ length: 6 }, (_, nth) => ({
      email: `guest.${nth}@example.com`,
      displayName: `Guest Number ${nth}`,
    })),
  ],
  conferenceData: { createRequest: { requestId: 'room' } },
  reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 10 }] },
};
