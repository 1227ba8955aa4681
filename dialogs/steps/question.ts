import { type Reading, resolveZone } from '../../language/index.ts';
import type { Context } from '../context.ts';
import { readText } from '../fill.ts';
import { type Flow, reply } from '../flow.ts';
import { startRequest, startTemplate, startWith } from '../request.ts';
import { botSay } from '../say.ts';
import type { ConversationState, Question } from '../state.ts';

/** The answer to a question of the bot's own: which of two templates, or which zone. */
export function onQuestionAnswer(
  context: Context,
  { question: _answered, ...state }: ConversationState,
  question: Exclude<Question, { about: 'way' }>,
  reading: Reading,
): Flow {
  switch (question.about) {
    case 'template':
      return onTemplateAnswer(context, state, question, reading);
    case 'zone':
      return onZoneAnswer(context, state, question, reading);
    case 'begin':
      return begin(context, state, question, (reading.ordinal ?? 0) - 1) ?? startRequest(context, state, reading);
  }
}

/** Goes on with one of what was offered. */
export function begin(
  context: Context,
  { question: _answered, ...state }: ConversationState,
  { template: name, options }: Extract<Question, { about: 'begin' }>,
  index: number,
): Flow | undefined {
  const template = context.set.templates.get(name);
  const slots = options[index];
  return template && slots && startWith(context, state, template, slots);
}

function onTemplateAnswer(
  context: Context,
  state: ConversationState,
  { text, templates }: Extract<Question, { about: 'template' }>,
  reading: Reading,
): Flow {
  const offered = templates.flatMap(name => context.set.templates.get(name) ?? []);
  const said = reading.text.toLowerCase();
  const chosen = offered.find(({ title }) => title.toLowerCase() === said) ?? offered[(reading.ordinal ?? 0) - 1];
  if (!chosen) return startRequest(context, state, reading);
  return startTemplate(context, state, chosen, readText(context, text, chosen));
}

function onZoneAnswer(
  context: Context,
  state: ConversationState,
  question: Extract<Question, { about: 'zone' }>,
  reading: Reading,
): Flow {
  const zone = resolveZone(reading.text);
  if (!zone) return reply({ ...state, question }, botSay(context, 'askZone'));
  const there: Context = { ...context, zoneKnown: true, setting: { ...context.setting, zone } };
  return startRequest(there, { ...state, zone }, readText(there, question.text));
}
