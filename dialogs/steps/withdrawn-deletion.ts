import { type Reading, readingWith } from '../../nlu/index.ts';
import { changingTemplate } from '../calendars/changing-template.ts';
import { templateOf } from '../context.ts';
import type { PendingAt } from '../engine/state.ts';
import { asRequest, ended, prefixed, startWith, type Transition, type Turn } from '../engine/transition.ts';
import { isConfident } from '../meaning/confident.ts';
import { changeIn, isOfGuests } from '../meaning/edits.ts';
import { followUp } from '../meaning/follow-up.ts';
import { namedEvent } from '../meaning/named-event.ts';
import { behindLead } from '../meaning/proposed/own-words.ts';
import { notWrittenSay } from '../questions/confirmation.ts';
import { readText } from '../slots/fill.ts';
import { slotNamed } from '../slots/values.ts';

type Confirming = PendingAt<'confirm'>;

/**
 * At the confirmation of a deletion, a change of the event, or a message against deleting it, ends the deletion. The rest of the
 * message is a new request, not a choice of another event to delete.
 */
export function onDeletionWithdrawn(turn: Turn, { dialog }: Confirming, reading: Reading): Transition | undefined {
  const { kept, answer, afterAnswer, edit } = reading;
  const template = templateOf(turn, dialog);
  if (template.writes !== 'deletion' || afterAnswer === '') return undefined;
  // "Change the notification" is about the deletion itself.
  if (edit?.of === undefined && template.slots.some(({ name, type }) => name === edit?.slot && type !== 'event')) {
    return undefined;
  }
  const said = notWrittenSay(turn, dialog);
  if (kept?.rest === '') {
    const change = changeBehind(turn, kept.deletion);
    return change ? prefixed([said], change) : ended(turn, said);
  }
  const rest = kept?.rest ?? (answer === 'no' ? afterAnswer : undefined) ?? reading.text;
  // "But" of "keep it, but move it to Friday" asks nothing.
  const asked = readText(turn, turn.understanding.followUp(rest).kernel || rest);
  const isOther = kept && !(namesOnly(asked) && asked.entities.length === 0);
  // "Fine, say maybe then" agrees to something else than the deletion.
  const agreed = answer === 'yes' && afterAnswer ? readText(turn, afterAnswer) : asked;
  // "No, leave it, I may come": after a no, only words that stand alone are an answer.
  const isReason = answer === 'no' && agreed.response !== 'decline' && /[,;.]\s/.test(agreed.text);
  if (!isReason && answersIt(turn, agreed)) return prefixed([said], asRequest(turn, withoutAnswerAsName(turn, agreed)));
  const change = kept ? undefined : changeInstead(turn, readText(turn, behindLead(turn, rest)));
  if (change) return prefixed([said], change);
  return isOther || changesIt(turn, asked) ? prefixed([said], asRequest(turn, asked)) : undefined;
}

/** "Move it to Sunday" of "delete it move it to Sunday", where no comma tells what is not wanted from what is. */
function changeBehind(turn: Turn, deletion: string): Transition | undefined {
  const words = deletion.split(/\s+/);
  for (const count of [1, 2, 3]) {
    const change = changeInstead(turn, readText(turn, words.slice(count).join(' ')));
    if (change) return change;
  }
  return undefined;
}

/** "Don't delete the dentist, but the interview" names the event to delete. */
const namesOnly = (reading: Reading): boolean => namedEvent(reading) !== undefined && !isConfident(reading);

/**
 * "Move it to 4", "rather on Monday at 10": the change of the event that was to be deleted. "No, on Friday" names another event
 * instead.
 */
function changeInstead(turn: Turn, reading: Reading): Transition | undefined {
  const { pointed, intents, mention, newTime, entities } = reading;
  const [id, ...others] = turn.setting.mentioned ?? [];
  if (pointed || id === undefined || others.length > 0 || namedEvent(reading) !== undefined) return undefined;
  const writes = turn.set.templates.get(intents[0]?.template ?? '')?.writes;
  const saysWhen = newTime !== undefined || entities.some(({ type }) => type === 'time');
  const isChange = writes === 'change' && isConfident(reading, SURE_OF_CHANGE);
  if (!saysWhen || !(isChange || (mention === 0 && newTime !== undefined && writes !== 'deletion'))) return undefined;
  const template = changingTemplate(turn, reading);
  const event = template && slotNamed(template, 'event');
  if (!template || event === undefined) return undefined;
  const read = readText(turn, reading.text, template);
  const change = changeIn(turn, { template: template.name, slots: { [event]: { id } } }, read);
  return change.kind === 'changed' ? startWith(turn, template, change.slots) : undefined;
}

/** The confidence in a change that says no event, only when it is to be. */
const SURE_OF_CHANGE = 0.5;

/** True for "rename it", "invite Ben". "No, on Friday" names another event instead. */
function changesIt(turn: Turn, reading: Reading): boolean {
  const next = followUp(turn, turn.state, reading);
  if (next?.template.writes !== 'change' || reading.pointed) return false;
  const isSaid = isConfident(reading) && reading.intents[0]?.template === next.template.name;
  return isSaid || isOfGuests(turn, next.reading);
}

/** True for "decline it" and "say maybe" where what would be deleted is an invitation: the organizer is to be told. */
function answersIt(turn: Turn, reading: Reading): boolean {
  const { intents, response, bulk, entities, also } = reading;
  const template = turn.set.templates.get(intents[0]?.template ?? '');
  const isOther = also || bulk || entities.length > 0 || namesOnlyAnswer(turn, reading) === false;
  if (template?.writes !== 'answer' || !isConfident(reading)) return false;
  return response === 'decline' || (response !== undefined && !isOther);
}

/** True if what looks like a name only says how an invitation is answered; undefined without a name. */
const namesOnlyAnswer = (turn: Turn, { title }: Reading): boolean | undefined =>
  title && readText(turn, title.text).response !== undefined;

const withoutAnswerAsName = (turn: Turn, reading: Reading): Reading =>
  namesOnlyAnswer(turn, reading) ? readingWith(reading, { title: undefined }) : reading;
