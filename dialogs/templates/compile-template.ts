import { createHash } from 'node:crypto';
import type { SlotSketch, TemplateSketch } from '../../nlu/index.ts';
import type { ActionDefinitions } from '../actions/action-definition.ts';
import { compileCard } from './card.ts';
import type { CardSource } from './check/check-card.ts';
import { compileCondition } from './expressions/condition.ts';
import { compileExpression, compileValue } from './expressions/expression.ts';
import { inOrder } from './expressions/value-order.ts';
import { shownCards } from './files/card-file.ts';
import type { OptionFile, SlotFile, TemplateFile } from './files/schema.ts';
import { type NextInFile, nextOf, type StepInFile, stepsOf } from './files/steps-of.ts';
import { compileText } from './liquid/text.ts';
import { rememberLast } from './remember-last.ts';
import type { Card } from './rendering.ts';
import type { NextTemplate, Option, Slot, Template, TemplateStep } from './template.ts';

/** The other files and the actions that a template refers to. */
type Known = { cards: ReadonlyMap<string, CardSource | undefined>; actions: ActionDefinitions };

/** A card is compiled once for all templates that show it. */
const compiledCards = rememberLast<Card>();

/** A template is compiled again only if its file, one of its actions or one of its cards has changed. */
const compiledTemplates = rememberLast<Template>();

/** Compiles a template that has passed the check. */
export function compileTemplate(file: TemplateFile, known: Known): Template {
  const actions = stepsOf(file, known.actions).map(({ action }) => known.actions.get(action));
  const cards = shownCards(file).map(({ name }) => known.cards.get(name)?.file);
  return compiledTemplates(file, [...actions, ...cards], () => compiled(file, known));
}

function compiled(file: TemplateFile, { cards, actions }: Known): Template {
  const { card: _card, ...replies } = file.replies;
  const shown = shownCards(file).flatMap(({ at, name }) => {
    const source = cards.get(name);
    return source ? [[at, compiledCards(source.file, [name], () => compileCard(name, source.file))] as const] : [];
  });
  const ownReplies = Object.entries(replies).map(([name, text]) => [name, compileText(text)] as const);
  const { name, title = name, help, example, modes, inGroups, interruptions, confirm, page } = file;
  const steps = stepsOf(file, actions);
  const compiledSteps = steps.flatMap(step => compileStep(step, file, actions));
  const facts = factsOf(compiledSteps);
  const [profile] = [file.profile, ...compiledSteps.map(step => step.profile)].filter(one => one !== undefined);
  return {
    name,
    title,
    ...(help !== undefined && { help }),
    ...(example !== undefined && { example }),
    ...(profile !== undefined && { profile }),
    modes,
    inGroups,
    interruptions,
    slots: Object.entries(file.entities).map(compileSlot),
    values: inOrder(Object.entries(file.values).map(([value, source]) => compileValue(value, source))),
    ...(confirm !== undefined && { confirm: compileText(confirm) }),
    steps: compiledSteps,
    ...facts,
    page,
    replies: Object.fromEntries(ownReplies),
    cards: Object.fromEntries(shown),
    pictures: file.pictures,
    next: nextOf(file).map(next => compileNext(next, file)),
    version: versionOf(file, steps),
    sketch: sketch(file, facts),
  };
}

function compileStep(
  step: StepInFile,
  { entities, profile }: TemplateFile,
  actions: ActionDefinitions,
): TemplateStep[] {
  const definition = actions.get(step.action);
  if (!definition) return [];
  const own = definition.isDialog ? undefined : (definition.profile ?? profile);
  return [
    {
      action: step.action,
      definition,
      ...(step.as !== undefined && { name: step.as }),
      ...(step.if !== undefined && { if: compileCondition(step.if) }),
      inputs: compileInputs(step.inputs, entities),
      ...(own !== undefined && { profile: own }),
    },
  ];
}

function compileNext({ template, title, if: condition, inputs }: NextInFile, { entities }: TemplateFile): NextTemplate {
  return {
    template,
    ...(title !== undefined && { title }),
    ...(condition !== undefined && { if: compileCondition(condition) }),
    inputs: compileInputs(inputs, entities),
  };
}

const compileInputs = (inputs: Readonly<Record<string, string>>, entities: TemplateFile['entities']) =>
  Object.fromEntries(
    Object.entries(inputs).map(([input, source]) => [input, compileExpression(source, Object.keys(entities))] as const),
  );

type Facts = Pick<Template, 'need' | 'writes' | 'serves' | 'suggests' | 'looksFirst' | 'checksTime'>;

/** What the steps of a template do, taken together. */
function factsOf(steps: readonly TemplateStep[]): Facts {
  const definitions = steps.map(({ definition }) => definition);
  const firstWrite = steps.findIndex(({ definition }) => definition.need === 'write');
  const [first] = definitions.filter(({ need }) => need === 'write');
  const serves = (first ?? definitions.at(-1))?.serves ?? first?.writes;
  const suggests = (first ?? definitions.at(-1))?.suggests;
  const looksFirst = steps.some(
    ({ definition, if: condition }, index) =>
      definition.confirms !== undefined || index < firstWrite || condition !== undefined,
  );
  return {
    need: first ? 'write' : 'read',
    ...(first?.writes && { writes: first.writes }),
    ...(serves && { serves }),
    ...(suggests && { suggests }),
    looksFirst: first !== undefined && looksFirst,
    checksTime: definitions.some(definition => definition.checksTime),
  };
}

function compileSlot([name, slot]: [string, SlotFile]): Slot {
  const { type, names, required, example, retries, after } = slot;
  return {
    name,
    type,
    names,
    ...(slot.if !== undefined && { if: compileCondition(slot.if) }),
    required: typeof required === 'boolean' ? required : compileCondition(required),
    ...(slot.default !== undefined && { default: slot.default }),
    ...(slot.ask !== undefined && { ask: compileText(slot.ask) }),
    ...(slot.invalid !== undefined && { invalid: compileText(slot.invalid) }),
    ...(example !== undefined && { example }),
    options: (slot.options ?? []).map(optionOf),
    retries,
    after,
  };
}

/** The words of an option are answers too, because the question is a frame for them. */
const optionOf = ({ value, title, phrases, words, answers }: OptionFile): Option => ({
  value,
  title,
  phrases,
  answers: [...answers, ...words],
});

/** A hash of the parts that a running dialog depends on; the same in every language whose steps write the same words. */
function versionOf({ confirm, entities, values }: TemplateFile, steps: readonly StepInFile[]): string {
  const slots = Object.entries(entities).map(([name, { type, if: condition, required, options = [] }]) => [
    name,
    type,
    condition,
    required,
    options.map(({ value }) => value),
  ]);
  const done = steps.map(step => [step.action, step.as, step.if, step.inputs]);
  const standing = JSON.stringify([done, confirm !== undefined, slots, values]);
  return createHash('sha256').update(standing).digest('hex').slice(0, 16);
}

/** What the classifier learns from a template. */
const sketch = (
  { name, utterances = [], entities }: TemplateFile,
  { writes, serves }: Pick<Template, 'writes' | 'serves'>,
): TemplateSketch => ({
  name,
  utterances,
  slots: slotSketchesOf(entities),
  ...(writes && writes !== 'undo' && { writes }),
  ...(serves && { serves }),
});

/** The entities of a template as messages name them. */
export const slotSketchesOf = (entities: TemplateFile['entities']): SlotSketch[] =>
  Object.entries(entities).map(([name, { type, names, options, frames }]) => ({
    name,
    type,
    names,
    ...(options && { options }),
    ...(frames.length > 0 && { frames }),
  }));
