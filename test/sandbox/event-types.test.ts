import { expect } from 'chai';
import { type Api, AUTH, EVENTS, meeting, startApi } from './api.ts';

const FOCUS = { eventType: 'focusTime', focusTimeProperties: {} };
const AWAY = { eventType: 'outOfOffice', outOfOfficeProperties: { autoDeclineMode: 'declineNone' } };
const HOME = {
  eventType: 'workingLocation',
  visibility: 'public',
  transparency: 'transparent',
  workingLocationProperties: { type: 'homeOffice', homeOffice: {} },
};
const DAY = { start: { date: '2026-11-20' }, end: { date: '2026-11-21' } };
const GUESTS = { attendees: [{ email: 'ana.silva@example.com' }] };

/** What makes an event unfit, and the reason of the refusal. */
const refused: [what: string, body: object, reason: string][] = [
  ['focus time without its properties', { eventType: 'focusTime' }, 'malformedFocusTimeEvent'],
  ['focus time for a whole day', { ...FOCUS, ...DAY }, 'malformedFocusTimeEvent'],
  ['focus time that is shown as free', { ...FOCUS, transparency: 'transparent' }, 'malformedFocusTimeEvent'],
  ['focus time with guests', { ...FOCUS, ...GUESTS }, 'eventTypeRestriction'],
  ['an absence for a whole day', { ...AWAY, ...DAY }, 'malformedOutOfOfficeEvent'],
  [
    'an absence with an unknown way to decline',
    { ...AWAY, outOfOfficeProperties: { autoDeclineMode: 'all' } },
    'malformedOutOfOfficeEvent',
  ],
  ['a working location that is busy', { ...HOME, transparency: 'opaque' }, 'malformedWorkingLocationEvent'],
  ['a working location of no kind', { ...HOME, workingLocationProperties: {} }, 'malformedWorkingLocationEvent'],
  [
    'a working location of two days',
    { ...HOME, start: { date: '2026-11-20' }, end: { date: '2026-11-22' } },
    'malformedWorkingLocationEvent',
  ],
  ['properties of another type', { focusTimeProperties: {} }, 'malformedDefaultEvent'],
  ['an unknown type', { eventType: 'party' }, 'eventTypeRestriction'],
];

describe('sandbox event types', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi({ empty: true });
  });
  afterEach(() => api.close());

  for (const [name, body] of Object.entries({ FOCUS, AWAY, HOME, 'HOME for a day': { ...HOME, ...DAY } })) {
    it(`takes ${name}`, async () => {
      const { status, json } = await api.ask('POST', EVENTS, { ...meeting(20, 10), ...body });
      expect([status, json.eventType]).to.deep.equal([200, body.eventType]);
    });
  }

  for (const [what, body, reason] of refused) {
    it(`refuses ${what}`, async () => {
      const { status, json } = await api.ask('POST', EVENTS, { ...meeting(20, 10), ...body });
      expect([status, json.error?.errors?.[0]?.reason]).to.deep.equal([400, reason]);
    });
  }

  it('refuses them to someone without a Workspace account', async () => {
    const { accessToken } = api.control.grant('priya.nair@example.com', [`${AUTH}calendar`]);
    const body = { ...meeting(20, 10), ...FOCUS };
    const answer = await api.ask('POST', EVENTS, body, { authorization: `Bearer ${accessToken}` });
    expect([answer.status, answer.json.error?.errors?.[0]?.reason]).to.deep.equal([400, 'eventTypeRestriction']);
  });

  it('never changes the type of an event', async () => {
    const { json } = await api.ask('POST', EVENTS, meeting(20, 10));
    const { status } = await api.ask('PATCH', `${EVENTS}/${json.id}`, FOCUS);
    expect(status).to.equal(400);
    expect((await api.ask('PATCH', `${EVENTS}/${json.id}`, { eventType: 'default', summary: 'Same' })).status).to.equal(
      200,
    );
  });
});
