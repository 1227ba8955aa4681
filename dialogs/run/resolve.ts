import type { InputDefinition } from '../actions/action-definition.ts';
import { type Context, slotOf, templateOf } from '../context.ts';
import type { Results } from '../engine/event.ts';
import type { Dialog, SlotValues } from '../engine/state.ts';
import { renderSetting, seenBy, settingOf } from '../prompts/views.ts';
import { withDuration } from '../slots/values.ts';
import { type Condition, compileCondition } from '../templates/expressions/condition.ts';
import { compileExpression, type Expression } from '../templates/expressions/expression.ts';
import { convertedTo, takesSlot } from './as-input.ts';
import { literalValue } from './literals.ts';

/** Works out conditions and inputs of steps from what is known at one moment of a dialog. */
export class Resolver {
  readonly #context: Context;
  readonly #dialog: Dialog;
  readonly #seen: Record<string, unknown>;

  constructor(context: Context, dialog: Dialog, results: Results) {
    this.#context = context;
    this.#dialog = dialog;
    this.#seen = seenBy(context, dialog, results);
  }

  /** Undefined if the condition needs results that are not there yet. */
  holds(condition: Condition | string): boolean | undefined {
    const { uses, holds } = typeof condition === 'string' ? compileCondition(condition) : condition;
    return this.#knows(uses) ? holds(this.#seen, renderSetting(this.#context)) : undefined;
  }

  /**
   * The values of inputs as far as they are known, and the expressions of the others. Nothing leaves an input out.
   * @param expressions compiled, or as they were written
   */
  inputs(
    definitions: Readonly<Record<string, InputDefinition>>,
    expressions: Readonly<Record<string, Expression | string>>,
  ): { inputs: SlotValues; open: Record<string, string> } {
    const all = Object.entries(expressions).map(([name, one]) => [name, this.#compiled(one)] as const);
    const known = all.filter(([, { uses }]) => this.#knows(uses));
    const values = known.flatMap(([name, expression]) => {
      const definition = definitions[name];
      const value = definition && this.#value(definition, expression);
      return value === undefined ? [] : [[name, value] as const];
    });
    const open = all.filter(one => !known.includes(one)).map(([name, { source }]) => [name, source] as const);
    return { inputs: Object.fromEntries(values), open: Object.fromEntries(open) };
  }

  #compiled(expression: Expression | string): Expression {
    return typeof expression === 'string' ? compileExpression(expression) : expression;
  }

  #knows(uses: readonly string[]): boolean {
    return uses.every(name => Object.hasOwn(this.#seen, name));
  }

  #value(definition: InputDefinition, expression: Expression): unknown {
    const setting = renderSetting(this.#context);
    switch (expression.kind) {
      case 'literal':
        return literalValue(definition, expression.source, {
          ...settingOf(this.#context, this.#dialog),
          presets: this.#context.set.presets,
        });
      case 'text':
        return expression.evaluate(this.#seen, setting) || undefined;
      case 'output': {
        const { slot } = expression;
        const own = slot === undefined ? undefined : this.#slotValue(definition, slot);
        return own ? own.value : convertedTo(definition, expression.evaluate(this.#seen, setting));
      }
    }
  }

  /** The value of a slot as it is; undefined if the input takes only what texts see of it. */
  #slotValue(definition: InputDefinition, name: string): { value: unknown } | undefined {
    const template = templateOf(this.#context, this.#dialog);
    if (!takesSlot(definition, slotOf(template, name).type)) return undefined;
    return { value: withDuration(template, this.#dialog.slots)[name] };
  }
}
