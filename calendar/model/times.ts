import type { CivilDate, Interval, Zone } from '../../time/index.ts';

/** An all-day time without a zone: civil days of the viewer. `endDate` is exclusive, like Google's `end.date`. */
export type WholeDays = { allDay: true; startDate: CivilDate; endDate: CivilDate };

/** A time between two instants. An event may have no length. */
export type ClockTimes = { allDay: false } & Interval;

/** When an event is: on whole days, or between two instants. */
export type EventTime = WholeDays | ClockTimes;

/** A time to write. `zone` is the zone whose wall clock a series keeps when the clocks change. */
export type NewEventTime = WholeDays | (ClockTimes & { zone: Zone });
