import type { CheckPlace, Finding, Provider } from './finding.ts';
import { OF_ADDRESSES } from './of-addresses.ts';
import { OF_ANY } from './of-any.ts';
import { OF_GOOGLE } from './of-google.ts';
import { OF_MICROSOFT } from './of-microsoft.ts';
import { OF_SETTINGS } from './of-settings.ts';

export type { CheckPlace, Finding, Provider } from './finding.ts';

/** All findings; the first one whose sign matches wins. */
export const FINDINGS: readonly Finding[] = [...OF_SETTINGS, ...OF_ADDRESSES, ...OF_MICROSOFT, ...OF_GOOGLE, ...OF_ANY];

/** A finding with the text that its sign's first group matched. */
export type RecognisedFinding = Finding & { caught: string };

/** Finds the fault that `seen` is a sign of, among those that can occur at `place`. */
export function recognise(provider: Provider, place: CheckPlace, seen: string): RecognisedFinding | undefined {
  for (const finding of FINDINGS) {
    if (!finding.at.includes(place) || (finding.of && finding.of !== provider)) continue;
    const match = finding.sign.exec(seen);
    if (match) return { ...finding, caught: match[1] ?? '' };
  }
  return undefined;
}

/** The provider, by the host of its sign-in page. The sandbox counts as Google: it answers alike, at Google's path. */
export function providerOf({ authorizationUrl }: { authorizationUrl: string }): Provider {
  const { hostname, pathname } = new URL(authorizationUrl);
  if (/(^|\.)microsoftonline\.(com|us|cn)$/.test(hostname)) return 'microsoft';
  const isSandbox = /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname) && pathname === SANDBOX_PATH;
  return isSandbox || /(^|\.)google(apis)?\.com$/.test(hostname) ? 'google' : 'other';
}

const SANDBOX_PATH = '/o/oauth2/v2/auth';
