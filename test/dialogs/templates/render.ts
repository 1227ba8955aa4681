import { compileText } from '../../../dialogs/templates/liquid/text.ts';
import type { RenderSetting } from '../../../dialogs/templates/rendering.ts';
import type { WhenView } from '../../../dialogs/templates/shapes.ts';
import { shippedTemplates } from '../../shipped-templates.ts';

const { words } = shippedTemplates().set;

export const setting: RenderSetting = { zone: 'Europe/London', locale: 'en-GB', words, turn: 0 };

/** A text rendered with values, as Markdown. */
export const render = (
  text: string,
  values: Record<string, unknown> = {},
  given: Partial<RenderSetting> = {},
): string => compileText(text).markdown(values, { ...setting, ...given });

/** A time span, from two instants in ISO form. */
export const timed = (start: string, end: string, zone = 'Europe/London'): WhenView => ({
  allDay: false,
  startMs: Date.parse(start),
  endMs: Date.parse(end),
  startDate: start.slice(0, 10),
  endDate: end.slice(0, 10),
  zone,
});

/** All-day dates; the end is exclusive. */
export const days = (startDate: string, endDate: string, zone = 'Europe/London'): WhenView => ({
  allDay: true,
  startMs: Date.parse(startDate),
  endMs: Date.parse(endDate),
  startDate,
  endDate,
  zone,
});
