import { type BotError, isBotError } from '../../core/errors.ts';
import type { ReportFailure } from '../../core/provider-failures.ts';

/** The requests to a provider. URLs are given as the profile's field name, because they may contain tenant ids. */
const OPERATIONS = {
  consent: { method: 'GET', path: '{authorizationUrl}' },
  'token.exchange': { method: 'POST', path: '{tokenUrl}' },
  'token.refresh': { method: 'POST', path: '{refreshUrl}' },
  'token.revoke': { method: 'POST', path: '{revokeUrl}' },
  'account.lookup': { method: 'GET', path: '{account.url}' },
} as const;

type ProviderOperation = keyof typeof OPERATIONS;

/** Reports failed requests to a provider. */
export type Reports = {
  /** Runs `request`. Reports its failure and rethrows it. */
  run<T>(profile: string, operation: ProviderOperation, request: () => Promise<T>): Promise<T>;
  /** Reports a failure that did not happen inside `run`. */
  failed(profile: string, operation: ProviderOperation, error: BotError): void;
  /** True if the error was reported, so it must not be logged again. */
  isReported(error: BotError): boolean;
};

export function createReports(report: ReportFailure): Reports {
  const reported = new WeakSet<BotError>();
  const send = ({ profile, operation, error, ms }: Failed): void => {
    const { code, facts } = error;
    if (facts['reason'] === undefined) return; // no request was made: no account is linked, or its grant has lapsed
    reported.add(error);
    const { status = 0, reason, tries = 1 } = facts;
    const answer = { status: Number(status), reason: String(reason), tries: Number(tries) };
    report({ profile, operation, ...OPERATIONS[operation], ...answer, code, ms: Math.round(ms) });
  };
  return {
    failed: (profile, operation, error) => send({ profile, operation, error, ms: 0 }),
    isReported: error => reported.has(error),
    run: async (profile, operation, request) => {
      const startMs = performance.now();
      try {
        return await request();
      } catch (error) {
        const isProviders = isBotError(error) && error.code.startsWith('auth/');
        if (isProviders) send({ profile, operation, error, ms: performance.now() - startMs });
        throw error;
      }
    },
  };
}

type Failed = { profile: string; operation: ProviderOperation; error: BotError; ms: number };
