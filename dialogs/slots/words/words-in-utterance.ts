import type { Reading, Span } from '../../../nlu/index.ts';
import type { Slot, Template } from '../../templates/template.ts';
import type { SlotTypeName } from '../index.ts';

/**
 * Types whose words only an utterance can locate. In a template with a title, places and descriptions are found by the
 * words that lead to them.
 */
const WORDS: ReadonlySet<SlotTypeName> = new Set(['text', 'place', 'description']);
const WORDS_BESIDE_TITLE: ReadonlySet<SlotTypeName> = new Set(['text']);

/** Stands for what was read as a value. No message has it. */
const VALUE = '\u0001';

/** What a message says for slots, and where the part of it begins that is an utterance. */
type Said = { words: ReadonlyMap<string, string>; from: number };

/**
 * What a message says for slots of words, where it is like an utterance with these: "a taxi" of "file an expense for a
 * taxi", for "file an expense for {what}". The utterance with most words of its own counts.
 */
export function wordsInUtterance(template: Template, reading: Reading): Said | undefined {
  const text = withoutValues(reading);
  for (const pattern of patternsOf(template)) {
    const said = pattern.exec(text) ?? wholeMatch(pattern, reading);
    if (!said?.groups) continue;
    const words = new Map(Object.entries(said.groups).map(([name, each]) => [name, each.trim()]));
    return { words, from: said.index };
  }
  return undefined;
}

/** Those of a template are made when a message first needs them. */
const known = new WeakMap<Template, readonly RegExp[]>();

/** The patterns of the utterances with slots of words; first those with most words of their own. */
function patternsOf(template: Template): readonly RegExp[] {
  const before = known.get(template);
  if (before) return before;
  const { sketch, slots } = template;
  const types = slots.some(({ type }) => type === 'title') ? WORDS_BESIDE_TITLE : WORDS;
  const wanted = slots.filter(({ type }) => types.has(type));
  const patterns = sketch.utterances
    .filter(utterance => wanted.some(({ name }) => utterance.includes(`{${name}}`)))
    .toSorted((a, b) => literalOf(b).length - literalOf(a).length)
    .map(utterance => patternOf(utterance, wanted));
  known.set(template, patterns);
  return patterns;
}

/** A match in the message as it is, for an utterance in whose own words a value was read: "at noon". */
function wholeMatch(pattern: RegExp, reading: Reading): RegExpExecArray | undefined {
  const match = pattern.exec(reading.text.replaceAll('’', "'"));
  const places = Object.values(match?.indices?.groups ?? {});
  const holdsValue = places.some(([from, to]) => valuesIn(reading).some(({ start, end }) => start < to && from < end));
  return holdsValue ? undefined : (match ?? undefined);
}

const literalOf = (utterance: string): string => utterance.replace(/\{\w+\}/g, '');

/** The message with a mark in place of each value. What may be a place or a name stays. */
function withoutValues(reading: Reading): string {
  const latestFirst = valuesIn(reading).toSorted((a, b) => b.start - a.start);
  return latestFirst
    .reduce((left, { start, end }) => left.slice(0, start) + VALUE.repeat(end - start) + left.slice(end), reading.text)
    .replaceAll('’', "'");
}

function valuesIn({ entities, spans }: Reading): Span[] {
  const isWords = (at: number): boolean => ['place', 'description'].includes(entities[at]?.type ?? '');
  return spans.filter(({ entity }) => entity !== undefined && !isWords(entity));
}

/** Values of other slots may be missing, and may follow. An utterance with one word of its own is the whole message. */
function patternOf(utterance: string, wanted: readonly Slot[]): RegExp {
  const values = `[\\s${VALUE}]*`;
  const seen = new Set<string>();
  const parts = utterance.split(/\{(\w+)\}/).map((part, at) => {
    if (at % 2 === 0) return part.trim().split(/\s+/).filter(Boolean).map(escaped).join('\\s+');
    if (!wanted.some(({ name }) => name === part) || seen.has(part)) return values;
    seen.add(part);
    return `(?<${part}>[^${VALUE}]+?)`;
  });
  const isLong = literalOf(utterance).trim().includes(' ');
  const start = isLong ? '(?<![\\p{L}\\d])' : '^\\s*';
  const body = parts.filter(Boolean).join('\\s*');
  return new RegExp(`${start}${body}${values}[\\s.!?]*$`, 'diu');
}

const escaped = (word: string): string => word.replaceAll('’', "'").replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
