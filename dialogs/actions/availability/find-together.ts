import type { Agenda } from '../../../calendar/model.ts';
import { addDays, dateOf, type Interval, isDate, type Zone } from '../../../time/index.ts';
import type { Range } from '../../slots/times/range.ts';
import { rangeView, spanView } from '../../slots/times/when.ts';
import type { ActionInput, ResultOf } from '../action.ts';
import { freeGaps, isOfWork, notAtNight } from '../free-gaps.ts';
import { pageCounts } from '../listing/paging.ts';
import { togetherPicture } from '../pictured.ts';
import { bestTimes, type Proposal } from './best-times.ts';
import { intervalOf, lookedAt } from './looked-at.ts';
import { type PeopleAsked, peopleAsked } from './people-asked.ts';
import { suggestion } from './suggestion.ts';

type FindInput = ActionInput<'calendar.findFree'>;

/** How many times are proposed. */
const MOST_TIMES = 3;

/**
 * Finds the best times with other people. Those whose calendars cannot be seen are named, and count neither as free nor
 * as busy. If the hours asked about suit no one, other hours of that day are proposed.
 */
export async function findTogether(input: FindInput): Promise<ResultOf<'calendar.findFree'>> {
  const { calendar, inputs, setting } = input;
  const { zone } = setting;
  const range = notAtNight(lookedAt(inputs.range, setting), setting.workingHours);
  const day = dayOf(range);
  const [agenda, asked] = await Promise.all([
    calendar.agenda({ ...intervalOf(day, setting), zone }),
    peopleAsked(calendar, inputs.attendees ?? [], intervalOf(day, setting)),
  ]);
  const others = withoutOwner(asked, agenda);
  const within = proposed(input, range, { agenda, others });
  const isWhole = within.some(({ missing }) => missing.length === 0);
  const times = isWhole || isDate(range.start) ? within : proposed(input, day, { agenda, others });
  const values = {
    range: rangeView(range, zone),
    beyondWork: !isOfWork(times === within ? range : day, setting.workingHours),
    known: others.known.map(({ person }) => person),
    unknown: others.unknown,
    partial: !agenda.complete,
  };
  if (times.length === 0) return { outcome: 'none', values };
  return {
    outcome: 'done',
    values: {
      ...values,
      ...pageCounts({ items: times, total: times.length, before: 0, more: 0 }),
      allFree: false,
      fits: !isDate(range.start) && startsWith(times, intervalOf(range, setting)) && others.unknown.length === 0,
      instead: times !== within,
      free: times.map((time, index) => timeView(time, index, { others, zone })),
    },
    ...togetherPicture(
      { agenda, others: others.known.flatMap(({ busy }) => busy), offers: times },
      times === within ? range : day,
      setting,
    ),
    begin: times.map(time => suggestion(time, { setting, attendees: inputs.attendees, title: inputs.title })),
  };
}

/** True if the first time is at the beginning of an interval, with everyone. */
const startsWith = ([first]: readonly Proposal[], { startMs }: Interval): boolean =>
  first?.startMs === startMs && first.missing.length === 0;

type Found = { agenda: Agenda; others: PeopleAsked };

function proposed({ inputs, setting }: FindInput, range: Range, { agenda, others }: Found): Proposal[] {
  const { zone, now, workingHours: hours } = setting;
  const { duration: minutes } = inputs;
  const busy = agenda.days.flatMap(day => day.busy);
  const free = freeGaps(range, busy, { minutes, hours, now, zone });
  return bestTimes({ free, minutes, parties: others.known, hours, zone }, MOST_TIMES);
}

/** The whole day of hours on one day. */
function dayOf({ start, end }: Range): Range {
  if (isDate(start)) return { start, end };
  return { start: dateOf(start), end: addDays(dateOf(end), 1) };
}

/** Someone who asks for a time with a mailing list can be one of its members. */
function withoutOwner({ known, unknown }: PeopleAsked, { owner }: Agenda): PeopleAsked {
  const isOwner = ({ email }: { email: string }): boolean => email.toLowerCase() === owner.toLowerCase();
  return { known: known.filter(({ person }) => !isOwner(person)), unknown: unknown.filter(one => !isOwner(one)) };
}

function timeView(
  time: Proposal,
  index: number,
  { others: { known, unknown }, zone }: { others: PeopleAsked; zone: Zone },
) {
  const elsewhere = known.filter(
    (one, at) => one.zone !== undefined && one.zone !== zone && !time.missing.includes(at),
  );
  return {
    number: index + 1,
    when: spanView(time, zone),
    everyone: time.missing.length === 0 && unknown.length === 0,
    missing: time.missing.flatMap(at => known[at]?.person ?? []),
    elsewhere: elsewhere.map(one => ({ ...one.person, when: spanView(time, one.zone ?? zone) })),
  };
}
