import type { Entity } from '../reading/entities.ts';
import type { IntentGuess } from '../reading/reading.ts';
import type { PartOfEvent } from '../reading/requests.ts';
import type { Span } from '../reading/spans.ts';
import type { TemplateSketch } from '../reading/understanding.ts';

/** As sure as the form of a sentence makes it, and as what it sets makes it. */
const [SURE_BY_FORM, SURE_BY_SETTING] = [0.9, 0.7];
/** From here on, the words of a message decide. */
const DECIDED = 0.65;

/** The lists of options that only the templates have that write the whole of an event: its settings. */
export function settingLists(templates: readonly TemplateSketch[]): ReadonlySet<string> {
  const listsOf = (kinds: readonly TemplateSketch['writes'][]): string[] =>
    templates
      .filter(({ writes }) => kinds.includes(writes))
      .flatMap(({ slots }) => slots.flatMap(({ name, options }) => (options ? [name] : [])));
  const others = new Set(listsOf(['deletion', 'answer', undefined]));
  return new Set(listsOf(['change']).filter(list => !others.has(list)));
}

/**
 * True if a message sets something about an event: its colour, its link, its reminder, or by how much it moves. "Give me
 * the link" asks for it instead.
 */
export const setsSomething = (entities: readonly Entity[], { lists, asks }: Setting): boolean =>
  entities.some(
    one => PARTS.has(one.type) || (one.type === 'choice' && lists.has(one.list) && !asks.some(isAsked(one.span))),
  );

/** The lists of settings, and the words that ask for something. */
type Setting = { lists: ReadonlySet<string>; asks: readonly Span[] };

/** True if what asks for something meets a setting, and is no part of its words: "hide the guest list" asks for no guest list. */
const isAsked =
  (setting: Span) =>
  (asks: Span): boolean =>
    setting.start < asks.end && asks.start < setting.end && !isPart(asks, setting);

const isPart = (one: Span, whole: Span): boolean =>
  whole.start <= one.start && one.end <= whole.end && one.end - one.start < whole.end - whole.start;

const PARTS: ReadonlySet<string> = new Set(['reminder', 'shift']);

type Said = { entities: readonly Entity[]; part: PartOfEvent | undefined; sets: boolean };

/**
 * What sets something of an event without saying when it is changes an event, unless its words clearly ask for something
 * else: "paint the review green", "remind me an hour before the dentist".
 */
export function withSettingsChanged(
  guesses: readonly IntentGuess[],
  templates: readonly TemplateSketch[],
  { entities, part, sets }: Said,
): readonly IntentGuess[] {
  const change = templates.find(({ writes }) => writes === 'change')?.name;
  const [best] = guesses;
  if (change === undefined) return guesses;
  if (isOfEvent(part, entities)) return withGuess(guesses, { template: change, confidence: SURE_BY_FORM });
  if (entities.some(({ type }) => type === 'shift') && isDoubtful(best))
    return withGuess(guesses, { template: change, confidence: SURE_BY_SETTING });
  const isTimed = entities.some(({ type }) => type === 'time');
  const isDecided = best !== undefined && best.confidence >= DECIDED && takes(templates, best, entities);
  if (!sets || isTimed || isDecided) return guesses;
  return withGuess(guesses, { template: change, confidence: SURE_BY_SETTING });
}

/** Only what is there can be half an hour later, so a message that says by how much is hardly about anything new. */
const isDoubtful = (best: IntentGuess | undefined): boolean => best === undefined || best.confidence < SURE_BY_FORM;

/** True if a template has a place for every option that a message chooses. */
const takes = (templates: readonly TemplateSketch[], { template }: IntentGuess, entities: readonly Entity[]): boolean =>
  entities.every(
    entity =>
      entity.type !== 'choice' ||
      templates.some(({ name, slots }) => name === template && slots.some(slot => slot.name === entity.list)),
  );

/** "Set a reminder for the dentist" makes an event of its own; with how long before, it is a part of another one. */
function isOfEvent(part: PartOfEvent | undefined, entities: readonly Entity[]): boolean {
  if (part?.event === undefined) return false;
  const saysLength = entities.some(({ type }) => type === 'reminder' || type === 'duration');
  return part.of === 'link' || (part.of === 'reminder' && (part.is === 'goes' || saysLength));
}

function withGuess(guesses: readonly IntentGuess[], sure: IntentGuess): IntentGuess[] {
  if ((guesses[0]?.confidence ?? 0) >= sure.confidence && guesses[0]?.template === sure.template) return [...guesses];
  const others = guesses.filter(({ template }) => template !== sure.template);
  return [
    sure,
    ...others.map(({ template, confidence }) => ({ template, confidence: confidence * (1 - sure.confidence) })),
  ];
}
