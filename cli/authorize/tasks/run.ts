import type { Profile } from '../../../auth/index.ts';
import type { Clock } from '../../../core/clock.ts';
import { isBotError } from '../../../core/errors.ts';
import type { Environment } from '../../../settings/settings.ts';
import { readArguments, USAGE, UsageError, type Wanted } from '../arguments.ts';
import { type AuthorizeContext, openContext } from '../context.ts';
import { doctor } from '../doctor/doctor.ts';
import { type Case, explain } from '../doctor/finding-text.ts';
import { providerOf } from '../doctor/findings/index.ts';
import {
  demandPreAuthorized,
  readAllProfiles,
  readProfile,
  redirectUriOf,
  settingOf,
  warningsOf,
} from '../read-profile.ts';
import { authorize } from '../sign-in/authorize.ts';
import { isOver, statusText } from '../status.ts';
import type { Terminal } from '../terminal.ts';
import { list } from './list.ts';
import { revoke } from './revoke.ts';
import { takeClient } from './take-client.ts';
import { callApi, callText } from './test-call.ts';

/** 0: all is well; 1: something failed; 2: the command was called wrongly. */
export type ExitCode = 0 | 1 | 2;

export type Run = {
  args: readonly string[];
  env: Environment;
  /** The file that `npm` reads settings from. */
  envFile: string;
  terminal: Terminal;
  /** Says what went wrong. */
  complain: (text: string) => void;
  /** Aborted when the developer stops the command. */
  signal: AbortSignal;
  clock: Clock;
  pause(ms: number): Promise<void>;
};

/** The whole command, with everything of the outside handed in. */
export async function runAuthorize(run: Run): Promise<ExitCode> {
  const stopped = rejection(run.signal);
  try {
    return (await carryOut(readArguments(run.args), run, stopped)) ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      run.complain(error.message);
      return 2;
    }
    if (run.signal.aborted && error === run.signal.reason) run.complain('\nStopped; nothing was kept.');
    else if (isBotError(error)) run.complain(error.message);
    else throw error;
    return 1;
  }
}

async function carryOut(wanted: Wanted, run: Run, stopped: Promise<never>): Promise<boolean> {
  const { env, terminal, clock, pause } = run;
  switch (wanted.task) {
    case 'help':
      terminal.print(USAGE);
      return true;
    case 'list':
      return listAll(env, clock, terminal);
    case 'authorize':
      return withContext(run, wanted.profile, (context, profile) => {
        const about = caseOf(env, profile, `${context.publicUrl}/auth/callback/${profile.name}`);
        return authorize({ context, profile, terminal, stopped, pause, explain: saw => explain(about, saw) });
      });
    case 'status':
      return withContext(run, wanted.profile, async ({ auth }, profile) => {
        const status = await auth.sharedAccount.status(profile.name);
        terminal.print(statusText(profile, status, clock()));
        return status !== undefined && !isOver(status, clock());
      });
    case 'test':
      return withContext(run, wanted.profile, async (context, profile) => {
        const call = await callApi(context, profile);
        terminal.print(callText(call, profile));
        return call.ok;
      });
    case 'revoke':
      return withContext(run, wanted.profile, (context, profile) =>
        revoke(context, profile, { terminal, stopped, yes: wanted.yes }),
      );
    case 'from':
      return takeClient(env, { ...wanted, envFile: run.envFile }, terminal);
    case 'doctor':
      return examine(wanted, run);
  }
}

/** With `--saw`, only what that means. */
async function examine(wanted: { profile: string; saw: string | undefined }, run: Run): Promise<boolean> {
  const { env, terminal, clock } = run;
  const profile = readProfile(env, wanted.profile);
  const about = caseOf(env, profile, redirectUriOf(env, profile.name));
  if (wanted.saw === undefined) {
    const open = () => openContext(env, [profile], clock);
    return doctor({ ...about, clock, open, warnings: warningsOf(env, profile.name) }, terminal);
  }
  const meaning = explain(about, wanted.saw);
  terminal.print(meaning ?? unknownErrorText(profile));
  return meaning !== undefined;
}

const unknownErrorText = (profile: Profile): string =>
  providerOf(profile) === 'google'
    ? 'That is no error that is known here; docs/google.md has a table of them.'
    : 'That is no error that is known here; look it up in the documentation of the provider.';

function caseOf(env: Environment, profile: Profile, redirectUri: string): Case {
  const named = (field: 'clientId' | 'clientSecret') => settingOf(env, profile.name, field) ?? field;
  return { profile, redirectUri, settings: { id: named('clientId'), secret: named('clientSecret') } };
}

async function listAll(env: Environment, clock: Clock, terminal: Terminal): Promise<boolean> {
  const loaded = readAllProfiles(env);
  const context = await openContext(env, [...loaded.profiles.values()], clock);
  const { text, allWell } = await list(loaded, context.auth.sharedAccount, clock()).finally(context.close);
  terminal.print(text);
  return allWell;
}

/** On the account of one profile that a developer authorizes. */
async function withContext(
  { env, clock }: Run,
  name: string,
  task: (context: AuthorizeContext, profile: Profile) => Promise<boolean>,
): Promise<boolean> {
  const profile = readProfile(env, name, demandPreAuthorized);
  const context = await openContext(env, [profile], clock);
  return task(context, profile).finally(context.close);
}

function rejection(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  promise.catch(() => undefined); // who does not wait any more is not told
  return promise;
}
