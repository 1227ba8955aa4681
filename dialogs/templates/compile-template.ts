import { createHash } from 'node:crypto';
import { keysOf, recordOf } from '../../core/records.ts';
import type { TemplateSketch } from '../../nlu/index.ts';
import { type ActionDefinition, actions } from '../actions/definitions.ts';
import { failures } from '../actions/failures.ts';
import { compileCard } from './card.ts';
import type { CardSource } from './check/check-card.ts';
import type { SlotFile, TemplateFile } from './files/schema.ts';
import { compileText } from './liquid/text.ts';
import type { Text } from './rendering.ts';
import type { Slot, Template } from './template.ts';

/**
 * Compiles a template that has passed the check.
 * @param common the bot's texts for failures that the template has no text for
 */
export function compileTemplate(
  file: TemplateFile,
  cards: ReadonlyMap<string, CardSource | undefined>,
  common: Readonly<Record<keyof typeof failures, Text>>,
): Template {
  const { card, ...replies } = file.replies;
  const { need, writes, suggests, confirms }: ActionDefinition = actions[file.action];
  const cardNamed = (name: unknown) => {
    const source = typeof name === 'string' ? cards.get(name) : undefined;
    return source && compileCard(source.file);
  };
  const [confirmCard, doneCard] = [cardNamed(file.confirmCard), cardNamed(card)];
  const ownReplies = Object.entries(replies).map(([name, text]) => [name, compileText(text)] as const);
  const { name, title, help, example, profile, modes, inGroups, interruptions, confirm, action, page, next } = file;
  return {
    name,
    title,
    ...(help !== undefined && { help }),
    ...(example !== undefined && { example }),
    profile,
    modes,
    inGroups,
    interruptions,
    slots: Object.entries(file.entities).map(compileSlot),
    ...(confirm !== undefined && { confirm: compileText(confirm) }),
    ...(confirmCard && { confirmCard }),
    action,
    need,
    ...(writes && { writes }),
    ...(suggests && { suggests }),
    looksFirst: confirms !== undefined,
    page,
    replies: { ...recordOf(keysOf(failures), failure => common[failure]), ...Object.fromEntries(ownReplies) },
    ...(doneCard && { card: doneCard }),
    next,
    version: versionOf(file),
    sketch: sketch(file),
  };
}

function compileSlot([name, slot]: [string, SlotFile]): Slot {
  const { type, names, required, example, options = [], retries, after } = slot;
  return {
    name,
    type,
    names,
    required,
    ...(slot.default !== undefined && { default: slot.default }),
    ...(slot.ask !== undefined && { ask: compileText(slot.ask) }),
    ...(slot.invalid !== undefined && { invalid: compileText(slot.invalid) }),
    ...(example !== undefined && { example }),
    options,
    retries,
    after,
  };
}

/** A hash of the parts that a running dialog depends on; the same in every language. */
function versionOf({ action, confirm, entities }: TemplateFile): string {
  const slots = Object.entries(entities).map(([name, { type, required, options = [] }]) => [
    name,
    type,
    required,
    options.map(({ value }) => value),
  ]);
  const standing = JSON.stringify([action, confirm !== undefined, slots]);
  return createHash('sha256').update(standing).digest('hex').slice(0, 16);
}

/** What the classifier learns from a template. */
function sketch({ name, utterances, entities, action }: TemplateFile): TemplateSketch {
  const slots = Object.entries(entities).map(([slotName, { type, names, options }]) => ({
    name: slotName,
    type,
    names,
    ...(options && { options }),
  }));
  const { writes }: ActionDefinition = actions[action];
  return { name, utterances, slots, ...(writes && { writes }) };
}
