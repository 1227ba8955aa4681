import { dateOf } from '../../../time/index.ts';
import { withOpenTime } from '../../any-step/free-times.ts';
import { goOn, newDialog, prefixed, type Transition, type Turn, withState } from '../../engine/transition.ts';
import { notPossible } from '../../meaning/impossible.ts';
import { uncoveredPeopleSay } from '../../meaning/other-calendars.ts';
import type { FollowUp } from '../../meaning/spoken-of/change-of-event.ts';
import { rememberTaken } from '../../memory/learnt-readings.ts';
import { botSay } from '../../prompts/say.ts';
import { ask } from '../../questions/slot.ts';
import { askDayIfTwo } from '../../questions/which-day.ts';
import { fillsTime } from '../../slots/slot-kinds.ts';
import { listedWeekdays } from '../../slots/times/listed-weekdays.ts';
import { slotValue } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';

/** The template that a message begins, and whether the bot already knows which of two days it means. */
type Beginning = { begins?: Template; dayIsKnown?: true | undefined };

/** Begins, or first asks which of two days is meant, or asks again for an impossible value. */
export function begin(turn: Turn, next: FollowUp, { begins, dayIsKnown }: Beginning = {}): Transition {
  const { template, slots, reading, filled } = next;
  const timed = fillsTime(template, filled);
  const asked = timed && !dayIsKnown && !listedWeekdays(reading) ? askDayIfTwo(turn, reading, begins) : undefined;
  if (asked) return asked;
  const begun = timed ? withState(turn, rememberTaken(turn.state, reading, template)) : turn;
  const dialog = withOpenTime(turn, newDialog(template, slots), reading);
  const wrong = notPossible(turn, template, reading);
  if (wrong) return prefixed([wrong.said], ask(begun, { dialog, slot: wrong.slot }));
  if (next.ask !== undefined) return ask(begun, { dialog, slot: next.ask });
  const many = onSeveralDays(next) ? [botSay(turn, 'oneAtATime')] : [];
  return prefixed([...uncoveredPeopleSay(turn, template, { slots, reading }), ...many], goOn(begun, dialog));
}

/** True for "add gym tomorrow and on the 3rd": the bot creates only one event. The day of what is copied counts for none. */
function onSeveralDays({ template, slots, reading }: FollowUp): boolean {
  const { writes } = template;
  const { either, entities } = reading;
  const copied = slotValue(template, slots, 'time-change')?.of;
  const days = entities.flatMap(one =>
    one.type === 'time' && one.value.said.date && !one.value.ends ? dateOf(one.value.start) : [],
  );
  return (
    writes === 'new' && !either && new Set(days.filter(day => day !== copied)).size > 1 && !listedWeekdays(reading)
  );
}
