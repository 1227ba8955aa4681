import { knownActions } from '../actions/definitions.ts';
import { takesWords } from '../run/as-input.ts';
import { hasLiquid } from './expressions/expression.ts';
import { isFields, itemStep, type TextInFile } from './files/texts-of.ts';

/**
 * The words that a template's steps write, as in `title: Focus time`. Other literals are no texts, because they must mean
 * the same in every language.
 */
export function stepTexts(template: unknown): TextInFile[] {
  const steps = isFields(template) ? template['do'] : undefined;
  if (!Array.isArray(steps)) return [];
  return steps.flatMap((step: unknown, index) =>
    isFields(step)
      ? Object.keys(step).flatMap(action =>
          wordsIn(action, step[action]).map(input => ({
            steps: ['do', itemStep(step), action, input],
            path: ['do', index, action, input],
            otherwise: 'original' as const,
            ...(step['as'] === undefined && { needs: nameFor(index) }),
          })),
        )
      : [],
  );
}

const nameFor = (index: number): string =>
  `Step ${index + 1} has words but no name. Give it one with \`as\`, and translate its words under the same \`as\`.`;

/** The inputs of an action that are words of the designer's, without values alone. */
function wordsIn(action: string, inputs: unknown): string[] {
  const definition = knownActions.get(action);
  if (!definition || !isFields(inputs)) return [];
  return Object.keys(inputs).filter(name => {
    const [input, text] = [definition.inputs[name], inputs[name]];
    return input && takesWords(input) && typeof text === 'string' && hasWords(text);
  });
}

const hasWords = (text: string): boolean =>
  !hasLiquid(text) || /\p{L}/u.test(text.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, ''));
