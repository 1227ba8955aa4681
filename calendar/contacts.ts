import type { Contact } from './model.ts';

/** Who is in one event; the person themselves and rooms are marked. */
export type Company = (Contact & { self: boolean; room: boolean })[];

/** Calendars of groups, rooms and holidays have addresses there, and so does a person who is not known. */
const NO_PERSON = /@(?:.*\.)?calendar\.google\.com$/;
const LONGEST_NAME = 100;

/**
 * The people in a list of events, once each, most and latest met first: an event counts the more the later it stands in
 * the list. Addresses come in lower case.
 * @param events   in the order of their beginning
 * @param account  the person's own address
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

/** The organizer of an event is most often in it as well, and not always by the same name. */
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
 * A display name, unless it contains an address or something that reads like one. The sender of an invitation chooses the
 * name, and readers would take it for another person's address. Without a name the real address is shown.
 */
export function withoutAddress(name: string | undefined): string | undefined {
  return name !== undefined && readsLikeAnAddress(asRead(name)) ? undefined : name;
}

/** "ana@x.org", "ana (at) x.org", "ana_at_x.org", "ana at x dot org"; "Ana at Acme Inc." is none. */
function readsLikeAnAddress(name: string): boolean {
  if (AT_SIGN.test(name)) return true;
  const at = name.search(AT_WORD);
  return at >= 0 && DOT.test(name.slice(at));
}

const AT_SIGN = /@|[([{<]\s*(?:at|ät)\s*[)\]}>]/iu;
const AT_WORD = /(?<![\p{L}\d])(?:at|ät)(?![\p{L}\d])/iu;
const DOT = /\.(?=[\p{L}\d])|(?<![\p{L}\d])(?:dot|punkt)(?![\p{L}\d])/iu;

/** Without what is not seen, and in plain letters: "＠" is "@". */
const asRead = (name: string): string =>
  name.normalize('NFKC').replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '');
