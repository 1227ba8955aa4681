import type { Reading } from '../../../nlu/index.ts';
import type { ReadingMode, SlotInput, SlotType } from '../slot-type.ts';

const LONGEST = 500;

/** Any words as they were said. Only an answer, or a change that names the slot, fills it. */
export const textType: SlotType<string> = wordsType('any words, as they were said', () => undefined);

/** The title of an event. */
export const titleType: SlotType<string> = wordsType(
  'the title of an event',
  (reading, mode) => {
    const { title, generalTitle } = reading;
    if (!title) return mode === 'request' ? generalTitle : undefined;
    const isTold = title.how === 'named' || title.how === 'quoted';
    return mode === 'request' || isTold || (mode === 'answer' && saysMore(reading)) ? title.text : undefined;
  },
  { names: true },
);

/** Addresses and clock times belong to no title: "Lunch at noon at 4 Mill Lane with nina@example.com" is "Lunch". */
const saysMore = ({ entities }: Reading): boolean =>
  entities.some(
    entity =>
      (entity.type === 'people' && entity.people.some(({ email }) => email !== undefined)) ||
      (entity.type === 'time' && entity.value.said.time) ||
      (entity.type === 'place' && /^\d/.test(entity.value)),
  );

/** "Remove the place": the message names the slot, and no value. */
const isRemoved = ({ reading: { edit }, mode, slot }: SlotInput<unknown>): boolean =>
  mode !== 'answer' && edit?.slot === slot && edit.op === 'remove';

/** "Ajoute un lien à Dentiste" names an event, and no place. */
const isOfPart = ({ part, entities }: Reading): boolean =>
  part?.event !== undefined && entities.some(entity => entity.type === 'place' && part.event?.includes(entity.value));

const placeInWords = wordsType('where: "in room 4", "at the Blue Café"', reading => entityText(reading, 'place'), {
  names: true,
});

/** What is left of the places of "by video instead of in Room 4" is none; undefined if no place is to go. */
function placeLeft({ edit, entities }: Reading): string | undefined {
  const { insteadOf = '' } = edit ?? {};
  const places = entities.flatMap(entity => (entity.type === 'place' ? [entity.value] : []));
  const left = places.filter(place => !insteadOf.includes(place));
  return left.length < places.length ? (left[0] ?? '') : undefined;
}

/** "At the same place", where an event with a place was spoken of. */
const samePlace = ({ reading, setting: { lastPlace } }: SlotInput<unknown>): string | undefined =>
  reading.samePlace && lastPlace;

/** An e-mail address is not a place: "the address is ana@example.com". */
const E_MAIL = /^\S+@\S+$/u;

/** Without words, an event has no place. */
export const placeType: SlotType<string> = {
  ...placeInWords,
  read: input => {
    const left = isRemoved(input) ? '' : placeLeft(input.reading);
    const place = left ?? samePlace(input) ?? (isOfPart(input.reading) ? undefined : placeInWords.read(input));
    return place !== undefined && E_MAIL.test(place) ? undefined : place;
  },
  none: '',
};
export const descriptionType: SlotType<string> = wordsType('notes', reading => entityText(reading, 'description'));

/** Finds the words in a message that names them. */
type Finder = (reading: Reading, mode: ReadingMode) => string | undefined;

/**
 * An answer is taken whole, unless part of it is marked as the value ("call it Lunch, at noon"). Where `names` says that
 * words are wanted that name something, "same as usual" is none.
 */
function wordsType(is: string, find: Finder, { names = false } = {}): SlotType<string> {
  return {
    shape: 'text',
    docs: { is, shown: 'as is' },
    read({ reading, mode, slot }) {
      const { edit } = reading;
      if (edit?.slot === slot && edit.rest) return tidy(edit.rest);
      const named = find(reading, mode);
      if (mode === 'answer' && reading.vague && named === undefined && names) return undefined;
      return tidy(named ?? (mode === 'answer' && !saysOtherThings(reading) ? reading.text : undefined));
    },
    view: value => value || undefined,
  };
}

/** New words, or words to add to those that are there. Without words, those that are there go. */
type TextChange = { words: string; adds?: true };

const NO_WORDS: TextChange = { words: '' };

export const textChangeType: SlotType<TextChange> = {
  shape: 'text',
  docs: { is: 'new words for a text that is there, words to add to it, or none', shown: 'as is' },
  read(input) {
    const { reading, mode, slot } = input;
    const { edit } = reading;
    const isOwn = edit?.slot === slot;
    if (isRemoved(input)) return NO_WORDS;
    const said = (isOwn ? edit.rest : undefined) ?? entityText(reading, 'description');
    const words = tidy(said ?? (mode === 'answer' ? reading.text : undefined));
    return words === undefined ? undefined : { words, ...(isOwn && edit.op === 'add' && { adds: true as const }) };
  },
  none: NO_WORDS,
  view: ({ words }) => words || undefined,
};

/** "Tomorrow at noon" is no title: other slots use all of its words. */
const saysOtherThings = ({ entities, unexplained }: Reading): boolean => entities.length > 0 && unexplained === 0;

/** As much of a text as a slot holds. */
export const wholeText = (text: string): string => text.trim().slice(0, LONGEST);

const tidy = (text: string | undefined): string | undefined => wholeText(text ?? '') || undefined;

function entityText(reading: Reading, type: 'place' | 'description'): string | undefined {
  const entity = reading.entities.find(found => found.type === type);
  return entity?.type === type ? entity.value : undefined;
}
