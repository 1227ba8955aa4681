import type { Profile } from '../../../auth/index.ts';
import type { Address } from './check.ts';
import { errorInAddress } from './error-text.ts';
import { type Found, type Place, providerOf, recognise } from './findings/index.ts';
import type { ClientSettings } from './settings-check.ts';

/** What is looked at, by the names that the developer knows. */
export type Case = { profile: Profile; settings: ClientSettings; redirectUri: string };

/** What is wrong and what there is to do, in lines. */
export function findingText(
  { words, todo, docs, slow, caught }: Found,
  { settings, redirectUri }: Case,
  address?: Address,
): string[] {
  const host = address ? new URL(address.url).host : '';
  const values = { 1: caught, redirectUri, field: address?.field ?? '', host, ...settings };
  const fill = (text: string) =>
    text.replace(/\{(1|redirectUri|id|secret|field|host)\}/g, (_, name: string) => values[name as keyof typeof values]);
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
  const places: Place[] = ['sign-in page', 'token endpoint', 'API'];
  const [found] = places.flatMap(place => recognise(providerOf(about.profile), place, seen) ?? []);
  return found && findingText(found, about).join('\n');
}
