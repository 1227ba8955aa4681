import { expect } from 'chai';
import type { EventDetails } from '../../../../calendar/model.ts';
import { upcoming } from '../../../../dialogs/actions/finding/upcoming.ts';

const NOW = Date.parse('2026-11-25T09:00:00Z');
const MINUTE = 60_000;

/** An event that begins `inMinutes` from now and lasts an hour. */
function event(title: string, inMinutes: number, more: Partial<EventDetails> = {}): EventDetails {
  const startMs = NOW + inMinutes * MINUTE;
  const when = { allDay: false, startMs, endMs: startMs + 60 * MINUTE } as const;
  return { id: title, title, when, status: 'confirmed', busy: true, attendees: [], reminders: [], ...more };
}

const wholeDay = (title: string, startDate: string, endDate: string): EventDetails =>
  event(title, 0, { when: { allDay: true, startDate, endDate } });

function told(events: EventDetails[], named = false) {
  const { event: next, allDeclined, current } = upcoming(events, named, { now: NOW, zone: 'Europe/London' });
  return { next: next?.title, allDeclined, current: current.map(({ title }) => title) };
}

describe('the next event', () => {
  const meeting = event('Meeting', 120);
  const over: [what: string, first: EventDetails][] = [
    ['was declined', event('No', 30, { myAnswer: 'declined' })],
    ['is a whole day', wholeDay('Birthday', '2026-11-26', '2026-11-27')],
    ['says that the person is away', event('Away', 30, { kind: 'out-of-office' })],
  ];
  for (const [what, first] of over) {
    it(`is not one that ${what}`, () => expect(told([first, meeting]).next).to.equal('Meeting'));
  }

  it('can be tentative or unanswered', () => {
    expect(told([event('Maybe', 30, { myAnswer: 'tentative' }), meeting]).next).to.equal('Maybe');
    expect(told([event('Asked', 30, { myAnswer: 'unanswered' }), meeting]).next).to.equal('Asked');
  });

  it('begins now at the earliest, and is not one that is nearly over', () => {
    expect(told([event('Nearly over', -59), event('Now', 0), meeting])).to.deep.include({
      next: 'Now',
      current: ['Nearly over'],
    });
  });

  it('leaves out of the current events what was declined, is free or lasts all day', () => {
    const on = { myAnswer: 'declined' } as const;
    const events = [
      wholeDay('Holiday', '2026-11-25', '2026-11-26'),
      event('No', -30, on),
      event('Lunch', -30, { busy: false }),
    ];
    expect(told([...events, meeting]).current).to.deep.equal([]);
  });

  it('can be one shown as free', () => {
    expect(told([event('Lunch', 30, { busy: false }), meeting]).next).to.equal('Lunch');
    expect(told([event('No', 10, { myAnswer: 'declined' }), event('Yoga', 30, { busy: false })])).to.deep.include({
      next: 'Yoga',
      allDeclined: false,
    });
  });

  it('includes all that begin together, except declined ones and absences', () => {
    const events = [
      event('One', 30),
      event('Two', 30, { busy: false }),
      event('No', 30, { myAnswer: 'declined' }),
      event('Away', 30, { kind: 'out-of-office' }),
      meeting,
    ];
    const { together } = upcoming(events, false, { now: NOW, zone: 'Europe/London' });
    expect(together.map(({ title }) => title)).to.deep.equal(['One', 'Two']);
  });

  it('is marked as declined if all are', () => {
    expect(told([event('No', 30, { myAnswer: 'declined' })])).to.deep.include({ next: 'No', allDeclined: true });
  });

  it('is none if there is none', () => {
    expect(told([wholeDay('Birthday', '2026-11-26', '2026-11-27')]).next).to.equal(undefined);
    expect(told([]).next).to.equal(undefined);
  });

  it('can be an all-day one if it was named', () => {
    expect(told([wholeDay('Birthday', '2026-11-26', '2026-11-27')], true).next).to.equal('Birthday');
  });
});
