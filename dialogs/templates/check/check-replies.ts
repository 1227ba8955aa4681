import type { Fault } from '../../../core/faults.ts';
import { nearest } from '../../../core/names/nearest.ts';
import { belongsTo } from '../../../core/yaml/schema-fields.ts';
import { builtInActions } from '../../actions/definitions.ts';
import { endings, endingsOfOne, partly } from '../../actions/endings.ts';
import { failures } from '../../actions/failures.ts';
import { textOfFailure } from '../../services/service-texts.ts';
import { type TemplateFile, templateSchema } from '../files/schema.ts';
import { type Source, textFaults } from '../files/source.ts';
import type { Fields } from '../shapes.ts';
import type { CheckedStep, StepNames } from './steps/step-names.ts';

/** Checks the replies: `done` is there, and every other one is for something that can happen. */
export function checkReplies({ yaml, file }: Source<TemplateFile>, names: StepNames): Fault[] {
  const { card: _card, ...replies } = file.replies;
  const known = knownReplies(file, names);
  const missing = [...known.keys()].filter(name => !Object.hasOwn(replies, name) && !hasText(name, names));
  const what = file.action === undefined ? 'the steps' : `\`${file.action}\``;
  return [
    ...Object.entries(replies).flatMap(([name, text]) => {
      const seen = known.get(name);
      if (seen) return textFaults(yaml, ['replies', name], { text, seen });
      const [outcome, step] = name.split('.');
      const turned = `${step}.${outcome}`;
      const meant = known.has(turned) ? turned : nearest(name, [...known.keys(), 'card']);
      const hint = unknownOutcome(name, meant, [...known.keys()]);
      const message =
        file.action === undefined ? `no step can end as \`${name}\`` : `\`${file.action}\` has no outcome \`${name}\``;
      return [yaml.fault(['replies', name], message, { atKey: true, hint, cause: meant && `outcome ${meant}` })];
    }),
    ...missing.map(name => {
      const message = `there is no text for the outcome \`${name}\` of ${what}`;
      const hint = newReply(
        name,
        Object.keys(known.get(name) ?? {}).filter(one => !Object.hasOwn(names.everywhere, one)),
      );
      return yaml.fault(['replies'], message, { atKey: true, hint, cause: `outcome ${name}` });
    }),
  ];
}

const newReply = (name: string, shown: readonly string[]): string =>
  `Write \`${name}: ...\` below it.${shown.length > 0 ? ` Its text can show ${shown.join(', ')}.` : ''}`;

function unknownOutcome(name: string, meant: string | undefined, outcomes: readonly string[]): string {
  if (meant) return `Did you mean \`${meant}\`?`;
  const isField = Object.hasOwn(templateSchema.shape, name);
  return isField ? belongsTo('') : `Its outcomes: ${outcomes.join(', ')}`;
}

/** True if bot.yaml has a text for this outcome, or for that of a named step. */
const hasText = (name: string, names: StepNames): boolean =>
  name.includes('.') ||
  [endings, failures, textOfFailure].some(texts => Object.hasOwn(texts, name)) ||
  (Object.hasOwn(endingsOfOne, name) && isBuiltIn(name, names)) ||
  name === 'partly';

/** True if no declared action ends so. */
const isBuiltIn = (outcome: string, { steps }: StepNames): boolean =>
  steps.every(({ action, definition }) =>
    Object.hasOwn(definition.outcomes, outcome) ? Object.hasOwn(builtInActions, action) : true,
  );

/** The replies that a template can have, each with the names that it can use. */
export function knownReplies({ replies }: TemplateFile, names: StepNames): Map<string, Fields> {
  const written = Object.keys(replies);
  const { steps, everywhere } = names;
  const known = new Map<string, Fields>([['done', names.done]]);
  const outcomes = new Set(steps.flatMap(({ definition }) => Object.keys(definition.outcomes)));
  outcomes.delete('done');
  for (const outcome of outcomes) {
    const ending = steps.filter(({ definition }) => Object.hasOwn(definition.outcomes, outcome));
    known.set(outcome, names.reply(outcome, withoutOwn(ending, outcome, written)));
    for (const step of ending)
      if (step.name !== undefined) known.set(`${step.name}.${outcome}`, names.reply(outcome, [step]));
  }
  for (const [failure, fields] of Object.entries(failures)) known.set(failure, { ...everywhere, ...fields });
  if (steps.filter(({ isAfterYes }) => isAfterYes).length > 1) known.set('partly', { ...everywhere, ...partly });
  return known;
}

/** The steps that have no reply of their own for an outcome. */
const withoutOwn = (steps: readonly CheckedStep[], outcome: string, written: readonly string[]): CheckedStep[] =>
  steps.filter(({ name }) => name === undefined || !written.includes(`${name}.${outcome}`));
