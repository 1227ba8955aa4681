import { dateOf } from '../../../time/index.ts';
import type { Action, ActionInput, ActionInputs, ResultOf } from '../action.ts';
import { settingsIn, settingsView } from '../event-settings.ts';
import type { Scoped } from '../series/scope.ts';
import { changeOf } from '../updating/update-event.ts';
import { withOverlaps } from './overlaps.ts';
import { type Planned, several, type Why } from './several.ts';

type Input = ActionInput<'calendar.updateEvents'>;

/** Looks up several events and the same change of each. Other events at their new times are named. */
export const updateEvents: Action<'calendar.updateEvents'> = async said => {
  const input = withoutDayOf(ofOthers(said));
  const result = await several(
    input,
    () => (saysChange(input) ? meant => change(input, meant) : ASK_WHAT),
    items => withOverlaps(input, items),
  );
  return 'each' in result ? { ...result, values: { ...result.values, ...settingsToConfirm(input) } } : result;
};

/** What the confirmation says of all of them. */
const settingsToConfirm = ({ inputs }: Input) => ({
  chosen: settingsView(settingsIn(inputs)),
  noReminder: inputs.reminders?.length === 0,
});

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
function withoutDayOf(input: Input): Input {
  const { time, range, ...inputs } = input.inputs;
  const { of: _day, within: _days, date, ...change } = time ?? {};
  const isNewDay = date !== undefined && (range === undefined || dateOf(range.start) !== date);
  const changed = { ...change, ...(isNewDay && { date }) };
  const isTimed = Object.keys(changed).length > 0;
  return { ...input, inputs: { ...inputs, ...(range && { range }), ...(isTimed && { time: changed }) } };
}

function saysChange({ inputs }: Input): boolean {
  const { time, place, reminders, reminding, meeting, guests = [], without = [] } = inputs;
  const isSet = [time, place, reminders, reminding, meeting].some(value => value !== undefined);
  return isSet || Object.keys(settingsIn(inputs)).length > 0 || guests.length + without.length > 0;
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
