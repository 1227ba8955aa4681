import type { Reading } from '../../nlu/index.ts';
import type { SlotInput, SlotType } from './slot-type.ts';

const LONGEST = 500;

/** Words as they were said, whatever they say. Only an answer, or a change that names the slot, fills it. */
export const textType: SlotType<string> = wordsType(() => undefined);

/** What an event is called. */
export const titleType: SlotType<string> = wordsType((reading, mode) => {
  const { title } = reading;
  if (!title) return undefined;
  const isTold = title.how === 'named' || title.how === 'quoted';
  return mode === 'request' || isTold || (mode === 'answer' && saysMore(reading)) ? title.text : undefined;
});

/** Addresses and clock times are nobody's title: "Lunch at noon at 4 Mill Lane with nina@example.com" is "Lunch". */
const saysMore = ({ entities }: Reading): boolean =>
  entities.some(
    entity =>
      (entity.type === 'people' && entity.people.some(({ email }) => email !== undefined)) ||
      (entity.type === 'time' && entity.value.said.time) ||
      (entity.type === 'place' && /^\d/.test(entity.value)),
  );

export const placeType: SlotType<string> = wordsType(reading => entityText(reading, 'place'));
export const descriptionType: SlotType<string> = wordsType(reading => entityText(reading, 'description'));

/** An answer is taken whole, unless a part of it says that it is the value ("call it Lunch, at noon"). */
function wordsType(find: (reading: Reading, mode: SlotInput<string>['mode']) => string | undefined): SlotType<string> {
  return {
    read({ reading, mode, slot }) {
      const { edit } = reading;
      if (edit?.slot === slot && edit.rest) return tidy(edit.rest);
      const named = find(reading, mode);
      return tidy(named ?? (mode === 'answer' && !saysOtherThings(reading) ? reading.text : undefined));
    },
    view: value => value,
  };
}

/** "Tomorrow at noon" is no title: nothing is left of it when what it says of other slots is taken away. */
const saysOtherThings = ({ entities, unexplained }: Reading): boolean => entities.length > 0 && unexplained === 0;

const tidy = (text: string | undefined): string | undefined => text?.trim().slice(0, LONGEST) || undefined;

function entityText(reading: Reading, type: 'place' | 'description'): string | undefined {
  const entity = reading.entities.find(found => found.type === type);
  return entity?.type === type ? entity.value : undefined;
}
