import type { Reading } from '../../../nlu/index.ts';
import type { EventOf } from '../../engine/event.ts';
import type { PendingAt } from '../../engine/state.ts';
import { asRequest, asStart, startWith, type Transition, type Turn } from '../../engine/transition.ts';
import { isConfident } from '../../meaning/confident.ts';
import { accepts, isRequest } from '../../meaning/interruption.ts';
import { severalRequests } from '../../meaning/several/several-requests.ts';
import { askWhichOne, titlesOf } from '../../questions/which-template.ts';
import { fillSlots, readText } from '../../slots/fill.ts';
import type { Template } from '../../templates/template.ts';

type WhichTemplate = PendingAt<'template'>;

/** Handles the answer to which template was meant, or which offer is wanted. */
export function onTemplateAnswer(turn: Turn, pending: WhichTemplate, { reading }: EventOf<'message'>): Transition {
  const offered = pending.templates.flatMap(name => turn.set.templates.get(name) ?? []);
  const chosen = chosenOf(turn, pending, { offered, reading });
  if (chosen) return asStart(turn, { template: chosen, reading: readText(turn, pending.text, chosen) });
  const asked = askedInWords(pending, { offered, reading });
  if (asked) return asStart(turn, { template: asked, reading: readText(turn, pending.text, asked) });
  const again = pending.labels && askedAgain(turn, pending.text, reading);
  if (again) return asRequest(turn, again);
  if (accepts(reading)) return askWhichOne(turn, pending);
  return beyond(turn, pending, { offered, reading }) ?? asRequest(turn, reading);
}

type Answer = { offered: readonly Template[]; reading: Reading };

/** The template by its button text, its number, or a yes to the only one. */
function chosenOf(turn: Turn, pending: WhichTemplate, { offered, reading }: Answer): Template | undefined {
  const { labels } = pending;
  const said = reading.text.toLowerCase();
  const isNod = labels !== undefined && accepts(reading);
  const number = isNod && offered.length === 1 ? 1 : (reading.ordinal ?? 0);
  const titled = titlesOf(turn, pending);
  return (
    offered[titled.findIndex(title => title.toLowerCase() === said)] ??
    (labels ? undefined : offered[titleMeant(titled, said)]) ??
    offered.at(number > 0 ? number - 1 : offered.length) ??
    (labels && offered[labelMeant(labels, reading)])
  );
}

/** "Please look for a free time": an answer that asks for one of the two in other words, and says nothing else. */
const askedInWords = ({ labels }: WhichTemplate, { offered, reading }: Answer): Template | undefined => {
  const { intents, entities, title, question } = reading;
  const saysMore = entities.length > 0 || title !== undefined || question === true;
  if (labels || saysMore || !isConfident(reading)) return undefined;
  return offered.find(({ name }) => name === intents[0]?.template);
};

/** The only title that has all the words: "create" of "Create an event"; -1 for none or several. */
function titleMeant(titles: readonly string[], said: string): number {
  const words = wordsOf(said);
  const fitting = titles.filter(title => words.length > 0 && words.every(word => wordsOf(title).includes(word)));
  return fitting.length === 1 ? titles.indexOf(fitting[0] ?? '') : -1;
}

/**
 * The button that other words mean: "invite Ben for that time" for "Invite them for that time"; -1 for none or several.
 */
function labelMeant(labels: readonly string[], { text, others }: Reading): number {
  const names = (others?.people ?? []).flatMap(({ name = '', email = '' }) => wordsOf(`${name} ${email}`));
  const said = wordsOf(text).filter(word => !names.includes(word));
  const fitting = labels.filter(label => said.every(word => wordsOf(label).includes(word)));
  const [only, second] = fitting;
  return said.length > 1 && only !== undefined && second === undefined ? labels.indexOf(only) : -1;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The question about a person's free time, repeated for another time or person: "what about Thursday?", "and Cem?". */
function askedAgain(turn: Turn, before: string, reading: Reading): Reading | undefined {
  const asked = readText(turn, before);
  if (asked.whose?.of !== 'people') return undefined;
  const { understanding } = turn;
  const { kernel, cued } = understanding.followUp(reading.text);
  const read = readText(turn, kernel);
  const { whose } = reading;
  const isUnnamed = whose?.of === 'people' && whose.form === 'message' && whose.people.length === 0;
  const who = cued && read.names ? kernel : asked.whose.name;
  const times = timesIn(isUnnamed ? reading : read);
  const isWhole = isUnnamed || who === kernel || (times !== '' && read.unexplained === 0);
  return isWhole ? readText(turn, understanding.asksWhether(who, times || timesIn(asked))) : undefined;
}

const timesIn = ({ entities }: Reading): string =>
  entities.flatMap(({ type, text }) => (type === 'time' ? text : [])).join(' ');

/** The answer chooses no template but gives a value; the likeliest template that can use it begins. */
function beyond(turn: Turn, { text }: WhichTemplate, { offered, reading }: Answer): Transition | undefined {
  if (isRequest(reading) || reading.whose || severalRequests(turn, reading)) return undefined;
  for (const template of offered) {
    const { slots } = fillSlots(turn, readText(turn, text, template), { template, request: true });
    const answer = fillSlots(turn, readText(turn, reading.text, template), { template, slots });
    if (answer.filled.length > 0) return startWith(turn, template, answer.slots);
  }
  return undefined;
}
