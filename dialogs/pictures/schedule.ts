import type { CivilDate, Interval, Zone } from '../../time/index.ts';
import type { WorkingHours } from '../working-hours.ts';

/** How certain a busy time is, or whose. `free`: it takes no time, because it was declined or is shown as free. */
export type Look = 'busy' | 'uncertain' | 'free' | 'others';

/** Something that takes place. Its title is text from a calendar; other people's busy times have none. */
export type Block = Interval & { title: string; look: Look; allDay?: true };

/** A time on offer, with its number in the list. */
export type Offer = Interval & { number: number };

/** A few days as a picture shows them, in the zone in which they are read. */
export type Schedule = {
  zone: Zone;
  days: readonly CivilDate[];
  hours: WorkingHours;
  blocks: readonly Block[];
  offers: readonly Offer[];
};
