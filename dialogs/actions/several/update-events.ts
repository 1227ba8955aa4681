import { dateOf } from '../../../time/index.ts';
import type { Action, ActionInput, ActionInputs, ResultOf } from '../action.ts';
import type { Scoped } from '../series/scope.ts';
import { changeOf } from '../updating/update-event.ts';
import { withOverlaps } from './overlaps.ts';
import { type Planned, several, type Why } from './several.ts';

type Input = ActionInput<'calendar.updateEvents'>;

/** Looks up several events and the same change of each. Other events at their new times are named. */
export const updateEvents: Action<'calendar.updateEvents'> = input =>
  several(
    ofOthers(input),
    () => (saysChange(input) ? meant => change(input, meant) : ASK_WHAT),
    items => withOverlaps(input, items),
  );

/** In "add Sam to all my meetings", Sam does not say which ones. */
function ofOthers(input: Input): Input {
  const { person, guests = [], without = [], ...inputs } = input.inputs;
  const isNew = [...guests, ...without].some(one =>
    [one.name, one.said, one.email].includes(person?.name ?? person?.email),
  );
  const changed = { ...(guests.length > 0 && { guests }), ...(without.length > 0 && { without }) };
  return { ...input, inputs: { ...inputs, ...changed, ...(person && !isNew && { person }) } };
}

const ASK_WHAT: Extract<ResultOf<'calendar.updateEvents'>, { ask: 'time' }> = {
  outcome: 'ready',
  ask: 'time',
  values: {},
};

/** The day of the events only says which ones are meant. */
function saysChange({
  inputs: { time: { of: _day, within: _days, ...time } = {}, range, place, guests = [], without = [] },
}: Input): boolean {
  const { date, ...others } = time;
  const isNewDay = date !== undefined && (range === undefined || dateOf(range.start) !== date);
  return isNewDay || Object.keys(others).length > 0 || place !== undefined || guests.length + without.length > 0;
}

function change(input: Input, meant: Scoped): Planned | { why: Why } {
  const { events, person: _person, range: _range, ...changes } = input.inputs;
  const { example } = meant;
  if (example.myAnswer === 'declined') return { why: 'declined' };
  if (example.when.allDay && (events.timed || needsClock(changes))) return { why: 'all-day' };
  const inputs = { ...changes, event: { id: example.id } };
  const planned = changeOf({ ...input, inputs }, meant);
  if (!('target' in planned)) return { why: WHY[planned.outcome] ?? 'refused' };
  const { values, target, slots } = planned;
  return {
    write: { action: 'calendar.updateEvent', inputs: { ...inputs, ...slots }, target },
    shown: { what: 'change', mailed: values.mailed, moved: values.moved, changed: values.changed },
  };
}

const DAY = 1440;

/** True for "an hour later" and "to 3pm", which make no sense of whole days. */
const needsClock = ({ time = {} }: Pick<ActionInputs<'calendar.updateEvents'>, 'time'>): boolean =>
  time.time !== undefined || time.end !== undefined || (time.later ?? 0) % DAY !== 0 || (time.minutes ?? 0) % DAY !== 0;

const WHY: Readonly<Record<string, Why>> = {
  notYours: 'not-yours',
  onlyRead: 'only-read',
  unchanged: 'as-is',
  already: 'as-is',
  nobody: 'as-is',
  // The action asks for a change when nothing is left to do.
  ready: 'as-is',
};
