import type { Calendar } from '../../calendar/model.ts';
import type { ActionResult, EachWrite } from '../engine/event.ts';
import type { Purpose, Target } from '../engine/state.ts';
import type { LastWrite } from '../memory/write-record.ts';
import type { SlotValueOf } from '../slots/index.ts';
import type { Setting } from '../slots/slot-type.ts';
import type { ValuesOf } from '../templates/shapes.ts';
import type { ActionDefinition, InputDefinition } from './action-definition.ts';
import type { ActionName, builtInActions } from './definitions.ts';

/** What an action gets. Its inputs are complete, because the engine has asked for missing ones. */
export type ActionInput<A extends ActionName> = {
  calendar: Calendar;
  /** The number of list lines on a page. */
  page: number;
  inputs: ActionInputs<A>;
  setting: Setting;
  purpose: Purpose;
  /** The event that the person confirmed a change to. */
  target: Target | undefined;
  /** What "undo" takes back. `isLast`: nothing has been done or shown since. */
  written?: (LastWrite & { isLast: boolean }) | undefined;
};

export type Action<A extends ActionName> = (input: ActionInput<A>) => Promise<ResultOf<A>>;

type Definition<A extends ActionName> = (typeof builtInActions)[A];

/** The inputs of an action, with the names and types in its definition. */
export type ActionInputs<A extends ActionName> = Inputs<Definition<A>['inputs']>;

type Inputs<D> = { readonly [N in RequiredOf<D>]: InputValue<D[N]> } & {
  readonly [N in Exclude<keyof D, RequiredOf<D>>]?: InputValue<D[N]>;
};
type RequiredOf<D> = { [N in keyof D]: D[N] extends { required: true } ? N : never }[keyof D];
type InputValue<I> = I extends { values: readonly (infer V)[] }
  ? V
  : I extends InputDefinition
    ? SlotValueOf[I['types'][number]]
    : never;

/**
 * How an action can end: with one of the outcomes in its definition and the values for its text. An action that looks
 * up first can also end with something to confirm, or with a question for one of its inputs.
 */
export type ResultOf<A extends ActionName> = (
  | EndingOf<Definition<A>['outcomes']>
  | Confirmable<Definition<A>>
  | AskingFor<Definition<A>>
  | Told
  | Checked<Definition<A>>
) &
  Onward & { slots?: Partial<ActionInputs<A>> };

/** One of several outcomes, with its values. */
export type EndingOf<O> = { [N in keyof O]: { outcome: N; values: ValuesOf<O[N]> } }[keyof O] & Onward;

/** What the engine continues with, whatever the outcome. */
type Onward = Pick<
  ActionResult,
  | 'mentioned'
  | 'day'
  | 'choose'
  | 'nearest'
  | 'begin'
  | 'nextOffset'
  | 'conflicts'
  | 'records'
  | 'picture'
  | 'learn'
  | 'agreed'
  | 'takenBack'
>;

/** One event that would be written, or what is done to each of several. */
type Confirmable<D> = D extends { confirms: infer C }
  ? { outcome: 'ready'; values: ValuesOf<C> } & (D extends { each: unknown }
      ? { each: readonly EachWrite[] }
      : { target: Target })
  : never;

/** The values that the question needs are those in `asks`. */
type AskingFor<D extends ActionDefinition> = {
  [N in keyof D['inputs']]: {
    outcome: 'ready';
    ask: N;
    values: ValuesOf<N extends keyof D['asks'] ? D['asks'][N] : None>;
  };
}[keyof D['inputs']];

/** The action has found out who some named people are; `slots` has them. */
type Told = { outcome: 'people'; values: None };

/** There is nothing to show of the event, which is new; what speaks against its time is in `conflicts`. */
type Checked<D> = D extends { checksTime: true } ? { outcome: 'ready'; values: None } : never;

type None = Record<never, never>;
