import type { Reading } from '../../nlu/index.ts';
import { isConfident } from '../confident.ts';
import { type Context, templateOf } from '../context.ts';
import { fill, readText } from '../fill.ts';
import { type Flow, reply } from '../flow.ts';
import { startWith } from '../request.ts';
import type { ConversationState } from '../state.ts';
import type { Template } from '../templates/template.ts';
import { learntWay } from '../ways/learnt-ways.ts';
import { optionOf, saysNoMore, type WayQuestion, wayQuestion } from '../ways/question.ts';
import { takingAs } from '../ways/readings.ts';

/** A message to be taken up again, now that it is known how it is meant. */
export type Resumed = { context: Context; state: ConversationState; reading: Reading; template?: Template };

/** The day was chosen: what was said then is read so, and such words from now on. */
export function resumed(context: Context, state: ConversationState, question: WayQuestion, as: string): Resumed {
  const { question: _answered, ...rest } = state;
  const { of, text } = question;
  const there = takingAs(context, of, as);
  const template = question.template === undefined ? undefined : context.set.templates.get(question.template);
  const open = template ?? (rest.active && templateOf(context, rest.active));
  return {
    context: there,
    state: learntWay(rest, of, as),
    reading: readText(there, text, open),
    ...(template && { template }),
  };
}

/** The answer to "which day?": one of the two, another day in their place, or something else altogether. */
export function onWayAnswer(
  context: Context,
  { question: _answered, ...state }: ConversationState,
  question: WayQuestion,
  reading: Reading,
): Flow | Resumed {
  const again = reply({ ...state, question }, wayQuestion(context, question));
  if (saysNoMore(question, reading)) return again;
  const option = optionOf(question, reading);
  if (option) return resumed(context, state, question, option.as);
  const template = question.template === undefined ? undefined : context.set.templates.get(question.template);
  const saysTime = reading.entities.some(({ type }) => type === 'time');
  if (template && saysTime && (reading.unexplained === 0 || reading.edit)) {
    return atAnotherTime(context, state, template, question.text, reading);
  }
  if (saysTime || isConfident(reading)) return { context, state, reading };
  return again;
}

/** Begins with everything that was said, but for the time. */
function atAnotherTime(
  context: Context,
  state: ConversationState,
  template: Template,
  text: string,
  time: Reading,
): Flow {
  const before = fill(context, template, readText(context, text, template), { request: true });
  return startWith(context, state, template, fill(context, template, time, { slots: before.slots }).slots);
}
