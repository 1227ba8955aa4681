import type { Company } from '../../people.ts';
import type { Stretch } from '../../whole-days.ts';
import type { Question } from '../requests/google-request.ts';
import { readPages, stretchParams } from '../requests/pages.ts';
import { COMPANY } from './fields.ts';
import { companyOf } from './from-google.ts';

/** Of an event with more people than these Google names only its organizer: whoever sits in a hall has not met. */
const LARGEST_COMPANY = 30;

/** Who is in each event of a stretch, in order. Birthdays, working hours and the like have nobody in them. */
export async function listPeople(question: Question, calendarId: string, stretch: Stretch): Promise<Company[]> {
  const { pages } = await readPages(question, {
    ...stretchParams(calendarId, stretch),
    eventTypes: ['default'],
    maxAttendees: LARGEST_COMPANY,
    fields: COMPANY,
  });
  return pages.flatMap(({ items = [] }) => items.map(companyOf));
}
