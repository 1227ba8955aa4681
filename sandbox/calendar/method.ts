import { createHash } from 'node:crypto';
import { applyMask, checkMask, parseMask } from '../http/fields.ts';
import { GoogleError, insufficientScopes, invalidCredentials } from '../http/google-error.ts';
import { type Answer, json, type Request } from '../http/message.ts';
import type { Call, Route } from '../http/route.ts';
import type { Person, Resource } from '../model.ts';
import { bearerOf } from '../oauth/grants.ts';
import { findPerson } from '../people/people.ts';
import type { World } from '../world.ts';
import { isObject } from './event-input.ts';
import { flag } from './list-events.ts';

/** An API request of somebody who may make it. */
export type ApiCall = {
  world: World;
  viewer: Person;
  request: Request;
  query: URLSearchParams;
  parameters: Record<string, string>;
};

export type ApiMethod = {
  /** As Google's client libraries name it: "calendar.events.list". */
  name: string;
  verb: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** Any one of these opens it. */
  scopes: readonly string[];
  /** The answer's fields, in the grammar of a `fields` mask. */
  shape: string;
  /** Nothing is answered as 204. */
  handle(call: ApiCall): Resource | undefined;
};

/** Puts around an API method what all of them share: tokens, scopes, `fields`, `prettyPrint`, ETags and Google's error bodies. */
export function routeOf(method: ApiMethod): Route {
  const shape = parseMask(method.shape);
  return {
    name: method.name,
    method: method.verb,
    path: `/calendar/v3${method.path}`,
    handle: call => {
      try {
        const viewer = authenticate(call, method);
        const { world, request, parameters } = call;
        const fields = request.query.get('fields');
        const mask = fields === null ? undefined : parseMask(fields);
        if (mask) checkMask(mask, shape);
        const indent = flag(request.query, 'prettyPrint', true) ? 2 : 0;
        const resource = method.handle({ world, viewer, request, query: request.query, parameters });
        if (!resource) return { status: 204, headers: {}, body: '' };
        return conditional({ request, resource, shown: mask ? applyMask(resource, mask) : resource, indent });
      } catch (error) {
        if (error instanceof GoogleError) return error.answer;
        throw error;
      }
    },
  };
}

function authenticate({ world, request }: Call, method: ApiMethod): Person {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const bearer = token === undefined ? undefined : bearerOf(world, token);
  const viewer = bearer && findPerson(bearer.email);
  if (!bearer || !viewer) throw invalidCredentials();
  if (!bearer.scopes.some(scope => method.scopes.includes(scope))) {
    throw insufficientScopes(rpcName(method.name), method.scopes);
  }
  return viewer;
}

/** "calendar.events.list" as error details name it: "calendar.v3.Events.List". */
function rpcName(name: string): string {
  const [api = '', ...rest] = name.split('.');
  return [api, 'v3', ...rest.map(part => part.charAt(0).toUpperCase() + part.slice(1))].join('.');
}

type Found = { request: Request; resource: Resource; shown: unknown; indent: number };

function conditional({ request, resource, shown, indent }: Found): Answer {
  const etag = String(resource['etag'] ?? '');
  const headers = { 'cache-control': 'private, max-age=0, must-revalidate', ...(etag && { etag }) };
  if (request.method === 'GET' && etag && request.headers['if-none-match'] === etag)
    return { status: 304, headers, body: '' };
  return json(200, shown, headers, indent);
}

/** @throws GoogleError 412 when the caller knows another version than there is */
export function checkIfMatch(request: Request, etag: string): void {
  const known = request.headers['if-match'];
  if (known === undefined || known === '*' || known === etag) return;
  throw new GoogleError(412, 'conditionNotMet', 'Precondition Failed', {
    location: 'If-Match',
    locationType: 'header',
  });
}

/** The JSON object in a request's body. */
export function bodyOf(request: Request): Resource {
  let value: unknown;
  try {
    value = JSON.parse(request.body || '{}');
  } catch {
    throw new GoogleError(400, 'parseError', 'Parse Error');
  }
  if (!isObject(value)) throw new GoogleError(400, 'parseError', 'Parse Error');
  return value;
}

/** An ETag made of what is shown. */
export function etagFor(value: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16)}"`;
}
