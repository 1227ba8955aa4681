import type { Clock } from '../core/clock.ts';
import { parseJson } from '../core/json.ts';
import { ANSWER_BYTES, createAsk, headersOf, originsOf } from '../core/outgoing/index.ts';
import type { ProviderFailure } from '../core/provider-failures.ts';
import { type Pause, RetryBudget } from '../core/retry.ts';
import { badAnswer, failureOfSilence, failureOfStatus, type ServiceFailure } from './failure.ts';
import type { AnswerPart, Service, ServiceEnd, ServiceRequest, VouchedUser } from './model.ts';

/** The headers and query parameters that prove who asks. */
type Credential = { headers: Readonly<Record<string, string>>; params: Readonly<Record<string, string>> };

/** How the service of one profile is reached. */
export type ServiceConnection = {
  apiUrl: string;
  /** @param refused  the service answered 401 to the last one. @returns undefined if there is no other */
  credential(refused: boolean): Promise<Credential | undefined>;
  user(): Promise<VouchedUser>;
  clock: Clock;
  /** Receives each failed request once. */
  report(failure: Omit<ProviderFailure, 'profile'>): void;
  pause?: Pause | undefined;
};

/**
 * A service over HTTP. Its requests go to the host of `apiUrl` only.
 * @param connection  the API's address, its credential, and who hears of failed requests
 */
export const createHttpService = (connection: ServiceConnection): Service => ({
  send: (request, read) => new Sending(connection, request, read).end(),
  user: () => connection.user(),
});

/** Repeats of one write and their pauses. */
const REPEATS = { maxTries: 3, baseMs: 400, budgetMs: 12_000 };

/** One request until its end, with its repeats. */
class Sending<T> {
  readonly #connection: ServiceConnection;
  readonly #request: ServiceRequest;
  readonly #read: (data: unknown) => AnswerPart<T>;
  readonly #budget: RetryBudget;
  readonly #begunMs = performance.now();
  #tries = 0;
  /** A try may have been carried out. */
  #maybeDone: boolean;

  constructor(connection: ServiceConnection, request: ServiceRequest, read: (data: unknown) => AnswerPart<T>) {
    this.#connection = connection;
    this.#request = request;
    this.#read = read;
    this.#budget = new RetryBudget({ ...REPEATS, pause: connection.pause });
    this.#maybeDone = request.tried;
  }

  async end(): Promise<ServiceEnd<T>> {
    for (;;) {
      const outcome = await this.#budget.charge(() => this.#try());
      if ('value' in outcome) return { kind: 'done', value: outcome.value };
      this.#maybeDone ||= this.#request.writes && outcome.maybeDone;
      const pauseMs = this.#pauseMs(outcome);
      if (pauseMs === undefined) return this.#failed(outcome);
      await this.#budget.pause(pauseMs);
    }
  }

  /** Only a write whose repeats the service recognises is tried again, and only if its answer was lost. */
  #pauseMs({ maybeDone, code, retryAfterMs }: ServiceFailure): number | undefined {
    const isLost = maybeDone && code === 'service/unavailable';
    return this.#request.idempotencyKey !== undefined && isLost
      ? this.#budget.pauseMs(this.#tries, retryAfterMs)
      : undefined;
  }

  #failed({ end, code, status, reason, retryAfterMs = USUAL_WAIT_MS }: ServiceFailure): ServiceEnd<T> {
    const { operation, method, pattern: path, idempotencyKey } = this.#request;
    const ms = Math.round(performance.now() - this.#begunMs);
    this.#connection.report({ operation, method, path, status, reason, code, tries: this.#tries, ms });
    if (this.#request.writes && this.#maybeDone) {
      const again = idempotencyKey !== undefined && (end === 'limited' || code === 'service/unavailable');
      return { kind: 'unsure', again };
    }
    return end === 'limited' ? { kind: end, seconds: secondsOf(retryAfterMs) } : { kind: end };
  }

  /** One try. After a 401, nothing was done, and another credential is tried once. */
  async #try(): Promise<{ value: T } | ServiceFailure> {
    this.#tries++;
    const first = await this.#ask((await this.#connection.credential(false)) ?? NOTHING);
    if ('value' in first || first.status !== 401) return first;
    const other = await this.#connection.credential(true);
    return other ? this.#ask(other) : first;
  }

  async #ask(credential: Credential): Promise<{ value: T } | ServiceFailure> {
    const { apiUrl, clock } = this.#connection;
    const timeoutMs = Math.max(1, Math.min(this.#request.timeoutMs, Math.round(this.#budget.leftMs)));
    const ask = createAsk({ allows: originsOf(apiUrl), timeoutMs, maxBytes: ANSWER_BYTES });
    try {
      const answer = await ask(addressOf(apiUrl, this.#request, credential), this.#question(credential));
      const retryAfter = headersOf(answer).get('retry-after');
      return failureOfStatus(answer.status, retryAfter, clock()) ?? this.#readAnswer(answer);
    } catch (thrown) {
      return failureOfSilence(thrown);
    }
  }

  #question({ headers }: Credential) {
    const { method, body, idempotencyKey } = this.#request;
    return {
      method,
      headers: {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        ...headers,
      },
      body: body && JSON.stringify(body),
    };
  }

  #readAnswer({ status, body }: { status: number; body: Buffer }): { value: T } | ServiceFailure {
    const text = body.toString('utf8');
    const data = text.trim() === '' ? undefined : (parseJson(text) ?? NOT_JSON);
    if (data === NOT_JSON) return badAnswer(status, 'not-json');
    const part = this.#read(data);
    return 'misfit' in part ? badAnswer(status, part.misfit) : part;
  }
}

const NOTHING: Credential = { headers: {}, params: {} };
const NOT_JSON = Symbol('not JSON');
const USUAL_WAIT_MS = 60_000;
/** The longest wait that a person is told, whatever `Retry-After` says. */
const LONGEST_WAIT_MS = 3_600_000;

const secondsOf = (waitMs: number): number => Math.ceil(Math.min(waitMs, LONGEST_WAIT_MS) / 1000);

/** @throws TypeError for a path that leaves `apiUrl`; the request's author has refused such values before */
function addressOf(apiUrl: string, { path, query }: ServiceRequest, { params }: Credential): string {
  const base = apiUrl.replace(/\/+$/, '');
  const url = new URL(`${base}${path}`);
  if (!url.href.startsWith(`${new URL(base).href.replace(/\/$/, '')}/`)) throw new TypeError('the path leaves the API');
  for (const [name, value] of [...query, ...Object.entries(params)]) url.searchParams.append(name, value);
  return url.href;
}
