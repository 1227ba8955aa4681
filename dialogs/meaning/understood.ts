import type { PersonMention, Reason } from '../../nlu/index.ts';
import type { Context } from '../context.ts';
import type { SlotValues } from '../engine/state.ts';
import { fillSlots, readText, wallClock } from '../slots/fill.ts';
import { type FilledSlot, filledSlots } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import { isConfident } from './confident.ts';

/** What a sentence would start: the likeliest template, and the slots that the sentence fills. */
export type Understood = {
  template: string | null;
  /** 0..1 */
  confidence: number;
  entities: Record<string, unknown>;
  /** The next likeliest templates. */
  others: { template: string; confidence: number }[];
};

/** Reads a sentence as a new request, without asking or doing anything. */
export function understood(context: Context, text: string): Understood {
  const reading = readText(context, text);
  const [best, ...others] = reading.intents;
  const template = best && isConfident(reading) ? context.set.templates.get(best.template) : undefined;
  if (!best || !template) return { template: null, confidence: 0, entities: {}, others: reading.intents };
  const { slots } = fillSlots(context, reading, { template, request: true });
  return { template: best.template, confidence: best.confidence, entities: entitiesOf(template, slots), others };
}

/** The features of a sentence that decided on its likeliest template, in order of weight. */
export function readReasons({ understanding, setting }: Context, text: string): Reason[] {
  const { now, zone, locale } = setting;
  return understanding.why(text, { reference: wallClock(now, zone), zone, locale });
}

function entitiesOf(template: Template, values: SlotValues): Record<string, unknown> {
  return Object.fromEntries(filledSlots(template, values).map(slot => [slot.name, plain(slot)]));
}

/** Values in the form in which a person would write them. */
function plain({ type, value }: FilledSlot): unknown {
  if (type === 'people') return value.map(personText);
  if (type === 'person') return personText(value);
  if (type !== 'date-time-range') return value;
  const { date, time, minutes, ...rest } = value;
  const start = [date, time].filter(Boolean).join('T');
  return { start, ...(minutes !== undefined && { minutes }), ...rest };
}

const personText = ({ name, email }: PersonMention): string =>
  name && email ? `${name} <${email}>` : (email ?? name ?? '');
