import type { Contact } from './model.ts';

/** The people of one event; the person's own entry and rooms are marked. */
export type Company = (Contact & { self: boolean; room: boolean })[];

/** Group, room and holiday calendars have addresses in this domain, and so do unknown people. */
const NO_PERSON = /@(?:.*\.)?calendar\.google\.com$/;
const LONGEST_NAME = 100;

/**
 * The people in a list of events, without duplicates, those met most often and latest first: the later an event is in
 * the list, the more it counts. Addresses are in lower case.
 * @param events in order of their start
 * @param account the person's own address
 */
export function contactsIn(events: readonly Company[], account: string): Contact[] {
  const known = new Map<string, Contact & { weight: number }>();
  for (const [index, company] of events.entries()) {
    for (const [email, name] of distinct(company, account.toLowerCase())) {
      const before = known.get(email);
      const called = name ?? before?.name;
      known.set(email, { email, ...(called && { name: called }), weight: (before?.weight ?? 0) + index + 1 });
    }
  }
  return [...known.values()].toSorted((a, b) => b.weight - a.weight).map(({ weight: _rank, ...person }) => person);
}

/** The organizer is usually also an attendee, and sometimes under another name. */
function distinct(company: Company, own: string): Map<string, string | undefined> {
  const people = new Map<string, string | undefined>();
  for (const { email: written, name, self, room } of company) {
    const email = written.toLowerCase();
    if (self || room || email === '' || email === own || NO_PERSON.test(email)) continue;
    people.set(email, people.get(email) ?? plainName(name));
  }
  return people;
}

const plainName = (name: string | undefined): string | undefined => withoutAddress(name)?.slice(0, LONGEST_NAME);

/**
 * A display name, unless it contains an address or something that looks like one. The sender of an invitation chooses
 * the name, so readers could take it for another person's address; without a name, the real address is shown.
 */
export function withoutAddress(name: string | undefined): string | undefined {
  return name !== undefined && readsLikeAnAddress(asRead(name)) ? undefined : name;
}

/** True for "ana@x.org", "ana (at) x.org", "ana_at_x.org", "ana at x dot org"; false for "Ana at Acme Inc.". */
function readsLikeAnAddress(name: string): boolean {
  if (AT_SIGN.test(name)) return true;
  const at = name.search(AT_WORD);
  return at >= 0 && DOT.test(name.slice(at));
}

const AT_SIGN = /@|[([{<]\s*(?:at|ät)\s*[)\]}>]/iu;
const AT_WORD = /(?<![\p{L}\d])(?:at|ät)(?![\p{L}\d])/iu;
const DOT = /\.(?=[\p{L}\d])|(?<![\p{L}\d])(?:dot|punkt)(?![\p{L}\d])/iu;

/** Without invisible characters, and in plain letters: "＠" is "@". */
const asRead = (name: string): string =>
  name.normalize('NFKC').replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '');
