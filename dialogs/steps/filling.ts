import { awaitsEventTime } from '../actions/finding/event-time.ts';
import { withSeriesDay, withSeriesStart } from '../actions/series/series-start.ts';
import { openTimes } from '../any-step/free-times.ts';
import { namesCalendar } from '../calendars/look-up-calendar.ts';
import { profilesUsed, templateOf } from '../context.ts';
import type { Dialog, PendingAt, SlotValues } from '../engine/state.ts';
import { type Transition, type Turn, withState } from '../engine/transition.ts';
import { learnChoices, withKnownPeople } from '../memory/learnt-people.ts';
import { awaitsCompany } from '../people/company-in-title.ts';
import { needsLookUp } from '../people/invitee.ts';
import { isInvited } from '../people/slots.ts';
import { gapOf } from '../prompts/slot-question.ts';
import { lookForAccess } from '../questions/access.ts';
import { ask } from '../questions/slot.ts';
import { askUnread } from '../questions/unread.ts';
import { isLive, isRequired } from '../run/live-slots.ts';
import { withDefaults } from '../slots/fill.ts';
import { slotValue } from '../slots/values.ts';
import type { Slot, Template } from '../templates/template.ts';

/** Asks what an unknown part of the message means, asks for a missing slot, or looks up the permission for the template's action. */
export function onFilled(turn: Turn, { dialog, unknown = [] }: PendingAt<'filling'>): Transition {
  if (unknown.length > 0) return askUnread(turn, dialog, unknown);
  const template = templateOf(turn, dialog);
  const moved = withSeriesDay(template, dialog.slots, dialog.before?.at(-1));
  const now = withState(turn, learnChoices(turn.state, template, dialog.slots));
  const complete = withPeople(now, template, withDefaults(now, template, moved));
  const { run: _outdated, ...others } = dialog;
  const filled: Dialog = { ...others, version: template.version, slots: withSeriesStart(template, complete) };
  const offered = openTimes(now, filled);
  if (offered) return offered;
  const { dialog: ready, missing } = firstMissing(now, filled);
  if (!missing) return lookForAccess(now, ready, { to: 'begin' });
  if (isLookedUp(now, missing, ready) || (missing.type === 'title' && isCompanyLookedUp(now, ready)))
    return lookForAccess(now, ready, { to: 'look-up' });
  return ask(now, { dialog: ready, slot: missing.name });
}

/** Learnt names come from a calendar, so they are not used in groups. */
const withPeople = ({ setting, state }: Turn, template: Template, slots: SlotValues): SlotValues =>
  setting.inGroup ? slots : withKnownPeople(template, slots, state.learnt);

/** "See Dr Patel": a name that nobody in the calendar has is the title. */
function isCompanyLookedUp(turn: Turn, dialog: Dialog): boolean {
  const template = templateOf(turn, dialog);
  return !turn.setting.inGroup && profilesUsed(template).length > 0 && awaitsCompany(template, dialog.slots);
}

/** True if the calendar may resolve a name in this slot. */
function isLookedUp(turn: Turn, { type }: Slot, dialog: Dialog): boolean {
  const template = templateOf(turn, dialog);
  if (type === 'calendar') return namesCalendar(template, dialog.slots);
  if (turn.setting.inGroup || profilesUsed(template).length === 0) return false;
  if (type === 'date-time-range') return awaitsEventTime(template, dialog.slots);
  if (!isInvited(type)) return false;
  return (slotValue(template, dialog.slots, type) ?? []).some(needsLookUp);
}

/**
 * The first slot that still needs an answer, and the dialog without the slots above it whose condition does not hold.
 * Those below it are left alone, because their conditions depend on the answer.
 */
function firstMissing(turn: Turn, dialog: Dialog): { dialog: Dialog; missing?: Slot } {
  let current = dialog;
  for (const slot of templateOf(turn, dialog).slots) {
    if (!isLive(turn, current, slot)) {
      const { [slot.name]: _dead, ...slots } = current.slots;
      current = { ...current, slots };
    } else if (needsAnswer(turn, current, slot)) return { dialog: current, missing: slot };
  }
  return { dialog: current };
}

const needsAnswer = (turn: Turn, dialog: Dialog, slot: Slot): boolean =>
  dialog.slots[slot.name] === undefined ? isRequired(turn, dialog, slot) : gapOf(turn, dialog, slot) !== undefined;
