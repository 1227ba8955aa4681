import { expect } from 'chai';
import type { CalendarEntry, EventDetails } from '../../../../calendar/model.ts';
import { isInvited } from '../../../../dialogs/actions/responding/open-invitations.ts';
import { fakeCalendars } from '../../../scenarios/fake-calendar/calendars.ts';
import { fakeCalendar } from '../../../scenarios/fake-calendar/fake-calendar.ts';

const invitation = (): EventDetails => {
  const found = fakeCalendar().events.find(isInvited);
  if (!found) throw new Error('the calendar of the scenarios has no invitation');
  return found;
};

const [, family] = fakeCalendars('mia@example.com') as [CalendarEntry, CalendarEntry];

describe('who is invited', () => {
  it('is the person, if their own calendar has the invitation of someone else', () => {
    const { organizer: _other, ...alone } = invitation();
    expect(isInvited(invitation())).to.equal(true);
    expect(isInvited({ ...alone, attendees: [] })).to.equal(false);
  });

  it('is not the person, if another calendar has it', () => {
    expect(isInvited({ ...invitation(), calendar: family })).to.equal(false);
  });
});
