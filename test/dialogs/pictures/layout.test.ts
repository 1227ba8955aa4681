import { expect } from 'chai';
import { inLanes } from '../../../dialogs/pictures/lanes.ts';
import { type Layout, layoutOf } from '../../../dialogs/pictures/layout.ts';
import { civilDate, civilTime, instantAt, zone } from '../../../time/index.ts';
import { block, june, schedule } from './schedules.ts';

const hoursOf = ({ hours }: Layout): (number | undefined)[] => [hours.at(0)?.hour, hours.at(-1)?.hour];

describe('layout of pictures', () => {
  it('shows the working hours, and more where something takes place', () => {
    expect(hoursOf(layoutOf(schedule(['04'])))).to.deep.equal([9, 17]);
    const early = block('04', ['07:30', '08:00'], 'Run');
    const late = block('04', ['20:00', '21:15'], 'Choir');
    expect(hoursOf(layoutOf(schedule(['04'], { blocks: [early, late] })))).to.deep.equal([7, 22]);
    const midnight = { ...block('04', ['20:00', '21:00'], 'Party'), endMs: june('05', '00:00') };
    expect(hoursOf(layoutOf(schedule(['04'], { blocks: [midnight] })))).to.deep.equal([9, 24]);
  });

  it('does not take an event without a length at midnight for the end of the day before', () => {
    const midnight = {
      startMs: june('04', '00:00'),
      endMs: june('04', '00:00'),
      title: 'Launch',
      look: 'busy' as const,
    };
    expect(hoursOf(layoutOf(schedule(['04'], { blocks: [midnight] })))).to.deep.equal([0, 17]);
  });

  it('puts what overlaps side by side and marks it, but not what only touches or is not certain', () => {
    const blocks = [
      block('04', ['10:00', '11:30'], 'Review'),
      block('04', ['11:00', '12:00'], 'One to one'),
      block('04', ['12:00', '13:00'], 'Lunch'),
      block('04', ['14:00', '15:00'], 'Perhaps', 'uncertain'),
      block('04', ['14:30', '15:30'], 'Certain'),
      block('04', ['16:00', '16:30'], 'Shown as free', 'free'),
      block('04', ['16:00', '16:30'], 'Call'),
    ];
    const [day] = layoutOf(schedule(['04'], { blocks })).columns;
    expect(day?.blocks.filter(({ clashes }) => clashes).map(one => one.block.title)).to.deep.equal([
      'Review',
      'One to one',
    ]);
    const [review, oneToOne, lunch] = day?.blocks ?? [];
    expect(review?.box.x).to.be.lessThan(oneToOne?.box.x ?? 0);
    expect(lunch?.box.width).to.be.greaterThan(2 * (review?.box.width ?? 0) - 1);
  });

  it('gives a lane back when it is free again', () => {
    const lanes = inLanes([
      { startMs: 0, endMs: 40 },
      { startMs: 10, endMs: 20 },
      { startMs: 20, endMs: 30 },
      { startMs: 50, endMs: 60 },
    ]);
    expect(lanes.map(({ lane, lanes: of }) => [lane, of])).to.deep.equal([
      [0, 2],
      [1, 2],
      [1, 2],
      [0, 1],
    ]);
  });

  it('tints the free working hours: not past busy time, not on days off', () => {
    const blocks = [block('04', ['12:00', '13:00'], 'Lunch'), block('04', ['15:00', '16:00'], 'Tea', 'free')];
    const [monday, saturday] = layoutOf(schedule(['04', '09'], { blocks })).columns;
    expect(monday?.free).to.have.length(2);
    expect(saturday?.free).to.deep.equal([]);
  });

  it('leaves out an empty weekend in a week, and keeps one on which there is something', () => {
    const week = ['04', '05', '06', '07', '08', '09', '10'];
    expect(layoutOf(schedule(week)).columns).to.have.length(5);
    const blocks = [block('10', ['12:00', '13:00'], 'Lunch')];
    expect(layoutOf(schedule(week, { blocks })).columns.map(({ date }) => date)).to.deep.equal([
      ...['2029-06-04', '2029-06-05', '2029-06-06', '2029-06-07', '2029-06-08', '2029-06-10'],
    ]);
  });

  it('puts whole days above the hours, also those of something that lasts longer than a day', () => {
    const trip = { startMs: june('04', '15:00'), endMs: june('06', '11:00'), title: 'Trip', look: 'busy' as const };
    const { columns, hours } = layoutOf(schedule(['04', '05', '06'], { blocks: [trip] }));
    expect(columns.map(({ allDay, blocks }) => [allDay.length, blocks.length])).to.deep.equal([
      [0, 1],
      [1, 0],
      [0, 1],
    ]);
    expect([hours.at(0)?.hour, hours.at(-1)?.hour]).to.deep.equal([9, 17]);
  });

  it('counts the whole days that have no room', () => {
    const blocks = Array.from({ length: 6 }, () => ({
      ...block('04', ['00:00', '23:59'], 'Fair'),
      allDay: true as const,
    }));
    const [day] = layoutOf(schedule(['04'], { blocks })).columns;
    expect([day?.allDay.length, day?.more]).to.deep.equal([3, 3]);
  });

  it('goes by the clock on the wall on a day with 23 hours', () => {
    const berlin = zone('Europe/Berlin');
    const date = civilDate('2029-03-25');
    const at = (clock: string): number => instantAt(civilTime(`2029-03-25T${clock}`), berlin);
    const blocks = [{ startMs: at('09:00'), endMs: at('10:00'), title: 'Walk', look: 'busy' as const }];
    const { columns, hours } = layoutOf({ ...schedule([]), zone: berlin, days: [date], blocks });
    expect(columns[0]?.blocks[0]?.box.y).to.equal(hours.find(({ hour }) => hour === 9)?.y);
  });
});
