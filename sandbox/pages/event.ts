import { renderEvent, spokenTime } from '../calendar/render.ts';
import { findEvent } from '../calendar/series.ts';
import { changeEvent } from '../calendar/write-events.ts';
import { type Answer, redirect } from '../http/message.ts';
import type { Call } from '../http/route.ts';
import type { Person, ResponseStatus, StoredEvent } from '../model.ts';
import { findHolder } from '../people/calendars.ts';
import { findPerson } from '../people/people.ts';
import { isCancelled } from '../world.ts';
import { type Html, html, missing, page, text } from './layout.ts';

/** Where an event's `htmlLink` leads; a guest can answer the invitation here. */
export function eventPage(call: Call): Answer {
  const { world } = call;
  const seen = eventOf(call);
  if (!seen) return missing();
  const { person, event } = seen;
  const { status } = renderEvent(event, { viewer: person, zone: person.zone, url: world.url });
  const title = text(event.details['summary']) || '(No title)';
  const rows = rowsOf(seen, String(status)).filter(([, value]) => value !== '');
  return page(
    title,
    html`<h1>${title}</h1><p class="soft">On the calendar ${findPerson(person.email) ? 'of ' : ''}${person.name}</p>
<table><tbody>${rows.map(([name, value]) => html`<tr><th>${name}</th><td><pre>${value}</pre></td></tr>`)}</tbody></table>
${isGuest(seen) ? answerForm(eidOf(call)) : NOTHING}
<p><a href="/agenda/${encodeURIComponent(person.email)}">All of ${person.name}’s events</a></p>`,
    { wide: true },
  );
}

/** A guest pressed one of the buttons of an event's page. */
export function answerEvent(call: Call): Answer {
  const seen = eventOf(call);
  const form = new URLSearchParams(call.request.body);
  const responseStatus = ANSWERS.find(([status]) => status === form.get('answer'))?.[0];
  if (!seen || !responseStatus || !isGuest(seen)) return missing();
  const { person, event } = seen;
  const comment = form.get('note') ?? '';
  const body = {
    attendeesOmitted: true,
    attendees: [{ email: person.email, responseStatus, ...(comment && { comment }) }],
  };
  changeEvent(call.world, person, event, body, { sendUpdates: 'all', withConference: false, whole: false });
  return redirect(`/calendar/event?eid=${encodeURIComponent(eidOf(call))}`);
}

const ANSWERS: readonly (readonly [ResponseStatus, string])[] = [
  ['accepted', 'Accept'],
  ['tentative', 'Maybe'],
  ['declined', 'Decline'],
];

const NOTHING: Html = { markup: '' };

type Seen = { person: Person; event: StoredEvent };

const eidOf = ({ request }: Call): string => request.query.get('eid') ?? '';

function eventOf(call: Call): Seen | undefined {
  const [id = '', email = ''] = Buffer.from(eidOf(call), 'base64url').toString().split(' ');
  const person = findHolder(email);
  const event = person && findEvent(call.world, person, id);
  return event && { person, event };
}

const isGuest = ({ person, event }: Seen): boolean =>
  event.organizer.email !== person.email &&
  !isCancelled(event, person) &&
  event.attendees.some(({ email }) => email === person.email);

function rowsOf({ person, event }: Seen, status: string): [name: string, value: string][] {
  return [
    ['Starts', spokenTime(event.start, person.zone)],
    ['Ends', spokenTime(event.end, person.zone)],
    ['Where', text(event.details['location'])],
    ['Organizer', event.organizer.name ?? event.organizer.email],
    ['Repeats', event.recurrence?.join('\n') ?? ''],
    ['Guests', event.attendees.map(guestLine).join('\n')],
    ['Description', text(event.details['description'])],
    ['Status', status],
    ['Id', event.id],
  ];
}

const guestLine = ({ email, name, responseStatus, comment }: StoredEvent['attendees'][number]): string =>
  `${findPerson(email)?.name ?? name ?? email}: ${responseStatus}${comment ? ` – “${comment}”` : ''}`;

const answerForm = (
  eid: string,
): Html => html`<form method="post" action="/calendar/event?eid=${encodeURIComponent(eid)}">
<p><label>Note to the organizer <input name="note" maxlength="500"></label></p>
<div class="buttons">${ANSWERS.map(([status, label]) => html`<button type="submit" name="answer" value="${status}">${label}</button>`)}</div>
</form>`;
