import { DateTime } from 'luxon';
import type { EventDraft } from '../../../calendar/model.ts';

export const dayBefore = (day: string): string => DateTime.fromISO(day).minus({ days: 1 }).toISODate() ?? '';

export const instant = (civil: string, zone: string): number => DateTime.fromISO(civil, { zone }).toMillis();

export const firstDateOf = (when: EventDraft['when']): string =>
  when.allDay ? when.startDate : (DateTime.fromMillis(when.startMs, { zone: when.zone }).toISODate() ?? '');
