import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { parse } from 'yaml';
import type { Availability, UnknownReason } from '../../../calendar/model.ts';
import { clip, type Interval, merge } from '../../../time/index.ts';

type Other = { zone?: string; busy?: string[]; unknown?: UnknownReason; members?: string[] };

const others = parse(readFileSync(new URL('others.yaml', import.meta.url), 'utf8')) as Record<string, Other>;

/** What a calendar in memory tells of the people in `others.yaml`. */
export function fakeFreeBusy(emails: readonly string[], during: Interval, zone: string): Availability[] {
  return emails.flatMap((email): Availability[] => {
    const { members } = others[email] ?? {};
    if (members) return fakeFreeBusy(members, during, zone).map(one => ({ ...one, group: email }));
    const { unknown = 'not-shared', busy } = others[email] ?? {};
    if (!busy) return [{ email, unknown }];
    return [{ email, busy: merge(busy.flatMap(span => clip(intervalOf(span, zone), during) ?? [])) }];
  });
}

export const fakeZones = (emails: readonly string[]): ReadonlyMap<string, string> =>
  new Map(emails.flatMap(email => (others[email]?.zone ? [[email, others[email].zone] as const] : [])));

function intervalOf(span: string, zone: string): Interval {
  const [startMs = 0, endMs = 0] = span.split('/').map(civil => DateTime.fromISO(civil, { zone }).toMillis());
  return { startMs, endMs };
}
