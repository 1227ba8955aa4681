import type { calendar_v3 } from '@googleapis/calendar';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/index.ts';

export const AUTH = 'https://www.googleapis.com/auth/';
export const ALEX = 'alex.morgan@example.com';
export const ANA = 'ana.silva@example.com';
export const SAM = 'sam.rivera@example.com';

/** Wednesday, 09:00 in London. */
export const NOW = Date.parse('2026-11-18T09:00:00Z');

export type Answer = { status: number; headers: Headers; json: Json; text: string };
/** Any answer of an endpoint. */
export type Json = calendar_v3.Schema$Event &
  calendar_v3.Schema$Events & {
    error: {
      code: number;
      message: string;
      errors: { reason: string; message: string; location?: string }[];
      details: unknown;
    };
    value: string;
    timeZone: string;
    calendars: Record<string, unknown>;
  };

export type Api = Sandbox & {
  /** The sandbox's clock, which tests can move. */
  time: { now: number };
  token: string;
  /** A Calendar request as Alex, unless `headers` say otherwise. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
};

/** A sandbox with a stopped clock and a token of Alex's for all scopes; `empty` leaves the calendars empty. */
export async function startApi(options: SandboxOptions & { empty?: boolean } = {}): Promise<Api> {
  const { empty = false, ...rest } = options;
  const time = { now: NOW };
  const sandbox = await startSandbox({ clock: () => time.now, ...rest });
  if (empty) sandbox.control.clearEvents();
  const token = sandbox.control.grant(ALEX, [`${AUTH}calendar`]).accessToken;
  const ask: Api['ask'] = (method, path, body, headers = {}) =>
    request(`${sandbox.url}/calendar/v3${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return { ...sandbox, time, token, ask };
}

export async function request(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    json: isJson ? JSON.parse(text) : undefined,
    text,
  } as Answer;
}

export const EVENTS = '/calendars/primary/events';

/** `/calendars/primary/events?...` */
export function events(query: Record<string, string> = {}): string {
  return `${EVENTS}?${new URLSearchParams(query)}`;
}

/** The body of a one-hour event in November 2026, in UTC unless said otherwise. */
export function meeting(day: number, hour: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  const at = (h: number) => ({ dateTime: `2026-11-${day}T${String(h).padStart(2, '0')}:00:00Z` });
  return { summary: 'Meeting', start: at(hour), end: at(hour + 1), ...more };
}
