import { type Entity, type Reading, readingWith } from '../../nlu/index.ts';
import type { Context } from '../context.ts';
import { beginsWithName } from '../meaning/own-request.ts';
import { readText } from '../slots/fill.ts';
import type { Template } from '../templates/template.ts';

/** What can be part of a name: "Friday drinks", "24 Hour Fitness". */
const TIMES: ReadonlySet<Entity['type']> = new Set(['time', 'duration', 'repeat', 'impossible']);

/**
 * The reading of an answer to the question for a title, if the event's day is known already. Times inside the name belong
 * to it: "Friday drinks" and "Taking Back Sunday" change no day. Times after it do not: "Review on Thursday" is "Review".
 */
export function withTimesInName(reading: Reading): Reading {
  const { text, title, edit, entities } = reading;
  if (edit || title?.how === 'named' || title?.how === 'quoted') return reading;
  const times = entities.filter(({ type }) => TIMES.has(type));
  const inName = times.filter(time => isBare(time) && isOnePiece(reading, time) && isInName(reading, time));
  const after = times.filter(time => !inName.includes(time) && !hasWordsAfter(reading, time));
  const end = Math.min(text.length, ...[...after, ...entities.filter(isAddress)].map(({ span }) => span.start));
  const name = text.slice(0, end).replace(/[\s,.]+$/, '');
  if (inName.length + after.length === 0 || !/\p{L}/u.test(name)) return reading;
  return readingWith(reading, {
    entities: entities.filter(one => !inName.includes(one)),
    title: { text: name, how: 'named' },
  });
}

/** The reading of such an answer without calendars inside the name: "Team calendar" and "Update the family calendar". */
export const withCalendarInName = (reading: Reading): Reading =>
  readingWith(reading, { entities: reading.entities.filter(one => one.type !== 'calendar' || one.bare !== true) });

/** "12 Mill Lane". */
const isAddress = (entity: Entity): boolean => entity.type === 'place' && /^\d/.test(entity.value);

/** A time without a word that leads to it, such as "on": one word, or several that begin like a name. */
const isBare = ({ text }: Entity): boolean => !/\s/.test(text) || /^[\p{Lu}\p{N}]/u.test(text);

/** True for a question in answer to the question for a title: "how do I get there?", other than "when we met". */
export const isQuestion = ({ question, wholeQuestion, mannerQuestion, text, title }: Reading): boolean =>
  question === true &&
  (wholeQuestion === true || mannerQuestion === true || text.trimEnd().endsWith('?')) &&
  title?.how !== 'named' &&
  title?.how !== 'quoted';

/**
 * True if an answer is hardly what an event is called: a question, a whole sentence ("I'm running late"), or a request with
 * a day of its own ("book a table for Saturday").
 */
export function isDoubtful(context: Context, reading: Reading): boolean {
  const [kernel = reading.text] = context.understanding.sentences(reading.text, 'title');
  const bare = kernel === reading.text ? reading : readText(context, kernel);
  return isQuestion(reading) || isQuestion(bare) || isSentence(bare) || asksForTime(bare);
}

/** "I'm away on Friday, mark it as leave" names its own day, so it is no answer, whatever it calls the event. */
function isSentence({ sentence, vague, title, edit, entities }: Reading): boolean {
  if (!sentence || vague) return false;
  if (entities.some(one => one.type === 'time' && one.value.said.date)) return true;
  return edit?.slot === undefined && title?.how !== 'named' && title?.how !== 'quoted';
}

/** "Put a 15 minute buffer before the dentist" asks for something. */
const asksForTime = (reading: Reading): boolean =>
  reading.spans[0]?.as === 'intent' &&
  reading.spans[0].start === 0 &&
  !beginsWithName(reading) &&
  reading.entities.some(one => one.type === 'duration' || (one.type === 'time' && one.value.said.date));

/** True if an answer holds no words for a title, but a setting: "show me as out of office that whole time". */
export const isOnlySetting = ({ slots }: Template, reading: Reading): boolean =>
  !reading.question &&
  reading.entities.some(one => one.type === 'choice' && slots.some(({ name }) => name === one.list)) &&
  reading.title === undefined &&
  reading.unread.length === 0;

/** True if an answer says a time or a length in a sentence, and nothing that could be a name: "sorry, I wanted to say Saturday". */
export const isOnlyValue = ({ text, question, title, unread, entities }: Reading): boolean =>
  !question &&
  title === undefined &&
  unread.length === 0 &&
  entities.length > 0 &&
  entities.every(one => TIMES.has(one.type) && text.length - one.text.length >= SHORTEST_SENTENCE);

/** In letters: "on Saturday" may be a name. */
const SHORTEST_SENTENCE = 8;

/** "Tomorrow" of "tomorrow at noon" is only the first piece. */
const isOnePiece = ({ entities, spans }: Reading, time: Entity): boolean =>
  spans.filter(({ entity }) => entity !== undefined && entities[entity] === time).length <= 1;

/** True if the name goes on after the time, or ends with it in capital letters. A clock time can only begin a name. */
function isInName(reading: Reading, time: Entity): boolean {
  if (time.type === 'time' && time.value.said.time) return time.span.start === 0 && hasWordsAfter(reading, time);
  const [before, here] = [reading.text.slice(0, time.span.start), reading.text.slice(time.span.start)];
  return hasWordsAfter(reading, time) || (/\p{Lu}[\p{L}’']*\s$/u.test(before) && /^\p{Lu}/u.test(here));
}

/** True if words that nothing was read from come after the time. */
function hasWordsAfter({ text, spans }: Reading, { span }: Entity): boolean {
  const read = spans.filter(({ entity }) => entity !== undefined);
  const isFree = (at: number): boolean => !read.some(({ start, end }) => start <= at && at < end);
  return [...text.slice(span.end).matchAll(/[\p{L}\p{N}]+/gu)].some(({ index }) => isFree(span.end + index));
}
