import type { PersonMention } from '../../language/index.ts';
import { instantAt } from '../civil.ts';
import type { ActionResult } from '../flow.ts';
import type { Attendee, EventWithPeople } from '../ports.ts';
import { fitsPerson, personView } from '../slots/people.ts';
import type { Range } from '../slots/range.ts';
import { rangeView } from '../slots/when.ts';
import type { Action } from './action.ts';
import { eventLineView } from './event-views.ts';
import { pageCounts, pageOf } from './paging.ts';

/** The events of the asker's own calendar that include a person. */
export const listWithPerson: Action = async ({
  calendar,
  slots,
  setting,
  purpose,
  template,
}): Promise<ActionResult> => {
  const { zone } = setting;
  const range = slots['range'] as Range;
  const wanted = slots['person'] as PersonMention;
  const list = await calendar.listEvents({
    startMs: instantAt(range.start, zone),
    endMs: instantAt(range.end, zone),
    zone,
    text: wanted.email ?? wanted.name ?? '',
    show: 'people',
  });
  const events = list.events.filter(event => event.status !== 'cancelled' && withPerson(event, wanted).length > 0);
  const values = { range: rangeView(range, zone), partial: !list.complete };
  const people = distinct(events.flatMap(event => withPerson(event, wanted)));
  const [found, second] = people;
  if (!found) return { outcome: 'none', values };
  if (second) return whichOf(people);
  const page = pageOf(events, purpose, template.page);
  return {
    outcome: 'done',
    values: {
      ...values,
      ...pageCounts(page),
      found: personView(found),
      events: page.items.map((event, index) => eventLineView(event, page.before + index + 1, zone)),
    },
    ...(page.nextOffset !== undefined && { nextOffset: page.nextOffset }),
  };
};

function whichOf(people: PersonMention[]): ActionResult {
  const options = people.map(person => ({ label: person.name ?? person.email ?? '', value: person }));
  return {
    outcome: 'many',
    values: { people: people.map(personView) },
    choose: { slot: 'person', options, optional: false },
  };
}

/** The attendees of an event who fit a name or an address; the asker is not looked for. */
function withPerson({ attendees }: EventWithPeople, wanted: PersonMention): Attendee[] {
  return attendees.filter(attendee => !attendee.self && !attendee.room && fitsPerson(attendee, wanted));
}

/** The same person stands in many events, sometimes without a name. */
function distinct(attendees: Attendee[]): PersonMention[] {
  const people = new Map<string, PersonMention>();
  for (const { name, email } of attendees) {
    const key = email.toLowerCase();
    if (!people.get(key)?.name) people.set(key, { email, ...(name && { name }) });
  }
  return [...people.values()];
}
