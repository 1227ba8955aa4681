import type { Reading } from '../../nlu/index.ts';
import type { Context } from '../context.ts';
import { fill, readText } from '../fill.ts';
import { type Flow, reply } from '../flow.ts';
import { changed } from '../history.ts';
import { isRequest } from '../interrupt.ts';
import { proceed } from '../proceed.ts';
import { startRequest, startTemplate, startWith } from '../request.ts';
import { botSay, type Say } from '../say.ts';
import type { ConversationState, Question, SlotValues } from '../state.ts';
import type { Template } from '../templates/template.ts';

/** The answer to a question of the bot's own, if it is one: which of two templates, which zone, which of the offers. */
export function onQuestionAnswer(
  context: Context,
  { question: _answered, ...state }: ConversationState,
  question: Exclude<Question, { about: 'way' }>,
  reading: Reading,
): Flow | undefined {
  switch (question.about) {
    case 'template':
      return onTemplateAnswer(context, state, question, reading);
    case 'zone':
      return onZoneAnswer(context, state, question, reading);
    case 'begin': {
      const said = withNumber(context, reading);
      return (
        begin(context, state, question, offered(said, question.options.length), said) ??
        whichOne(context, { ...state, question }, question, said)
      );
    }
  }
}

/** "The first one, call it Tea" says which before the comma. */
function withNumber(context: Context, reading: Reading): Reading {
  const [first = '', ...rest] = reading.text.split(/\s*,\s/);
  const { ordinal } = rest.length > 0 && reading.ordinal === undefined ? readText(context, first) : reading;
  return ordinal === undefined ? reading : { ...reading, ordinal };
}

/** "Yes", "book it" and "7" settle nothing where there are several to choose from, and six of them; a no leaves them open. */
function whichOne(
  context: Context,
  state: ConversationState,
  { nonce, options }: Extract<Question, { about: 'begin' }>,
  reading: Reading,
): Flow | undefined {
  if (state.active) return undefined;
  if (!takes(reading) && reading.ordinal === undefined)
    return reading.behindAnswer === '' ? reply(state, botSay(context, 'acknowledged')) : undefined;
  const buttons = options.map((_, index) => {
    const number = String(index + 1);
    return { title: number, text: number, value: { nonce, pick: String(index) } };
  });
  return reply(state, { ...botSay(context, 'whichOne'), buttons });
}

/** "Yes", "book it"; "that would be the 9th" asks for another day. */
const takes = (reading: Reading): boolean =>
  (reading.answer === 'yes' && reading.behindAnswer === '') ||
  (reading.mention === 0 && !isRequest(reading) && !reading.entities.some(({ type }) => type === 'time'));

/** Goes on with one of what was offered, or takes it over into what is open; what else was said of it is used too. */
export function begin(
  context: Context,
  { question: _answered, ...state }: ConversationState,
  { template: name, options, agreed }: Extract<Question, { about: 'begin' }>,
  index: number,
  said?: Reading,
): Flow | undefined {
  const template = context.set.templates.get(name);
  const chosen = (said && takes(said) && agreed) || options[index];
  if (!template || !chosen) return undefined;
  const slots = said ? withSaid(context, template, chosen, said) : chosen;
  const { active } = state;
  return active?.template === name
    ? proceed(context, state, changed(context, active, { ...active.slots, ...slots }))
    : startWith(context, state, template, slots);
}

/** "Perfect, call it Lunch"; of the words that choose ("the 2nd, call it Lunch"), none says when. */
function withSaid(context: Context, template: Template, slots: SlotValues, reading: Reading): SlotValues {
  const said = fill(context, template, readText(context, reading.text, template), { slots }).slots;
  const chooses = reading.ordinal !== undefined || Boolean(reading.mention);
  const when = chooses ? template.slots.find(({ type }) => type === 'date-time-range')?.name : undefined;
  return when === undefined ? said : { ...said, [when]: slots[when] };
}

/** Which of so many, 0-based: "2", "book the second one"; of a single one, yes is enough. */
function offered(reading: Reading, count: number): number {
  const { mention = 0, ordinal = isRequest(reading) ? 0 : mention } = reading;
  if (ordinal < 0) return count + ordinal;
  return ordinal === 0 && count === 1 && takes(reading) ? 0 : ordinal - 1;
}

function onTemplateAnswer(
  context: Context,
  state: ConversationState,
  question: Extract<Question, { about: 'template' }>,
  reading: Reading,
): Flow {
  const { text, templates, labels } = question;
  const offered = templates.flatMap(name => context.set.templates.get(name) ?? []);
  const said = reading.text.toLowerCase();
  const isNod = labels !== undefined && takes(reading);
  const number = isNod && offered.length === 1 ? 1 : (reading.ordinal ?? 0);
  const titles = labels ?? offered.map(({ title }) => title);
  const chosen =
    offered[titles.findIndex(title => title.toLowerCase() === said)] ??
    offered.at(number > 0 ? number - 1 : offered.length) ??
    (labels && offered[labelMeant(labels, reading)]);
  const again = chosen || !labels ? undefined : askedAgain(context, text, reading);
  if (again) return startRequest(context, state, again);
  if (!chosen && isNod) return reply({ ...state, question }, offerAgain(context, titles));
  if (!chosen) return beyond(context, state, offered, text, reading) ?? startRequest(context, state, reading);
  return startTemplate(context, state, chosen, readText(context, text, chosen));
}

/** Which button is meant in other words: "invite Ben for that time" for "Invite them for that time"; -1 for none or several. */
function labelMeant(labels: readonly string[], { text, others }: Reading): number {
  const names = (others?.people ?? []).flatMap(({ name = '', email = '' }) => wordsOf(`${name} ${email}`));
  const said = wordsOf(text).filter(word => !names.includes(word));
  const fitting = labels.filter(label => said.every(word => wordsOf(label).includes(word)));
  const [only, second] = fitting;
  return said.length > 1 && only !== undefined && second === undefined ? labels.indexOf(only) : -1;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The question of somebody's time once more, of another time or person: "what about Thursday?", "and Cem?". */
function askedAgain(context: Context, before: string, reading: Reading): Reading | undefined {
  const asked = readText(context, before);
  if (asked.whose?.of !== 'people') return undefined;
  const { understanding } = context;
  const { kernel, cued } = understanding.followUp(reading.text);
  const read = readText(context, kernel);
  const { whose } = reading;
  const isUnnamed = whose?.of === 'people' && whose.form === 'message' && whose.people.length === 0;
  const who = cued && read.names ? kernel : asked.whose.name;
  const times = timesIn(isUnnamed ? reading : read);
  const isWhole = isUnnamed || who === kernel || (times !== '' && read.unexplained === 0);
  return isWhole ? readText(context, understanding.asksWhether(who, times || timesIn(asked))) : undefined;
}

const timesIn = ({ entities }: Reading): string =>
  entities.flatMap(({ type, text }) => (type === 'time' ? text : [])).join(' ');

const offerAgain = (context: Context, titles: readonly string[]): Say => ({
  ...botSay(context, 'whichOne'),
  buttons: titles.map(title => ({ title, text: title })),
});

/** Not which of them, but what comes next: the likeliest that can take it. */
function beyond(
  context: Context,
  state: ConversationState,
  templates: readonly Template[],
  text: string,
  reading: Reading,
): Flow | undefined {
  if (isRequest(reading) || reading.whose) return undefined;
  for (const template of templates) {
    const { slots } = fill(context, template, readText(context, text, template), { request: true });
    const answer = fill(context, template, readText(context, reading.text, template), { slots });
    if (answer.filled.length > 0) return startWith(context, state, template, answer.slots);
  }
  return undefined;
}

function onZoneAnswer(
  context: Context,
  state: ConversationState,
  question: Extract<Question, { about: 'zone' }>,
  reading: Reading,
): Flow {
  const { zone } = reading;
  if (!zone) return reply({ ...state, question }, botSay(context, 'askZone'));
  const there: Context = { ...context, zoneKnown: true, setting: { ...context.setting, zone } };
  return startRequest(there, { ...state, zone }, readText(there, question.text));
}
