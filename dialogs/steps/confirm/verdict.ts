import { templateOf } from '../../context.ts';
import type { Dialog, PendingAt, Purpose } from '../../engine/state.ts';
import { ended, prefixed, type Transition, type Turn, withState } from '../../engine/transition.ts';
import { botSay } from '../../prompts/say.ts';
import { lookForAccess } from '../../questions/access.ts';
import { notWrittenSay } from '../../questions/confirmation.ts';
import { retry } from '../../questions/way-out.ts';

type Confirming = PendingAt<'confirm'>;

/** Carries out what was agreed to. */
export const onYes = (turn: Turn, { dialog, nonce }: Confirming): Transition =>
  lookForAccess(turn, dialog, purposeOfYes(turn, dialog, nonce));

/** Ends what was refused. */
export const onNo = (turn: Turn, { dialog }: Confirming): Transition => ended(turn, notWrittenSay(turn, dialog));

/** Asks once more, after a message that neither agrees nor changes anything. */
export const askYesOrNo = (turn: Turn, pending: Confirming): Transition =>
  retry(turn, { ...pending, failures: pending.failures + 1 }, RETRIES, botSay(turn, 'askYesNo'));

/** A confirmation without a run was stored by an older version; what it showed is looked up again. */
const purposeOfYes = (turn: Turn, dialog: Dialog, nonce: string): Purpose =>
  dialog.run || !templateOf(turn, dialog).looksFirst ? { to: 'write', nonce, tried: false } : { to: 'begin' };

const RETRIES = { retries: 3, after: 'offer' } as const;
/** What is shown is agreed to, and something else comes after it. */
export function onAgreedWithMore(turn: Turn, pending: Confirming, request: string): Transition {
  const waiting = withState(turn, { ...turn.state, later: [...(turn.state.later ?? []), request] });
  return prefixed([botSay(turn, 'later', { parts: [request] })], onYes(waiting, pending));
}
