import { knownActions } from '../actions/definitions.ts';
import { takesWords } from '../run/as-input.ts';
import { anyWordsNamed } from '../slots/slot-kinds.ts';
import { hasLiquid } from './expressions/expression.ts';
import { isFields, itemStep, type TextInFile } from './files/texts-of.ts';

/** The type of an entity of another template. */
export type TypeOfEntity = (template: string, entity: string) => unknown;

/** Inputs in a file, and what takes them. */
type Handed = {
  to: 'action' | 'template';
  name: unknown;
  inputs: unknown;
  path: TextInFile['path'];
  steps: TextInFile['steps'];
};

/**
 * The words that a template hands to actions and to other templates, as in `title: Focus time`. Other literals are no
 * texts, because they must mean the same in every language.
 */
export function literalTexts(template: unknown, typeOf: TypeOfEntity): TextInFile[] {
  if (!isFields(template)) return [];
  const { action, with: given, do: steps, next } = template;
  const handed: Handed[] = [
    { to: 'action', name: action, inputs: given, path: ['with'], steps: ['with'] },
    ...listed(steps).flatMap(handedByStep),
    ...listed(next).flatMap(handedToNext),
  ];
  return handed.flatMap(({ path, steps: at, ...one }) =>
    wordsIn(one, typeOf).map(input => ({
      steps: [...at, input],
      path: [...path, input],
      otherwise: 'original' as const,
    })),
  );
}

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function handedByStep(step: unknown, index: number): Handed[] {
  if (!isFields(step)) return [];
  const place = (key: string) => ({ path: ['do', index, key], steps: ['do', itemStep(step), key] });
  const { template, action, with: given } = step;
  return [
    { to: 'template', name: template, inputs: given, ...place('with') },
    { to: 'action', name: action, inputs: given, ...place('with') },
    ...Object.keys(step).map(key => ({ to: 'action' as const, name: key, inputs: step[key], ...place(key) })),
  ];
}

function handedToNext(one: unknown, index: number): Handed[] {
  if (!isFields(one)) return [];
  const steps = ['next', itemStep(one), 'with'];
  return [{ to: 'template', name: one['template'], inputs: one['with'], path: ['next', index, 'with'], steps }];
}

/** The inputs that are words of the designer's, without values alone. */
function wordsIn({ to, name, inputs }: Pick<Handed, 'to' | 'name' | 'inputs'>, typeOf: TypeOfEntity): string[] {
  if (typeof name !== 'string' || !isFields(inputs)) return [];
  const taken = to === 'action' ? knownActions.get(name)?.inputs : undefined;
  const takes = (input: string): boolean => {
    const definition = taken?.[input];
    return definition ? takesWords(definition) : to === 'template' && anyWordsNamed(typeOf(name, input));
  };
  return Object.keys(inputs).filter(input => {
    const text = inputs[input];
    return typeof text === 'string' && hasWords(text) && takes(input);
  });
}

const hasWords = (text: string): boolean =>
  !hasLiquid(text) || /\p{L}/u.test(text.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, ''));
