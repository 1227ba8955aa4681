import { type Reading, readingWith } from '../../../nlu/index.ts';
import { type Context, changesEvent } from '../../context.ts';
import type { ConversationState, SlotValues } from '../../engine/state.ts';
import { fillSlots, readText } from '../../slots/fill.ts';
import { slotNamed } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { changeIn, isGuestSwap } from '../edits.ts';
import { eventsNamed } from '../named-event.ts';

/**
 * The reading of a request for a template. One for a change is phrased like a change: "add Ana to it", "rename it". One for
 * something new is read without the event that gives its time: "coffee after choir".
 */
export function readAsRequest(context: Context, template: Template, reading: Reading): Reading {
  const { onwards, placedBeside, text } = reading;
  if (changesEvent(template) && onwards?.rest !== text) return readText(context, text, template);
  const takesTime = template.writes === 'new' && slotNamed(template, 'date-time-range') !== undefined;
  if (!placedBeside || !takesTime) return reading;
  const rest = readText(context, placedBeside.rest);
  return rest.title ? readingWith(rest, { placedBeside }) : reading;
}

/** The slots that a message has filled so far. */
export type Begun = { slots: SlotValues; reading: Reading };

/** The slots of a new dialog: everything that its request says, on top of what is known. */
export function slotsOfRequest(context: Context, template: Template, { slots, reading }: Begun) {
  const filled = fillSlots(context, reading, { template, slots, request: true });
  const named = withNamedEvent(context, template, { slots: filled.slots, reading });
  return { ...filled, slots: withEachChange(context, template, { slots: named, reading }) };
}

/** "Invite Ana to the review and make it an hour": "it" is the named event, not the one shown before. */
function withNamedEvent(context: Context, template: Template, { slots, reading }: Begun): SlotValues {
  const event = slotNamed(template, 'event');
  const [words] = reading.clauses && template.writes === 'change' ? eventsNamed(context, template, reading) : [];
  return event === undefined || words === undefined ? slots : { ...slots, [event]: { words } };
}

/**
 * "Move it to 5pm and invite Ben": applies the changes of the later clauses. The first clause counts too if it names a
 * slot, since that slot's value ends where the clause ends: "set the place to Room 9 and invite Ben".
 */
function withEachChange(context: Context, template: Template, { slots: begun, reading }: Begun): SlotValues {
  const clauses = template.writes === 'change' ? (reading.clauses ?? []) : [];
  const readings = clauses.map(text => readText(context, text, template));
  const isSwap = isGuestSwap(readings);
  const changing = readings.filter(({ edit }, index) => isSwap || index > 0 || edit?.slot !== undefined);
  return changing.reduce(
    (slots, clause) => {
      const change = changeIn(context, { template: template.name, slots }, clause);
      return change.kind === 'changed' ? change.slots : slots;
    },
    isSwap ? withoutPeople(template, begun) : begun,
  );
}

/** "Remove Ben and add Sam" says of each person something else, so that all people together are no value. */
function withoutPeople(template: Template, slots: SlotValues): SlotValues {
  const names = (['person', 'people-to-add', 'people-to-remove'] as const).map(type => slotNamed(template, type));
  return Object.fromEntries(Object.entries(slots).filter(([name]) => !names.includes(name)));
}

/** "No, I'm coming after all" is about the invitation that was just answered otherwise. */
export function invitationAnswered({ last }: ConversationState, template: Template, reading: Reading): SlotValues {
  const { response, title, several, bulk, ordinal, entities } = reading;
  const [event, answer] = [slotNamed(template, 'event'), slotNamed(template, 'choice')];
  if (template.writes !== 'answer' || last?.template !== template.name || response === undefined) return {};
  const namesOther = title !== undefined || several || bulk || ordinal !== undefined || entities.length > 0;
  if (namesOther || event === undefined || answer === undefined || last.slots[answer] === response) return {};
  return { [event]: last.slots[event] };
}
