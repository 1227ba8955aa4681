import { formatColumnDay, formatHour } from '../prompts/format.ts';
import type { Schedule } from './schedule.ts';
import { type Colours, svgOf } from './svg.ts';

/** Days as they are shown to people of a locale. */
export type Picture = { schedule: Schedule; locale: string };

/**
 * An SVG document, see `svgOf`.
 * @param alt is read where the picture cannot be seen
 */
export function drawn({ schedule, locale }: Picture, { alt, colours }: { alt: string; colours: Colours }): string {
  const day = (date: string): string => formatColumnDay(date, locale);
  return svgOf(schedule, { day, hour: hour => formatHour(hour, locale), alt }, colours);
}
