import type { Entity, Reading, Span, UnreadSpan } from '../../nlu/index.ts';
import { HeldSlots, holderOf, type SlotCourse } from './held-slots.ts';
import { wordsInUtterance } from './words/words-in-utterance.ts';

/** A stretch of a message that filled a slot. */
type UsedPart = Span & { slot: string };
/** A stretch that nothing used. `isValue`: it looks like a value, but nothing was read from it. */
export type UnusedPart = Span & { text: string; isValue: boolean };

/** The stretches of a message that filled a slot. */
export function usedParts(course: SlotCourse, reading: Reading): UsedPart[] {
  const slots = new HeldSlots(course);
  const holders = reading.entities.map(entity => holderOf(slots, entity, reading));
  return reading.spans.flatMap(({ start, end, as, entity }) => {
    const slot = entity === undefined ? slots.saying(reading.text.slice(start, end)) : holders[entity];
    return slot === undefined || as === 'intent' ? [] : [{ start, end, slot }];
  });
}

const EVENTS = ['event', 'events'] as const;

/** The content words of a message that filled no slot, in the order of the sentence. */
export function unusedParts(course: SlotCourse, reading: Reading): UnusedPart[] {
  const { template } = course;
  const slots = new HeldSlots(course);
  // "It doesn't stop in January" as a whole says how often.
  if (reading.recurs !== undefined) return [];
  if (isOneHeld(slots, reading) || slots.saying(reading.text) !== undefined) return [];
  const { text, entities, pointed, spans, unread } = reading;
  const [held, open] = entitySpans(slots, reading);
  const exceptions = entities.filter(({ type }) => type === 'exception').map(({ span }) => span);
  const impossible = entities.filter(({ type }) => type === 'impossible');
  const used = [
    ...held,
    ...(pointed && slots.ofType(EVENTS) ? [pointed.span] : []),
    ...unread.filter(span => impossible.some(entity => span.start <= entity.span.end && entity.span.start <= span.end)),
  ];
  // Without a word such as "it", a name is a part of what says which event is meant.
  const saysWhich = reading.mention === undefined && slots.ofType(EVENTS) !== undefined;
  const names = saysWhich ? [] : spans.filter(({ as }) => as === 'title' || as === 'event');
  const part = ({ start, end }: Span, isValue = false): UnusedPart => ({
    ...{ start, end, isValue },
    text: text.slice(start, end),
  });
  const beside = slots.saying(reading.besideEvent?.event ?? '') === undefined ? undefined : reading.besideEvent?.span;
  const isFree = (span: Span): boolean =>
    !used.some(other => isWithin(span, other)) && !(beside && isWithin(span, beside));
  const utterance = heldUtterance(course, reading);
  const isOfUtterance = (span: Span): boolean => utterance !== undefined && isWithin(span, utterance);
  const parts = [
    ...open
      .filter(span => isFree(span) && !leadsToSaid(text.slice(span.start, span.end), slots))
      .map(span =>
        part(
          span,
          exceptions.some(other => isWithin(span, other)),
        ),
      ),
    ...names
      .filter(span => !isKindOfNamed(span, reading))
      .map(span => part(span))
      .filter(name => isFree(name) && !slots.isNamed(name.text) && !isOfUtterance(name)),
    ...unread
      .filter(({ from, end }) => slots.saying(text.slice(from, end)) === undefined)
      .filter(span => !isOfUtterance(span))
      .filter(({ start, end }) => !isSwap(text.slice(start, end), slots, reading))
      .filter(span => !isHeldPlace(span, slots, reading))
      .filter(span => !isReason(span, template) && !namesEdited(text.slice(span.start, span.end), course, reading))
      .map(span => part(span, span.isValue))
      .filter(isFree),
  ];
  return parts
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, at, all) => !all.slice(0, at).some(other => isWithin(one, other)));
}

/** "To 3.01", which looks like a time, of "change the room to 3.01". */
const leadsToSaid = (said: string, slots: HeldSlots): boolean =>
  / /.test(said) && slots.saying(said.split(' ').at(-1) ?? '') !== undefined;

/** "Job" of "job at 9, call it Rewire Khan" is what is called so. */
const isKindOfNamed = ({ start, end }: Span, { text, title }: Reading): boolean =>
  (title?.how === 'named' || title?.how === 'quoted') && !/\s/.test(text.slice(start, end));

/** True if a slot holds an entity that is the whole message, as in most answers. No words are then left to look at. */
const isOneHeld = (slots: HeldSlots, reading: Reading): boolean =>
  reading.entities.some(
    entity =>
      entity.span.start === 0 &&
      entity.span.end === reading.text.length &&
      holderOf(slots, entity, reading) !== undefined,
  );

/** The part of a message that is like an utterance whose words the slots hold: "have the kitchen cleaned". */
function heldUtterance({ template, after }: SlotCourse, reading: Reading): Span | undefined {
  const said = wordsInUtterance(template, reading);
  const isHeld = said && [...said.words].every(([name, words]) => after[name] === words);
  return isHeld ? { start: said.from, end: reading.text.length } : undefined;
}

/** "Occasion" of "change the occasion to farewell" only says which slot gets the value. */
function namesEdited(said: string, { template }: SlotCourse, { edit }: Reading): boolean {
  const slot = template.slots.find(({ name }) => name === edit?.slot);
  return slot !== undefined && [slot.name, ...slot.names].some(name => name.toLowerCase() === said.toLowerCase());
}

/** "Ana instead of Ben", where slots hold both. */
const isSwap = (said: string, slots: HeldSlots, { edit }: Reading): boolean =>
  edit?.insteadOf !== undefined &&
  said.includes(edit.insteadOf) &&
  [edit.rest ?? '', edit.insteadOf].every(part => slots.saying(part) !== undefined);

/** "At the same place", where a place is known. */
const isHeldPlace = (span: Span, slots: HeldSlots, { samePlace }: Reading): boolean =>
  samePlace !== undefined && slots.ofType(['place']) !== undefined && overlaps(span, samePlace);

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** A statement next to a change or a deletion says why it is asked: "drop the visit, the client pulled out". */
const isReason = ({ states, isValue, from, start }: UnreadSpan, { writes }: SlotCourse['template']): boolean =>
  states === true && !isValue && from === start && (writes === 'change' || writes === 'deletion');

/** The stretches of the entities that a slot holds, and of the others. */
function entitySpans(slots: HeldSlots, reading: Reading): [held: Span[], open: Span[]] {
  const { text, entities, spans } = reading;
  const [held, open]: [Span[], Span[]] = [[], []];
  for (const [index, entity] of entities.entries()) {
    const own = [entity.span, ...spans.filter(span => span.entity === index)];
    if (holderOf(slots, entity, reading) !== undefined) held.push(...own);
    else open.push(...own.map(span => (isWithout(entity) ? withLead(text, span) : span)));
  }
  return [held, open];
}

const isWithout = (entity: Entity): boolean => entity.type === 'people' && entity.without === true;

/** The stretch with the word before it: "without Ana". */
const withLead = (text: string, { start, end }: Span): Span => ({
  start: text.lastIndexOf(' ', start - 2) + 1,
  end,
});

const isWithin = (span: Span, { start, end }: Span): boolean => start <= span.start && span.end <= end;
