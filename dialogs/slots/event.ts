import type { EventReference } from '../../language/index.ts';
import type { SlotType } from './slot-type.ts';

/** An event that was pointed at, or words of its title. */
export type EventPointer = EventReference | { words: string };

export const eventType: SlotType<EventPointer> = {
  read({ reading, mode }) {
    const reference = reading.entities.find(entity => entity.type === 'event-reference');
    if (reference?.type === 'event-reference') return reference.value;
    if (reading.title && mode !== 'aside') return { words: reading.title.text };
    return mode === 'answer' && reading.text ? { words: reading.text } : undefined;
  },
  view: pointer => ('id' in pointer ? pointer.id : pointer.words),
};
