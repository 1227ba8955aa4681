import type { Service, ServiceEnd, VouchedUser } from '../../services/model.ts';
import type { ActionDefinition } from '../actions/action-definition.ts';
import type { ActionResult } from '../engine/event.ts';
import type { Purpose, SlotValues } from '../engine/state.ts';
import { slotTypeNamed } from '../slots/index.ts';
import type { Setting } from '../slots/slot-type.ts';
import type { RenderSetting } from '../templates/rendering.ts';
import type { DeclaredCall } from './declared-call.ts';
import { textOfFailure } from './service-texts.ts';

/** What a declared action gets. */
type DeclaredInput = {
  service: Service;
  /** What people call the service. */
  title: string;
  definition: Pick<ActionDefinition, 'inputs'>;
  declared: DeclaredCall;
  inputs: SlotValues;
  purpose: Purpose;
  setting: Setting;
  render: RenderSetting;
};

/**
 * Runs a declared action.
 * @returns one of its outcomes, or a failure with the text for services; "maybeWritten" for a write that can be tried
 *   again with the same key
 */
export async function performDeclared(input: DeclaredInput): Promise<ActionResult> {
  const { service, declared, purpose, render } = input;
  const tried = purpose.to === 'write' && purpose.tried;
  // Without a key, the service would carry out a repeat as well.
  if (tried && !declared.isIdempotent) return failed(input, 'unsure');
  const values = { ...viewsOf(input), user: declared.sendsUser ? await userOf(service) : NOBODY };
  const request = declared.request(values, render);
  if (!request) return failed(input, 'refused');
  const key = purpose.to === 'write' && declared.isIdempotent ? { idempotencyKey: purpose.nonce } : {};
  const end = await service.send({ ...request, ...key, tried }, answer => declared.read(answer, render));
  if (end.kind !== 'done') return resultOf(input, end);
  const outcome = declared.outcomeOf({ ...values, ...end.value }, render);
  return { outcome, values: end.value };
}

function resultOf(input: DeclaredInput, end: Exclude<ServiceEnd<unknown>, { kind: 'done' }>): ActionResult {
  if (end.kind === 'unsure' && end.again) return failed(input, 'maybeWritten');
  const seconds = end.kind === 'limited' ? end.seconds : undefined;
  return failed(input, end.kind, seconds === undefined ? {} : { seconds, minutes: Math.ceil(seconds / 60) });
}

const failed = ({ title }: DeclaredInput, outcome: keyof typeof textOfFailure, values = {}): ActionResult => ({
  outcome,
  values: { ...values, profile: title },
  text: textOfFailure[outcome],
});

/** The inputs as texts see them; an empty one is null. */
function viewsOf({ definition, inputs, setting }: DeclaredInput): Record<string, unknown> {
  const views = Object.entries(definition.inputs).map(
    ([
      name,
      {
        types: [type],
      },
    ]) => {
      const value = inputs[name];
      const view = value === undefined || type === undefined ? null : slotTypeNamed(type).view(value, setting);
      return [name, view ?? null] as const;
    },
  );
  return Object.fromEntries(views);
}

type SeenUser = { [N in keyof Required<VouchedUser>]: string | null };

const NOBODY: SeenUser = { id: null, email: null };

const userOf = async (service: Service): Promise<SeenUser> => ({ ...NOBODY, ...(await service.user()) });
