import type { Profile } from '../../../auth/index.ts';
import { errorInAddress } from './error-text.ts';
import { type CheckPlace, providerOf, type RecognisedFinding, recognise } from './findings/index.ts';
import type { ClientSettings } from './settings-check.ts';

/** What is looked at, by the names that the developer knows. */
export type Case = { profile: Profile; settings: ClientSettings; redirectUri: string };

/** An address that was asked, and the field of the profile that names it. */
export type Address = { field: string; url: string };

/** What is wrong and what there is to do, in lines. */
export function findingText(
  { words, todo, docs, slow, caught }: RecognisedFinding,
  { settings, redirectUri }: Case,
  address?: Address,
): string[] {
  const host = address ? new URL(address.url).host : '';
  const values = new Map(Object.entries({ 1: caught, redirectUri, field: address?.field ?? '', host, ...settings }));
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole);
  return [
    fill(words).trim(),
    `To do: ${fill(todo)}`,
    ...(slow ? ['What was changed there just now takes effect within minutes, sometimes hours.'] : []),
    `More: ${docs}`,
  ];
}

/** What an error in the browser means: the address of its page, or the words on it. Undefined when nothing is known. */
export function explain(about: Case, saw: string): string | undefined {
  const seen = errorInAddress(saw) || saw;
  const places: CheckPlace[] = ['sign-in page', 'token endpoint', 'API'];
  const [found] = places.flatMap(place => recognise(providerOf(about.profile), place, seen) ?? []);
  return found && findingText(found, about).join('\n');
}
