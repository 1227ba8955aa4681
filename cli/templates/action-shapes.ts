import { confirmFields, resultFields } from '../../dialogs/run/result-names.ts';
import type { Fields } from '../../dialogs/templates/shapes.ts';
import type { Template, TemplateStep } from '../../dialogs/templates/template.ts';

/** The values that the steps of a template give its texts, apart from the slots. */
type ActionShapes = {
  confirm: Fields;
  /** By slot. */
  asks: Readonly<Record<string, Fields>>;
  /** @param name  of a reply: "none", or "free.none" for one step */
  outcome(name: string): Fields;
};

export function actionShapes({ steps, need }: Template): ActionShapes {
  const looked = steps.filter(({ definition }) => need === 'write' && definition.need === 'read');
  return {
    confirm: { ...merged(looked, step => resultFields(step, 'done')), ...merged(steps, confirmFields) },
    asks: Object.assign({}, ...steps.map(({ definition }) => definition.asks)),
    outcome(reply) {
      const [outcome = '', name] = reply.split('.').toReversed();
      const ending = steps.filter(step => name === undefined || step.name === name);
      return merged(ending, step => resultFields(step, outcome));
    },
  };
}

const merged = (steps: readonly TemplateStep[], fieldsOf: (step: TemplateStep) => Fields): Fields =>
  Object.assign({}, ...steps.map(fieldsOf));
