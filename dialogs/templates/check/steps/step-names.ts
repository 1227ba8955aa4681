import type { ActionDefinitions } from '../../../actions/action-definition.ts';
import { confirmFields, type NamedStep, resultFields } from '../../../run/result-names.ts';
import type { Preset } from '../../../slots/slot-type.ts';
import { asTag } from '../../expressions/condition.ts';
import { rootsOf } from '../../expressions/roots.ts';
import type { TemplateFile } from '../../files/schema.ts';
import { type StepInFile, stepsOf } from '../../files/steps-of.ts';
import type { Fields } from '../../shapes.ts';
import { commonValues, slotFields, valuesOf, withValues } from '../names.ts';

/** A step of a template, and the names that its inputs and its condition can use. */
export type CheckedStep = StepInFile &
  NamedStep & {
    /** It runs after the yes: the first write, and all steps below it. */
    isAfterYes: boolean;
    seen: Fields;
    presets: readonly Preset[];
    /** What its texts can use in addition to its own results. */
    before: Fields;
  };

/** The actions that steps can name, and the ranges that literals can. */
type StepSurroundings = { actions: ActionDefinitions; presets: readonly Preset[] };

/** Which names the parts of a template can use: those of its entities, its values, and what its steps find. */
export class StepNames {
  readonly steps: readonly CheckedStep[];
  readonly #file: TemplateFile;

  constructor(file: TemplateFile, { actions, presets }: StepSurroundings) {
    this.#file = file;
    const known = stepsOf(file, actions).flatMap(step => {
      const definition = actions.get(step.action);
      return definition ? [{ ...step, definition, ...(step.as !== undefined && { name: step.as }) }] : [];
    });
    const firstWrite = known.findIndex(({ definition }) => definition.need === 'write');
    this.steps = known.map((step, index) => {
      const isAfterYes = firstWrite >= 0 && index >= firstWrite;
      const all = known.slice(0, index);
      return {
        ...step,
        presets,
        isAfterYes,
        seen: this.#with(...all.map(done)),
        before: this.#with(...(isAfterYes ? all.slice(firstWrite) : all).map(done)),
      };
    });
  }

  /** What every text of the template can use. */
  get everywhere(): Fields {
    return this.#with();
  }

  /** Everything that a value can use, wherever it is shown. */
  get everything(): Fields {
    return this.#with(...this.steps.map(done), this.confirm);
  }

  /** What `confirm` can use: what was looked up before, and what the writes would change. */
  get confirm(): Fields {
    const looked = this.#with(...this.steps.filter(({ isAfterYes }) => !isAfterYes).map(done));
    // A name that nothing has is a fault of its own.
    const written = this.#with(...this.steps.map(done));
    const isWritten = (name: string): boolean => Object.hasOwn(written, name) && !Object.hasOwn(looked, name);
    const known = this.steps.filter(step => step.isAfterYes && !rootsIn(step).some(isWritten));
    return { ...looked, ...Object.assign({}, ...known.map(confirmFields)) };
  }

  /** What the reply at the end can use. A look-up before the confirmation is forgotten by then. */
  get done(): Fields {
    const writes = this.steps.some(({ isAfterYes }) => isAfterYes);
    return this.#with(...this.steps.filter(({ isAfterYes }) => isAfterYes === writes).map(done));
  }

  /** What a reply can use: what is known at every step that can end so. */
  reply(outcome: string, steps: readonly CheckedStep[]): Fields {
    const each = steps.map(step => ({ ...step.before, ...resultFields(step, outcome) }));
    return each.reduce(common, each[0] ?? this.everywhere);
  }

  #with(...results: readonly Fields[]): Fields {
    const { entities } = this.#file;
    return withValues(Object.assign({ ...commonValues, ...slotFields(entities) }, ...results), valuesOf(this.#file));
  }
}

const done = (step: NamedStep): Fields => resultFields(step, 'done');

const rootsIn = ({ inputs, if: condition }: StepInFile): string[] => [
  ...Object.values(inputs).flatMap(rootsOf),
  ...(condition === undefined ? [] : rootsOf(asTag(condition))),
];

/** The names that two sets share with the same shape. */
const common = (one: Fields, other: Fields): Fields =>
  Object.fromEntries(
    Object.entries(one).filter(([name, shape]) => JSON.stringify(other[name]) === JSON.stringify(shape)),
  );
