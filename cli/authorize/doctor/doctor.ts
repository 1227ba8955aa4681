import type { Profile } from '../../../auth/index.ts';
import type { Clock } from '../../../core/clock.ts';
import type { Fault } from '../../../core/faults.ts';
import type { AuthorizeContext } from '../context.ts';
import type { Terminal } from '../terminal.ts';
import { checkAccount } from './account-check.ts';
import { checkApi } from './api-check.ts';
import { type Check, checkText, findingCheck, withoutRepeats } from './check.ts';
import { checkClient } from './client-check.ts';
import type { DoctorCase } from './finding-text.ts';
import { providerOf } from './findings/index.ts';
import { checkSettings } from './settings-check.ts';

type DoctorInput = DoctorCase & {
  /** Opens the store, to check the account in it. */
  open(): Promise<AuthorizeContext>;
  clock: Clock;
  /** Faults of the profile that only these settings cause, such as an account that no one can use. */
  warnings: readonly Fault[];
};

const CLOCK_MINUTES = 5;

/**
 * Looks for faults in the settings, at each URL that the bot uses, and in the shared account. Prints the findings.
 * @returns true if nothing is wrong
 */
export async function doctor(input: DoctorInput, terminal: Terminal): Promise<boolean> {
  const { profile, redirectUri, clock } = input;
  terminal.print(`${profile.title} (profile ${profile.name})\nredirect URI: ${redirectUri}\n`);
  const client = await checkClient(input);
  const stored = await checkAccount(profile, input.open);
  const token = stored.token ?? client.token;
  const api = await checkApi(profile, token, clock());
  const checks = withoutRepeats([
    ...settingsChecks(input),
    ...client.checks,
    ...clockCheck(client.date, clock()),
    ...stored.checks,
    ...api.checks,
  ]);
  for (const check of checks) terminal.print(checkText(check, input));
  const wrong = checks.filter(({ result }) => result === 'wrong').length;
  terminal.print(`\n${conclusion(wrong, profile, token === undefined ? undefined : api.account)}`);
  return wrong === 0;
}

function settingsChecks({ profile, settings, warnings }: DoctorInput): Check[] {
  const target = { provider: providerOf(profile), place: 'settings' } as const;
  const signs = [
    ...checkSettings(target.provider, profile, settings),
    ...(profile.enabled ? [] : ['switched off']),
    ...warnings.map(({ file, line, message }) => `here: ${file}:${line}: ${message}.`),
  ];
  const checks = signs.map(sign => findingCheck(target, sign));
  if (checks.some(({ result }) => result === 'wrong')) return checks;
  const words = `${settings.id} and ${settings.secret} are set`;
  return [{ place: 'settings', result: 'ok', words }, ...checks];
}

/** Compares this computer's clock with the `Date` header of the provider. */
function clockCheck(date: string | undefined, now: number): Check[] {
  const minutes = Math.round(Math.abs(Date.parse(date ?? '') - now) / 60_000);
  if (Number.isNaN(minutes)) return [];
  if (minutes <= CLOCK_MINUTES) return [{ place: 'clock', result: 'ok', words: "agrees with the provider's" }];
  return [findingCheck({ provider: 'other', place: 'clock' }, `off by ${minutes} minutes`)];
}

function conclusion(wrong: number, { name }: Profile, account: string | undefined): string {
  if (wrong > 0) return wrong === 1 ? 'One thing is wrong.' : `${wrong} things are wrong.`;
  if (account !== undefined) return `It works: the calendar of ${account} answers.`;
  return (
    'No problems found. Some problems show only after a sign-in (whether the API is enabled, whether `account.field` is\n' +
    'right) or in the browser (test users, administrators). If the browser shows an error, run\n' +
    `  npm run authorize -- ${name} --doctor --saw "the address or the text of the error page"`
  );
}
