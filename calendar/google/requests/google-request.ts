import type { Clock } from '../../../core/clock.ts';
import { BotError, type ErrorCode, isBotError } from '../../../core/errors.ts';
import type { ProviderFailure } from '../../../core/provider-failures.ts';
import type { Pause, RetryBudget } from '../../../core/retry.ts';
import { type CalendarOperation, OPERATIONS, type OperationAnswer, type OperationParams } from './operations.ts';
import { badAnswer, type GoogleRefusal, refusalOfAnswer, refusalOfSilence } from './refusal.ts';
import { errorOf, pauseBeforeRetry, requestBudget } from './retry.ts';
import { type CalendarCall, send, type TokenPlacement } from './send.ts';

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
  /** How long one request may take; a connection that hangs leaves time for another try. */
  requestMs: number;
  /** Every permission that the profile asks for was given, so a refusal for want of one is the profile's fault. */
  hasAllScopes: boolean;
};

/** Tries for a read that a write can do without; the rest of the time is for the write. */
const GLANCES = 3;

type RequestOutcome<T> = { ok: true; data: T } | { ok: false; refusal: GoogleRefusal };

/**
 * What a dialog asks for at once, in one HTTP request or several: they share a token and the time that a person waits.
 */
export class GoogleRequest {
  readonly #connection: Connection;
  readonly #budget: RetryBudget;
  #token: string | undefined;
  #renewed = false;
  /** True once a write may have got through. */
  #unsure = false;
  /** True while a write in several parts is only partly done. */
  #partly = false;
  readonly #begunMs = performance.now();
  /** The operation asked for last, and how often each was tried in vain. */
  #operation: CalendarOperation = 'events.list';
  readonly #tries = new Map<CalendarOperation, number>();

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#budget = requestBudget({ pause: connection.sleep });
  }

  /** Asks until there is an answer. For what may be asked twice without harm. */
  async read<O extends CalendarOperation>(operation: O, params: OperationParams<O>): Promise<OperationAnswer<O>> {
    const outcome = await this.#settle({ operation, params });
    if (outcome.ok) return outcome.data;
    throw errorOf(outcome.refusal);
  }

  /** Like `read`, for what may not be there. */
  async find<O extends CalendarOperation>(
    operation: O,
    params: OperationParams<O>,
  ): Promise<OperationAnswer<O> | undefined> {
    const outcome = await this.#settle({ operation, params });
    if (outcome.ok) return outcome.data;
    if (outcome.refusal.code === 'calendar/not-found') return undefined;
    throw errorOf(outcome.refusal);
  }

  /** Like `read`, but without an answer after a few tries goes on: for what is good to know before a write. */
  async glance<O extends CalendarOperation>(
    operation: O,
    params: OperationParams<O>,
  ): Promise<OperationAnswer<O> | undefined> {
    const outcome = await this.#settle({ operation, params }, GLANCES);
    return outcome.ok ? outcome.data : undefined;
  }

  /** One try; only a token that is refused is renewed, once, for then nothing was done. */
  async once<O extends CalendarOperation>(call: CalendarCall<O>): Promise<RequestOutcome<OperationAnswer<O>>> {
    const { operation } = call;
    this.#operation = operation;
    this.#tries.set(operation, (this.#tries.get(operation) ?? 0) + 1);
    const outcome = await this.#withToken(call);
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
   * The same for a write of several tries. Once one of them may have got through, a later failure that says nothing
   * about the event (a quota, a token) still leaves the outcome open.
   * @throws BotError "calendar/unavailable" then
   */
  async write<T>(work: (request: GoogleRequest) => Promise<T>): Promise<T> {
    try {
      return await this.answer(work);
    } catch (error) {
      const isOpen = this.#partly || (this.#unsure && isBotError(error) && !isAboutTheEvent(error));
      if (!isOpen) throw error;
      throw new BotError('calendar/unavailable', 'A write may have got through.', { cause: error });
    }
  }

  /**
   * Says of a write in several parts whether some of it is done and some is not. Whatever fails then leaves it open, so
   * it is finished later.
   */
  leavesOpen(partly: boolean): void {
    this.#partly = partly;
  }

  /** Before a write is tried again. @throws BotError when another try is useless or too late */
  pause(refusal: GoogleRefusal, tries: number): Promise<void> {
    this.#unsure ||= refusal.unsure;
    return pauseBeforeRetry(this.#budget, refusal, tries);
  }

  async #settle<O extends CalendarOperation>(
    call: CalendarCall<O>,
    most = Number.POSITIVE_INFINITY,
  ): Promise<RequestOutcome<OperationAnswer<O>>> {
    for (let tries = 1; ; tries++) {
      const outcome = await this.once(call);
      if (outcome.ok || !outcome.refusal.again || tries >= most) return outcome;
      await pauseBeforeRetry(this.#budget, outcome.refusal, tries);
    }
  }

  async #withToken<O extends CalendarOperation>(call: CalendarCall<O>): Promise<RequestOutcome<OperationAnswer<O>>> {
    this.#token ??= await this.#accessToken();
    const outcome = await this.#request(call, this.#token);
    if (outcome.ok || outcome.refusal.status !== 401 || this.#renewed) return outcome;
    this.#renewed = true;
    this.#token = await this.#accessToken(this.#token);
    return this.#request(call, this.#token);
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

  async #request<O extends CalendarOperation>(
    call: CalendarCall<O>,
    token: string,
  ): Promise<RequestOutcome<OperationAnswer<O>>> {
    const { apiUrl, place, requestMs, clock } = this.#connection;
    const timeoutMs = Math.max(1, Math.round(Math.min(requestMs, this.#budget.leftMs)));
    try {
      const answer = await this.#budget.charge(() => send(apiUrl, call, { token: place(token), timeoutMs }));
      const { status, data } = answer;
      if (status < 200 || status >= 300) return { ok: false, refusal: refusalOfAnswer(answer, clock()) };
      const isJson = typeof data === 'object' && data !== null;
      // Google promises the shape; what an answer lacks all the same is found where it is read.
      return isJson ? { ok: true, data: data as OperationAnswer<O> } : { ok: false, refusal: badAnswer(status, data) };
    } catch (thrown) {
      return { ok: false, refusal: refusalOfSilence(thrown) };
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

/** The event is no longer as it was when it was shown. */
export const changed = (): BotError =>
  new BotError('calendar/changed', 'another version', { facts: { status: 200, reason: 'otherVersion' } });

/** The event is there, but cancelled, which is how Google keeps what was deleted. */
export const cancelled = (): BotError =>
  new BotError('calendar/gone', 'the event was deleted', { facts: { status: 200, reason: 'cancelled' } });
