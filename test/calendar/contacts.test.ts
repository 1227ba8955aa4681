import { expect } from 'chai';
import { type Company, contactsIn, withoutAddress } from '../../calendar/contacts.ts';
import {
  ALEX,
  calendarAt,
  HOUR,
  NOW,
  type Rig,
  refusal,
  type StandIn,
  startFortnight,
  startStandIn,
} from './harness.ts';

const DAY_MS = 24 * HOUR;
const SEASON = { startMs: NOW - 90 * DAY_MS, endMs: NOW + 30 * DAY_MS };

/** "Ana <ana@example.com>", "me@example.com self", "hall@example.com room" */
function party(text: string): Company[number] {
  const [, name, email = '', mark] = /^(?:(.*) <)?([^<> ]+)>?(?: (self|room))?$/.exec(text) ?? [];
  return { email, ...(name && { name }), self: mark === 'self', room: mark === 'room' };
}

/** Events in order, each given by its people. */
const met = (...events: string[][]): string[] =>
  contactsIn(
    events.map(people => people.map(party)),
    'me@example.com',
  ).map(({ name, email }) => (name ? `${name} <${email}>` : email));

describe('calendar: the people whom a person meets', () => {
  const rows: readonly (readonly [what: string, events: string[][], people: string[]])[] = [
    ['nobody', [[], []], []],
    ['the more often, the earlier', [['b@x.org', 'a@x.org'], ['a@x.org']], ['a@x.org', 'b@x.org']],
    ['as often, but later', [['a@x.org'], ['b@x.org']], ['b@x.org', 'a@x.org']],
    [
      'three times long ago is more than once of late',
      [['a@x.org'], ['a@x.org'], ['a@x.org'], ['b@x.org']],
      ['a@x.org', 'b@x.org'],
    ],
    ['once in an event, though also its organizer', [['b@x.org'], ['a@x.org', 'a@x.org']], ['a@x.org', 'b@x.org']],
    ['whatever the case of the address', [['A@X.org'], ['a@x.org']], ['a@x.org']],
    ['by the latest name', [['Ana <a@x.org>'], ['Ana Silva <a@x.org>'], ['a@x.org']], ['Ana Silva <a@x.org>']],
    ['not oneself', [['me@example.com', 'ME@example.com', 'alias@x.org self']], []],
    ['no rooms', [['hall@x.org room']], []],
    [
      'no calendars',
      [['c_1@group.calendar.google.com', 'r@resource.calendar.google.com', 'unknownorganizer@calendar.google.com']],
      [],
    ],
    ['calendars of people', [['calendar.google.com@x.org']], ['calendar.google.com@x.org']],
    [
      'no name that holds an address',
      [['ceo@x.org <evil@y.org>'], ['Ana ceo＠x.org <evil2@y.org>']],
      ['evil2@y.org', 'evil@y.org'],
    ],
  ];
  for (const [what, events, people] of rows) it(what, () => expect(met(...events)).to.deep.equal(people));

  const likeAddresses = [
    ...[
      'ceo@x.org',
      'Ana ceo＠x.org',
      'ceo﹫x.org',
      'ceo\u200b@\u200bx.org',
      '\u202egro.x@oec',
      'ceo@xn--x-1ga.org',
      'ceo @ x',
    ],
    ...[
      'ceo (at) x.org',
      'ceo [AT] x',
      'ceo{at}x.org',
      'ceo <at> x.org',
      'ceo (a\u200bt) x.org',
      'ceo（at）x.org',
      'chef (ät) x.de',
    ],
    ...[
      'ceo at x.org',
      'ceo_at_x.org',
      'ceo-at-mail.x.org',
      'ceo AT x DOT org',
      'ceo at x (dot) org',
      'chef ät x punkt de',
    ],
  ];
  for (const name of likeAddresses) {
    it(`${JSON.stringify(name)} is no name, because it looks like an address`, () => {
      expect(withoutAddress(name)).to.equal(undefined);
    });
  }

  const names = [
    ...['Ana Silva', 'jean.dupont', 'Dr. Ana Silva', 'J.R. Smith', 'Ana at Acme Inc.', 'Sam at St. Mary', 'Matt (HR)'],
    ...['Bat.Man', 'Katja Punkt', 'Ana (atelier)', 'Dot Cotton', 'אנה', '安娜', 'Zoë 🙂\ufe0f'],
  ];
  for (const name of names) it(`${name} is a name`, () => expect(withoutAddress(name)).to.equal(name));

  it('a name has at most 100 letters', () => {
    const [person] = contactsIn([[{ email: 'a@x.org', name: 'a'.repeat(500), self: false, room: false }]], '');
    expect(person?.name).to.have.length(100);
  });
});

describe('calendar: the people whom a person meets, at Google', () => {
  let rig: Rig;
  before(async () => {
    rig = await startFortnight();
  });
  after(() => rig.close());

  it('one request: people by rank, without the person and rooms', async () => {
    rig.control.log.clear();
    const people = await rig.calendar.people(SEASON);
    expect(rig.control.log.entries()).to.have.length(1);
    expect(people.slice(0, 4).map(({ email }) => email)).to.deep.equal([
      'priya.nair@example.com',
      'ana.silva@example.com',
      'ana.kovac@example.com',
      'sam.rivera@example.com',
    ]);
    expect(people.map(({ email }) => email)).not.to.include(ALEX);
  });

  it('a tab or line break in a name becomes a blank', async () => {
    rig.control.addEvent(ALEX, {
      summary: 'x',
      start: { dateTime: '2026-11-18T09:00:00Z' },
      end: { dateTime: '2026-11-18T10:00:00Z' },
      attendees: [{ email: ALEX }, { email: 'odd@example.org', displayName: ' Odd\n\tOne ' }],
    });
    const people = await rig.calendar.people(SEASON);
    expect(people.find(({ email }) => email === 'odd@example.org')).to.deep.equal({
      email: 'odd@example.org',
      name: 'Odd One',
    });
  });
});

describe('calendar: the people whom a person meets, with other answers of Google', () => {
  let server: StandIn | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  it('follows the pages, and reads only people', async () => {
    server = await startStandIn(url => {
      const second = url.searchParams.get('pageToken') === 'p2';
      const items = [{ attendees: [{ email: second ? 'b@x.org' : 'a@x.org' }] }, {}];
      return { body: { items, ...(!second && { nextPageToken: 'p2' }) } };
    });
    const people = await calendarAt(server.url).calendar.people(SEASON);
    expect(people.map(({ email }) => email)).to.deep.equal(['b@x.org', 'a@x.org']);
    expect(server.requests[0]?.searchParams.get('fields')).to.equal(
      'nextPageToken,items(attendees(email,displayName,self,resource),organizer(email,displayName,self))',
    );
  });

  it('a failing server is no empty calendar', async () => {
    server = await startStandIn(() => ({ status: 503, body: {} }));
    const thrown = await refusal(calendarAt(server.url).calendar.people(SEASON));
    expect(thrown).to.include({ code: 'calendar/unavailable' });
  });
});
