import { civilAt, clockOf, dateOf, type Interval, MINUTE_MS } from '../../../time/index.ts';
import type { SlotValues } from '../../engine/state.ts';
import type { Invitee } from '../../people/invitee.ts';
import { formatDay, formatTimes } from '../../prompts/format.ts';
import type { Setting } from '../../slots/slot-type.ts';
import { spanView } from '../../slots/times/when.ts';

type Suggested = {
  setting: Setting;
  attendees?: readonly Invitee[] | undefined;
  title?: string | undefined;
  /** If more is free, agreeing does not choose a clock time. */
  more?: boolean;
};

/** A time as the beginning of a new event: the button's label, and the inputs of the action that creates it. */
export function suggestion(
  time: Interval,
  { setting, attendees, title, more }: Suggested,
): { label: string; slots: SlotValues; agreed?: SlotValues } {
  const { zone, locale } = setting;
  const start = civilAt(time.startMs, zone);
  const seen = spanView(time, zone);
  const others = { ...(attendees !== undefined && { attendees }), ...(title !== undefined && { title }) };
  const day = { date: dateOf(start), minutes: (time.endMs - time.startMs) / MINUTE_MS };
  return {
    label: `${formatDay(seen, locale)}, ${formatTimes(seen, locale)}`,
    slots: { when: { ...day, time: clockOf(start) }, ...others },
    ...(more && { agreed: { when: day, ...others } }),
  };
}
