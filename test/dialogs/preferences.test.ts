import { expect } from 'chai';
import type { CalendarEntry, Preferences } from '../../calendar/model.ts';
import { BotError } from '../../core/errors.ts';
import { calendarFacts, localeWith, preferredReadingsOf } from '../../dialogs/memory/preferences.ts';

const DAY = 86_400_000;
const EUROPEAN: Preferences = { zone: 'Europe/Berlin', weekStart: 1, hours: 24, dateOrder: 'day-first' };
const OWN: CalendarEntry = { id: 'me', name: 'Me', role: 'owner', own: true, ofPerson: false, shown: true };
const FAMILY: CalendarEntry = { ...OWN, id: 'f', name: 'Family', own: false };
const AMERICAN: Preferences = { zone: 'America/New_York', weekStart: 7, hours: 12 };

describe("a person's calendar settings", () => {
  it('are read once a week', async () => {
    let asked = 0;
    const telling = (preferences: Preferences) => ({
      preferences: async () => (asked++ === 0 ? EUROPEAN : preferences),
      calendars: async () => [OWN, FAMILY, { ...FAMILY, name: 'Holidays', role: 'reader' as const }],
    });
    const calendar = await calendarFacts(undefined, telling(EUROPEAN), 0);
    expect(calendar).to.deep.equal({ until: 7 * DAY, preferences: EUROPEAN, names: ['Family'] });
    expect(await calendarFacts(calendar, telling(AMERICAN), 7 * DAY - 1)).to.equal(calendar);
    expect(asked).to.equal(1);
    expect(await calendarFacts(calendar, telling(AMERICAN), 7 * DAY)).to.deep.equal({
      until: 14 * DAY,
      preferences: AMERICAN,
      names: ['Family'],
    });
  });

  it('come without names of calendars for an hour if their list cannot be read', async () => {
    const calendar = {
      preferences: async () => EUROPEAN,
      calendars: () => Promise.reject(new BotError('calendar/unavailable', 'it is down')),
    };
    const anHour = 3_600_000;
    expect(await calendarFacts(undefined, calendar, 0)).to.deep.equal({ until: anHour, preferences: EUROPEAN });
  });

  it('stay unchanged for an hour if the calendar does not answer', async () => {
    const HOUR = 3_600_000;
    const failing = {
      preferences: () => Promise.reject(new BotError('calendar/unavailable', 'it is down')),
      calendars: async () => [],
    };
    expect(await calendarFacts(undefined, failing, 0)).to.deep.equal({ until: HOUR });
    expect(await calendarFacts({ until: 5, preferences: EUROPEAN }, failing, 5)).to.deep.equal({
      until: 5 + HOUR,
      preferences: EUROPEAN,
    });
  });

  it('let errors in our code through', async () => {
    const broken = { preferences: () => Promise.reject(new TypeError('a slip')), calendars: async () => [] };
    const error = await calendarFacts(undefined, broken, 0).catch((e: unknown) => e);
    expect(error).to.be.instanceOf(TypeError);
  });

  it('decide which number of 03/04 is the month, unless the person has', () => {
    expect(preferredReadingsOf(EUROPEAN, undefined)).to.deep.equal({ dayMonth: 'day-first' });
    expect(preferredReadingsOf(AMERICAN, undefined)).to.deep.equal({});
    expect(preferredReadingsOf(EUROPEAN, { dayMonth: 'month-first' })).to.deep.equal({ dayMonth: 'month-first' });
  });

  it('are part of the locale for reading and showing', () => {
    expect(localeWith('en-US', undefined)).to.equal('en-US');
    expect(localeWith('en-US', EUROPEAN)).to.equal('en-US-u-fw-mon-hc-h23');
    expect(localeWith('en-GB', AMERICAN)).to.equal('en-GB-u-fw-sun-hc-h12');
    expect(localeWith('en-GB-u-hc-h23', { ...AMERICAN, weekStart: 6 })).to.equal('en-GB-u-fw-sat-hc-h12');
  });
});
