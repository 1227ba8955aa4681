import { namesReader } from '../entities/people.ts';
import { kindReader, requestReader, STOP } from '../intents/features.ts';
import type { Tokenizer } from '../intents/tokens.ts';
import type { Entity } from '../reading/entities.ts';
import type { Reading } from '../reading/reading.ts';
import type { PartOfEvent } from '../reading/requests.ts';
import { compoundReader } from '../text/compounds.ts';
import { anyPhrase, type Classes, phrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { anyMayMatch, QuickPattern } from '../text/quick-pattern.ts';
import type { Words } from '../words/words.ts';
import { refusedDeletion } from './answers/kept.ts';

/*
 * Removals: of an event, of a guest, or of another part of an event. Only the first is a deletion, however much the
 * sentence looks like one.
 */

export type Removes = NonNullable<Reading['removes']>;

const TIMES: ReadonlySet<Entity['type']> = new Set(['time', 'duration']);

/** Reads a whole message that adds or removes a part of an event. "The reminder for Tuesday" is an event itself. */
export function partReader(words: Words) {
  const { names, goes, comes } = words.parts;
  const kinds = Object.entries(names).map(([of, said]) => [of as PartOfEvent['of'], `(?:${anyPhrase(said)})`] as const);
  const shapes = kinds.flatMap(([of, part]) =>
    (
      [
        ['goes', goes],
        ['comes', comes],
      ] as const
    ).map(([is, phrases]) => ({ of, is, in: wholeShape(words, phrases, { part }) })),
  );
  return (text: string, entities: readonly Entity[]): PartOfEvent | undefined => {
    const isTime = (event: string): boolean =>
      event !== '' && entities.some(({ type, text: said }) => TIMES.has(type) && said.endsWith(event));
    for (const { of, is, in: shape } of shapes) {
      const [found] = shape(text);
      if (found && !isTime(found['event'] ?? '')) return { of, is, ...(found['event'] && { event: found['event'] }) };
    }
    return undefined;
  };
}

/** Reads what a message removes, if anything. */
export function removalReader(words: Words, wordsOf: Tokenizer) {
  const kindOf = kindReader(words.hints);
  const sentencesOf = requestReader(words.hints);
  const saysSo = anywhere(words.parts.deleting);
  const refused = refusedDeletion(words);
  const guestOf = guestReader(words, [...words.parts.guests, ...words.parts.maybeGuests]);
  // "About" is no slip of "abort".
  const small = new Set(words.noise);
  // "Add a drop-in session" adds one.
  const asks = (sentence: readonly string[]): boolean =>
    kindOf(sentence[0] ?? '', 0) !== 'add' && sentence.some(word => !small.has(word) && kindOf(word, 0) === 'remove');
  return (text: string, part: PartOfEvent | undefined): Removes | undefined => {
    // A reminder of no event is one that "remind me" has put into the calendar.
    if (part && !(part.of === 'reminder' && part.event === undefined)) return part.is === 'goes' ? 'part' : undefined;
    if (guestOf(text)) return 'guest';
    const wanted = text.replace(refused, ' ');
    const sentences = wanted.split(/[.!?;]+(?=\s|$)/).flatMap(sentence => [STOP, ...wordsOf(sentence)]);
    return saysSo(wanted) || sentencesOf(sentences).some(asks) ? 'event' : undefined;
  };
}

const anywhere = (phrases: readonly string[]): ((text: string) => boolean) => {
  const pattern = new QuickPattern(`${WORD_START}(?:${anyPhrase(phrases)})${WORD_END}`, 'iu');
  return text => pattern.test(text);
};

/** Reads which guest a message removes from which event. Nothing is removed from a calendar, and a guest is never a thing. */
function guestReader(
  words: Words,
  phrases: readonly string[],
): (text: string) => { who: string; event?: string } | undefined {
  const shape = wholeShape(words, phrases, {});
  const isGuest = guestTest(words);
  return text => {
    const { who, event } = shape(text).find(isGuest) ?? {};
    return who === undefined ? undefined : { who, ...(event !== undefined && { event }) };
  };
}

/** True for words that can be a guest, and an event: a guest is never a thing, and no event is a calendar. */
export function guestTest(words: Words): (said: Said) => boolean {
  const { hints } = words;
  const namesOf = namesReader(words);
  const things = new Set([...Object.values(hints.kinds), hints.actions['remove'] ?? [], words.eventWords].flat());
  const calendars = new Set(hints.kinds['calendar']);
  const every = new Set(words.pointing.every);
  const tails = new Set(words.courtesy);
  const times = new Set(words.timeNames);
  const compoundKind = compoundReader(hints);
  const wordsIn = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{M}'’-]+/u);
  return ({ who = '', event = '' }) =>
    namesOf(who) !== undefined &&
    !wordsIn(who).some(word => things.has(word) || every.has(word) || compoundKind(word) !== undefined) &&
    !wordsIn(event).some(word => calendars.has(word)) &&
    // "Annule la chorale de ce soir" names a time, and no event.
    !(event !== '' && times.has(wordsIn(event.split(',')[0] ?? '').at(-1) ?? '')) &&
    !tails.has(event.toLowerCase());
}

/** True if the whole message removes a guest without a name, as "him" or "her". */
export function unnamedGuestReader(words: Words): (text: string) => true | undefined {
  const { guests, maybeGuests, pronouns } = words.parts;
  const shape = wholeShape(words, [...guests, ...maybeGuests], { who: `(?<who>${anyPhrase(pronouns)})` });
  return text => shape(text).length > 0 || undefined;
}

/** Rewrites "drop Ben from the meeting" and "kick Ben out" in words that the other readers know. */
export function guestRestater(words: Words): (text: string) => string {
  const guestOf = guestReader(words, words.parts.guests);
  const { it, takenOff } = words.parts;
  const isIt = new RegExp(`^(?:${anyPhrase(it)})$`, 'iu');
  return text => {
    const { who, event } = guestOf(text) ?? {};
    if (who === undefined) return text;
    const becomes = event === undefined ? takenOff.plain : isIt.test(event) ? takenOff.it : takenOff.event;
    return becomes?.replace('{who}', () => who).replace('{event}', () => event ?? '') ?? text;
  };
}

type Said = Partial<Record<string, string>>;

/** Longer messages ask for more than this. These patterns also backtrack, which takes time in a long text. */
const LONGEST = 200;

/** The parts of a whole message for each phrase that it matches, without the words that lead into a request. */
function wholeShape({ edits, courtesy, hints }: Words, phrases: readonly string[], classes: Classes) {
  const before = new RegExp(`^(?:${anyPhrase([...hints.openings, ...edits.lead])})[\\s,]+`, 'iu');
  const behind = `(?:[\\s,]+(?:${anyPhrase(courtesy)})){0,2}[\\s.!?]*$`;
  const all = { who: '(?<who>.+?)', event: '(?<event>.+?)', ...classes };
  const patterns = phrases.map(each => new QuickPattern(`^(?:${phrase(each, all)})${behind}`, 'iu'));
  const mayMatch = anyMayMatch(patterns);
  return (text: string): Said[] => {
    if (text.length > LONGEST || !mayMatch(text)) return [];
    const asked = withoutLead(text, before);
    return patterns.map(pattern => pattern.exec(asked)).flatMap(match => (match ? [{ ...match.groups }] : []));
  };
}

/** Removes leading words one by one; a single pattern for several would try every way to split them. */
function withoutLead(text: string, lead: RegExp): string {
  const rest = text.replace(lead, '');
  return rest === text ? text : withoutLead(rest, lead);
}
