import { expect } from 'chai';
import type { ReviewedEvent } from '../../../../calendar/model.ts';
import { isBusyMeeting, overlapsIn } from '../../../../dialogs/actions/reviewing/meetings.ts';

const DAY = Date.parse('2026-11-25T00:00:00Z');
const HOUR = 3_600_000;
const WHOLE = { startMs: DAY, endMs: DAY + 24 * HOUR };

/** An event from one hour of the day to another. */
const event = (title: string, from: number, to: number, more: Partial<ReviewedEvent> = {}): ReviewedEvent => ({
  id: title,
  title,
  when: { allDay: false, startMs: DAY + from * HOUR, endMs: DAY + to * HOUR },
  status: 'confirmed',
  busy: true,
  ...more,
});

const wholeDay = (title: string): ReviewedEvent => ({
  ...event(title, 0, 24),
  when: { allDay: true, startDate: '2026-11-25', endDate: '2026-11-26' },
});

/** "A + B 10-11" for each overlap. */
const told = (events: ReviewedEvent[], within = WHOLE): string[] =>
  overlapsIn(events, within).map(({ events: [first, second], shared }) => {
    const [from, to] = [shared.startMs, shared.endMs].map(at => (at - DAY) / HOUR);
    return `${first.title} + ${second.title} ${from}-${to}`;
  });

describe('what overlaps', () => {
  it('is every pair of meetings that take the same time, with the time that both take', () => {
    expect(told([event('A', 9, 12), event('B', 10, 11), event('C', 10.5, 13)])).to.deep.equal([
      'A + B 10-11',
      'A + C 10.5-12',
      'B + C 10.5-11',
    ]);
  });

  it('is nothing that only touches, and nothing without length', () => {
    expect(told([event('A', 9, 10), event('B', 10, 11), event('C', 10, 10)])).to.deep.equal([]);
  });

  const left: [what: string, other: ReviewedEvent][] = [
    ['declined', event('B', 9, 10, { myAnswer: 'declined' })],
    ['cancelled', event('B', 9, 10, { status: 'cancelled' })],
    ['shown as free', event('B', 9, 10, { busy: false })],
    ['a whole day', wholeDay('B')],
  ];
  for (const [what, other] of left) {
    it(`is nothing that is ${what}`, () => expect(told([event('A', 9, 10), other])).to.deep.equal([]));
  }

  it('can be a meeting that is not certain', () => {
    expect(told([event('A', 9, 10, { myAnswer: 'unanswered' }), event('B', 9, 10)])).to.deep.equal(['A + B 9-10']);
  });

  it('is a meeting during focus time or an absence, but not these two', () => {
    const [focus, away] = [event('Focus', 9, 12, { kind: 'focus' }), event('Away', 9, 12, { kind: 'out-of-office' })];
    expect(told([focus, away, event('A', 11, 13)])).to.deep.equal(['Focus + A 11-12', 'Away + A 11-12']);
  });

  it('counts only within the period', () => {
    const events = [event('A', 9, 12), event('B', 10, 12)];
    expect(told(events, { startMs: DAY + 11 * HOUR, endMs: DAY + 24 * HOUR })).to.deep.equal(['A + B 11-12']);
    expect(told(events, { startMs: DAY + 12 * HOUR, endMs: DAY + 24 * HOUR })).to.deep.equal([]);
  });
});

describe('a meeting', () => {
  it('is an event with clock times that takes the time of the person', () => {
    expect(isBusyMeeting(event('A', 9, 10))).to.equal(true);
    expect(isBusyMeeting(event('A', 9, 10, { myAnswer: 'tentative' }))).to.equal(true);
    expect(isBusyMeeting(wholeDay('A'))).to.equal(false);
    expect(isBusyMeeting(event('A', 9, 10, { kind: 'focus' }))).to.equal(false);
    expect(isBusyMeeting(event('A', 9, 10, { busy: false }))).to.equal(false);
  });
});
