import { removalReader } from '../acts/parts.ts';
import { tokenizer } from '../intents/tokens.ts';
import type { Reading } from '../reading/reading.ts';
import { anyPhrase, BEHIND_WORD, phrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { firstMatcher } from '../text/quick-pattern.ts';
import { type FoundEntity, foundAt } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

/** An answer to an invitation. */
export type Response = NonNullable<Reading['response']>;

/** "Tentatively accept" is a maybe, and "I can't make it" says no, although "make it" alone could say yes. */
const ORDER: readonly Response[] = ['maybe', 'decline', 'accept'];

/** Reads how a message answers an invitation. Titles and notes must be blank already. */
export function responseReader({ responses }: Words): (text: string) => Response | undefined {
  const patterns = ORDER.map(
    response => [response, new RegExp(`${WORD_START}(?:${anyPhrase(responses[response])})${WORD_END}`, 'iu')] as const,
  );
  return text => patterns.find(([, pattern]) => pattern.test(text.replaceAll('’', "'")))?.[0];
}

/**
 * Reads what the answer to an invitation says to the organizer: "decline it and say I'm away", "..., how about Friday at
 * 3", or to the guests of what is called off: "cancel it with the message: I'm away". Its times and names belong to the note.
 */
export function replyNoteReader(words: Words): (text: string) => FoundEntity[] {
  const { note, told, reason, proposal } = words.responses;
  const asSentence = clauseTurner(words.responses);
  const responseIn = responseReader(words);
  const removes = removalReader(words, tokenizer(words));
  const answers = (text: string): boolean => responseIn(text) !== undefined;
  const callsOff = (text: string): boolean => removes(text, undefined) === 'event';
  const lead = (phrases: readonly string[]): RegExp =>
    new RegExp(`[\\s,;.–-]+(?:${anyPhrase(phrases)})(?:\\s*:\\s*|[\\s,]+|${BEHIND_WORD})(?<rest>\\S.*)$`, 'iu');
  const [noted, toldThem, proposed] = [lead(note), lead(told), lead(proposal.lead)];
  const because = new RegExp(`[\\s,;.–-]+(?<rest>(?:${anyPhrase(reason)})${BEHIND_WORD}\\S.*)$`, 'iu');
  const ending = new RegExp(`\\s+(?:${anyPhrase(proposal.ending)})$`, 'iu');
  return text => {
    const found = [
      { match: proposed.exec(text), as: proposal.as, isProposal: true, fits: answers },
      { match: noted.exec(text), as: '{it}', fits: answers },
      { match: because.exec(text), as: '{it}', fits: answers },
      { match: toldThem.exec(text), as: '{it}', fits: callsOff },
    ].find(({ match, fits }) => match && fits(text.slice(0, match.index)));
    const said = found?.match?.groups?.['rest']?.trim().replace(/^["“„«]\s*|\s*["”“»]$|[.!?]+$/gu, '');
    if (!found?.match || !said) return [];
    const value = asSentence(found.as.replace('{it}', found.isProposal ? said.replace(ending, '') : said));
    const start = found.match.index + (/^\s*/.exec(found.match[0])?.[0].length ?? 0);
    return [foundAt(text, start, text.length, { type: 'description', value })];
  };
}

/** Writes a note as a sentence of its own: "that I am late" is "I am late", in the order of words that one has. */
function clauseTurner({ clause }: Words['responses']): (note: string) => string {
  if (!clause) return sentence;
  const pattern = new RegExp(`^(?:${anyPhrase(clause.said)})$`, 'iu');
  return note => {
    const parts = pattern.exec(note)?.groups;
    return sentence(parts ? clause.becomes.replaceAll(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '') : note);
  };
}

/** Reads whose invitation is answered: "Nora" of "accept Nora's invitation" and "the invite from Nora". */
export function inviterReader({
  responses,
  notNames,
  timeNames,
  smallWords,
  whose,
}: Words): (text: string) => FoundEntity[] {
  const capital = "\\p{Lu}[\\p{L}-]*(?:['’](?!s(?!\\p{L}))\\p{L}+)?";
  const name = `(?<who>${capital}(?:\\s${capital})?|\\p{Ll}[\\p{L}-]*)`;
  const sources = responses.inviter.map(said => `${WORD_START}(?:${phrase(said, { who: name })})${WORD_END}`);
  const first = firstMatcher(sources, 'u');
  const nobody = new Set([...notNames, ...timeNames, ...smallWords.words, ...whose.determiners]);
  return text => {
    const match = first(text);
    const who = match?.groups?.['who'];
    if (!match || who === undefined || nobody.has(who.toLowerCase())) return [];
    const start = text.indexOf(who, match.index);
    const end = start + who.length + (/^['’]s(?!\p{L})/u.exec(text.slice(start + who.length))?.[0].length ?? 0);
    return [foundAt(text, start, end, { type: 'people', people: [{ name: who }] })];
  };
}

const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
