import type { Clock } from '../../core/clock.ts';
import { BotError, isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { type Client, googleClient } from './client.ts';
import { badAnswer, type Refusal, refusalOf } from './refusal.ts';
import { errorOf, Patience, type Sleep } from './retry.ts';

/** What Google is asked with. */
export type Line = {
  /** The token, or another one than `refused`. */
  getAccessToken: (refused?: string) => Promise<string>;
  place: (token: string) => Placed;
  apiUrl: string;
  clock: Clock;
  log: Log;
  sleep: Sleep;
  /** How long one request may take, so that a connection that hangs leaves time for another try. */
  requestMs: number;
};

/** What is added to a request so that it carries the token. */
export type Placed = { headers: Record<string, string>; params: Record<string, string> };

type RequestOptions = Placed & { timeout: number };

/** The same, when the event still has this version; else Google answers 412 (Events: If-Match). */
export const ifMatch = ({ headers, ...options }: RequestOptions, version: string): RequestOptions => ({
  ...options,
  headers: { ...headers, 'if-match': version },
});

/** One request by Google's client. */
export type Send<T> = (client: Client, options: RequestOptions) => Promise<{ status: number; data: T }>;

export type Outcome<T> = { ok: true; data: T } | { ok: false; refusal: Refusal };

/** One question of a dialog: its requests share a token, and the time that a person waits for an answer. */
export class Question {
  readonly #line: Line;
  readonly #patience: Patience;
  #token: string | undefined;
  #renewed = false;
  /** True once a write may have got through. */
  #unsure = false;

  constructor(line: Line) {
    this.#line = line;
    this.#patience = new Patience(line);
  }

  /** Asks until there is an answer. For what may be asked twice without harm. */
  async read<T>(send: Send<T>): Promise<T> {
    const outcome = await this.#settle(send);
    if (outcome.ok) return outcome.data;
    throw errorOf(outcome.refusal);
  }

  /** Like `read`, for what may not be there. */
  async find<T>(send: Send<T>): Promise<T | undefined> {
    const outcome = await this.#settle(send);
    if (outcome.ok) return outcome.data;
    if (outcome.refusal.code === 'calendar/not-found') return undefined;
    throw errorOf(outcome.refusal);
  }

  /** One try; only a token that is refused is renewed, once, for then nothing was done. */
  async once<T>(send: Send<T>): Promise<Outcome<T>> {
    const client = await googleClient(this.#line.apiUrl);
    this.#token ??= await this.#line.getAccessToken();
    const outcome = await this.#request(client, send, this.#token);
    if (outcome.ok || outcome.refusal.status !== 401 || this.#renewed) return outcome;
    this.#renewed = true;
    this.#token = await this.#line.getAccessToken(this.#token);
    return this.#request(client, send, this.#token);
  }

  /**
   * Runs a write of several tries. Once one of them may have got through, a later failure that says nothing about the event
   * (a quota, a token) still leaves the outcome open.
   * @throws BotError "calendar/unavailable" then
   */
  async write<T>(work: (question: Question) => Promise<T>): Promise<T> {
    try {
      return await work(this);
    } catch (error) {
      if (!this.#unsure || !isBotError(error) || isAboutTheEvent(error)) throw error;
      throw new BotError('calendar/unavailable', 'A write may have got through.', { cause: error });
    }
  }

  /** Before a write is tried again. @throws BotError when another try is useless or too late */
  pause(refusal: Refusal, tries: number): Promise<void> {
    this.#unsure ||= refusal.unsure;
    return this.#patience.pause(refusal, tries);
  }

  async #settle<T>(send: Send<T>): Promise<Outcome<T>> {
    for (let tries = 1; ; tries++) {
      const outcome = await this.once(send);
      if (outcome.ok || !outcome.refusal.again) return outcome;
      await this.#patience.pause(outcome.refusal, tries);
    }
  }

  async #request<T>(client: Client, send: Send<T>, token: string): Promise<Outcome<T>> {
    const timeout = Math.max(1, Math.round(Math.min(this.#line.requestMs, this.#patience.leftMs)));
    try {
      const { status, data } = await send(client, { ...this.#line.place(token), timeout });
      const isJson = typeof data === 'object' && data !== null;
      return isJson ? { ok: true, data } : { ok: false, refusal: badAnswer(status) };
    } catch (thrown) {
      return { ok: false, refusal: refusalOf(thrown, this.#line.clock()) };
    }
  }
}

const isAboutTheEvent = (error: BotError): boolean =>
  isBotError(error, 'calendar/gone', 'calendar/changed', 'calendar/conflict', 'calendar/not-found', 'calendar/invalid');

/** Google left out what it always sends: better no answer than a wrong one. */
export const incomplete = (what: string): BotError =>
  new BotError('calendar/unavailable', `Google Calendar answered without ${what}`);
