import type { Analysis } from '../analysis.ts';
import type { AllFound, EntityFinder } from '../entities/entities.ts';
import type { Entity } from '../reading/entities.ts';
import type { Reading } from '../reading/reading.ts';
import type { SpokenEdit } from '../reading/requests.ts';
import type { Span } from '../reading/spans.ts';
import type { SlotSketch } from '../reading/understanding.ts';
import { blanked, type FoundEntity, overlaps } from '../text/spans.ts';
import type { Words } from '../words/words.ts';
import { clauseReader } from './clauses.ts';
import { editReader, eventNamer, guestEventNamer, titleSlot } from './edits.ts';

/** What a message changes of a template's slots, and the entities that are no part of a new name. */
export type SlotChanges = Pick<Reading, 'entities' | 'edit' | 'clauses'>;

/**
 * Reads what a message changes of some slots. It takes the entities from the analysis and finds them again only where a
 * new name shares one with the rest of the message.
 */
export function slotChangeReader(words: Words, findAll: EntityFinder) {
  const readEdit = editReader(words);
  const readClauses = clauseReader(words);
  const titleOf = titleSlot(words.edits);
  const [guestEventOf, eventOf] = [guestEventNamer(words), eventNamer(words)];
  /** "Add Kim and Lee to the launch" says which event they come to. */
  const withGuestEvent = (
    { text, entities }: Pick<Analysis, 'text' | 'entities'>,
    edit: SpokenEdit | undefined,
  ): SpokenEdit | undefined => {
    const { op, slot, rest = '' } = edit ?? {};
    if (!edit || slot !== undefined || (op !== 'add' && op !== 'remove')) return edit;
    const end = text.indexOf(rest) + rest.length;
    const guests = entities.findLast(({ type, span }) => type === 'people' && span.end <= end);
    const of = guests && guestEventOf(text.slice(guests.span.end, end));
    return of === undefined ? edit : { ...edit, of };
  };
  return (analysis: Analysis, slots: readonly SlotSketch[]): SlotChanges => {
    const { text, all } = analysis;
    const edit = withoutTimesOf(analysis, withGuestEvent(analysis, readEdit(text, slots)), eventOf);
    const standsAlone = (piece: string, span: Span): boolean =>
      (all.found.some(one => isWithin(one, span)) && analysis.unexplainedWithin(span) === 0) ||
      readEdit(piece, slots) !== undefined;
    const clauses = readClauses(text, wholesIn(all), standsAlone);
    const isName = edit?.op === 'set' && edit.slot !== undefined && edit.slot === titleOf(slots);
    const name = isName && clauses.length <= 1 ? edit.rest : undefined;
    const beside = name ? besideName(analysis, name, findAll) : withoutThoseIn(edit, analysis, slots);
    return {
      entities: name ? beside : withoutPlaceOf(edit, { text, entities: beside }, slots),
      ...(edit && { edit }),
      ...(clauses.length > 1 && { clauses }),
    };
  };
}

/** "The budget review on Tuesday" is called "budget review". */
function withoutTimesOf(
  { text, all }: Analysis,
  edit: SpokenEdit | undefined,
  eventOf: (said: string) => string | undefined,
): SpokenEdit | undefined {
  if (edit?.of === undefined) return edit;
  const start = text.indexOf(edit.of);
  const span = { start, end: start + edit.of.length };
  const times = all.found.filter(
    ({ entity, covers }) => entity.type === 'time' && covers.every(one => contains(span, one)),
  );
  const words = blanked(
    text,
    times.flatMap(({ covers }) => covers),
  ).slice(span.start, span.end);
  const name = words.replace(/\s+$/, '');
  // At its beginning, a day is a part of the name: "Friday retro".
  if (start < 0 || times.length === 0 || /^\s|\s{3}/.test(name) || name === '') return edit;
  const { of: _, ...others } = edit;
  const of = eventOf(name);
  return of === undefined ? others : { ...others, of };
}

/** Types of slots whose words may say anything. */
const OWN_WORDS: ReadonlySet<string> = new Set(['description', 'text-change']);

/** "Change the room to 3.01": a number that is all of a place is no clock time. */
const NUMBER = /^\d[\d.,:/-]*$/;

/** What a description is to say has no other value of the event: "set the description to Q4 figures". */
function withoutThoseIn(
  edit: SpokenEdit | undefined,
  { text, entities }: Analysis,
  slots: readonly SlotSketch[],
): Entity[] {
  const type = slots.find(({ name }) => name === edit?.slot)?.type ?? '';
  if (edit?.rest === undefined || edit.op === 'remove') return [...entities];
  const start = text.lastIndexOf(edit.rest);
  const words = { start, end: start + edit.rest.length };
  if (type === 'place' && NUMBER.test(edit.rest)) return entities.filter(({ span }) => !overlaps(span, words));
  if (!OWN_WORDS.has(type)) return [...entities];
  return entities.filter(({ type: of, span }) => of === 'description' || !contains(words, span));
}

/** A new name says nothing else: "rename it to Friday drinks". */
function besideName({ text, all, context }: Analysis, name: string, findAll: EntityFinder): Entity[] {
  const start = text.lastIndexOf(name);
  const span = { start, end: start + name.length };
  const isTouched = ({ covers }: FoundEntity): boolean => covers.some(cover => overlaps(cover, span));
  const isShared = (one: FoundEntity): boolean => isTouched(one) && !one.covers.every(cover => contains(span, cover));
  const found = all.found.some(isShared)
    ? findAll(blanked(text, [span]), context).found
    : all.found.filter(one => !isTouched(one));
  return found.map(({ entity }) => entity);
}

/** Types of slots whose value is words. */
const WORDS: ReadonlySet<string> = new Set(['text', 'title', 'description', 'place']);

/**
 * "In" of "rename it in X" leads to the new value and to no place; the words of a slot are no place of the event either, no
 * calendar, and no time if they are a number: "change the room to 3.01".
 */
function withoutPlaceOf(
  edit: SpokenEdit | undefined,
  { text, entities }: Pick<Analysis, 'text' | 'entities'>,
  slots: readonly SlotSketch[],
): Entity[] {
  if (edit?.rest === undefined) return [...entities];
  const start = text.lastIndexOf(edit.rest);
  const value = { start, end: start + edit.rest.length };
  const isOfWords = WORDS.has(slots.find(({ name }) => name === edit.slot)?.type ?? '');
  const leadsToValue = ({ span }: Entity): boolean => span.start < start && start < span.end;
  const isOfSlot = ({ span }: Entity): boolean => edit.slot !== undefined && (isOfWords || !overlaps(span, value));
  const isNumber = NUMBERED.test(edit.rest);
  const isInWords = ({ type, span }: Entity): boolean =>
    isOfWords && (type === 'calendar' || (type === 'time' && isNumber)) && overlaps(span, value);
  return entities.filter(
    entity => !isInWords(entity) && (entity.type !== 'place' || !(leadsToValue(entity) || isOfSlot(entity))),
  );
}

/** "3.01", "room B 2.07". */
const NUMBERED = /^(?:\p{L}+\s){0,2}\p{L}?\d+(?:[.:-]\d+)?\p{L}?$/u;

/** Quotations, and times in one piece: "4pm, not 3". */
const wholesIn = ({ quotes, found }: AllFound): Span[] => [
  ...quotes.map(({ span }) => span),
  ...found.flatMap(({ entity, covers }) => (entity.type === 'time' && covers.length === 1 ? covers : [])),
];

/** People are named in lists; of everything else one thing may stand between two commas. */
const isWithin = ({ entity, covers }: FoundEntity, span: Span): boolean =>
  entity.type !== 'people' && covers.every(cover => contains(span, cover));

const contains = (outer: Span, inner: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
