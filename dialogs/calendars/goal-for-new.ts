import type { Calendar } from '../../calendar/model.ts';
import { isBotError } from '../../core/errors.ts';
import type { CalendarPointer } from '../slots/calendar.ts';
import { type CalendarChoices, calendarForNew } from './calendar-choices.ts';

const OWN: CalendarPointer = { said: '', own: true };

/**
 * Where a new event goes if no calendar is named: to the chosen one, as long as it is there and takes events. While the list
 * cannot be read, the choice stands, without a name. So does the account's own if the person has not chosen.
 */
export async function goalForNew(
  calendar: Pick<Calendar, 'calendars'>,
  choices: CalendarChoices = {},
): Promise<CalendarPointer> {
  const { newEvents } = choices;
  if (newEvents === undefined) return OWN;
  try {
    const goal = calendarForNew(await calendar.calendars(), choices);
    if (!goal) return OWN;
    return { said: goal.name, id: goal.id, name: goal.name, ...(goal.own && { own: true as const }) };
  } catch (error) {
    if (isBotError(error, 'calendar/insufficient-scope', 'calendar/forbidden')) return OWN;
    if (!isBotError(error)) throw error;
    return { said: '', id: newEvents };
  }
}
