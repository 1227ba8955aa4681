import { anyOf } from './found.ts';
import type { Edit, SlotSketch } from './reading.ts';

const LEAD =
  '^(?:no|yes|ok|okay|but|and|actually|oh|well|please|sorry|wait|also)?[\\s,]*(?:no|but|actually|please|also|can you|could you|rather)?[\\s,]*';
const ADD = new RegExp(`${LEAD}(?:add|invite|include|plus|with)\\s+(.+)$`, 'i');
const REMOVE = new RegExp(
  `${LEAD}(?:without|remove|drop|leave out|leave|take off|take out|uninvite|exclude|delete|not)\\s+(.+?)(?:\\s+out|\\s+off)?$`,
  'i',
);
const RENAME = new RegExp(`${LEAD}(?:rename it(?: to)?|call it|name it|title it)\\s*:?\\s+(.+)$`, 'i');
/** "Rename X to Y", "change the title of X to Y". */
const RENAME_THAT = new RegExp(
  `${LEAD}(?:(?:rename|retitle)|(?:change|set|edit)\\s+the\\s+(?:title|name)\\s+of)\\s+(?<of>.+?)\\s+(?:to|as|into)\\s+(?<rest>.+)$`,
  'i',
);
const CORRECT = new RegExp(
  `${LEAD}(?:make (?:it|that)|move (?:it|that)(?: to)?|change (?:it|that)(?: to)?|set (?:it|that)(?: to)?|put it|reschedule it(?: to)?|let's make it|rather|instead)\\s+(.+)$`,
  'i',
);
const LEADING = /^(?:no|actually|sorry|wait|rather|but)[\s,]+(.+)$/i;

/** A change to what was said before. A slot is named by one of its `names`. */
export function readEdit(text: string, slots: readonly SlotSketch[]): Edit | undefined {
  const plain = text.replace(/[.!]+$/, '');
  const rename = RENAME.exec(plain);
  const title = slots.find(({ type, names }) => type === 'title' || names.includes('title'));
  if (rename?.[1] && title) return { op: 'set', slot: title.name, rest: unquoted(rename[1]) };
  const { of, rest } = RENAME_THAT.exec(plain)?.groups ?? {};
  if (of && rest && title) return { op: 'set', slot: title.name, rest: unquoted(rest), of: unquoted(of) };
  const named = namedSlot(plain, slots);
  if (named) return named;
  const correct = CORRECT.exec(plain);
  if (correct?.[1]) return { op: 'set', rest: correct[1] };
  const remove = REMOVE.exec(plain);
  if (remove?.[1]) return { op: 'remove', rest: remove[1] };
  const add = ADD.exec(plain);
  if (add?.[1]) return { op: 'add', rest: add[1] };
  const leading = LEADING.exec(plain);
  return leading?.[1] ? { op: 'set', rest: leading[1] } : undefined;
}

/** "change the title", "the title should be X", "remove the reminder", "set the place to Room 4". */
function namedSlot(text: string, slots: readonly SlotSketch[]): Edit | undefined {
  const { names, change, state } = namingOf(slots);
  const { slot, verb, rest } = (change.exec(text) ?? state.exec(text))?.groups ?? {};
  if (!slot || names.size === 0) return undefined;
  const name = names.get(slot.toLowerCase()) ?? slot;
  if (verb && /remove|delete|drop|clear/i.test(verb)) return { op: 'remove', slot: name, ...(rest && { rest }) };
  if (!rest) return { op: 'ask', slot: name };
  const value = unquoted(rest.replace(/^(?:to|into|as|:|=)\s+/i, ''));
  return { op: verb?.toLowerCase() === 'add' ? 'add' : 'set', slot: name, rest: value };
}

/** What the slots are called, with the sentences that name one; made once for the slots of a template. */
type Naming = { names: ReadonlyMap<string, string>; change: RegExp; state: RegExp };

const namings = new WeakMap<readonly SlotSketch[], Naming>();

function namingOf(slots: readonly SlotSketch[]): Naming {
  const known = namings.get(slots);
  if (known) return known;
  const names = new Map(slots.flatMap(slot => slot.names.map(name => [name.toLowerCase(), slot.name] as const)));
  const slotName = `(?:the\\s+|its\\s+|a\\s+|an\\s+|another\\s+)?(?<slot>${anyOf([...names.keys()])})`;
  const verb = '(?<verb>change|set|edit|update|modify|correct|remove|delete|drop|clear|add|make)';
  const naming = {
    names,
    change: new RegExp(`${LEAD}${verb}\\s+${slotName}(?:\\s*(?:to|into|as|:|=)?\\s+(?<rest>.+))?$`, 'i'),
    state: new RegExp(`${LEAD}${slotName}(?:\\s+(?:should be|is|must be)\\s+|\\s*[:=]\\s*)(?<rest>.+)$`, 'i'),
  };
  namings.set(slots, naming);
  return naming;
}

const unquoted = (text: string): string => text.trim().replace(/^(["'`])(.*)\1$/, '$2');
