import type { Reading, SpokenEdit } from '../../../nlu/index.ts';
import { type Context, templateOf } from '../../context.ts';
import type { Dialog } from '../../engine/state.ts';
import type { Turn } from '../../engine/transition.ts';
import { readText } from '../../slots/fill.ts';
import { isConfident } from '../confident.ts';
import { namesOwn } from '../named-event.ts';

/** More words than this are not looked at for a yes or no that they begin with. */
const LONGEST_ANSWER_WORDS = 4;
/** What agrees to several things at once is no longer: "yes please, all three of them". */
const LONGEST_AGREEMENT_WORDS = 6;
/** The confidence in a request that repeats the proposal, where no yes comes first. */
const SURE_OF_REPEATED = 0.85;
/** The confidence that a message is about what is proposed, where it also says that it is not to be. */
const SURE_OF_REFUSED = 0.4;

/**
 * What a message in the person's own words says to a proposal: it agrees with a yes and words that neither change nor restrict
 * anything, or with the proposal's own verb ("put that in my diary"), and refuses with a no and a refusal, or with the verb
 * and a negation ("I don't want to create anything").
 * @returns undefined if it says anything else
 */
export function saidToProposal(turn: Turn, dialog: Dialog, reading: Reading): Reading['answer'] {
  if (agreesToAll(turn, dialog, reading)) return 'yes';
  if (hasValue(turn, dialog, reading) || reading.text.trimEnd().endsWith('?')) return undefined;
  if (reading.decision !== undefined) return undefined;
  if (refusesIt(turn, dialog, reading)) return 'no';
  const ahead = answerAhead(turn, reading);
  if (ahead?.answer === 'no') return refusesBehindNo(turn, dialog, ahead.rest) ? 'no' : undefined;
  if (ahead) return agreesBehindYes(turn, dialog, ahead.rest) ? 'yes' : undefined;
  return repeatsShown(turn, dialog, reading) ? 'yes' : undefined;
}

/** Agrees to everything that waits: "yes, all three", "both please". The number is not a value. */
export function agreesToAll(turn: Turn, dialog: Dialog, reading: Reading): boolean {
  const { text, several, answer, negates, restricted, title, edit, entities, unread } = reading;
  const waits = (turn.state.later ?? []).length > 0 && templateOf(turn, dialog).writes === 'new';
  if (!waits || !several || answer === 'no' || negates || restricted || edit?.op === 'remove') return false;
  const isShort = text.trim().split(/\s+/).length <= LONGEST_AGREEMENT_WORDS && !/[\p{N}?]/u.test(text);
  return isShort && title === undefined && unread.length <= 1 && entities.every(({ type }) => type === 'choice');
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

/** "That would be lovely", "enter the absence": nothing of it is against what was shown. */
function agreesBehindYes(turn: Context, dialog: Dialog, rest: string): boolean {
  if (rest === '') return true;
  const said = readText(turn, rest, templateOf(turn, dialog));
  if (said.answer === 'yes' && said.afterAnswer === '') return true;
  const isSame = templateOf(turn, dialog).writes !== 'change' && repeatsShown(turn, dialog, said);
  if (isSame && !said.restricted) return true;
  const isMore = said.also || said.invites || said.edit?.op === 'add' || said.edit?.op === 'remove';
  const isOther = said.restricted || said.negates || (said.corrects && said.unread.length > 0);
  if (isMore || isOther || turn.understanding.isConditional(rest)) return false;
  const pointsAtIt = said.mention === 0 || turn.understanding.definiteAt(rest) >= 0;
  if (namesOwn(turn, { dialog }, said)) return said.unexplained <= 1 || repeats(turn, dialog, said);
  if (said.title !== undefined) return pointsAtIt && repeats(turn, dialog, said);
  if (said.unexplained <= 1 || (said.sentence && said.mention === 0 && said.unread.length <= 1)) return true;
  return pointsAtIt && (repeats(turn, dialog, said) || !isConfident(said));
}

/** "And put it in", "delete the dentist", where that is what waits for a yes. */
const repeatsShown = (turn: Context, dialog: Dialog, reading: Reading): boolean =>
  repeats(turn, dialog, reading, SURE_OF_REPEATED) &&
  isOfShown(turn, dialog, reading) &&
  !turn.understanding.isConditional(reading.text);

/** "Put it in", "save the appointment", "create the haircut": what a message is about is what was shown. */
const isOfShown = (turn: Context, dialog: Dialog, reading: Reading): boolean =>
  reading.title === undefined
    ? reading.mention === 0 || saysOnlyToDelete(reading) || turn.understanding.definiteAt(reading.text) >= 0
    : namesOwn(turn, { dialog }, reading);

const saysOnlyToDelete = ({ removes, unread }: Reading): boolean => removes === 'event' && unread.length === 0;

/** "Jk keep it", "I don't want to create anything". */
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
function repeats(turn: Context, dialog: Dialog, reading: Reading, needed = 0): boolean {
  const [best] = reading.intents;
  if (!best || !isConfident(reading, needed)) return false;
  return turn.set.templates.get(best.template)?.writes === templateOf(turn, dialog).writes;
}
