import type { Profile } from '../../auth/index.ts';
import type { Clock } from '../../core/clock.ts';
import { checkAccount } from './account-check.ts';
import { type Check, checkText, judged, unreachable } from './check.ts';
import type { Case } from './finding-text.ts';
import { type Provider, providerOf, recognise } from './findings.ts';
import { askSignInPage, askTokenEndpoint, type Reply } from './provider-check.ts';
import { shortened } from './request.ts';
import { checkSettings } from './settings-check.ts';
import type { Terminal } from './terminal.ts';
import type { Work } from './work.ts';

export type Patient = Case & {
  /** Opens the store, for what is kept there. */
  open(): Promise<Work>;
  clock: Clock;
};

const CLOCK_MINUTES = 5;

/**
 * Looks for what is wrong, first at what needs no browser, then at what a sign-in left.
 * @returns whether all is well
 */
export async function doctor(patient: Patient, terminal: Terminal): Promise<boolean> {
  const { profile, redirectUri } = patient;
  terminal.print(`${profile.title} (profile ${profile.name})\nredirect URI: ${redirectUri}\n`);
  let wrong = 0;
  const show = (checks: Check[]): void => {
    wrong += checks.filter(({ result }) => result === 'wrong').length;
    for (const check of checks) terminal.print(checkText(check, patient));
  };
  show(settingsChecks(patient));
  const [page, token] = await Promise.all([
    askSignInPage(profile, redirectUri, patient.clock),
    askTokenEndpoint(profile, redirectUri),
  ]);
  const provider = providerOf(profile);
  show([signInPageCheck(provider, page), tokenCheck(provider, token), ...clockCheck(token, patient.clock())]);
  show(await checkAccount(provider, profile, patient.open));
  terminal.print(`\n${conclusion(wrong, profile)}`);
  return wrong === 0;
}

function settingsChecks({ profile, settings }: Patient): Check[] {
  const provider = providerOf(profile);
  const problems = checkSettings(provider, profile, settings);
  const words = `${settings.id} and ${settings.secret} are set`;
  if (problems.length === 0) return [{ place: 'settings', result: 'ok', words }];
  return problems.map(problem => judged('settings', recognise(provider, 'settings', problem)));
}

function signInPageCheck(provider: Provider, reply: Reply): Check {
  const place = 'sign-in page';
  if ('silence' in reply) return unreachable(place, reply);
  if (!reply.error) return { place, result: 'ok', words: 'takes the client id, the redirect URI and the scopes' };
  return judged(place, recognise(provider, place, reply.error), seenIn(reply));
}

function tokenCheck(provider: Provider, reply: Reply): Check {
  const place = 'token endpoint';
  if ('silence' in reply) return unreachable(place, reply);
  if (!/^invalid_grant\b/.test(reply.error)) {
    return judged(place, recognise(provider, place, reply.error), seenIn(reply));
  }
  // Microsoft looks at the form of the code before it looks at the secret.
  const words =
    provider === 'microsoft' ? 'takes the client id; the secret shows at a sign-in' : 'takes client id and secret';
  return { place, result: 'ok', words };
}

/** The provider's clock is in its answers. */
function clockCheck(reply: Reply, now: number): Check[] {
  const theirs = 'silence' in reply ? Number.NaN : Date.parse(reply.headers.get('date') ?? '');
  const minutes = Math.round(Math.abs(theirs - now) / 60_000);
  if (Number.isNaN(minutes)) return [];
  if (minutes <= CLOCK_MINUTES) return [{ place: 'clock', result: 'ok', words: "agrees with the provider's" }];
  return [judged('clock', recognise('other', 'clock', `off by ${minutes} minutes`))];
}

const seenIn = ({ line, status, error }: Exclude<Reply, { silence: string }>): string =>
  `${line} -> ${status} ${shortened(error)}`;

function conclusion(wrong: number, { name }: Profile): string {
  if (wrong > 0) return wrong === 1 ? 'One thing is wrong.' : `${wrong} things are wrong.`;
  return (
    'Nothing wrong was found. Some things show only in a browser (test users, administrators): when it shows an error,\n' +
    `  npm run authorize -- ${name} --doctor --saw "the address of the error page, or its words"`
  );
}
