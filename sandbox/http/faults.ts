import { GoogleError } from './google-error.ts';
import { type Answer, json } from './message.ts';

/** What goes wrong with a request. */
export type Trouble =
  /** The connection is cut without an answer; `first` is called before that. */
  | { kind: 'drop'; first?: () => void }
  /** The connection stays open, and nothing comes. */
  | { kind: 'hang' }
  /** The answer comes so much later. */
  | { kind: 'delay'; ms: number }
  /** An error of Google's shape in place of the answer. */
  | { kind: 'status'; status: number; reason: string; message?: string; headers?: Record<string, string> }
  /** Something that is no proper answer: this body, 200 unless said otherwise. */
  | { kind: 'garbage'; body?: string; status?: number; headers?: Record<string, string> };

/** Trouble for some requests to the sandbox, on demand. */
export type Fault = {
  /** A route's name as the request log shows it ("calendar.events.insert"), a part of it up to a dot ("calendar"), or "*". */
  route: string;
  /** The first matching request it befalls, 1 by default, counted from when the fault was added. */
  nth?: number;
  /** How many matching requests in a row it befalls; 1 by default. */
  times?: number;
  /** Before the sandbox has done anything, or after the change was made and only the answer is at stake. */
  when: 'before' | 'after-commit';
  do: Trouble;
};

/** The faults that are still to come, in the order of their arrival. */
export class FaultScript {
  #entries: { fault: Fault; seen: number }[] = [];

  add(...faults: Fault[]): void {
    this.#entries.push(...faults.map(fault => ({ fault, seen: 0 })));
  }

  clear(): void {
    this.#entries = [];
  }

  /** How many faults have not befallen all their requests yet. */
  get pending(): number {
    return this.#entries.filter(entry => !isOver(entry)).length;
  }

  /** Counts a request against every fault that matches it and gives back the first that befalls it. */
  next(route: string): Fault | undefined {
    const matching = this.#entries.filter(({ fault }) => matches(fault.route, route));
    for (const entry of matching) entry.seen++;
    const hit = matching.find(({ fault: { nth = 1, times = 1 }, seen }) => seen >= nth && seen < nth + times);
    return hit?.fault;
  }
}

function matches(pattern: string, route: string): boolean {
  return pattern === '*' || pattern === route || route.startsWith(`${pattern}.`);
}

function isOver({ fault: { nth = 1, times = 1 }, seen }: { fault: Fault; seen: number }): boolean {
  return seen >= nth + times - 1;
}

/** The answer in its troubled form; a connection that is dropped or hangs has none. */
export async function trouble(how: Trouble, answer: () => Promise<Answer>): Promise<Answer | 'drop' | 'hang'> {
  switch (how.kind) {
    case 'drop':
      how.first?.();
      return how.kind;
    case 'hang':
      return how.kind;
    case 'delay': {
      await new Promise(resolve => setTimeout(resolve, how.ms));
      return answer();
    }
    case 'status': {
      const { status, reason, message = defaultMessage(status, reason), headers = {} } = how;
      const domain = /[lL]imit|quota/i.test(reason) ? 'usageLimits' : 'global';
      return json(status, new GoogleError(status, reason, message, { domain }).body, headers);
    }
    case 'garbage': {
      const { body = '<!doctype html><title>Error</title><p>Backend hiccup', status = 200, headers } = how;
      return { status, headers: { 'content-type': 'text/html; charset=UTF-8', ...headers }, body };
    }
  }
}

/** The messages that Google gives for the commonest reasons. */
function defaultMessage(status: number, reason: string): string {
  const messages: Record<string, string> = {
    rateLimitExceeded: 'Rate Limit Exceeded',
    userRateLimitExceeded: 'User Rate Limit Exceeded',
    quotaExceeded: 'Calendar usage limits exceeded.',
    backendError: 'Backend Error',
    fullSyncRequired: 'Sync token is no longer valid, a full sync is required.',
    accessNotConfigured: 'Google Calendar API has not been used in this project before or it is disabled.',
    forbidden: 'Forbidden',
    notFound: 'Not Found',
  };
  return messages[reason] ?? `Error ${status}`;
}
