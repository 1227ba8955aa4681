import { DAY_MS } from '../calendar/days.ts';
import { listEvents } from '../calendar/list-events.ts';
import { htmlLink, spokenTime } from '../calendar/render.ts';
import { formatInstant } from '../calendar/times.ts';
import { type Answer, json } from '../http/message.ts';
import type { Call, Route } from '../http/route.ts';
import type { Person, StoredEvent } from '../model.ts';
import { CLIENT } from '../oauth/grants.ts';
import { findHolder, secondaryOf } from '../people/calendars.ts';
import { PEOPLE } from '../people/people.ts';
import type { World } from '../world.ts';
import { answerEvent, eventPage } from './event.ts';
import { face, type Html, html, missing, page, text } from './layout.ts';

/** What a visitor can look at: the people, their next fortnight, single events, and the e-mails that were not sent. */
export const PAGE_ROUTES: readonly Route[] = [
  { name: 'page.home', method: 'GET', path: '/', handle: () => home() },
  { name: 'page.agenda', method: 'GET', path: '/agenda/{email}', handle: agenda },
  { name: 'page.event', method: 'GET', path: '/calendar/event', handle: eventPage },
  { name: 'page.answer', method: 'POST', path: '/calendar/event', handle: answerEvent },
  { name: 'page.outbox', method: 'GET', path: '/outbox', handle: outbox },
  {
    name: 'page.outboxJson',
    method: 'GET',
    path: '/outbox.json',
    handle: ({ world }) => json(200, world.state.outbox),
  },
];

function home(): Answer {
  const people = PEOPLE.map(
    ({ email, name, zone }) => html`<li><a class="row" href="/agenda/${encodeURIComponent(email)}">${face(name)}
      <span>${name}<small>${email} · ${zone}</small></span></a></li>`,
  );
  return page(
    'People',
    html`<h1>A small Google for trying things</h1>
<p>Sign-in, consent, tokens and the Calendar API, with these people:</p>
<ul class="rows">${people}</ul>
<p><a href="/outbox">Outbox</a> – the e-mails that would have been sent</p>
<p class="soft">Client id <strong>${CLIENT.clientId}</strong>, client secret <strong>${CLIENT.clientSecret}</strong></p>`,
  );
}

function agenda({ world, parameters }: Call): Answer {
  const person = findHolder(parameters['email'] ?? '');
  if (!person) return missing();
  const now = world.clock();
  const query = new URLSearchParams({
    singleEvents: 'true',
    orderBy: 'startTime',
    timeMin: formatInstant(now - DAY_MS, person.zone),
    timeMax: formatInstant(now + 14 * DAY_MS, person.zone),
  });
  const rows = listEvents(world, person, query).items.map(each => agendaRow(world, each, person));
  return page(
    person.name,
    html`<h1>${person.name}</h1><p class="soft">${person.email} · ${person.zone} · the next fortnight</p>
<table class="list"><thead><tr><th>When</th><th>What</th><th>Where</th></tr></thead><tbody>${rows}</tbody></table>${otherCalendars(person)}`,
    { wide: true },
  );
}

/** The other calendars in a person's list, and what the person may do there. */
function otherCalendars(person: Person): Html {
  const links = secondaryOf(person).map(
    ({ id, summary, role, hidden }) =>
      html`<li><a href="/agenda/${encodeURIComponent(id)}">${summary}</a> <span class="soft">${role}${hidden ? ', hidden' : ''}</span></li>`,
  );
  return links.length > 0 ? html`<p>Other calendars:</p><ul>${links}</ul>` : html``;
}

function agendaRow(world: World, each: StoredEvent, person: Person): Html {
  const { summary, location } = each.details;
  return html`<tr><td class="short">${spokenTime(each.start, person.zone).replace(` (${person.zone})`, '')}</td>
<td><a href="${htmlLink(each.id, { url: world.url, viewer: person })}">${text(summary) || '(No title)'}</a></td>
<td>${text(location)}</td></tr>`;
}

function outbox({ world }: Call): Answer {
  const rows = world.state.outbox.toReversed().map(
    ({
      to,
      from,
      kind,
      summary,
      start,
      end,
      sentMs,
      sendUpdates,
      answer,
    }) => html`<tr><td class="short">${new Date(sentMs).toISOString().slice(0, 16).replace('T', ' ')}</td>
<td class="short">${kind}${answer ? html`: ${answer.responseStatus}` : ''}<br><span class="soft">sendUpdates=${sendUpdates}</span></td><td>${to}<br><span class="soft">from ${from}</span></td><td>${summary || '(No title)'}<br><span class="soft">${start} – ${end}</span>${answer?.comment ? html`<br>“${answer.comment}”` : ''}</td></tr>`,
  );
  const table = html`<table class="list"><thead><tr><th>Sent (UTC)</th><th>Kind</th><th>To</th><th>About</th></tr></thead>
<tbody>${rows}</tbody></table>`;
  return page(
    'Outbox',
    html`<h1>Outbox</h1><p class="soft">E-mails that Google would have sent. Nothing left this computer.</p>
${rows.length > 0 ? table : html`<p>Nothing yet.</p>`}<p><a href="/">People</a></p>`,
    { wide: true },
  );
}
