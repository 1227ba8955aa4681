import type { Reading } from '../../nlu/index.ts';
import type { ReadingMode, SlotType } from './slot-type.ts';

const LONGEST = 500;

/** Any words as they were said. Only an answer, or a change that names the slot, fills it. */
export const textType: SlotType<string> = wordsType('any words, as they were said', () => undefined);

/** The title of an event. */
export const titleType: SlotType<string> = wordsType('the title of an event', (reading, mode) => {
  const { title, generalTitle } = reading;
  if (!title) return mode === 'request' ? generalTitle : undefined;
  const isTold = title.how === 'named' || title.how === 'quoted';
  return mode === 'request' || isTold || (mode === 'answer' && saysMore(reading)) ? title.text : undefined;
});

/** Addresses and clock times belong to no title: "Lunch at noon at 4 Mill Lane with nina@example.com" is "Lunch". */
const saysMore = ({ entities }: Reading): boolean =>
  entities.some(
    entity =>
      (entity.type === 'people' && entity.people.some(({ email }) => email !== undefined)) ||
      (entity.type === 'time' && entity.value.said.time) ||
      (entity.type === 'place' && /^\d/.test(entity.value)),
  );

export const placeType: SlotType<string> = wordsType('where: "in room 4", "at the Blue Café"', reading =>
  entityText(reading, 'place'),
);
export const descriptionType: SlotType<string> = wordsType('notes', reading => entityText(reading, 'description'));

/** Finds the words in a message that names them. */
type Finder = (reading: Reading, mode: ReadingMode) => string | undefined;

/** An answer is taken whole, unless part of it is marked as the value ("call it Lunch, at noon"). */
function wordsType(is: string, find: Finder): SlotType<string> {
  return {
    shape: 'text',
    docs: { is, shown: 'as is' },
    read({ reading, mode, slot }) {
      const { edit } = reading;
      if (edit?.slot === slot && edit.rest) return tidy(edit.rest);
      const named = find(reading, mode);
      return tidy(named ?? (mode === 'answer' && !saysOtherThings(reading) ? reading.text : undefined));
    },
    view: value => value,
  };
}

/** "Tomorrow at noon" is no title: other slots use all of its words. */
const saysOtherThings = ({ entities, unexplained }: Reading): boolean => entities.length > 0 && unexplained === 0;

const tidy = (text: string | undefined): string | undefined => text?.trim().slice(0, LONGEST) || undefined;

function entityText(reading: Reading, type: 'place' | 'description'): string | undefined {
  const entity = reading.entities.find(found => found.type === type);
  return entity?.type === type ? entity.value : undefined;
}
