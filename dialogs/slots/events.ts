import type { Reading } from '../../nlu/index.ts';
import type { ToldApart } from './event-pointer.ts';
import type { SlotType } from './slot-type.ts';

/**
 * Several events that a request is about: those with the ids in `among`, or else those of the template's range; of these,
 * the ones that fit `words`, one of `only`, and none of `but`. A request for nothing but "my meetings" has no words. `shown`
 * are the ids of those of them that were listed when the person picked some or left some out.
 */
export type EventSelection = {
  among?: string[];
  words?: string;
  /** "Meetings" and "calls" are no whole days. */
  timed?: true;
  shown?: string[];
  only?: OneTold[];
  but?: OneTold[];
};

/** One event by its id, or all that something tells apart. */
export type OneTold = ToldApart | { id: string };

export const eventsType: SlotType<EventSelection> = {
  shape: 'text',
  docs: { is: 'several events: “all my meetings”, “both”, “everything but the dentist”', shown: 'the words for them' },
  read({ reading, mode, previous, setting: { mentioned = [], mentionedBefore = [] } }) {
    if (mode === 'aside') return undefined;
    const shown = mentioned.length > 1 ? mentioned : [...mentionedBefore, ...mentioned];
    if (meansShown(reading) && shown.length > 1) return { among: [...shown] };
    const words = wordsFor(reading);
    if (reading.bulk || words !== undefined) return kindOf(reading, words);
    return mode === 'answer' && reading.text ? { ...previous, words: reading.text } : undefined;
  },
  view: ({ words = '' }) => words,
};

/**
 * "Both", "all of them", and "everything" right after a list, unless other days are said. "Cancel everything" may as well be
 * about what was open before.
 */
function meansShown({ several, bulk, entities, title, command }: Reading): boolean {
  const saysWhich = entities.some(one => one.type === 'people' || (one.type === 'time' && one.value.said.date));
  const isPlain = bulk?.bare === true && command !== 'cancel-all';
  return several === true || (isPlain && !saysWhich && title === undefined);
}

const kindOf = ({ bulk }: Reading, words: string | undefined): EventSelection => ({
  ...(words !== undefined && { words }),
  ...(bulk?.timed && { timed: true }),
});

/**
 * What the events are called. "My yoga classes" is a kind of events, and no title; neither is what they lose: "remove the
 * reminders from all meetings".
 */
function wordsFor({ bulk, title, text, part }: Reading): string | undefined {
  if (!bulk) return title?.text;
  const isPart = part !== undefined && title !== undefined && part.event?.includes(title.text) === false;
  if (isPart) return bulk.of;
  const isInBulk =
    title !== undefined && text.slice(bulk.span.start, bulk.span.end).toLowerCase().includes(title.text.toLowerCase());
  return bulk.of ?? (isInBulk ? undefined : title?.text);
}
