import { remembered, rememberedOf } from '../once/remembered.ts';
import type { Entity } from '../reading/entities.ts';
import type { SpokenEdit } from '../reading/requests.ts';
import type { Span } from '../reading/spans.ts';
import type { SlotSketch } from '../reading/understanding.ts';
import { anyPhrase, BEHIND_WORD, type Classes, phrase, WORD_END } from '../text/phrases.ts';
import { firstMatcher } from '../text/quick-pattern.ts';
import { anyOf } from '../text/spans.ts';
import type { EditWords } from '../words/events.ts';
import type { Words } from '../words/words.ts';

type EditReader = (text: string, slots: readonly SlotSketch[]) => SpokenEdit | undefined;
/** Matches one kind of sentence and returns its parts. */
type Shape = (text: string) => Partial<Record<'rest' | 'of' | 'slot', string>> | undefined;

/** Some text; what is quoted is never divided: 'rename "Lunch to go" to Supper'. */
const STRETCH = '(?:"[^"]+"|[^"]|"(?![^"]+"))+?';
const VALUE: Classes = { rest: `(?<rest>${STRETCH})`, of: `(?<of>${STRETCH})` };

/** Reads a change to what was said before. A slot is named by one of its `names`. */
export function editReader(words: Words): EditReader {
  const { edits, notNames, titles, courtesy } = words;
  const around = { lead: edits.lead, courtesy };
  const eventOf = eventNamer(words);
  const valued = valueReader(words);
  const namedSlot = slotNaming({ edits, around, eventOf, valued });
  const shape = (phrases: readonly string[]): Shape => shapeOf(around, phrases, VALUE);
  const [rename, renameOther] = [shape(edits.rename), shape(edits.renameOther)];
  const [correct, replace] = [shape(edits.correct), shape(edits.replace)];
  const [remove, add] = [shape(edits.remove), shape(edits.add)];
  const lead = `(?:(?:${anyOf(edits.leading)})[\\s,.:;]+)`;
  const leading = new RegExp(`^${lead}+(?<rest>.+)$`, 'iu');
  const meaning = new RegExp(`^${lead}*(?:${anyOf(edits.meaning)})[\\s,:]+(?<rest>.+)$`, 'iu');

  const unasked = requestOpener(words);
  const isName = nameTest(edits, notNames);
  // The end of the sentence, or the beginning of another detail: "title: Portfolio review. | 45 min is enough".
  const end = new RegExp(`(?:(?<!(?<!\\p{L})\\p{Lu}\\p{L}?)[.!?]+\\s|${anyPhrase(titles.ends)}).*$`, 'iu');
  const titleOf = titleSlot(edits);

  const read: EditReader = (text, slots) => {
    const plain = text.replace(/[.!]+$/, '');
    const asked = unasked(text);
    const title = titleOf(slots);
    const other = title === undefined ? undefined : renameOther(plain);
    const isOther = other?.of !== undefined && eventOf(other.of) !== undefined;
    const { rest: name, of } = (title && (isOther ? other : (rename(plain) ?? other))) || {};
    if (title && name) {
      const which = of && eventOf(of);
      return { ...valued('set', name.replace(end, '')), slot: title, ...(which && { of: which }) };
    }
    const { rest: better, of: worse } = replace(plain) ?? {};
    if (better && worse) return { op: 'set', rest: unquoted(better), insteadOf: unquoted(worse) };
    const named = namedSlot(plain, slots);
    if (named) return named.slot === title && named.rest ? { ...named, rest: named.rest.replace(end, '') } : named;
    const meant = meaning.exec(plain)?.groups?.['rest'];
    if (meant) return { op: 'set', rest: unquoted(meant), names: true };
    const value = (op: SpokenEdit['op'], rest: string | undefined): SpokenEdit | undefined =>
      rest ? { op, rest } : undefined;
    const plainly =
      value('set', correct(plain)?.rest) ??
      value('remove', (remove(plain) ?? remove(asked))?.rest) ??
      value('add', (add(plain) ?? add(asked))?.rest);
    if (plainly) return plainly;
    const instead = leading.exec(plain)?.groups?.['rest'];
    return instead ? { op: 'set', rest: unquoted(instead), ...(isName(instead) && { names: true }) } : undefined;
  };
  const politely = new RegExp(`(?<=\\p{L}) (?:${anyOf(courtesy)})(?= \\p{L})`, 'giu');
  return (text, slots) => {
    const said = read(text, slots);
    const edit = said && said.slot === undefined ? (readWithout(politely, text, slots) ?? said) : said;
    return edit && isOfNamedEvent(edit, slots) ? undefined : edit;
  };

  /** "Delete please the reminder" names its slot, but for the word between. */
  function readWithout(small: RegExp, text: string, slots: readonly SlotSketch[]): SpokenEdit | undefined {
    const plain = text.replace(small, '');
    const edit = plain === text ? undefined : read(plain, slots);
    return edit?.slot === undefined ? undefined : edit;
  }
}

/** "Rename Writing to Draft" changes an event, and "delete my meeting with Ben" deletes one; neither chooses another one. */
const isOfNamedEvent = ({ op, slot, of, rest }: SpokenEdit, slots: readonly SlotSketch[]): boolean =>
  (of !== undefined || (op === 'remove' && rest !== undefined)) &&
  slots.some(({ name, type }) => name === slot && type === 'event');

/** True if a text renames an event that it names, whatever the names are. */
export function renamingReader(words: Words): (text: string) => boolean {
  const eventOf = eventNamer(words);
  const shape = shapeOf({ lead: words.edits.lead, courtesy: words.courtesy }, words.edits.renameOther, VALUE);
  return text => {
    const { of } = shape(text.replace(/[.!]+$/, '')) ?? {};
    return of !== undefined && eventOf(of) !== undefined;
  };
}

/** True if a text begins like a name: with an article or a capital letter. */
function nameTest({ article }: EditWords, notNames: readonly string[]): (text: string) => boolean {
  const withArticle = new RegExp(`^(?:${anyPhrase(article)})${BEHIND_WORD}`, 'iu');
  return text =>
    withArticle.test(text) ||
    (/^["\p{Lu}]/u.test(text) && !notNames.includes(text.split(/\s/)[0]?.toLowerCase() ?? ''));
}

/** The slot that holds the title of an event. */
export function titleSlot({ titles }: EditWords): (slots: readonly SlotSketch[]) => string | undefined {
  const isTitle = (name: string): boolean => titles.includes(name.toLowerCase());
  return slots => slots.find(({ type, names }) => type === 'title' || names.some(isTitle))?.name;
}

type EventNamer = (said: string) => string | undefined;

/** The name of an event in words that stand for one: "interview" of "the interview", none of "it" or "that meeting". */
export function eventNamer(words: Words): EventNamer {
  const { trim, eventWords, edits, people } = words;
  const small = new RegExp(`^(?:(?:${anyOf([...trim, ...edits.article])})${BEHIND_WORD})+`, 'iu');
  const onlyPoints = pointingTest(words);
  const general = new Set([...eventWords, ...trim]);
  // What a day was cut from: "the meeting of".
  const dangling = new RegExp(`(?:\\s+(?:${anyOf(people.ofEvents)}))+$`, 'iu');
  return said => {
    const name = unquoted(said).replace(small, '').replace(dangling, '');
    return name === '' || onlyPoints(unquoted(said)) || general.has(name.toLowerCase()) ? undefined : name;
  };
}

/** True for words that only point at an event: "it", "that meeting". */
function pointingTest({ eventWords, pointing }: Words): (said: string) => boolean {
  const pointed = new RegExp(`^(?:${anyPhrase(pointing.that, { event: `(?:${anyOf(eventWords)})` })})$`, 'iu');
  return said => pointed.test(said);
}

type ValueReader = (op: 'set' | 'add', said: string | undefined) => Pick<SpokenEdit, 'op' | 'rest'>;

/** The value that a change names; "it" of "put it in the notes" and "wrong" of "the place is wrong" are none, so the bot is to ask. */
function valueReader(words: Words): ValueReader {
  const onlyPoints = pointingTest(words);
  const judges = new RegExp(`^(?:${anyPhrase(words.wrong)})$`, 'iu');
  const isNone = (said: string): boolean => onlyPoints(said) || judges.test(said);
  return (op, said) => (said === undefined || isNone(said.trim()) ? { op: 'ask' } : { op, rest: unquoted(said) });
}

/** The event that guests come to or leave, in the words behind them: "launch" of "to the launch". */
export function guestEventNamer(words: Words): EventNamer {
  const { ofEvents, noGuests } = words.people;
  const eventOf = eventNamer(words);
  const event = new RegExp(`^\\s+(?:${anyOf(ofEvents)})${BEHIND_WORD}(?<of>.+)$`, 'iu');
  const calendar = new RegExp(`^\\s+(?:${anyPhrase(noGuests)})`, 'iu');
  return behind => {
    const of = calendar.test(behind) ? undefined : event.exec(behind)?.groups?.['of'];
    return of === undefined ? undefined : eventOf(of);
  };
}

/** Reads the time that something is moved to, or by how much. */
export function newTimeReader({ edits }: Words): (text: string, entities: readonly Entity[]) => Span | undefined {
  const to = new RegExp(`(?<![\\p{L}\\d])(?:${anyOf(edits.toTime)})\\s*$`, 'iu');
  return (text, entities) => {
    const isNew = (one: Entity): boolean => {
      const { start, end } = one.span;
      if (one.type !== 'time' || one.value.replaced) return false;
      return to.test(text.slice(0, start)) || to.test(text.slice(0, start) + firstWord(text, { start, end }));
    };
    const last = entities.findLast(isNew);
    // "To next week at 8" is one new time in two pieces.
    const first = entities.find(
      one => last && isNew(one) && one.span.end < last.span.start && last.span.start - one.span.end < 2,
    );
    if (first && last) return { start: first.span.start, end: last.span.end };
    return (last ?? entities.findLast(({ type }) => type === 'shift'))?.span;
  };
}

/** A time may begin with the word that leads to it. */
const firstWord = (text: string, { start, end }: Span): string => /^\S+\s/.exec(text.slice(start, end))?.[0] ?? '';

/** Leaves out what leads into a request, and the mark behind it: "kindly add Ana" of "Could you kindly add Ana?". */
function requestOpener({ courtesy, polite, hints }: Words): (text: string) => string {
  const lead = new RegExp(
    `^(?:${anyOf([...courtesy, ...polite])}|${anyPhrase(hints.openings)})(?:[\\s,]+|(?<=['’]))`,
    'iu',
  );
  const without = (text: string): string => {
    const rest = text.replace(lead, '');
    return rest === text ? text : without(rest);
  };
  return text => without(text.replace(/[.!?\s]+$/, ''));
}

/** What may come before and after a change. */
type Around = { lead: readonly string[]; courtesy: readonly string[] };

/** Matches whole sentences. */
function shapeOf({ lead, courtesy }: Around, phrases: readonly string[], classes: Classes): Shape {
  const before = `^(?:(?:${anyOf(lead)})(?:[\\s,]+|$))*`;
  const behind = `(?:[\\s,]+(?:${anyOf(courtesy)}))*$`;
  const first = firstMatcher(
    phrases.map(each => `${before}(?:${phrase(each, classes)})${behind}`),
    'iu',
  );
  return text => {
    const match = first(text);
    return match && (match.groups ?? {});
  };
}

type SlotNaming = { edits: EditWords; around: Around; eventOf: EventNamer; valued: ValueReader };

/** The slots of a template by what they are called, in small letters. */
const namesOf = rememberedOf(
  (slots: readonly SlotSketch[]) =>
    new Map(slots.flatMap(slot => slot.names.map(name => [name.toLowerCase(), slot.name] as const))),
);

/** Reads changes that name a slot: "change the title", "the title should be X", "set the place to Room 4". */
function slotNaming({ edits, around, eventOf, valued }: SlotNaming) {
  // Patterns are only made for the names that a text has, so templates share them.
  const shapesWith = remembered(names => slotShapes(edits, around, names));
  return (text: string, slots: readonly SlotSketch[]): SpokenEdit | undefined => {
    const [small, names] = [text.toLowerCase(), namesOf(slots)];
    const spoken = [...names.keys()].filter(name => small.includes(name));
    if (spoken.length === 0) return undefined;
    const { cleared, added, changed } = shapesWith(anyOf(spoken))(text);
    const { slot: said, rest, of } = cleared ?? added ?? changed ?? {};
    if (!said) return undefined;
    const which = of && eventOf(of);
    const about = { slot: names.get(said.toLowerCase()) ?? said, ...(which && { of: which }) };
    if (cleared) return { ...about, op: 'remove', ...(rest && { rest }) };
    return { ...about, ...valued(added ? 'add' : 'set', rest) };
  };
}

/** What a text does with a slot of one of these names: the first of the three that it does. */
function slotShapes({ slot: phrases, article }: EditWords, around: Around, names: string) {
  const slot = `(?:(?:${anyPhrase(article)})${BEHIND_WORD})?(?<slot>${names})${WORD_END}`;
  const shape = (some: readonly string[]): Shape => shapeOf(around, some, { ...VALUE, slot });
  const [clear, more, change] = [shape(phrases.clear), shape(phrases.more), shape(phrases.change)];
  const [clearOf, moreOf, changeOf] = [shape(phrases.clearOf), shape(phrases.moreOf), shape(phrases.changeOf)];
  return (text: string) => {
    const cleared = clearOf(text) ?? clear(text);
    const added = cleared ? undefined : (moreOf(text) ?? more(text));
    return { cleared, added, changed: cleared || added ? undefined : (changeOf(text) ?? change(text)) };
  };
}

const unquoted = (text: string): string => text.trim().replace(/^(["'`])(.*)\1$/, '$2');
