import { expect } from 'chai';
import type { EventChoice } from '../../../calendar/model.ts';
import { agendaPicture, togetherPicture } from '../../../dialogs/actions/pictured.ts';
import type { Setting } from '../../../dialogs/slots/slot-type.ts';
import { civilDate } from '../../../time/index.ts';
import { june, london } from '../pictures/schedules.ts';

const setting: Setting = {
  now: june('04', '08:00'),
  locale: 'en-GB',
  zone: london,
  workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' },
};

const event = (id: string, over: Partial<EventChoice> = {}): EventChoice => ({
  id,
  title: id,
  when: { allDay: false, startMs: june('04', '10:00'), endMs: june('04', '11:00') },
  status: 'confirmed',
  busy: true,
  ...over,
});
const agenda = (events: EventChoice[]) => ({
  days: [
    { date: civilDate('2029-06-04'), events, busy: [] },
    { date: civilDate('2029-06-05'), events: events.slice(0, 1), busy: [] },
  ],
});
const four = [
  event('Review'),
  event('Declined', { myAnswer: 'declined' }),
  event('Free', { busy: false }),
  event('Perhaps', { myAnswer: 'unanswered' }),
];
const range = (start: string, end: string) => ({ start, end });

describe('pictures of days', () => {
  it('shows more than three events, each once, as certain as its line says', () => {
    const { picture } = agendaPicture(agenda(four), range('2029-06-04', '2029-06-06'), setting);
    expect(picture?.blocks.map(({ title, look }) => [title, look])).to.deep.equal([
      ['Review', 'busy'],
      ['Declined', 'free'],
      ['Free', 'free'],
      ['Perhaps', 'uncertain'],
    ]);
    expect(picture?.days).to.deep.equal(['2029-06-04', '2029-06-05']);
  });

  it('leaves out three events, and more than a week', () => {
    expect(agendaPicture(agenda(four.slice(1)), range('2029-06-04', '2029-06-05'), setting)).to.deep.equal({});
    expect(agendaPicture(agenda(four), range('2029-06-04', '2029-06-12'), setting)).to.deep.equal({});
  });

  it('shows the day of hours that end at midnight', () => {
    const { picture } = agendaPicture(agenda(four), range('2029-06-04T18:00', '2029-06-05T00:00'), setting);
    expect(picture?.days).to.deep.equal(['2029-06-04']);
  });

  it("shows other people's time without a word, and the days of the offers where a range is long", () => {
    const time = (day: string) => ({ startMs: june(day, '14:00'), endMs: june(day, '15:00') });
    const { picture } = togetherPicture(
      { agenda: { days: [] }, others: [time('07')], offers: [time('12'), time('05')] },
      range('2029-06-01', '2029-07-01'),
      setting,
    );
    expect(picture.days).to.deep.equal(['2029-06-05', '2029-06-12']);
    expect(picture.blocks).to.deep.equal([{ ...time('07'), title: '', look: 'others' }]);
    expect(picture.offers.map(({ number }) => number)).to.deep.equal([1, 2]);
  });
});
