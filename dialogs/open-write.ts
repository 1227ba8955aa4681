import type { Dialog, Purpose } from './state.ts';

type Write = Extract<Purpose, { to: 'write' }>;

/** The write that a dialog has begun and whose outcome is not known yet. */
export function openWrite({ step }: Dialog): Write | undefined {
  const purpose = 'purpose' in step ? step.purpose : undefined;
  if (purpose?.to !== 'write') return undefined;
  return step.at === 'acting' || purpose.tried ? purpose : undefined;
}
