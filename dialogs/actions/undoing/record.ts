import type { DeletedEvent, MovedEvent, WrittenEvent } from '../../../calendar/model.ts';
import type { WriteRecord } from '../../memory/write-record.ts';
import { toldOfDeletion } from '../event-views.ts';

/**
 * What takes back a write that has succeeded.
 * @param mailed someone got an email about it
 */
export function writeRecord(
  what: WriteRecord['what'],
  { version, before, from, ...event }: WrittenEvent & Partial<MovedEvent>,
  mailed: boolean,
): WriteRecord {
  return { what, event, version, ...(before && { before }), ...(from !== undefined && { from }), mailed };
}

type Deletion = DeletedEvent & { id: string; invite: boolean };

/**
 * What brings a deleted event back. If an earlier try deleted it, it is unknown what it was, so guests may have been
 * told.
 * @param invite the provider was asked to email the guests
 */
export function deletionRecord({ id, event, before, invite }: Deletion): WriteRecord {
  const mailed = invite && (!event || toldOfDeletion(event).length > 0);
  return { what: 'deletion', event: event ?? { id, title: '' }, before, mailed };
}
