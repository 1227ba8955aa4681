import type { Entity, Proposed, Reading } from '../../../nlu/index.ts';
import { templateOf } from '../../context.ts';
import type { Dialog, SlotValues } from '../../engine/state.ts';
import type { Turn } from '../../engine/transition.ts';
import { slotValue } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { changeIn } from '../edits.ts';
import { namesOwn } from '../named-event.ts';

/**
 * What a message agrees to, if it does and says nothing else: a yes, or an order to do what is proposed ("delete it then"), with
 * values or without. Whatever else is said, nothing is written by it.
 * @returns the slots with the values of the message, which may say in other words what is shown: "yes, just tomorrow"
 */
export function slotsAgreedTo(turn: Turn, dialog: Dialog, reading: Reading): SlotValues | undefined {
  if (reading.wrong || reading.text.trimEnd().endsWith('?')) return undefined;
  const several = severalOf(turn, dialog);
  // "All of them" means no series where several events are shown or wait.
  const isValue = ({ type }: Entity): boolean => several === undefined || several === 'whole' || type !== 'choice';
  const hasValue = reading.entities.some(isValue) || /\d/.test(reading.text);
  const proposed = { does: doneBy(templateOf(turn, dialog), dialog), names: namesOf(turn, dialog, reading), several };
  if (!turn.understanding.agrees(hasValue ? withoutValues(reading) : reading.text, proposed)) return undefined;
  if (!hasValue) return dialog.slots;
  // "And Wednesday too" comes on top, and a day with two readings is asked about first.
  if (reading.also || reading.entities.some(one => one.type === 'time' && one.value.ambiguity)) return undefined;
  const change = changeIn(turn, dialog, reading);
  if (change.kind !== 'changed') return undefined;
  // "Make it 4" and "move it to Friday" ask for a change, unless that is what is shown.
  return areShownAlike(change.slots, dialog.slots) || saysYes(turn, reading.text) ? change.slots : undefined;
}

/** True if a message begins or ends with a yes. */
function saysYes(turn: Turn, text: string): boolean {
  const words = text.trim().split(/\s+/);
  return [words[0], words.at(-1)].some(word => isYes(turn, word ?? ''));
}

const isYes = ({ understanding }: Turn, text: string): boolean =>
  understanding.agrees(text, { does: undefined, names: [], several: undefined });

/** True if these slots are shown like those. */
export const areShownAlike = (one: SlotValues, other: SlotValues): boolean => shown(one) === shown(other);

/** A time that the person gave in a half of the day is shown like one that they gave without. */
const shown = (slots: SlotValues): string =>
  JSON.stringify(slots, (key, value) => (key === 'anyHalf' ? undefined : value));

/** The message with blanks in place of its values. */
function withoutValues({ text, entities, spans }: Reading): string {
  const ofValues = [...entities.map(({ span }) => span), ...spans.filter(({ entity }) => entity !== undefined)];
  return ofValues
    .reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text)
    .replace(/\d+/g, ' ');
}

const ANSWERS = ['accept', 'decline', 'maybe'] as const;
const DOING = { new: 'add', change: 'change', deletion: 'remove' } as const;

function doneBy({ writes }: Template, { slots }: Dialog): Proposed['does'] {
  if (writes === 'answer') return ANSWERS.find(answer => Object.values(slots).includes(answer));
  return writes === undefined || writes === 'undo' ? undefined : DOING[writes];
}

function severalOf({ set, state }: Turn, { template: name, slots, run = [] }: Dialog): Proposed['several'] {
  const template = set.templates.get(name);
  if ((state.later ?? []).length > 0) return 'waiting';
  if (template?.slots.some(({ name, type }) => type === 'events' && slots[name] !== undefined)) return 'listed';
  const isOfSeries = run.some(({ target }) => target?.scope === 'all' || target?.scope === 'following');
  if (isOfSeries) return 'whole';
  return template && slotValue(template, slots, 'repeat') ? 'series' : undefined;
}

/** How the message may call what is proposed. */
function namesOf(turn: Turn, dialog: Dialog, reading: Reading): string[] {
  const title = slotValue(templateOf(turn, dialog), dialog.slots, 'title');
  const { last } = turn.state;
  const own = reading.title !== undefined && namesOwn(turn, { dialog, last }, reading) ? [reading.title.text] : [];
  return title === undefined ? own : [...own, title];
}

/** A yes is no longer than this. */
const LONGEST_YES_WORDS = 4;

/** The rest of a message after the yes at its beginning, even without a comma: "online" in "yeah ok online". */
export function behindYes(turn: Turn, text: string): string | undefined {
  const words = text.trim().split(/\s+/);
  const most = Math.min(words.length - 1, LONGEST_YES_WORDS);
  const lengths = Array.from({ length: Math.max(most, 0) }, (_, at) => most - at);
  const yes = lengths.find(count => isYes(turn, words.slice(0, count).join(' ')));
  return yes === undefined ? undefined : words.slice(yes).join(' ');
}
