import { type ActionEnd, endOf } from '../actions/action-end.ts';
import { performAction } from '../actions/index.ts';
import { type Context, templateOf } from '../context.ts';
import type { ActionResult, Results, RunResult } from '../engine/event.ts';
import type { Dialog, Purpose, SlotValues, Target } from '../engine/state.ts';
import type { Access } from '../ports.ts';
import { settingOf } from '../prompts/views.ts';
import { definitionOf } from './definition-of.ts';
import { type NamedStep, resultValues } from './result-names.ts';

/** A permission to use an account. */
export type GrantedAccess = Extract<Access, { kind: 'granted' }>;
/** The permissions that this turn has looked up, by profile. */
export type Grants = ReadonlyMap<string, GrantedAccess>;

/** How a run ended or where it waits, or the permission that it lacks. */
export type RunEnd =
  | { kind: 'outcome'; result: RunResult }
  | (Extract<ActionEnd, { kind: 'sign-in' }> & { profile: string });

/** A dialog whose steps run, and what they may use. */
export type Running = { dialog: Dialog; purpose: Purpose; grants: Grants };

/** One action with its inputs. */
export type Call = {
  action: string;
  profile?: string;
  inputs: SlotValues;
  purpose: Purpose;
  target?: Target | undefined;
};

/** How an action ended by itself. */
export type CallEnd = { kind: 'outcome'; result: ActionResult } | Exclude<RunEnd, { kind: 'outcome' }>;

/**
 * Runs one action.
 * @returns an outcome that a template has words for, or a new sign-in; the provider's refusals are turned into these
 * @throws errors that a person cannot be told about, see `endOf`; TypeError if its permission was not looked up
 */
export async function perform(context: Context, { dialog, grants }: Running, call: Call): Promise<CallEnd> {
  const { action, profile = '', inputs, purpose, target } = call;
  const grant = grants.get(profile);
  if (!grant?.calendar) throw new TypeError(`${action} needs access to the calendar of ${profile} first`);
  const { calendar } = grant;
  const { inputs: wanted } = definitionOf(context, call);
  const isMissing = Object.keys(wanted).some(name => wanted[name]?.required && inputs[name] === undefined);
  if (isMissing) return { kind: 'outcome', result: { outcome: 'refused', values: {} } };
  const { page } = templateOf(context, dialog);
  const setting = { ...settingOf(context, dialog), ...zoneIn(inputs) };
  try {
    const result = await performAction(action, inputs, { calendar, page, setting, purpose, target });
    return { kind: 'outcome', result };
  } catch (error) {
    const end = endOf(error, purpose);
    return end.kind === 'outcome' ? end : { ...end, profile };
  }
}

/** A step can have a zone of its own. */
const zoneIn = ({ zone }: SlotValues): { zone?: string } => (typeof zone === 'string' ? { zone } : {});

/** The result of a step as texts see it, next to those of the steps before it. */
export const seenResult = (step: NamedStep, result: ActionResult, before: Results): RunResult => ({
  ...result,
  own: result.values,
  values: { ...before, ...resultValues(step, result.outcome, result.values) },
  ...(step.name !== undefined && { step: step.name }),
});
