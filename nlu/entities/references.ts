import type { EventReference } from '../reading/entities.ts';
import { WORD_END, WORD_START } from '../text/phrases.ts';
import { matchesOf } from '../text/quick-pattern.ts';
import { anyOf, type FoundEntity, foundAt } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

const LINK = /https?:\/\/\S+/gi;
/** Google's alphabet for ids, with the suffix of one event of a series (Events: id). */
const SUFFIX = '(?:_\\d{8}(?:T\\d{6}Z)?)?';
const ID = `[a-v0-9]{5,1024}${SUFFIX}`;
/** By itself, a shorter one is as likely a word. */
const LONG_ID = `[a-v0-9]{16,1024}${SUFFIX}`;

/** "Id rather have it at 4" has no id: a short one without a digit is as likely a word. */
const LIKELY = '(?=\\S*\\d|[a-v]{16})';

/** How Google shortens the end of a calendar's address in a link. */
const shortened: Readonly<Record<string, string>> = {
  m: 'gmail.com',
  g: 'group.calendar.google.com',
  v: 'group.v.calendar.google.com',
  i: 'import.calendar.google.com',
};

/** An event's id where it is called one, an id by itself, and links to an event. */
export function referenceReader({ ids, eventWords }: Words): (text: string) => FoundEntity[] {
  const named = new RegExp(
    `${WORD_START}(?:${anyOf(ids.names)})(?:\\s+(?:${anyOf(ids.is)}))?(?:[:=]\\s+|\\s+${LIKELY})(${ID})${WORD_END}`,
    'iu',
  );
  const bare = new RegExp(`^(?:(?:${anyOf(eventWords)})\\s+)?((?=\\S*\\d)${LONG_ID})$`);
  return text => {
    const links = linksIn(text);
    const id = links.length > 0 ? null : (named.exec(text) ?? bare.exec(text));
    if (!id?.[1]) return links;
    return [foundAt(text, id.index, id.index + id[0].length, { type: 'event-reference', value: { id: id[1] } })];
  };
}

const linksIn = (text: string): FoundEntity[] =>
  matchesOf(LINK, text).flatMap(match => {
    const value = linkedEvent(match[0].replace(/[)>.,;]+$/, ''));
    return value ? [foundAt(text, match.index, match.index + match[0].length, { type: 'event-reference', value })] : [];
  });

const WHOLE_ID = new RegExp(`^${ID}$`);

/** `eid` is base64url of "ID CALENDAR"; it stands in the query, or last in the path of the edit page. */
function linkedEvent(address: string): EventReference | undefined {
  const url = URL.parse(address);
  const eid = url?.searchParams.get('eid') ?? /\/(?:eventedit|event)\/([\w-]+)$/.exec(url?.pathname ?? '')?.[1];
  if (!eid) return undefined;
  const [id = '', calendar = ''] = Buffer.from(eid, 'base64url').toString('utf8').split(' ');
  if (!WHOLE_ID.test(id)) return undefined;
  const calendarId = calendar.replace(/@([mgvi])$/, (whole, letter: string) => `@${shortened[letter] ?? whole}`);
  return { id: /^[^\s@]+@[\w.-]+$/.test(calendarId) ? `${id} ${calendarId}` : id };
}
