import type { Profile } from '../../../auth/index.ts';
import { type Address, type Case, findingText } from './finding-text.ts';
import { DOCTOR } from './findings/finding.ts';
import { type CheckPlace, type Provider, type RecognisedFinding, recognise } from './findings/index.ts';

/** One thing that was looked at. `seen` is what the provider said, where that is worth showing. */
export type Check = {
  place: string;
  words: string;
  result: 'ok' | 'wrong' | 'note' | 'skipped';
  found?: RecognisedFinding;
  seen?: string;
  address?: Address;
};

/** Most profiles leave `refreshUrl` out, and would look for it in vain. */
export const refreshAddress = ({ refreshUrl, tokenUrl }: Pick<Profile, 'refreshUrl' | 'tokenUrl'>): Address => ({
  field: refreshUrl === tokenUrl ? 'tokenUrl' : 'refreshUrl',
  url: refreshUrl,
});

/** What was looked at: where, and at which address of whose. */
export type Spot = { provider: Provider; place: CheckPlace; address?: Address };

/** What `sign` says is wrong; something that nobody knows is wrong, too. */
export function judged({ provider, place, address }: Spot, sign: string, seen = ''): Check {
  const found = recognise(provider, place, sign) ?? UNKNOWN;
  const about = { place, seen, ...(address && { address }) };
  return { ...about, result: found.note ? 'note' : 'wrong', words: '', found };
}

const UNKNOWN: RecognisedFinding = {
  ...{ name: 'unknown', at: [], sign: /^/, caught: '', docs: DOCTOR },
  words: 'This is not an answer that is known here, from the address in `{field}`.',
  todo: 'Look up what was seen in the documentation of the provider, and compare `{field}` with it.',
};

/** One cause is told once: what follows from it, at this host or with this client, is only mentioned. */
export function withoutRepeats(checks: readonly Check[]): Check[] {
  const told = new Set<string>();
  return checks.map(check => {
    if (check.result !== 'wrong' || !check.found || check.found === UNKNOWN) return check;
    const cause = causeOf(check.found, check.address);
    if (told.has(cause) || (REFUSED_CLIENT.includes(cause) && WRONG_VALUE.some(name => told.has(name))))
      return { place: check.place, result: 'skipped', words: 'not judged, for the same reason' };
    told.add(cause);
    return check;
  });
}

/** A host that fails as a whole is one cause; a fault of the client is one wherever it shows. */
function causeOf({ name }: RecognisedFinding, address: Address | undefined): string {
  if (!address) return name;
  const { host, pathname } = new URL(address.url);
  if (HOST_FAILS.includes(name)) return `${name} ${host}`;
  return AT_ONE_ADDRESS.includes(name) ? `${name} ${host}${pathname}` : name;
}

/** A value that is wrong as it stands is refused wherever it is sent. */
const WRONG_VALUE: readonly string[] = ['quoted', 'swapped', 'not-an-id', 'secret-id'];
const REFUSED_CLIENT: readonly string[] = ['client-id', 'client-secret', 'client'];

const HOST_FAILS: readonly string[] = ['no-such-host', 'certificate', 'no-answer', 'busy', 'server-trouble'];
const AT_ONE_ADDRESS: readonly string[] = ['redirect', 'not-there', 'web-page', 'no-tokens', 'token-refused'];

const MARKS = { ok: 'ok', wrong: 'WRONG', note: 'note', skipped: '-' };

export function checkText({ place, result, words, found, seen, address }: Check, about: Case): string {
  const [first = '', ...more] = found ? findingText(found, about, address) : [words];
  const heard = seen ? [`Seen: ${seen}`] : [];
  const head = `${MARKS[result].padEnd(6)} ${place.padEnd(15)} ${first}`;
  return [head, ...[...more, ...heard].map(line => `${' '.repeat(23)}${line}`)].join('\n');
}
