import type { Clock } from '../../../core/clock.ts';
import { BotError, type ErrorCode, isBotError } from '../../../core/errors.ts';
import type { ProviderFailure } from '../../../core/provider-failures.ts';
import type { Pause, RetryBudget } from '../../../core/retry.ts';
import { type Client, googleClient } from './client.ts';
import { type CalendarOperation, OPERATIONS } from './operations.ts';
import { badAnswer, type GoogleRefusal, refusalOf } from './refusal.ts';
import { errorOf, pauseBeforeRetry, requestBudget } from './retry.ts';

/** A failed request, as the log has it. */
export type ApiFailure = Omit<ProviderFailure, 'profile'>;

/** How one person's calendar at Google is reached. */
export type Connection = {
  /** The token, or another one than `refused`. */
  getAccessToken: (refused?: string) => Promise<string>;
  place: (token: string) => TokenPlacement;
  apiUrl: string;
  clock: Clock;
  /** Told of each request that failed, once. */
  report: (failure: ApiFailure) => void;
  sleep: Pause;
  /** How long one request may take, so that a connection that hangs leaves time for another try. */
  requestMs: number;
  /** Every permission that the profile asks for was given, so a refusal for want of one is the profile's fault. */
  hasAllScopes: boolean;
};

/** What is added to a request so that it carries the token. */
export type TokenPlacement = { headers: Record<string, string>; params: Record<string, string> };

type RequestOptions = TokenPlacement & { timeout: number };

/** The same, when the event still has this version; else Google answers 412 (Events: If-Match). */
export const ifMatch = ({ headers, ...options }: RequestOptions, version: string): RequestOptions => ({
  ...options,
  headers: { ...headers, 'if-match': version },
});

/** One request by Google's client. */
export type Send<T> = (client: Client, options: RequestOptions) => Promise<{ status: number; data: T }>;

export type RequestOutcome<T> = { ok: true; data: T } | { ok: false; refusal: GoogleRefusal };

/** What a dialog asks for at once, in one HTTP request or several: they share a token and the time that a person waits. */
export class GoogleRequest {
  readonly #connection: Connection;
  readonly #budget: RetryBudget;
  #token: string | undefined;
  #renewed = false;
  /** True once a write may have got through. */
  #unsure = false;
  readonly #begunMs = performance.now();
  /** The operation asked for last, and how often each was tried in vain. */
  #operation: CalendarOperation = 'events.list';
  readonly #tries = new Map<CalendarOperation, number>();

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#budget = requestBudget({ pause: connection.sleep });
  }

  /** Asks until there is an answer. For what may be asked twice without harm. */
  async read<T>(operation: CalendarOperation, send: Send<T>): Promise<T> {
    const outcome = await this.#settle(operation, send);
    if (outcome.ok) return outcome.data;
    throw errorOf(outcome.refusal);
  }

  /** Like `read`, for what may not be there. */
  async find<T>(operation: CalendarOperation, send: Send<T>): Promise<T | undefined> {
    const outcome = await this.#settle(operation, send);
    if (outcome.ok) return outcome.data;
    if (outcome.refusal.code === 'calendar/not-found') return undefined;
    throw errorOf(outcome.refusal);
  }

  /** One try; only a token that is refused is renewed, once, for then nothing was done. */
  async once<T>(operation: CalendarOperation, send: Send<T>): Promise<RequestOutcome<T>> {
    this.#operation = operation;
    this.#tries.set(operation, (this.#tries.get(operation) ?? 0) + 1);
    const outcome = await this.#withToken(send);
    if (outcome.ok) this.#tries.delete(operation);
    return outcome;
  }

  /** Runs the whole of it; a failure is reported here, and nowhere else. */
  async answer<T>(work: (request: GoogleRequest) => Promise<T>): Promise<T> {
    try {
      return await work(this);
    } catch (error) {
      if (isBotError(error)) this.#report(error);
      throw error;
    }
  }

  /**
   * The same for a write of several tries. Once one of them may have got through, a later failure that says nothing about
   * the event (a quota, a token) still leaves the outcome open.
   * @throws BotError "calendar/unavailable" then
   */
  async write<T>(work: (request: GoogleRequest) => Promise<T>): Promise<T> {
    try {
      return await this.answer(work);
    } catch (error) {
      if (!this.#unsure || !isBotError(error) || isAboutTheEvent(error)) throw error;
      throw new BotError('calendar/unavailable', 'A write may have got through.', { cause: error });
    }
  }

  /** Before a write is tried again. @throws BotError when another try is useless or too late */
  pause(refusal: GoogleRefusal, tries: number): Promise<void> {
    this.#unsure ||= refusal.unsure;
    return pauseBeforeRetry(this.#budget, refusal, tries);
  }

  async #settle<T>(operation: CalendarOperation, send: Send<T>): Promise<RequestOutcome<T>> {
    for (let tries = 1; ; tries++) {
      const outcome = await this.once(operation, send);
      if (outcome.ok || !outcome.refusal.again) return outcome;
      await pauseBeforeRetry(this.#budget, outcome.refusal, tries);
    }
  }

  async #withToken<T>(send: Send<T>): Promise<RequestOutcome<T>> {
    const client = await googleClient(this.#connection.apiUrl);
    this.#token ??= await this.#accessToken();
    const outcome = await this.#request(client, send, this.#token);
    if (outcome.ok || outcome.refusal.status !== 401 || this.#renewed) return outcome;
    this.#renewed = true;
    this.#token = await this.#accessToken(this.#token);
    return this.#request(client, send, this.#token);
  }

  /** Where there was no token, auth/ has reported that; what is left to report is a write that may have got through. */
  #report({ code, facts }: BotError): void {
    const isOurs = code.startsWith('calendar/');
    if (!isOurs && !this.#unsure) return;
    const { report } = this.#connection;
    report({
      operation: this.#operation,
      ...OPERATIONS[this.#operation],
      status: Number(facts['status'] ?? 0),
      reason: isOurs ? String(facts['reason']) : 'no-token',
      code: isOurs ? this.#explained(code) : 'calendar/unavailable',
      tries: this.#tries.get(this.#operation) ?? 1,
      ms: Math.round(performance.now() - this.#begunMs),
    });
  }

  /** The person is asked for consent once more; the operator hears that the profile asks for too little. */
  #explained(code: ErrorCode): ErrorCode {
    const isNeeded = this.#operation !== 'settings.list'; // what a person has set is nice to know
    const isSetup = code === 'calendar/insufficient-scope' && this.#connection.hasAllScopes && isNeeded;
    return isSetup ? 'calendar/misconfigured' : code;
  }

  #accessToken(refused?: string): Promise<string> {
    return this.#budget.charge(() => this.#connection.getAccessToken(refused));
  }

  async #request<T>(client: Client, send: Send<T>, token: string): Promise<RequestOutcome<T>> {
    const timeout = Math.max(1, Math.round(Math.min(this.#connection.requestMs, this.#budget.leftMs)));
    try {
      const placed = { ...this.#connection.place(token), timeout };
      const { status, data } = await this.#budget.charge(() => send(client, placed));
      const isJson = typeof data === 'object' && data !== null;
      return isJson ? { ok: true, data } : { ok: false, refusal: badAnswer(status, data) };
    } catch (thrown) {
      return { ok: false, refusal: refusalOf(thrown, this.#connection.clock()) };
    }
  }
}

const isAboutTheEvent = (error: BotError): boolean =>
  isBotError(error, 'calendar/gone', 'calendar/changed', 'calendar/conflict', 'calendar/not-found', 'calendar/invalid');

/** Google left out what it always sends: better no answer than a wrong one. */
export const incomplete = (what: string): BotError =>
  new BotError('calendar/unavailable', `Google Calendar answered without ${what}`, {
    facts: { status: 200, reason: 'incomplete' },
  });

/** The event is there, but cancelled, which is how Google keeps what was deleted. */
export const cancelled = (): BotError =>
  new BotError('calendar/gone', 'the event was deleted', { facts: { status: 200, reason: 'cancelled' } });
