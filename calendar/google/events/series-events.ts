import type { Shown } from '../../event.ts';
import type { Stretch } from '../../whole-days.ts';
import type { Question } from '../requests/google-request.ts';
import { listFields } from './fields.ts';
import { READERS } from './list-events.ts';

export type SeriesQuery<S extends keyof Shown> = Partial<Stretch> & { show: S };

/** Google's limit for one answer. */
const MOST = 2_500;

/**
 * The events of a series that still exist, with those that were changed one by one.
 * @returns `complete`: false when there are more than one answer holds
 */
export async function seriesEvents<S extends keyof Shown>(
  question: Question,
  { calendarId, id }: { calendarId: string; id: string },
  { startMs, endMs, show }: SeriesQuery<S>,
): Promise<{ events: Shown[S][]; complete: boolean }> {
  const params = {
    calendarId,
    eventId: id,
    ...(startMs !== undefined && { timeMin: new Date(startMs).toISOString() }),
    ...(endMs !== undefined && { timeMax: new Date(endMs).toISOString() }),
    maxResults: MOST,
    fields: listFields(show),
    prettyPrint: false,
  };
  const page = await question.read('events.instances', (client, options) => client.events.instances(params, options));
  const events = (page.items ?? []).map(item => READERS[show](item, page.defaultReminders));
  return { events: events.filter(({ status }) => status !== 'cancelled'), complete: !page.nextPageToken };
}
