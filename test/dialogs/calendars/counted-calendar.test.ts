import { expect } from 'chai';
import { BotError, type ErrorCode, isBotError } from '../../../core/errors.ts';
import { CountedCalendar } from '../../../dialogs/calendars/counted-calendar.ts';
import { instantAt } from '../../../time/index.ts';
import { refusal } from '../../calendar/harness.ts';
import { fakeCalendar } from '../../scenarios/fake-calendar/fake-calendar.ts';

const ZONE = 'Europe/London';
const DAY = { startMs: instantAt('2030-06-03', ZONE), endMs: instantAt('2030-06-04', ZONE), zone: ZONE };

/** What is on that day, where the list of calendars is refused with `code`. */
async function onThatDay(code?: ErrorCode) {
  const calendar = fakeCalendar();
  if (code) {
    calendar.calendars = async () => {
      throw new BotError(code, 'no list');
    };
  }
  const counted = new CountedCalendar(calendar, {});
  const { events, complete } = await counted.listEvents({ ...DAY, show: 'choices' });
  const agenda = await counted.agenda(DAY);
  return { titles: events.map(({ title }) => title), complete: [complete, agenda.complete] };
}

describe('the calendars that count', () => {
  it('are all looked at', async () => {
    expect(await onThatDay()).to.deep.equal({
      titles: ['Design review', 'Swimming', 'Rehearsal'],
      complete: [true, true],
    });
  });

  for (const code of ['calendar/unavailable', 'calendar/rate-limited', 'calendar/quota-exceeded'] as const) {
    it(`are the own one alone while the list ends in ${code}, and the answer says that it lacks some`, async () => {
      expect(await onThatDay(code)).to.deep.equal({
        titles: ['Design review', 'Rehearsal'],
        complete: [false, false],
      });
    });
  }

  it('are the own one without the permission to read the list', async () => {
    expect((await onThatDay('calendar/insufficient-scope')).complete).to.deep.equal([true, true]);
  });

  it('are not looked at if a new sign-in is needed', async () => {
    expect(isBotError(await refusal(onThatDay('calendar/unauthorized')), 'calendar/unauthorized')).to.equal(true);
  });
});
