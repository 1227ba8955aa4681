import type { Reading, Span } from '../../../nlu/index.ts';
import { changingTemplate } from '../../calendars/changing-template.ts';
import { type Context, copiesEvent } from '../../context.ts';
import { readText } from '../../slots/fill.ts';
import type { Template } from '../../templates/template.ts';
import { isConfident } from '../confident.ts';
import { isOfGuests } from '../edits.ts';
import { namedEvent } from '../named-event.ts';
import { daysApart } from './days-apart.ts';
import { withGuestsListed } from './guests-listed.ts';
import { creationsWithRemarks, haveTimesApart, onDayOf, severalCreations } from './several-creations.ts';

/** The requests of one message, in order; `later` holds the words of all but the first, if there are more. */
export type Requests = { first: string; later: string[] };

/** At or above this confidence, a part of a message is a request of its own. */
const OWN = 0.78;
/** A question has its form, too: "and when shall I see her next?" */
const OWN_QUESTION = 0.7;

/**
 * "Move the standup to 5 and delete the dentist" makes two requests. Undefined if there is only one, however many
 * changes it makes to its event.
 */
export function severalRequests(context: Context, reading: Reading): Requests | undefined {
  const { text, afterAnswer, onwards } = reading;
  if (afterAnswer === '') return undefined;
  // "Starting in January, move the stand-up to 10": when it begins is no request.
  if (onwards && !severalRequests(context, readText(context, onwards.rest))) return undefined;
  const announced = context.understanding.announced(text);
  if (announced !== text) return eventsAnnounced(context, announced);
  const meals = mealsApart(context, reading);
  if (meals) return meals;
  const [day, ...days] = daysApart(reading, context.setting) ?? [];
  const isOnEach = (): boolean => isPerhapsNew(context, reading) || deletesSpokenOf(context, reading);
  if (day !== undefined && isOnEach()) return { first: day, later: days };
  const all = context.understanding.pieces(text);
  if (all.length < 2) return undefined;
  const withGuests = isPerhapsNew(context, reading) ? withGuestsListed(context, reading) : undefined;
  if (withGuests !== undefined) return { first: withGuests, later: [] };
  const pieces = withoutRemarks(context, all);
  const [only] = pieces;
  if (only && pieces.length === 1) return { first: only.text, later: [] };
  if (pieces.length < 2 || isQuotation(reading) || asksAboutSeveral(reading) || exceptsSome(reading)) return undefined;
  if (onlyEndsSeries(context, reading, pieces)) return undefined;
  return (
    severalDeletions(context, { text, pieces }) ??
    newEvents(context, reading, withoutGapsIn(reading, pieces)) ??
    requestsOf(context, { text, pieces, wholes: wholesIn(reading, pieces) })
  );
}

/** Leaves out what only surrounds a question: a plan before it, and remarks after it. */
function withoutRemarks(context: Context, pieces: readonly Piece[]): readonly Piece[] {
  const [before, next] = pieces;
  const hasPlan = before && next && isPlan(context, before) && isQuestion(readText(context, next.text));
  const [first, ...others] = hasPlan ? pieces.slice(1) : pieces;
  if (!first || others.length === 0) return first ? [first] : [];
  const asked = readText(context, first.text);
  const isLook = isQuestion(asked) && isConfident(asked);
  const look = isLook ? context.set.templates.get(asked.intents[0]?.template ?? '') : undefined;
  if (look?.need !== 'read') return [first, ...others];
  return [first, ...others.filter(one => !isRemarkBeside(context, look, one))];
}

const isQuestion = ({ question, asked }: Reading): boolean => question === true || asked !== undefined;

/** "I need to plan my week": it asks for nothing. With an hour it may be something to put in the calendar. */
const isPlan = (context: Context, { text }: Piece): boolean =>
  context.understanding.isPlan(text) &&
  !readText(context, text).entities.some(one => one.type === 'time' && one.value.said.time);

/** "Can't remember if it's the leisure centre", next to "where is it?", only says why it is asked. */
function isRemarkBeside(context: Context, look: Template, { text }: Piece): boolean {
  const reading = readText(context, text);
  if (!reading.sentence || isQuestion(reading) || reading.entities.some(({ type }) => type !== 'place')) return false;
  return [undefined, look].includes(templateMeant(context, reading));
}

/** "Swimming every Saturday, last one on 19 December": all that follows says when the series ends. */
function onlyEndsSeries(context: Context, { entities }: Reading, [, ...others]: readonly Piece[]): boolean {
  const isEnd = (one: Reading['entities'][number]): boolean =>
    one.type === 'occurrences' || (one.type === 'time' && one.value.ends === true && !one.value.said.time);
  const says = (text: string): boolean => {
    const read = readText(context, text);
    return read.entities.length > 0 && read.entities.every(isEnd) && read.unexplained === 0;
  };
  return entities.some(({ type }) => type === 'repeat') && others.every(({ text }) => says(text));
}

/** "Need 2 things: dentist tue 9 and gym wed 7" creates events, whatever the words before them look like. */
function eventsAnnounced(context: Context, text: string): Requests | undefined {
  const [first, ...later] = severalCreations(context, context.understanding.pieces(text)) ?? [];
  return first === undefined || later.length === 0
    ? severalRequests(context, readText(context, text))
    : { first, later };
}

/** "Lunch and dinner with Sam on Friday" is two new events. */
function mealsApart(context: Context, reading: Reading): Requests | undefined {
  const [first, ...later] = context.understanding.meals(reading.text);
  const hasTime = reading.entities.some(one => one.type === 'time' && one.value.said.time);
  if (first === undefined || hasTime || isQuotation(reading) || !isNew(context, reading)) return undefined;
  return { first, later };
}

/** True if most of a message is a name in quotes. */
const isQuotation = ({ text, title }: Reading): boolean =>
  title?.how === 'quoted' && title.text.length > text.length / 2;

/** "Are Ana and Ben free?" */
const asksAboutSeveral = ({ whose }: Reading): boolean => whose?.form === 'message' && whose.people.length > 1;

/** "Cancel everything except the dentist and the interview": no one asks to cancel the interview. */
const exceptsSome = ({ bulk }: Reading): boolean => bulk?.except !== undefined;

type Piece = { start: number; text: string };
/** A message and its parts. */
type Parts = { text: string; pieces: readonly Piece[] };

/**
 * Where a message says a time or lists people. Nothing begins within "between Thursday and Saturday" or "with Ana and Ben", nor
 * where a note does: "maybe, and suggest Friday".
 */
const wholesIn = ({ entities, spans }: Reading, pieces: readonly Piece[]): Span[] =>
  entities.flatMap(({ type, span }, at) => {
    // A day and its clock times may stand apart.
    if (type === 'time' || type === 'people') return [span, ...spans.filter(({ entity }) => entity === at)];
    const begins = type === 'description' ? pieces.find((_, at) => isGap(pieces, at, span.start)) : undefined;
    return begins ? { start: span.start, end: begins.start + 1 } : [];
  });

/** The pieces, where none begins within words that say one time: "half past six" has no two of them, but "midi et demi" has an "et". */
function withoutGapsIn({ text, entities, spans }: Reading, pieces: readonly Piece[]): Piece[] {
  const times = spans.filter(({ entity }) => entity !== undefined && entities[entity]?.type === 'time');
  const isInTime = ({ start }: Piece): boolean => times.some(time => time.start < start && start < time.end);
  const apart: Piece[] = [];
  for (const piece of pieces) {
    const before = isInTime(piece) ? apart.pop() : undefined;
    const start = before?.start ?? piece.start;
    apart.push({ start, text: text.slice(start, piece.start + piece.text.length) });
  }
  return apart;
}

/** True if a place in the text is between a piece and the one before it. */
function isGap(pieces: readonly Piece[], at: number, place: number): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]];
  return (
    before !== undefined && piece !== undefined && before.start + before.text.length <= place && place < piece.start
  );
}

/** "Delete the dentist and the interview": repeats the verb for every other definite name. */
function severalDeletions(context: Context, { text, pieces }: Parts): Requests | undefined {
  const { understanding } = context;
  const [piece, ...others] = pieces;
  const last = others.at(-1);
  const before = others.at(-2) ?? piece;
  if (!piece || !before || !last || !/\p{L}/u.test(text.slice(before.start + before.text.length, last.start)))
    return undefined;
  const verb = piece.text.slice(0, Math.max(0, understanding.definiteAt(piece.text)));
  const later = others.map(other => verb + other.text);
  const areDefinite = verb !== '' && others.every(other => understanding.definiteAt(other.text) === 0);
  const areAll = areDefinite && [piece.text, ...later].every(request => deletesNamed(context, request));
  return areAll ? { first: piece.text, later } : undefined;
}

/** A message that is likeliest to create an event may create several; each piece of it must be one. */
function newEvents(context: Context, reading: Reading, pieces: readonly Piece[]): Requests | undefined {
  if (!isPerhapsNew(context, reading)) return undefined;
  const [first, ...later] = severalCreations(context, pieces) ?? creationsWithRemarks(context, pieces) ?? [];
  return first === undefined || later.length === 0 ? undefined : { first, later };
}

const isPerhapsNew = ({ set }: Context, { intents: [best] }: Reading): boolean =>
  best !== undefined && set.templates.get(best.template)?.writes === 'new';

/** "It's off on the 21st and the 28th": the event is known, so each of its days is a deletion of its own. */
function deletesSpokenOf(context: Context, reading: Reading): boolean {
  const {
    setting: { mentioned = [] },
  } = context;
  const isOfOne = reading.title === undefined && !reading.bulk && mentioned.length === 1;
  return isOfOne && templateMeant(context, reading)?.writes === 'deletion';
}

function deletesNamed(context: Context, text: string): boolean {
  const reading = readText(context, text);
  return templateMeant(context, reading)?.writes === 'deletion' && namedEvent(reading) !== undefined;
}

function requestsOf(
  context: Context,
  { text, pieces, wholes }: Parts & { wholes: readonly Span[] },
): Requests | undefined {
  const isWithin = (at: number): boolean => wholes.some(({ start, end }) => start < at && at < end);
  const starts = [...pieces.keys()].filter(
    index => index === 0 || (!isWithin(pieces[index]?.start ?? 0) && isOwnRequest(context, { text, pieces }, index)),
  );
  const [opening = '', ...others] = starts.map((index, request) => {
    const [begin, last] = [pieces[index], pieces[(starts[request + 1] ?? pieces.length) - 1]];
    return begin && last ? text.slice(begin.start, last.start + last.text.length) : '';
  });
  if (others.length === 0) return undefined;
  const [first = '', ...later] = onlySaysWhere(context, opening) ? others : [opening, ...others];
  return { first, later: later.map(text => onDayOf(context, first, withPersonNamed(context, first, text))) };
}

/** "And when shall I see her next?" is about the only person named before. */
function withPersonNamed(context: Context, first: string, text: string): string {
  const named = readText(context, first).entities.flatMap(one => (one.type === 'people' ? one.people : []));
  const [person, other] = named;
  const meant = readText(context, text).entities.find(
    one => one.type === 'people' && one.people.length === 1 && one.people[0]?.spokenOf === 'one',
  );
  if (!meant || other || person?.name === undefined) return text;
  return text.slice(0, meant.span.start) + person.name + text.slice(meant.span.end);
}

function isOwnRequest(context: Context, { text, pieces }: Parts, index: number): boolean {
  const [before, piece] = [pieces.slice(0, index), pieces[index]];
  if (!piece) return false;
  const earlier = before.map(({ text }) => readText(context, text));
  const reading = readText(context, piece.text);
  if (answersOtherwise(reading, earlier) || changesCopy(context, earlier, reading)) return true;
  if (onlySaysWhen(reading)) return false;
  if (reading.mention !== undefined || !earlier.some(saysSomething)) return false;
  if (givesName(reading) && earlier.every(one => one.entities.length > 0 && saysOnlyWhen(one))) return false;
  const areWhole = earlier.every(one => isWhole(one) || !isNew(context, one));
  // No new event has "and delete the rest" in it.
  if (reading.removes === 'event' && areWhole && isNew(context, earlier[0]) && !isNew(context, reading)) return true;
  const template = templateMeant(context, reading);
  if (!template || (!areNew(context, earlier) && isNameOfList(before.at(-1), piece))) return false;
  switch (template.writes) {
    case undefined:
      if (narrows(reading) || pointsBack(reading)) return false;
      if (asksOfAll(context, readText(context, text), reading, earlier)) return false;
      return asksSomething(reading) && !earlier.every(saysOnlyWhen) && !isRemark(context, reading, earlier);
    case 'new':
      if (!isWhole(reading) || !areWhole || !haveTimesApart(context, [...before, piece])) return false;
      return !reading.stated || earlier.every(one => isNew(context, one));
    default:
      return areWhole && !earlier.every(one => setsOnly(context, one)) && namesEvent(context, template, reading);
  }
}

/**
 * "Any gaps?" of "need 3 hours this week, any gaps?": words without a value of their own ask again what the words before them
 * do, or ask it of their values.
 */
function asksOfAll(context: Context, whole: Reading, piece: Reading, earlier: readonly Reading[]): boolean {
  const hasOwn = piece.entities.length > 0 || piece.spans.some(({ as }) => as === 'title' || as === 'event');
  if (hasOwn) return false;
  const isAsked = earlier.some(one => one.question);
  const template = templateMeant(context, piece);
  return [...earlier, ...(isAsked ? [] : [whole])].some(one => templateMeant(context, one) === template);
}

/** "Put “proofread”" of "Friday 8.30, put “proofread”" says what is then. */
const givesName = ({ title }: Reading): boolean => title?.how === 'quoted' || title?.how === 'named';

/** "When shall I see her next?" has no words but small ones. */
const asksSomething = ({ unexplained, question, entities }: Reading): boolean =>
  unexplained > 0 || (question === true && entities.some(({ type }) => type === 'people'));

/** "Only the meetings with Ana" says which of the events asked for before are meant. */
const narrows = ({ narrowing, question }: Reading): boolean => narrowing !== undefined && question !== true;

/** "Ana Silva next week" of "45 minutes for Priya | and Ana Silva next week". */
const isNameOfList = (before: Piece | undefined, { text }: Piece): boolean =>
  /(?<=\s)\p{Lu}[\p{L}'’-]+$/u.test(before?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(text);

/** "Copy the visit to Friday and rename it Second visit": a copy is changed once it is made. */
function changesCopy(context: Context, [first, ...more]: readonly Reading[], reading: Reading): boolean {
  const copy = context.set.templates.get(first?.intents[0]?.template ?? '');
  const change = copy && copiesEvent(copy) && more.length === 0 ? changingTemplate(context, reading) : undefined;
  const { slot, of } = (change && readText(context, reading.text, change).edit) ?? {};
  return slot !== undefined && of === undefined && !copy?.slots.some(({ names }) => names.includes(slot));
}

/** "Just for next week" restricts what comes before it. */
const onlySaysWhen = ({ narrowing, entities }: Reading): boolean =>
  narrowing?.only !== undefined &&
  entities.length > 0 &&
  entities.every(({ type }) => type === 'time' || type === 'choice');

/** "Accept the retro, decline the other one" answers two invitations. */
const answersOtherwise = ({ response }: Reading, earlier: readonly Reading[]): boolean =>
  response !== undefined && earlier.some(one => one.response !== undefined && one.response !== response);

/** "Same time", "at the same place": of what the part before asks for. */
const pointsBack = ({ sameTime, samePlace, question }: Reading): boolean =>
  (sameTime ?? samePlace) !== undefined && !question;

/** "Inset day on Friday, kids off all day": behind something new, words that ask nothing and say no time belong to it. */
const isRemark = (context: Context, { question, entities }: Reading, [first]: readonly Reading[]): boolean =>
  first !== undefined &&
  isPerhapsNew(context, first) &&
  !question &&
  !entities.some(({ type }) => type === 'time' || type === 'people');

/** "And on Saturday, am I free in the evening?" is one question. */
const saysOnlyWhen = ({ entities, unexplained, title }: Reading): boolean =>
  unexplained === 0 && title === undefined && entities.every(({ type }) => type === 'time' || type === 'choice');

/** "Set the place to Room 9 and invite Ana to the review": the event of both is named in the second. */
function setsOnly(context: Context, { text, intents: [best] }: Reading): boolean {
  const reading = readText(context, text, best && context.set.templates.get(best.template));
  return reading.edit?.slot !== undefined && reading.pointed === undefined && namedEvent(reading) === undefined;
}

/** "And invite Ben", "and change the place" are about the same event. */
function namesEvent(context: Context, template: Template, { text }: Reading): boolean {
  const reading = readText(context, text, template);
  return !isOfGuests(context, reading) && namedEvent(reading) !== undefined;
}

/** "Check my calendar and tell me when I'm free": the first part only says where to look. */
function onlySaysWhere(context: Context, text: string): boolean {
  const reading = readText(context, text);
  const { entities, title, whose } = reading;
  const says = entities.length > 0 || title !== undefined || whose !== undefined;
  return !says && templateMeant(context, reading)?.need === 'read';
}

const isNew = (context: Context, reading: Reading | undefined): boolean =>
  reading !== undefined && templateMeant(context, reading)?.writes === 'new';

const areNew = (context: Context, readings: readonly Reading[]): boolean => readings.some(one => isNew(context, one));

/** In "book lunch and delete the rest at 5", the time at the end may belong to the first request. */
const isWhole = ({ entities, title }: Reading): boolean =>
  (title !== undefined || entities.some(({ type }) => type === 'people')) &&
  entities.some(({ type }) => type === 'time');

function templateMeant({ set }: Context, reading: Reading): Template | undefined {
  const [best] = reading.intents;
  return best && isConfident(reading, reading.question ? OWN_QUESTION : OWN)
    ? set.templates.get(best.template)
    : undefined;
}

/** "Actually, delete the dentist" and "no, delete the dentist" are one request. */
const saysSomething = (reading: Reading): boolean =>
  (reading.answer === 'yes' && reading.afterAnswer === '') ||
  reading.removes === 'event' ||
  reading.entities.length > 0 ||
  isConfident(reading, OWN);
