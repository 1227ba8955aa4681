import type { Agenda, EventSummary } from '../../calendar/model.ts';
import {
  addDays,
  type CivilDate,
  clockOf,
  dateAt,
  dateOf,
  datesBetween,
  type Interval,
  isDate,
  type Zone,
} from '../../time/index.ts';
import type { Block, Offer, Schedule } from '../pictures/schedule.ts';
import type { Setting } from '../slots/slot-type.ts';
import type { Range } from '../slots/times/range.ts';
import { eventLineView } from './event-views.ts';

/** More days than this do not fit next to each other. */
const MOST_DAYS = 7;
/** So few events are read at a glance. */
const FEW = 3;

/** A picture of a day or of some days, if there are enough events in them for one. */
export function agendaPicture(agenda: Pick<Agenda, 'days'>, range: Range, setting: Setting): { picture?: Schedule } {
  const blocks = eventBlocks(agenda, setting.zone);
  const days = daysOf(range);
  if (blocks.length <= FEW || days.length > MOST_DAYS) return {};
  return { picture: { ...readAs(setting), days, blocks, offers: [] } };
}

/** What the free time with other people is made of: everybody's busy time, and the times on offer in their order. */
export type Together = { agenda: Pick<Agenda, 'days'>; others: readonly Interval[]; offers: readonly Interval[] };

/**
 * A picture of the free time with other people: the asker's events, the others' busy time without a word, and the
 * offers. Of a long range, it shows the days of the offers.
 */
export function togetherPicture(
  { agenda, others, offers }: Together,
  range: Range,
  setting: Setting,
): { picture: Schedule } {
  const theirs = others.map(({ startMs, endMs }): Block => ({ startMs, endMs, title: '', look: 'others' }));
  const numbered = offers.map(({ startMs, endMs }, index): Offer => ({ startMs, endMs, number: index + 1 }));
  const days = daysOf(range);
  const shown =
    days.length <= MOST_DAYS ? days : [...new Set(offers.map(({ startMs }) => dateAt(startMs, setting.zone)))];
  const blocks = [...eventBlocks(agenda, setting.zone), ...theirs];
  return { picture: { ...readAs(setting), days: shown.toSorted(), blocks, offers: numbered } };
}

const readAs = ({ zone, workingHours: hours }: Setting) => ({ zone, hours });

const daysOf = (range: Range): CivilDate[] => datesBetween(dateOf(range.start), lastDateOf(range));

/** The end of a range is exclusive. */
const lastDateOf = ({ end }: Range): CivilDate =>
  isDate(end) || clockOf(end) === '00:00' ? addDays(end, -1) : dateOf(end);

/** Each event once, however many days it lasts, as its line in the list calls it. */
function eventBlocks({ days }: Pick<Agenda, 'days'>, zone: Zone): Block[] {
  const events = new Set(days.flatMap(day => day.events));
  return [...events].map(event => blockOf(event, zone));
}

function blockOf(event: EventSummary, zone: Zone): Block {
  const { title, when, tentative, free, answer } = eventLineView(event, 1, zone);
  const { startMs, endMs, allDay } = when;
  const look = free || answer === 'declined' ? 'free' : tentative ? 'uncertain' : 'busy';
  return { startMs, endMs, title, look, ...(allDay && { allDay }) };
}
