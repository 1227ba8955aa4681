import type { Profile } from '../../../auth/index.ts';
import { type Address, type DoctorCase, findingText } from './finding-text.ts';
import { DOCTOR } from './findings/finding.ts';
import { type CheckPlace, type Provider, type RecognisedFinding, recognise } from './findings/index.ts';

/** One check and its result. `seen` is what the provider answered, if that is worth showing. */
export type Check = {
  place: string;
  words: string;
  result: 'ok' | 'wrong' | 'note' | 'skipped';
  found?: RecognisedFinding;
  seen?: string;
  address?: Address;
};

/** The refresh URL and the field it comes from. Most profiles have no `refreshUrl`, so the text must name `tokenUrl`. */
export const refreshAddress = ({ refreshUrl, tokenUrl }: Pick<Profile, 'refreshUrl' | 'tokenUrl'>): Address => ({
  field: refreshUrl === tokenUrl ? 'tokenUrl' : 'refreshUrl',
  url: refreshUrl,
});

/** What is being checked: the place, the provider and, for a request, the URL. */
export type CheckTarget = { provider: Provider; place: CheckPlace; address?: Address };

/** The check with the finding that `sign` stands for. A sign that is not known counts as wrong too. */
export function findingCheck({ provider, place, address }: CheckTarget, sign: string, seen = ''): Check {
  const found = recognise(provider, place, sign) ?? UNKNOWN;
  const about = { place, seen, ...(address && { address }) };
  return { ...about, result: found.note ? 'note' : 'wrong', words: '', found };
}

const UNKNOWN: RecognisedFinding = {
  ...{ name: 'unknown', at: [], sign: /^/, caught: '', docs: DOCTOR },
  words: 'The URL in `{field}` gave an answer that the doctor does not know.',
  todo: "Look up this answer in the provider's documentation, and compare `{field}` with it.",
};

/** Reports each cause once. Further checks that fail for the same cause are marked as skipped. */
export function withoutRepeats(checks: readonly Check[]): Check[] {
  const reported = new Set<string>();
  return checks.map(check => {
    if (check.result !== 'wrong' || !check.found || check.found === UNKNOWN) return check;
    const cause = causeOf(check.found, check.address);
    if (reported.has(cause) || (REFUSED_CLIENT.includes(cause) && WRONG_VALUE.some(name => reported.has(name))))
      return { place: check.place, result: 'skipped', words: 'not checked, for the same reason' };
    reported.add(cause);
    return check;
  });
}

/** A failing host is one cause for all its URLs. A fault of the client is one cause wherever it appears. */
function causeOf({ name }: RecognisedFinding, address: Address | undefined): string {
  if (!address) return name;
  const { host, pathname } = new URL(address.url);
  if (HOST_FAILS.includes(name)) return `${name} ${host}`;
  return AT_ONE_ADDRESS.includes(name) ? `${name} ${host}${pathname}` : name;
}

/** If a value is malformed, the provider rejects it everywhere. */
const WRONG_VALUE: readonly string[] = ['quoted', 'swapped', 'not-an-id', 'secret-id'];
const REFUSED_CLIENT: readonly string[] = ['client-id', 'client-secret', 'client'];

const HOST_FAILS: readonly string[] = ['no-such-host', 'certificate', 'no-answer', 'busy', 'server-trouble'];
const AT_ONE_ADDRESS: readonly string[] = ['redirect', 'not-there', 'web-page', 'no-tokens', 'token-refused'];

const MARKS = { ok: 'ok', wrong: 'WRONG', note: 'note', skipped: '-' };

/** The check as lines of text. */
export function checkText({ place, result, words, found, seen, address }: Check, about: DoctorCase): string {
  const [first = '', ...more] = found ? findingText(found, about, address) : [words];
  const answer = seen ? [`Seen: ${seen}`] : [];
  const head = `${MARKS[result].padEnd(6)} ${place.padEnd(15)} ${first}`;
  return [head, ...[...more, ...answer].map(line => `${' '.repeat(23)}${line}`)].join('\n');
}
