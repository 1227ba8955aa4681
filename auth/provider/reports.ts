import { type BotError, isBotError } from '../../core/errors.ts';
import type { ReportFailure } from '../../core/provider-failures.ts';

/** What is asked of a provider. Its addresses are named by the field of the profile, because they may hold tenant ids. */
const OPERATIONS = {
  consent: { method: 'GET', path: '{authorizationUrl}' },
  'token.exchange': { method: 'POST', path: '{tokenUrl}' },
  'token.refresh': { method: 'POST', path: '{refreshUrl}' },
  'token.revoke': { method: 'POST', path: '{revokeUrl}' },
  'account.lookup': { method: 'GET', path: '{account.url}' },
} as const;

export type ProviderOperation = keyof typeof OPERATIONS;

/** Reports what fails at a provider, where it fails. */
export type Reports = {
  /** Does the work; a failure is reported and thrown on. */
  run<T>(profile: string, operation: ProviderOperation, work: () => Promise<T>): Promise<T>;
  /** Reports a failure of a request that was made elsewhere. */
  failed(profile: string, operation: ProviderOperation, error: BotError): void;
  /** True for an error that was reported already and must not be logged again. */
  has(error: BotError): boolean;
};

export function createReports(report: ReportFailure): Reports {
  const reported = new WeakSet<BotError>();
  const tell = ({ profile, operation, error, ms }: Failed): void => {
    const { code, facts } = error;
    if (facts['reason'] === undefined) return; // no request was made: the account is not linked, or its grant known to be over
    reported.add(error);
    const { status = 0, reason, tries = 1 } = facts;
    const answer = { status: Number(status), reason: String(reason), tries: Number(tries) };
    report({ profile, operation, ...OPERATIONS[operation], ...answer, code, ms: Math.round(ms) });
  };
  return {
    failed: (profile, operation, error) => tell({ profile, operation, error, ms: 0 }),
    has: error => reported.has(error),
    run: async (profile, operation, work) => {
      const begunMs = performance.now();
      try {
        return await work();
      } catch (error) {
        const isProviders = isBotError(error) && error.code.startsWith('auth/');
        if (isProviders) tell({ profile, operation, error, ms: performance.now() - begunMs });
        throw error;
      }
    },
  };
}

type Failed = { profile: string; operation: ProviderOperation; error: BotError; ms: number };
