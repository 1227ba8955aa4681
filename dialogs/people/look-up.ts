import type { Calendar, Contact } from '../../calendar/model.ts';
import { DAY_MS } from '../../time/index.ts';
import type { ActionResult } from '../engine/event.ts';
import type { SlotValues } from '../engine/state.ts';
import type { Setting } from '../slots/slot-type.ts';
import type { Template } from '../templates/template.ts';
import { type Invitee, isPronoun, matchAmong, needsLookUp } from './invitee.ts';
import { dropUnknownInTitle } from './named-in-title.ts';
import { withoutOwner } from './owner.ts';
import { allPeopleIn, withInvited } from './slots.ts';
import { meantByPronoun, peopleSpokenOf, type SpokenOf } from './spoken-of.ts';

const DAYS_BACK = 90;
const DAYS_AHEAD = 30;
const NOBODY: SpokenOf = { named: [], before: [], guests: [] };

type LookUp = { calendar: Calendar; template: Template; slots: SlotValues; setting: Setting };

/** Looks up all names of a dialog that have no address, with one request to the calendar. */
export async function lookUpPeople({ calendar, template, slots, setting }: LookUp): Promise<ActionResult> {
  const pronounced = allPeopleIn(template, slots).some(isPronoun);
  const spokenOf = pronounced ? await peopleSpokenOf(calendar, setting) : NOBODY;
  const meant = withInvited(template, slots, one => (isPronoun(one) ? meantByPronoun(one, spokenOf) : [one]));
  if (!allPeopleIn(template, meant).some(needsLookUp)) return { outcome: 'people', values: {}, slots: meant };
  const people = await acquaintances(calendar, setting.now);
  const known = changed(template, meant, one => matchAmong(one, people));
  const others = await withoutOwner({ calendar, template, slots: known, setting });
  return { outcome: 'people', values: {}, slots: dropUnknownInTitle(template, others) };
}

/** The people that the asker met in the last 90 days, or will meet in the next 30. */
export const acquaintances = (calendar: Calendar, now: number): Promise<Contact[]> =>
  calendar.people({ startMs: now - DAYS_BACK * DAY_MS, endMs: now + DAYS_AHEAD * DAY_MS });

/** The slots if the look-up failed: the bot asks for each address. */
export const notLookedUp = (template: Template, slots: SlotValues): SlotValues =>
  changed(template, slots, one => ({ ...one, why: 'unavailable' }));

const changed = (template: Template, slots: SlotValues, change: (one: Invitee) => Invitee): SlotValues =>
  withInvited(template, slots, one => [needsLookUp(one) ? change(one) : one]);
