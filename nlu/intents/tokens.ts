import { speller } from '../lexicon/spellings.ts';
import { remembered } from '../once/remembered.ts';
import type { Entity } from '../reading/entities.ts';
import type { Span } from '../reading/spans.ts';
import type { SlotSketch, TemplateSketch } from '../reading/understanding.ts';
import { joinedWords } from '../text/joined.ts';
import { WORD_END, WORD_START } from '../text/phrases.ts';
import { quickTest } from '../text/required-words.ts';
import { anyOf, type FoundEntity } from '../text/spans.ts';
import type { Words } from '../words/words.ts';
import { isEntityToken, STOP } from './features.ts';

/** How what is said for a template's `{slot}` stands in what the classifier sees, in one or two ways. */
const tokensOfSlots: Readonly<Record<string, readonly string[]>> = {
  'date-time-range': ['<time>', '<preset>'],
  'date-range': ['<time>'],
  'preset-range': ['<preset>'],
  'any-range': ['<time>', '<preset>'],
  'time-change': ['<time>', '<shift>'],
  'people-to-add': ['<people>'],
  'people-to-remove': ['<people>'],
  people: ['<people>'],
  person: ['<people>'],
  duration: ['<duration>'],
  repeat: ['<repeat>'],
  'repeat-change': ['<repeat>'],
  reminders: ['<reminder>'],
  place: ['<place>'],
  'time-zone': ['<zone>'],
  choice: ['<choice>'],
};

/** What may be said for a slot that any words fit. */
const ANYTHING: readonly string[] = ['<words>', '<event>', '<other>'];

const entityTokens: Readonly<Record<Entity['type'], string>> = {
  time: '<time>',
  impossible: '<time>',
  duration: '<duration>',
  shift: '<shift>',
  people: '<people>',
  calendar: '<words>',
  'event-reference': '<reference>',
  repeat: '<repeat>',
  occurrences: '<repeat>',
  exception: '<time>',
  reminder: '<reminder>',
  'time-zone': '<zone>',
  place: '<place>',
  description: '<words>',
  choice: '<choice>',
};

/** Times without hours. */
const DAYS: ReadonlySet<string> = new Set(['date', 'daterange']);

/** Words, and marks that stand for one: "gym -> 7pm", "+ Ana". */
const WORD = /[-=]>|→|\+|[\p{L}\d'’-]+/gu;
const ARROW = /^(?:[-=]>|→)$/;
const SENTENCE_END = /[.!?;]+(?=\s|$)/;

/** A text in small words, one by one. */
export type Tokenizer = (text: string) => readonly string[];

/** What is left of a message is cut several times while it is read. */
const STRETCHES_REMEMBERED = 64;

/** Asking nicely says nothing of what is asked. */
export function tokenizer({ courtesy, spelled, joined, hints: { slurred } }: Words): Tokenizer {
  const { part } = joinedWords({ joined });
  const spell = speller({ spelled });
  const nicely = new RegExp(`${WORD_START}(?:${anyOf(courtesy)})${WORD_END}`, 'giu');
  const mayBeNice = quickTest([nicely.source]);
  const parted = remembered(said => {
    if (ARROW.test(said)) return ['->'];
    const word = said.replaceAll('’', "'");
    const parts = word in slurred ? [word] : part(word).map(each => each.replace(/^-/, ''));
    return parts.flatMap(each => (slurred[each] ?? each).split(' '));
  });
  return remembered(text => {
    const small = spell(text.toLowerCase());
    const plain = mayBeNice(small) ? small.replace(nicely, ' ') : small;
    return (plain.match(WORD) ?? []).flatMap(parted);
  }, STRETCHES_REMEMBERED);
}

/**
 * An utterance as tokens; `{slot}` becomes the token of its type. Slots whose values are said in two ways make two of
 * it, in which they take turns.
 */
export function utteranceTokens(utterance: string, slots: readonly SlotSketch[], wordsOf: Tokenizer): string[][] {
  const parts = utterance.split(/(\{\w+\})/).map(part => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    return name ? (tokensOfSlots[slots.find(slot => slot.name === name)?.type ?? ''] ?? ANYTHING) : wordsOf(part);
  });
  const said = (turn: number): string[] =>
    parts.flatMap((part, at) => (at % 2 === 0 ? part : (part[(at + turn) % part.length] ?? [])));
  const open = parts.some((part, at) => at % 2 === 1 && part.length > 1);
  return open ? [said(0), said(1), said(2)] : [said(0)];
}

/** True for an utterance with a slot that any words fit: "order {dish}". */
export const isOpen = (utterance: string, slots: readonly SlotSketch[]): boolean =>
  slots.some(({ name, type }) => !tokensOfSlots[type] && utterance.includes(`{${name}}`));

/** True if a template has a slot for what a token of a message stands for. A named range is a time too. */
function holdsToken({ slots }: TemplateSketch, token: string): boolean {
  const kinds = token === '<hours>' ? ['<time>'] : token === '<preset>' ? ['<preset>', '<time>'] : [token];
  return slots.some(({ type }) => (tokensOfSlots[type] ?? ANYTHING).some(kind => kinds.includes(kind)));
}

/** True if a template has slots for all that was understood in a message. */
export const holdsValues = (template: TemplateSketch, tokens: readonly string[]): boolean =>
  tokens.every(token => !isEntityToken(token) || holdsToken(template, token));

/** The words without those that stand for values, and without the small words that lead to these: "for tomorrow". */
export function withoutValues(tokens: readonly string[], noise: ReadonlySet<string>): string[] {
  let leadsToValue = false;
  return tokens
    .toReversed()
    .filter(token => {
      leadsToValue = isEntityToken(token) || (leadsToValue && noise.has(token));
      return !leadsToValue;
    })
    .reverse();
}

/** A message as tokens: understood stretches as their kind, quoted text as any words. A named stretch of time is `<preset>`. */
export function messageTokens(
  text: string,
  found: readonly FoundEntity[],
  quotes: readonly Span[],
  wordsOf: Tokenizer,
): string[] {
  const entities = found.map(({ entity }) => entity);
  const isShown = shown(entities);
  const marks = [
    ...quotes.map(span => ({ span, token: '<words>' })),
    ...found.flatMap(({ entity, covers }) => [
      ...(isShown(entity) ? [{ span: entity.span, token: tokenOf(entity) }] : []),
      ...covers.filter(({ start }) => start !== entity.span.start).map(span => ({ span, token: '' })),
    ]),
  ].toSorted((a, b) => a.span.start - b.span.start);
  const tokens: string[] = [];
  let at = 0;
  const addWords = (stretch: string): void => {
    const [first = '', ...sentences] = stretch.split(SENTENCE_END);
    tokens.push(...wordsOf(first), ...sentences.flatMap(sentence => [STOP, ...wordsOf(sentence)]));
  };
  for (const { span, token } of marks) {
    if (span.start < at) continue;
    addWords(text.slice(at, span.start));
    if (token) tokens.push(token);
    at = span.end;
  }
  addWords(text.slice(at));
  return tokens;
}

function tokenOf(entity: Entity): string {
  if (entity.type === 'time' && !DAYS.has(entity.value.kind)) return '<hours>';
  if (entity.type === 'impossible' && entity.what === 'length') return '<duration>';
  if (entity.type === 'impossible' && entity.what === 'reminder') return '<reminder>';
  if (entity.type === 'impossible' && entity.what === 'zone') return '<zone>';
  if (entity.type === 'impossible' && entity.what === 'repeat') return '<repeat>';
  return entity.type === 'choice' && entity.list === 'preset-range' ? '<preset>' : entityTokens[entity.type];
}

/** Where a named stretch is a time as well, the name counts. The words around the name of a calendar tell more than it. */
const shown =
  (entities: readonly Entity[]) =>
  (entity: Entity): boolean =>
    !asksByItself(entity) &&
    entity.type !== 'calendar' &&
    entity.type !== 'occurrences' &&
    (entity.type !== 'time' ||
      !entities.some(
        other =>
          other.type === 'choice' &&
          other.list === 'preset-range' &&
          other.span.start <= entity.span.end &&
          entity.span.start <= other.span.end,
      ));

/** "Accept" and "don't count" ask for something, also where they are phrases of an option. */
export const asksByItself = (entity: Entity): boolean => entity.type === 'choice' && ASKING.has(entity.value);

const ASKING: ReadonlySet<string> = new Set(['accept', 'decline', 'maybe', 'count', 'ignore', 'new-events']);
