import type { Profile } from '../../../auth/index.ts';
import type { Clock } from '../../../core/clock.ts';
import type { Fault } from '../../../core/faults.ts';
import type { AuthorizeContext } from '../context.ts';
import type { Terminal } from '../terminal.ts';
import { checkAccount } from './account-check.ts';
import { checkApi } from './api-check.ts';
import { type Check, checkText, judged, withoutRepeats } from './check.ts';
import { checkClient } from './client-check.ts';
import type { Case } from './finding-text.ts';
import { providerOf } from './findings/index.ts';
import { checkSettings } from './settings-check.ts';

export type DoctorInput = Case & {
  /** Opens the store, for what is kept there. */
  open(): Promise<AuthorizeContext>;
  clock: Clock;
  /** What the profile says that nobody can use with these settings. */
  warnings: readonly Fault[];
};

const CLOCK_MINUTES = 5;

/**
 * Looks for what is wrong: in the settings, then at every address that the bot asks, with what the bot asks of it, then
 * with the account that serves everybody.
 * @returns whether all is well
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
  const spot = { provider: providerOf(profile), place: 'settings' } as const;
  const signs = [
    ...checkSettings(spot.provider, profile, settings),
    ...(profile.enabled ? [] : ['switched off']),
    ...warnings.map(({ file, line, message }) => `here: ${file}:${line}: ${message}.`),
  ];
  const checks = signs.map(sign => judged(spot, sign));
  if (checks.some(({ result }) => result === 'wrong')) return checks;
  const words = `${settings.id} and ${settings.secret} are set`;
  return [{ place: 'settings', result: 'ok', words }, ...checks];
}

/** The provider's clock is in its answers. */
function clockCheck(date: string | undefined, now: number): Check[] {
  const minutes = Math.round(Math.abs(Date.parse(date ?? '') - now) / 60_000);
  if (Number.isNaN(minutes)) return [];
  if (minutes <= CLOCK_MINUTES) return [{ place: 'clock', result: 'ok', words: "agrees with the provider's" }];
  return [judged({ provider: 'other', place: 'clock' }, `off by ${minutes} minutes`)];
}

function conclusion(wrong: number, { name }: Profile, account: string | undefined): string {
  if (wrong > 0) return wrong === 1 ? 'One thing is wrong.' : `${wrong} things are wrong.`;
  if (account !== undefined) return `It works: the calendar of ${account} answers.`;
  return (
    'Nothing wrong was found. Some things show only once somebody has signed in (whether the API is enabled, whether\n' +
    '`account.field` is right), or in a browser (test users, administrators): when it shows an error,\n' +
    `  npm run authorize -- ${name} --doctor --saw "the address of the error page, or its words"`
  );
}
