import type { Reading, SpokenEdit } from '../../../nlu/index.ts';
import { type Context, templateOf } from '../../context.ts';
import type { Dialog } from '../../engine/state.ts';
import type { Turn } from '../../engine/transition.ts';
import { readText } from '../../slots/fill.ts';
import { isConfident } from '../confident.ts';

/** More words than this are not looked at for a yes or no that they begin with. */
const LONGEST_ANSWER_WORDS = 4;
/** The confidence that a message is about what is proposed, where it also says that it is not to be. */
const SURE_OF_REFUSED = 0.4;

/**
 * True if a message refuses a proposal in the person's own words: with a no and a refusal, or with the proposal's verb and a
 * negation ("I don't want to create anything"). Nothing in it may be a value or name another event.
 */
export function refuses(turn: Turn, dialog: Dialog, reading: Reading): boolean {
  if (hasValue(turn, dialog, reading) || reading.text.trimEnd().endsWith('?') || reading.decision !== undefined)
    return false;
  if (refusesIt(turn, dialog, reading)) return true;
  const ahead = answerAhead(turn, reading);
  return ahead?.answer === 'no' && refusesBehindNo(turn, dialog, ahead.rest);
}

/** True for "no, I don't want to create anything": the message calls off what is open and says nothing else. */
export function callsOffInOwnWords(turn: Context, dialog: Dialog, reading: Reading): boolean {
  if (hasValue(turn, dialog, reading) || reading.text.trimEnd().endsWith('?')) return false;
  if (reading.answer === 'no' && reading.afterAnswer === '') return isSentence(turn, reading);
  const ahead = answerAhead(turn, reading);
  const said = ahead?.answer === 'no' && ahead.rest !== '' ? readText(turn, ahead.rest) : reading;
  return (said.answer === 'no' && said.sentence === true) || refusesIt(turn, dialog, said);
}

/** "No, thanks" may be what an event is called; a sentence is not, and neither is what has one: "forget it, I need nothing". */
const isSentence = (turn: Context, { sentence, text }: Reading): boolean =>
  sentence === true || turn.understanding.pieces(text).some(piece => readText(turn, piece.text).sentence === true);

/** True if anything in a message can be a value, or names another event. */
const hasValue = (
  turn: Context,
  dialog: Dialog,
  { text, entities, edit, otherOne, ordinal, several, clauses, part }: Reading,
): boolean =>
  entities.length > 0 ||
  /\p{N}/u.test(text) ||
  (edit?.slot !== undefined && !isAnyCalendar(turn, dialog, edit)) ||
  edit?.of !== undefined ||
  edit?.insteadOf !== undefined ||
  otherOne === true ||
  ordinal !== undefined ||
  several !== undefined ||
  part !== undefined ||
  (clauses !== undefined && clauses.length > 2);

/** "Put that in my calendar" says no calendar. */
const isAnyCalendar = (turn: Context, dialog: Dialog, { op, slot }: SpokenEdit): boolean =>
  op === 'ask' && templateOf(turn, dialog).slots.some(({ name, type }) => name === slot && type === 'calendar');

/** The yes or no that a message begins with, and the words after it, even without a comma: "yeah go on then". */
export function answerAhead(
  turn: Context,
  { answer, afterAnswer, text }: Reading,
): { answer: 'yes' | 'no'; rest: string } | undefined {
  if (answer) return { answer, rest: afterAnswer ?? '' };
  const words = text.trim().split(/\s+/);
  for (let count = 1; count <= Math.min(words.length - 1, LONGEST_ANSWER_WORDS); count++) {
    const said = readText(turn, words.slice(0, count).join(' '));
    if (said.answer && said.afterAnswer === '') return { answer: said.answer, rest: words.slice(count).join(' ') };
  }
  return undefined;
}

/** What is left of a message without a no, "wait" and the like before it: "move it to 4" of "no wait move it to 4". */
export function behindLead(turn: Context, text: string): string {
  const words = text.trim().split(/\s+/);
  const isLead = (count: number): boolean => {
    const { command, answer, afterAnswer } = readText(turn, words.slice(0, count).join(' '));
    return command === 'wait' || command === 'pardon' || (answer === 'no' && afterAnswer === '');
  };
  const most = Math.min(words.length - 1, LONGEST_ANSWER_WORDS);
  const lead = Array.from({ length: Math.max(most, 0) }, (_, at) => most - at).find(isLead);
  return lead === undefined ? text : behindLead(turn, words.slice(lead).join(' '));
}

/** True if what follows a no gives a reason, ends in another no, or refuses the proposal's verb: "jk keep it". */
function refusesBehindNo(turn: Context, dialog: Dialog, rest: string): boolean {
  const { unread, title, others, sentence } = readText(turn, rest);
  if (unread.length > 0 || title !== undefined || others !== undefined) return false;
  // "Den brauche ich noch": where something is to be deleted, whatever else is said and names nothing is against it.
  const isAgainst = templateOf(turn, dialog).writes === 'deletion' && turn.understanding.definiteAt(rest) < 0;
  if ((sentence || isAgainst) && rest.split(/\s+/).length > 2) return true;
  const words = rest.split(/\s+/);
  const endsWithNo = words.some((_, at) => {
    const said = readText(turn, words.slice(at).join(' '));
    return said.answer === 'no' && said.afterAnswer === '';
  });
  return endsWithNo || refusesIt(turn, dialog, readText(turn, rest));
}

/** "I don't want to create anything", "doch keinen Termin": it is about the same, and it is not to be. */
const refusesIt = (turn: Context, dialog: Dialog, reading: Reading): boolean =>
  reading.negates === true &&
  reading.title === undefined &&
  reading.answer === undefined &&
  repeats(turn, dialog, reading, SURE_OF_REFUSED);

/** True if what a message asks for most likely is what the open dialog does. */
function repeats(turn: Context, dialog: Dialog, reading: Reading, needed: number): boolean {
  const [best] = reading.intents;
  if (!best || !isConfident(reading, needed)) return false;
  return turn.set.templates.get(best.template)?.writes === templateOf(turn, dialog).writes;
}
