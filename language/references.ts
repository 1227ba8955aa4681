import { type Found, foundAt } from './found.ts';
import type { EventReference } from './reading.ts';

const LINK = /https?:\/\/\S+/gi;
/** Google's alphabet for ids, with the suffix of one event of a series (Events: id). */
const ID = '[a-v0-9]{5,1024}(?:_\\d{8}(?:T\\d{6}Z)?)?';
const NAMED_ID = new RegExp(`\\b(?:event\\s+)?id(?:\\s+is)?[:=]?\\s+(${ID})\\b`, 'i');
const BARE_ID = /^(?:event\s+)?((?=\S*\d)[a-v0-9]{16,1024}(?:_\d{8}(?:T\d{6}Z)?)?)$/;

/** How Google shortens the end of a calendar's address in a link. */
const shortened: Readonly<Record<string, string>> = {
  m: 'gmail.com',
  g: 'group.calendar.google.com',
  v: 'group.v.calendar.google.com',
  i: 'import.calendar.google.com',
};

/** An event's id where it is called one, an id by itself, and links to an event. */
export function readReferences(text: string): Found[] {
  const links = [...text.matchAll(LINK)].flatMap(match => {
    const value = linkedEvent(match[0].replace(/[)>.,;]+$/, ''));
    return value ? [foundAt(text, match.index, match.index + match[0].length, { type: 'event-reference', value })] : [];
  });
  if (links.length > 0) return links;
  const id = NAMED_ID.exec(text) ?? BARE_ID.exec(text);
  return id?.[1]
    ? [foundAt(text, id.index, id.index + id[0].length, { type: 'event-reference', value: { id: id[1] } })]
    : [];
}

/** `eid` is base64url of "ID CALENDAR"; it stands in the query, or last in the path of the edit page. */
function linkedEvent(address: string): EventReference | undefined {
  const url = URL.parse(address);
  const eid = url?.searchParams.get('eid') ?? /\/(?:eventedit|event)\/([\w-]+)$/.exec(url?.pathname ?? '')?.[1];
  if (!eid) return undefined;
  const [id = '', calendar = ''] = Buffer.from(eid, 'base64url').toString('utf8').split(' ');
  if (!new RegExp(`^${ID}$`).test(id)) return undefined;
  const calendarId = calendar.replace(/@([mgvi])$/, (whole, letter: string) => `@${shortened[letter] ?? whole}`);
  return { id, ...(/^[^\s@]+@[\w.-]+$/.test(calendarId) && { calendarId }) };
}
