import type { EventReference, Reading } from '../../language/index.ts';
import type { SlotType } from './slot-type.ts';

/** An event that was pointed at, or words to look for in it; without any, whatever is on in the template's range. */
export type EventPointer = EventReference | { words: string };

export const eventType: SlotType<EventPointer> = {
  read({ reading, mode, mentioned = [] }) {
    const reference = reading.entities.find(entity => entity.type === 'event-reference');
    if (reference?.type === 'event-reference') return reference.value;
    if (mode === 'aside') return undefined;
    const id = mentionedId(reading, mentioned);
    if (id !== undefined) return { id };
    const words = reading.edit?.of ?? reading.title?.text ?? nameOf(reading);
    if (words) return { words };
    return mode === 'answer' && reading.text ? { words: reading.text } : undefined;
  },
  view: pointer => ('id' in pointer ? pointer.id : pointer.words),
};

/** "The second one" of a list, "it" of a single event. */
function mentionedId({ mention }: Reading, mentioned: readonly string[]): string | undefined {
  if (mention === undefined) return undefined;
  if (mention === 0) return mentioned.length === 1 ? mentioned[0] : undefined;
  return mentioned.at(mention > 0 ? mention - 1 : mention);
}

/** "My meeting with Ana": whoever is in it is in what is searched. */
function nameOf({ entities }: Reading): string | undefined {
  const [person] = entities.flatMap(entity => (entity.type === 'people' ? entity.people : []));
  return person?.email ?? person?.name;
}
