import type { PersonMention, Reading, Reason, Span } from '../../nlu/index.ts';
import type { Context } from '../context.ts';
import type { SlotValues } from '../engine/state.ts';
import { unusedParts, usedParts } from '../slots/accounted.ts';
import { readText, wallClock, withDefaults } from '../slots/fill.ts';
import { type FilledSlot, filledSlots } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import { isConfident } from './confident.ts';
import { aboutOthers, askedAboutOthers } from './other-calendars.ts';
import { readAsRequest, slotsOfRequest } from './requests/slots-of-request.ts';

/** How sure it is which template answers a question about other people. */
const BY_RULE = 0.95;

const ABOUT_OTHERS: Reason = { seen: '[about other people]', weight: 1 };

/** What a sentence would start: the likeliest template, and the slots that the sentence fills. */
export type Understood = {
  template: string | null;
  /** 0..1 */
  confidence: number;
  entities: Record<string, unknown>;
  /** The text that was read; the spans refer to it. It differs from the message in white space, and where slips were mended. */
  text: string;
  /** The entities that no words fill, but defaults. */
  defaults: Record<string, unknown>;
  /** The stretches that entities were read from, and the slots that they fill. */
  spans: { start: number; end: number; slot: string }[];
  /** The content words that the template cannot use, or that were not understood. */
  unread: { start: number; end: number }[];
  /** The next likeliest templates. */
  others: { template: string; confidence: number }[];
};

/** Reads a sentence as a new request, without asking or doing anything. */
export function understood(context: Context, text: string): Understood {
  const reading = readText(context, text);
  const meant = templateMeant(context, reading);
  if (!meant) {
    const unused = { template: null, confidence: 0, entities: {}, defaults: {}, others: reading.intents };
    return { ...unused, text: reading.text, spans: readParts(reading), unread: reading.unread.map(onlySpan) };
  }
  const { template, confidence } = meant;
  const read = readText(context, text, template);
  const { slots } = slotsOfRequest(context, template, {
    slots: {},
    reading: aboutOthers(readAsRequest(context, template, reading), template),
  });
  const course = { template, after: slots };
  const entities = entitiesOf(template, slots);
  const complete = Object.entries(entitiesOf(template, withDefaults(context, template, slots)));
  return {
    ...{ template: template.name, confidence, entities },
    defaults: Object.fromEntries(complete.filter(([name]) => !(name in entities))),
    others: reading.intents.filter(guess => guess.template !== template.name),
    text: read.text,
    spans: usedParts(course, read),
    unread: unusedParts(course, read).map(onlySpan),
  };
}

/** The template that the bot starts for a reading: a question about other people is for the one that answers it. */
function templateMeant(context: Context, reading: Reading): { template: Template; confidence: number } | undefined {
  const answer = askedAboutOthers(context, reading)?.template;
  if (answer) return { template: answer, confidence: BY_RULE };
  const [best] = reading.intents;
  const template = best && isConfident(reading) ? context.set.templates.get(best.template) : undefined;
  return best && template && { template, confidence: best.confidence };
}

/** What was read, whatever a template does with it. */
const readParts = ({ spans }: Reading): Understood['spans'] =>
  spans.flatMap(({ start, end, as }) => (as === 'intent' || as === 'answer' ? [] : [{ start, end, slot: as }]));

const onlySpan = ({ start, end }: Span): Span => ({ start, end });

/** What decided on the template of a sentence, in order of weight. */
export function readReasons(context: Context, text: string): Reason[] {
  if (askedAboutOthers(context, readText(context, text))?.template) return [ABOUT_OTHERS];
  const { understanding, setting } = context;
  const { now, zone, locale } = setting;
  return understanding.why(text, { reference: wallClock(now, zone), zone, locale });
}

function entitiesOf(template: Template, values: SlotValues): Record<string, unknown> {
  return Object.fromEntries(filledSlots(template, values).map(slot => [slot.name, plain(slot)]));
}

/** Values in the form in which a person would write them. */
function plain({ type, value }: FilledSlot): unknown {
  if (type === 'people' || type === 'people-to-add' || type === 'people-to-remove') return value.map(personText);
  if (type === 'person') return personText(value);
  if (type !== 'date-time-range') return value;
  const { date, time, minutes, ...rest } = value;
  const start = [date, time].filter(Boolean).join('T');
  return { start, ...(minutes !== undefined && { minutes }), ...rest };
}

const personText = ({ name, email }: PersonMention): string =>
  name && email ? `${name} <${email}>` : (email ?? name ?? '');
