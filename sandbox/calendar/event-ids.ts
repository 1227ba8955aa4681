import { createHash, randomBytes } from 'node:crypto';
import { GoogleError, invalid } from '../http/google-error.ts';
import type { Person, Resource, StoredEvent } from '../model.ts';
import { isOnCalendar, type World } from '../world.ts';
import { isObject } from './event-input.ts';

/** Google's ids are base32hex in lower case; an id once used stays used, even when its event was deleted. */
export function readId(world: World, person: Person, body: Resource): string {
  const { id } = body;
  if (id == null) return randomId();
  if (typeof id !== 'string' || !/^[a-v0-9]{5,1024}$/.test(id) || body['iCalUID'] != null) {
    throw invalid('Invalid resource id value.');
  }
  if (world.state.events.some(event => event.id === id && isOnCalendar(event, person))) {
    throw new GoogleError(409, 'duplicate', 'The requested identifier already exists.');
  }
  return id;
}

function randomId(): string {
  return [...randomBytes(26)].map(byte => (byte % 32).toString(32)).join('');
}

type Conference = { conferenceId?: string; conferenceRequestId?: string };

/**
 * The room of an event after a change: the one that it has, unless the change asks for another or, with null, for none. A
 * request with the id of the last one is ignored.
 */
export function changedConference(event: StoredEvent, body: Resource, wanted: boolean): Conference {
  const { conferenceId, conferenceRequestId } = event;
  if (wanted && body['conferenceData'] === null) return {};
  const kept = { ...(conferenceId && { conferenceId }), ...(conferenceRequestId && { conferenceRequestId }) };
  const asked = readConference(body, event.id, wanted);
  return asked.conferenceRequestId === undefined || asked.conferenceRequestId === conferenceRequestId ? kept : asked;
}

/** The room that a request asks for, or that it copies from another event; `wanted` is conferenceDataVersion=1. */
export function readConference(body: Resource, id: string, wanted: boolean): Conference {
  const data = body['conferenceData'];
  const request = isObject(data) ? data['createRequest'] : undefined;
  const copied = isObject(data) ? data['conferenceId'] : undefined;
  if (wanted && typeof copied === 'string') return { conferenceId: copied };
  const requestId = isObject(request) ? request['requestId'] : undefined;
  if (!wanted || requestId === undefined) return {};
  if (typeof requestId !== 'string') throw invalid('Invalid conference type value.');
  return { conferenceId: conferenceIdFor(`${id} ${requestId}`), conferenceRequestId: requestId };
}

/** "abc-defg-hij": the same request for the same event gets the same room. */
export function conferenceIdFor(seed: string): string {
  const letters = [...createHash('sha256').update(seed).digest()].map(byte => String.fromCharCode(97 + (byte % 26)));
  return [letters.slice(0, 3), letters.slice(3, 7), letters.slice(7, 10)].map(part => part.join('')).join('-');
}
