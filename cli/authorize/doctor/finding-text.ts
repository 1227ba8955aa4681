import type { Profile } from '../../../auth/index.ts';
import { errorInAddress } from './error-text.ts';
import { type CheckPlace, providerOf, type RecognisedFinding, recognise } from './findings/index.ts';
import type { ClientSettings } from './settings-check.ts';

/** The profile that the doctor examines. `settings` has the names of the settings for client id and secret. */
export type DoctorCase = { profile: Profile; settings: ClientSettings; redirectUri: string };

/** A URL that was requested, and the profile's field that contains it. */
export type Address = { field: string; url: string };

/** A finding as lines of text: what is wrong, what to do, and where to read more. */
export function findingText(
  { words, todo, docs, slow, caught }: RecognisedFinding,
  { settings, redirectUri }: DoctorCase,
  address?: Address,
): string[] {
  const host = address ? new URL(address.url).host : '';
  const values = new Map(Object.entries({ 1: caught, redirectUri, field: address?.field ?? '', host, ...settings }));
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole);
  return [
    fill(words).trim(),
    `To do: ${fill(todo)}`,
    ...(slow ? ['A change there takes effect within minutes, sometimes hours.'] : []),
    `More: ${docs}`,
  ];
}

/**
 * Explains an error that the browser showed.
 * @param saw the URL of the error page, or its text
 * @returns undefined for an unknown error
 */
export function explain(about: DoctorCase, saw: string): string | undefined {
  const seen = errorInAddress(saw) || saw;
  const places: CheckPlace[] = ['sign-in page', 'token endpoint', 'API'];
  const [found] = places.flatMap(place => recognise(providerOf(about.profile), place, seen) ?? []);
  return found && findingText(found, about).join('\n');
}
