import { type Entity, type EntityOf, type Reading, readingWith } from '../../../nlu/index.ts';
import { daysBetween, isDate } from '../../../time/index.ts';
import type { Option, Slot } from '../../templates/template.ts';
import { spokenOption } from '../details.ts';
import { meansFollowing } from '../times/series-start.ts';

/**
 * Reads the answer to a question with options.
 * @param forms other forms of the answer that can each stand for it
 * @returns a reading that holds only the option (and a day that belongs to it), or an answer with more slots to fill;
 *   undefined if the answer says more than an option does: "all of them from December on" is not "all of them"
 */
export function choiceAnswer(slot: Slot, reading: Reading, forms: readonly string[]): Reading | undefined {
  if (meansFollowing(reading, slot.options) && saysNoMore(reading)) return reading;
  const day = dayOf(reading);
  const said = [
    reading.plain,
    ...(reading.restricted ? [] : [reading.afterAnswer ?? '', ...forms, bareAnswer(reading)]),
  ];
  const option =
    firstOf(said, form => slot.options.find(one => saysIt(one, withDay(form, day, reading)))) ??
    yesOrNo(slot.options, reading) ??
    (reading.restricted ? undefined : firstOf(said, form => onlyOneWith(slot.options, form)));
  if (option) return asChoice({ list: slot.name, value: option.value }, reading, day);
  return isPlain(slot, reading) || isSpokenWithNote(slot, reading) ? reading : undefined;
}

/** True if a day can belong to an option: "the one on {day}". */
export const takesDay = ({ options }: Slot): boolean =>
  options.some(({ phrases, answers }) => [...phrases, ...answers].some(words => words.includes('{day}')));

/** A part of an answer that names an option, and the rest: "the small one | tomorrow at 9". */
type ChoicePart = { value: string; rest: string };

/**
 * The parts of an answer that name an option at its beginning or end, the longest first.
 * @param formsOf other forms of a part that can each stand for it
 */
export function choiceParts(
  { options }: Slot,
  text: string,
  formsOf: (part: string) => readonly string[],
): ChoicePart[] {
  const gaps = [...text.matchAll(/[\s,;]+/g)].slice(0, MOST_GAPS);
  const parts = gaps.flatMap(({ index, 0: gap }) => {
    const [before, behind] = [text.slice(0, index), text.slice(index + gap.length)];
    return [
      { part: before, rest: behind },
      { part: behind, rest: before },
    ];
  });
  return parts
    .toSorted((a, b) => b.part.length - a.part.length)
    .flatMap(({ part, rest }) => {
      const option = optionNamed({ options }, [part, ...formsOf(part)]);
      return option ? [{ value: option.value, rest }] : [];
    });
}

/** The option that is called so, by one of its words or phrases. */
export const optionCalled = ({ options }: Pick<Slot, 'options'>, forms: readonly string[]): Option | undefined =>
  firstOf(forms, form => options.find(one => saysIt(one, simple(form))));

/** The option that some words name, given all forms that can stand for them; the last form has no words around them. */
export function optionNamed(slot: Pick<Slot, 'options'>, forms: readonly string[]): Option | undefined {
  const { options } = slot;
  return optionCalled(slot, forms) ?? firstOf(forms.slice(-1), form => onlyOneWith(options, form));
}

/** Longer answers say more than an option and a few values. */
const MOST_GAPS = 20;

const firstOf = <T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined => {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** "Decline and say sorry": an answer to an invitation, and what goes with it. */
const isSpokenWithNote = ({ options }: Slot, reading: Reading): boolean =>
  spokenOption(options, reading) !== undefined &&
  reading.unread.length === 0 &&
  reading.entities.some(({ type }) => type === 'description') &&
  reading.entities.every(({ type }) => type === 'description');

/** True if nothing but options is left without the day: "all of them from the 14th on". */
const saysNoMore = ({ entities, unexplained }: Reading): boolean =>
  unexplained === 0 && entities.every(({ type }) => type === 'choice');
/** "No" of "no wait", which says no more than that. */
const bareAnswer = ({ plain, afterAnswer }: Reading): string =>
  afterAnswer === '' ? (/^\p{L}+/u.exec(plain)?.[0] ?? '') : '';

/** Without what is left out in a hurry: capitals, accents, and the hyphen of "celle-là". */
const simple = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replaceAll(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/[\s.,!?]+$/, '')
    .replaceAll(/\s*,\s*/g, ' ');

const saysIt = ({ title, phrases, answers }: Option, said: string): boolean =>
  said !== '' && [title, ...phrases, ...answers].some(words => simple(words) === said);

export const isYesOrNo = ({ options }: Pick<Slot, 'options'>): boolean =>
  ['yes', 'no'].every(each => options.some(({ value }) => value === each));

/** With the values "yes" and "no", a question is answered with any words for them. */
function yesOrNo(
  options: readonly Option[],
  { answer, afterAnswer, unexplained, entities }: Reading,
): Option | undefined {
  const isAll = afterAnswer === '' || (unexplained === 0 && entities.length === 0);
  const said = isAll ? answer : undefined;
  return isYesOrNo({ options }) ? options.find(({ value }) => value === said) : undefined;
}

/** The one option with a phrase that contains every word of an answer, such as "A small one" for "small". */
function onlyOneWith(options: readonly Option[], said: string): Option | undefined {
  const words = wordsIn(said);
  const hasAll = (phrase: string): boolean => {
    const others = wordsIn(phrase);
    return words.every(word => others.some(other => isSameWord(word, other)));
  };
  const fitting = options.filter(({ title, phrases }) => [title, ...phrases].some(hasAll));
  const [only, other] = words.length > 0 ? fitting : [];
  return other ? undefined : only;
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

/** The same word, or two forms of it: "klein" and "kleines". */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const differs = [...one].findIndex((letter, at) => letter !== other[at]);
  const common = differs < 0 ? one.length : differs;
  return common >= LEAST_COMMON && Math.max(one.length, other.length) - common <= LONGEST_ENDING;
}

const LEAST_COMMON = 4;
const LONGEST_ENDING = 2;

const withDay = (form: string, day: EntityOf<'time'> | undefined, { text }: Reading): string =>
  simple(day ? form.toLowerCase().replace(spoken(text, day), '{day}') : form).replace("{day}'s", '{day}');

const spoken = (text: string, { span }: Entity): string => text.slice(span.start, span.end).toLowerCase();

/** The only day in the answer. */
function dayOf({ entities }: Reading): EntityOf<'time'> | undefined {
  const [time, second] = entities.filter((entity): entity is EntityOf<'time'> => entity.type === 'time');
  const isDay = time && !second && time.value.said.date && !time.value.said.time && isOneDay(time.value);
  return isDay ? time : undefined;
}

const isOneDay = ({ start, end }: EntityOf<'time'>['value']): boolean =>
  end === undefined || (isDate(end) && daysBetween(start, end) <= 1);

/** The option precedes its day, as in "only | tomorrow's". */
function asChoice(chosen: { list: string; value: string }, reading: Reading, day: Entity | undefined): Reading {
  const end = day?.span.start ?? reading.text.length;
  const choice: Entity = {
    type: 'choice',
    ...chosen,
    text: reading.text.slice(0, end),
    span: { start: 0, end },
  };
  return readingWith(reading, { entities: [choice, ...(day ? [day] : [])], unexplained: 0 });
}

/** True if there is exactly one option, with values for other slots at most: "all of them at 11". */
function isPlain({ name, options }: Slot, { entities, clauses, unexplained, restricted }: Reading): boolean {
  const chosen = entities.flatMap(entity => (entity.type === 'choice' && entity.list === name ? [entity] : []));
  const dates = entities.filter(entity => entity.type === 'time' && entity.value.said.date);
  const takesDay = options.some(
    ({ value, phrases }) => value === chosen[0]?.value && phrases.some(words => words.endsWith('{day}')),
  );
  const isOneThing = clauses === undefined && unexplained === 0 && !restricted;
  return isOneThing && chosen.length === 1 && (takesDay || dates.length === 0);
}
