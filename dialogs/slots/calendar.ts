import { type EntityOf, foldName, type Reading, shareWord } from '../../nlu/index.ts';
import type { WhyAsked } from '../calendars/why-asked.ts';
import type { SlotType } from './slot-type.ts';

/** A calendar that a message names, and the result of looking its name up among the person's calendars. */
export type CalendarPointer = {
  /** As it was said. */
  said: string;
  /** Something is to go there. */
  to?: true;
  /** What is there is left out. */
  without?: true;
  /** The calendar that is meant, once looked up. */
  id?: string;
  name?: string;
  /** It is the account's own. */
  own?: true;
  /**
   * Why the bot asks which calendar is meant: several have the name, none has it, nothing can be written to it, or the list
   * cannot be read. `offered` are the names of those that the person can choose from.
   */
  why?: WhyAsked;
  offered?: string[];
  /** The person does not say which one is meant. */
  skipped?: true;
};

/** True if the name must still be looked up. */
export const isNewName = ({ id, why, skipped }: CalendarPointer): boolean =>
  id === undefined && why === undefined && skipped === undefined;

/** One of the person's calendars. */
export const calendarType: SlotType<CalendarPointer> = {
  shape: 'text',
  docs: { is: 'one of the person’s calendars, by name', shown: 'as is' },
  read({ reading, mode, options = [], previous }) {
    const named = reading.entities.find(({ type }) => type === 'calendar') as EntityOf<'calendar'> | undefined;
    const to = (named?.to ?? previous?.to) && { to: true as const };
    if (named) return pointerTo(named);
    if (mode === 'answer') return isName(reading, previous) ? { said: reading.text.trim(), ...to } : undefined;
    const words = mode === 'request' && options.length === 0 && saysUse(reading) ? nameLeft(reading) : '';
    return words ? { said: words } : undefined;
  },
  gap: ({ id, said, why, offered = [], skipped }) =>
    id === undefined && !skipped
      ? {
          ask: 'whichCalendar',
          values: () => ({ name: said, why: why ?? '', calendars: offered }),
          choices: offered.map(name => ({ title: name, text: name })),
        }
      : undefined,
  skipped: ({ said, id }) => (id === undefined ? { said, skipped: true } : undefined),
  view: ({ said, name, skipped }) => (skipped ? undefined : (name ?? said)),
};

const pointerTo = ({ name, to, without }: EntityOf<'calendar'>): CalendarPointer => ({
  said: name,
  ...(to && { to }),
  ...(without && { without }),
});

/** As sure as this that a message asks for something, it names no calendar. */
const REQUEST = 0.65;

/** True if an answer can be the name of a calendar: one that was offered, or words that ask for nothing and say nothing else. */
function isName(reading: Reading, { offered = [] }: Partial<CalendarPointer> = {}): boolean {
  const { text, question, whose, entities, unexplained, intents } = reading;
  const said = text.trim();
  if (said === '' || offered.some(name => foldName(name) === foldName(said))) return said !== '';
  const saysElse = unexplained === 0 && entities.some(({ type }) => type !== 'people' && type !== 'place');
  // "Gita's calendar" can be one that was offered; "invite Ben if he is free" asks about his.
  const isOfPerson = whose !== undefined && !offered.some(name => shareWord(whose.name, name));
  return !saysElse && !question && !isOfPerson && (intents[0]?.confidence ?? 0) < REQUEST;
}

/** What to do with a calendar: then its name stands alone. The values are those of `calendar.chooseCalendar`. */
export const CALENDAR_USES = ['count', 'ignore', 'new-events'] as const;

const saysUse = ({ entities }: Reading): boolean =>
  entities.some(entity => entity.type === 'choice' && CALENDAR_USES.some(use => use === entity.value));

/** In "don't count Holidays", the name is what nothing else was read from. */
const nameLeft = ({ text, title, unread }: Reading): string =>
  title?.text ?? unread.map(({ start, end }) => text.slice(start, end)).join(' ');
