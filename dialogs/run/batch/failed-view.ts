import type { Calendar } from '../../../calendar/model.ts';
import { isBotError } from '../../../core/errors.ts';
import { eventWhen } from '../../actions/event-views.ts';
import type { Target } from '../../engine/state.ts';
import { spanView } from '../../slots/times/when.ts';

type Failed = { target: Target | undefined; failure: string | undefined; zone: string };

/** An event that was not written. The state holds no titles, so it is read again; without an answer it has none. */
export async function failedView(calendar: Calendar | undefined, { target, failure = '', zone }: Failed) {
  const unknown = { title: '', when: spanView({ startMs: 0, endMs: 0 }, zone), outcome: failure };
  if (!calendar || !target) return unknown;
  try {
    const { title, when } = await calendar.getEvent(target.id, 'details');
    return { title, when: eventWhen(when, zone), outcome: failure };
  } catch (error) {
    if (!isBotError(error)) throw error;
    return unknown;
  }
}
