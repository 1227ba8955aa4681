import type { Reading } from '../../../nlu/index.ts';
import { takesSeveral } from '../../context.ts';
import type { EventOf } from '../../engine/event.ts';
import type { PendingAt, SlotValues } from '../../engine/state.ts';
import { prefixed, type Transition, type Turn } from '../../engine/transition.ts';
import { withNotes } from '../../meaning/new-events/notes.ts';
import { withTwoPlaces } from '../../meaning/new-events/two-places.ts';
import { withWholeTitle } from '../../meaning/new-events/whole-title.ts';
import { aboutOthers } from '../../meaning/other-calendars.ts';
import { timeBeingPlanned } from '../../meaning/proposed/planned-time.ts';
import { calendarSpokenOf, dayLookedAt, inDaysLookedAt, periodLookedAt } from '../../meaning/requests/looked-at.ts';
import { invitationAnswered, readAsRequest, slotsOfRequest } from '../../meaning/requests/slots-of-request.ts';
import { meansSeveral, templateForSeveral } from '../../meaning/several/means-several.ts';
import { slotsForSeveral, withoutException } from '../../meaning/several/slots-for-several.ts';
import type { FollowUp } from '../../meaning/spoken-of/change-of-event.ts';
import { slotsHeard } from '../../meaning/spoken-of/clarified.ts';
import { inPeriodSpokenOf } from '../../meaning/spoken-of/days/period.ts';
import { botSay } from '../../prompts/say.ts';
import { readText } from '../../slots/fill.ts';
import type { Template } from '../../templates/template.ts';
import { begin } from './begin.ts';

/** Begins a template with everything in the message. */
export function onStart(turn: Turn, _: PendingAt<'nothing'>, start: EventOf<'start'>): Transition {
  const { dayIsKnown } = start;
  const reading = inPeriodSpokenOf(turn, turn.state, start.reading) ?? start.reading;
  const isSeveral = meansSeveral(turn, start.template, reading);
  const template = (isSeveral ? templateForSeveral(turn, start.template) : undefined) ?? start.template;
  const said = withoutException(turn, template, reading);
  const informed = aboutOthers(readAsRequest(turn, template, said), template);
  const namesNoDay = informed.entities.some(({ type }) => type === 'impossible');
  const looked = {
    ...slotsHeard(turn, turn.state, { template, reading }),
    ...dayLookedAt(turn, turn.state, { template, reading }),
    ...periodLookedAt(turn, turn.state, { template, reading }),
    ...timeBeingPlanned(turn, turn.state, { template, reading }),
    ...calendarSpokenOf(turn, turn.state, { template, reading }),
  };
  const known = { ...(namesNoDay ? {} : looked), ...invitationAnswered(turn.state, template, reading) };
  const whole = slotsOfRequest(turn, template, { slots: known, reading: informed });
  const inDays = inDaysLookedAt(turn, turn.state, { template, reading, slots: whole.slots });
  const placed = withTwoPlaces(template, { slots: inDays, reading: informed });
  const titled = withWholeTitle(turn, template, { slots: placed, reading: informed });
  const noted = withNotes(turn, template, { slots: titled, reading: informed });
  const slots = slotsForSeveral(turn, template, { slots: noted, reading });
  const asked = slotAskedFor(turn, template, { slots, reading: informed });
  const next = begin(
    turn,
    { template, reading: informed, ...whole, slots, ...asked },
    { begins: template, dayIsKnown },
  );
  return isSeveral && !takesSeveral(template) ? prefixed([botSay(turn, 'oneAtATime')], next) : next;
}

/** "Change the title of the interview", "make it private and set a reminder": what to change is named, but not the new value. */
function slotAskedFor(turn: Turn, template: Template, { slots, reading }: Begun): Pick<FollowUp, 'ask'> {
  const event = template.slots.find(({ type }) => type === 'event' || type === 'events')?.name;
  if (event === undefined || slots[event] === undefined) return {};
  const clauses = reading.clauses?.map(text => readText(turn, text, template)) ?? [];
  const asked = [reading, ...clauses].flatMap(({ edit }) =>
    edit?.op === 'ask' && edit.slot !== undefined ? edit.slot : [],
  );
  const ask = asked.find(slot => slots[slot] === undefined);
  return ask === undefined ? {} : { ask };
}

type Begun = { slots: SlotValues; reading: Reading };
