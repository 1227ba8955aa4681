import { expect } from 'chai';
import {
  choiceOf,
  detailsOf,
  type GoogleEvent,
  reviewedOf,
  summaryOf,
  toChange,
  withPeople,
} from '../../../../calendar/google/events/from-google.ts';
import { refusal } from '../../harness.ts';

const start = { dateTime: '2026-11-18T10:00:00Z' };
const end = { dateTime: '2026-11-18T11:00:00Z' };
const timed = { allDay: false, startMs: Date.parse(start.dateTime), endMs: Date.parse(end.dateTime) };
const plain = { title: 'Lunch', when: timed, status: 'confirmed', busy: true };

const summaries: [what: string, event: GoogleEvent, expected: Record<string, unknown>][] = [
  ['a plain event', {}, {}],
  ['an event without a title', { summary: null }, { title: '' }],
  ['a title of several lines', { summary: 'One\n\u0000two' }, { title: 'One two' }],
  ['a tentative one', { status: 'tentative' }, { status: 'tentative' }],
  ['a cancelled one', { status: 'cancelled' }, { status: 'cancelled' }],
  ['time shown as free', { transparency: 'transparent' }, { busy: false }],
  ['a place', { location: 'Room 4\n2nd floor' }, { place: 'Room 4 2nd floor' }],
  ['an empty place', { location: ' ' }, {}],
  ['my yes', { attendees: [{ self: true, responseStatus: 'accepted' }] }, { myAnswer: 'accepted' }],
  ['my no', { attendees: [{ self: true, responseStatus: 'declined' }] }, { myAnswer: 'declined' }],
  ['my perhaps', { attendees: [{ self: true, responseStatus: 'tentative' }] }, { myAnswer: 'tentative' }],
  ['no answer yet', { attendees: [{ self: true, responseStatus: 'needsAction' }] }, { myAnswer: 'unanswered' }],
  ["somebody else's answer", { attendees: [{ responseStatus: 'accepted' }] }, {}],
  [
    'a whole day',
    { start: { date: '2026-11-18' }, end: { date: '2026-11-20' } },
    { when: { allDay: true, startDate: '2026-11-18', endDate: '2026-11-20' } },
  ],
  [
    'times with their offset (G26: both halves of the hour that comes twice)',
    { start: { dateTime: '2026-11-01T01:30:00-04:00' }, end: { dateTime: '2026-11-01T01:30:00-05:00' } },
    { when: { allDay: false, startMs: Date.UTC(2026, 10, 1, 5, 30), endMs: Date.UTC(2026, 10, 1, 6, 30) } },
  ],
];

const reviewed: [what: string, event: GoogleEvent, expected: Record<string, unknown>][] = [
  ['a plain event', { eventType: 'default' }, {}],
  [
    'an invitation, whatever I answered',
    { attendees: [{ self: true, responseStatus: 'declined' }] },
    { myAnswer: 'declined', invited: true },
  ],
  [
    'my own event with guests',
    { attendees: [{ self: true, organizer: true, responseStatus: 'accepted' }] },
    { myAnswer: 'accepted' },
  ],
  ["somebody else's invitation", { attendees: [{ responseStatus: 'accepted' }] }, {}],
  ['focus time', { eventType: 'focusTime' }, { kind: 'focus' }],
  ['an absence', { eventType: 'outOfOffice' }, { kind: 'out-of-office' }],
  ['where I work', { eventType: 'workingLocation' }, { kind: 'working-location' }],
];

describe("calendar: Google's events read as ours", () => {
  for (const [what, event, expected] of summaries) {
    it(what, () => {
      const read = summaryOf({ summary: 'Lunch', start, end, ...event });
      expect(read).to.deep.equal({ ...plain, ...expected });
    });
  }

  for (const [what, event, expected] of reviewed) {
    it(`for a review, ${what}`, () => {
      const read = reviewedOf({ id: 'e1', summary: 'Lunch', start, end, ...event });
      expect(read).to.deep.equal({ ...plain, id: 'e1', ...expected });
    });
  }

  it('names the attendees if they were requested', () => {
    const attendees = [
      { email: 'a@example.com', displayName: 'Ana\u0007', self: true, responseStatus: 'accepted' },
      { email: 'room@example.com', resource: true, responseStatus: 'perhaps' },
    ];
    expect(withPeople({ id: 'e1', summary: 'Lunch', start, end, attendees })).to.deep.equal({
      ...plain,
      id: 'e1',
      myAnswer: 'accepted',
      attendees: [
        { email: 'a@example.com', name: 'Ana', answer: 'accepted', self: true, room: false },
        { email: 'room@example.com', answer: 'unanswered', self: false, room: true },
      ],
    });
  });

  it('includes the id if one of several can be chosen', () => {
    expect(choiceOf({ id: 'e1', summary: 'Lunch', start, end })).to.deep.equal({ ...plain, id: 'e1' });
  });

  it("reads everything that an event's page shows", () => {
    const event: GoogleEvent = {
      id: 'e1',
      summary: 'Lunch',
      start,
      end,
      organizer: { email: 'o@example.com', displayName: 'Ona' },
      description: '<p>Bring <b>pens</b></p>',
      attendees: [{ email: 'b@example.com', optional: true }],
      recurrence: ['EXDATE:20261125T100000Z', 'RRULE:FREQ=WEEKLY'],
      ...video('https://meet.example.com/a'),
      reminders: { useDefault: false, overrides: [{ method: 'email', minutes: 60 }] },
    };
    expect(detailsOf(event)).to.deep.equal({
      ...plain,
      id: 'e1',
      attendees: [{ email: 'b@example.com', answer: 'unanswered', self: false, room: false, optional: true }],
      organizer: { email: 'o@example.com', name: 'Ona' },
      meetingLink: 'https://meet.example.com/a',
      description: 'Bring pens',
      repeat: { rule: 'FREQ=WEEKLY', except: ['2026-11-25'] },
      reminders: [{ minutes: 60, method: 'email' }],
    });
  });

  const organizers: [whose: string, organizer: GoogleEvent['organizer'], mine: boolean][] = [
    ['its own', { email: 'me@example.com', self: true }, true],
    ["somebody else's", { email: 'o@example.com' }, false],
    ['its own where nobody is said to be', undefined, true],
  ];
  for (const [whose, organizer, mine] of organizers) {
    it(`an event of this calendar is ${whose}`, () =>
      expect(toChange({ id: 'e1', start, end, ...(organizer && { organizer }) }).mine).to.equal(mine));
  }

  const requests: [code: string | undefined, linkState: string | undefined][] = [
    ['pending', 'pending'],
    ['failure', 'failed'],
    ['success', undefined],
    [undefined, undefined],
  ];
  for (const [statusCode, linkState] of requests) {
    it(`a requested meeting link that is ${statusCode ?? 'not there'}: ${linkState ?? 'says nothing'}`, () => {
      const conferenceData = statusCode ? { createRequest: { requestId: 'e1', status: { statusCode } } } : undefined;
      const event = { id: 'e1', start, end, ...(conferenceData && { conferenceData }) };
      expect(detailsOf(event).linkState).to.equal(linkState);
    });
  }

  it("an existing link is shown, whatever the request's state", () => {
    const { conferenceData } = video('https://meet.example.com/a');
    const createRequest = { requestId: 'e1', status: { statusCode: 'pending' } };
    const { meetingLink, linkState } = detailsOf({
      id: 'e1',
      start,
      end,
      conferenceData: { ...conferenceData, createRequest },
    });
    expect({ meetingLink, linkState }).to.deep.equal({
      meetingLink: 'https://meet.example.com/a',
      linkState: undefined,
    });
  });

  it("uses the calendar's own reminders for an event that refers to them", () => {
    const event = { id: 'e1', start, end, reminders: { useDefault: true } };
    expect(detailsOf(event, [{ method: 'popup', minutes: 10 }]).reminders).to.deep.equal([
      { minutes: 10, method: 'popup' },
    ]);
    expect(detailsOf(event).reminders).to.deep.equal([]);
    expect(detailsOf(event).usualReminders).to.equal(true);
  });

  const links: [what: string, event: GoogleEvent, link: string | undefined][] = [
    ['the video entry point', video('https://a.example'), 'https://a.example'],
    ['never http', video('http://a.example'), undefined],
    ['never a script', video('javascript:alert(1)'), undefined],
    ['no telephone', { conferenceData: { entryPoints: [{ entryPointType: 'phone', uri: 'tel:+1' }] } }, undefined],
  ];
  for (const [what, event, link] of links) {
    it(`meeting link: ${what}`, () => {
      expect(detailsOf({ id: 'e1', start, end, ...event }).meetingLink).to.equal(link);
    });
  }

  it('never guesses a time that is missing', async () => {
    const read = async (): Promise<unknown> => detailsOf({ id: 'e1', start: {}, end: {} });
    expect(await refusal(read())).to.include({ code: 'calendar/unavailable' });
  });
});

function video(uri: string): GoogleEvent {
  return { conferenceData: { entryPoints: [{ entryPointType: 'video', uri }] } };
}
