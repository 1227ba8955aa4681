import type { Profile } from '../../../auth/index.ts';
import type { Clock } from '../../../core/clock.ts';
import { isBotError } from '../../../core/errors.ts';
import type { Environment } from '../../../settings/settings.ts';
import { type AuthorizeCommand, readArguments, USAGE, UsageError } from '../arguments.ts';
import { type AuthorizeContext, openContext } from '../context.ts';
import { doctor } from '../doctor/doctor.ts';
import { type DoctorCase, explain } from '../doctor/finding-text.ts';
import { providerOf } from '../doctor/findings/index.ts';
import {
  readAllProfiles,
  readProfile,
  redirectUriOf,
  requirePreAuthorized,
  settingOf,
  warningsOf,
} from '../read-profile.ts';
import { authorize } from '../sign-in/authorize.ts';
import { isOver, statusText } from '../status.ts';
import type { Terminal } from '../terminal.ts';
import { list } from './list.ts';
import { revoke } from './revoke.ts';
import { takeClient } from './take-client.ts';
import { testAccount, testText } from './test-account.ts';

/** 0: success; 1: something failed; 2: the command line is wrong. */
export type ExitCode = 0 | 1 | 2;

/** The command line and everything from outside that one run needs. */
export type Run = {
  args: readonly string[];
  env: Environment;
  /** The file that `npm` reads settings from. */
  envFile: string;
  terminal: Terminal;
  /** Prints to standard error. */
  printError: (text: string) => void;
  /** Aborted when the developer stops the command. */
  signal: AbortSignal;
  clock: Clock;
  pause(ms: number): Promise<void>;
};

/** Runs the command. Failures that the developer can repair are printed; other errors are thrown. */
export async function runAuthorize(run: Run): Promise<ExitCode> {
  const stopped = rejection(run.signal);
  try {
    return (await carryOut(readArguments(run.args), run, stopped)) ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      run.printError(error.message);
      return 2;
    }
    if (run.signal.aborted && error === run.signal.reason) run.printError('\nStopped; nothing was stored.');
    else if (isBotError(error)) run.printError(error.message);
    else throw error;
    return 1;
  }
}

async function carryOut(command: AuthorizeCommand, run: Run, stopped: Promise<never>): Promise<boolean> {
  const { env, terminal, clock, pause } = run;
  switch (command.task) {
    case 'help':
      terminal.print(USAGE);
      return true;
    case 'list':
      return listAll(env, clock, terminal);
    case 'authorize':
      return withContext(run, command.profile, (context, profile) => {
        const about = caseOf(env, profile, `${context.publicUrl}/auth/callback/${profile.name}`);
        return authorize({ context, profile, terminal, stopped, pause, explain: saw => explain(about, saw) });
      });
    case 'status':
      return withContext(run, command.profile, async ({ auth }, profile) => {
        const status = await auth.sharedAccount.status(profile.name);
        terminal.print(statusText(profile, status, clock()));
        return status !== undefined && !isOver(status, clock());
      });
    case 'test':
      return withContext(run, command.profile, async (context, profile) => {
        const result = await testAccount(context, profile);
        terminal.print(testText(result, profile));
        return result.ok;
      });
    case 'revoke':
      return withContext(run, command.profile, (context, profile) =>
        revoke(context, profile, { terminal, stopped, yes: command.yes }),
      );
    case 'from':
      return takeClient(env, { ...command, envFile: run.envFile }, terminal);
    case 'doctor':
      return examine(command, run);
  }
}

/** Runs the doctor or, with `--saw`, explains only that error. */
async function examine(command: { profile: string; saw: string | undefined }, run: Run): Promise<boolean> {
  const { env, terminal, clock } = run;
  const profile = readProfile(env, command.profile);
  const about = caseOf(env, profile, redirectUriOf(env, profile.name));
  if (command.saw === undefined) {
    const open = () => openContext(env, [profile], clock);
    return doctor({ ...about, clock, open, warnings: warningsOf(env, profile.name) }, terminal);
  }
  const meaning = explain(about, command.saw);
  terminal.print(meaning ?? unknownErrorText(profile));
  return meaning !== undefined;
}

const unknownErrorText = (profile: Profile): string =>
  providerOf(profile) === 'google'
    ? 'The doctor does not know this error. See the table of errors in docs/google.md.'
    : "The doctor does not know this error. Look it up in the provider's documentation.";

function caseOf(env: Environment, profile: Profile, redirectUri: string): DoctorCase {
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

/** Runs a task on a pre-authorized profile with an open store. */
async function withContext(
  { env, clock }: Run,
  name: string,
  task: (context: AuthorizeContext, profile: Profile) => Promise<boolean>,
): Promise<boolean> {
  const profile = readProfile(env, name, requirePreAuthorized);
  const context = await openContext(env, [profile], clock);
  return task(context, profile).finally(context.close);
}

function rejection(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  promise.catch(() => undefined); // no one may be waiting any more when it rejects
  return promise;
}
