import { profileOf, titleBegun } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import type { PendingAt } from '../engine/state.ts';
import {
  asRequest,
  ended,
  prefixed,
  type Transition,
  type Turn,
  wait,
  waitFor,
  withState,
} from '../engine/transition.ts';
import { interruptingTemplate, isRequest } from '../meaning/interruption.ts';
import { botButton, botSay } from '../prompts/say.ts';
import { lookForAccess } from '../questions/access.ts';
import { codeRefused, inviteAgain, signInProfile } from '../questions/sign-in.ts';
import type { BotTextName } from '../templates/files/bot-texts.ts';
import { interrupt } from './interrupted.ts';

type SigningIn = PendingAt<'sign-in'>;

/** Handles a message during a sign-in: another request, the same request again, or anything else. */
export function onMessageWhileSigningIn(turn: Turn, pending: SigningIn, { reading }: EventOf<'message'>): Transition {
  const { dialog } = pending;
  const title = titleBegun(turn, dialog);
  const profile = signInProfile(turn, pending);
  if (reading.answer === 'no' && reading.afterAnswer === '') return ended(turn, botSay(turn, 'cancelled', { title }));
  // The other request may ask a question, and the code of the link already sent can still arrive.
  const offering = withState(turn, { ...turn.state, offered: { profile, otherAccount: false } });
  const other = interruptingTemplate(turn, pending, reading);
  if (other && other.name !== dialog.template) return interrupt(offering, pending, { reading, next: other });
  const isSame = reading.intents[0]?.template === dialog.template;
  if (isSame && isRequest(reading)) return asRequest(offering, reading);
  return inviteAgain(turn, pending);
}

/** The account is linked, so the waiting dialog continues. */
export function onSignedIn(turn: Turn, pending: SigningIn): Transition {
  const { dialog, purpose } = pending;
  const { offered: _over, ...state } = turn.state;
  const profile = signInProfile(turn, pending);
  const said = botSay(turn, 'signedIn', { profile: profileOf(turn, profile).title });
  return prefixed([said], lookForAccess(withState(turn, state), dialog, purpose));
}

/** The result of a typed code. */
export const onProved = (turn: Turn, pending: SigningIn, { result }: EventOf<'proved'>): Transition =>
  result === 'linked' ? onSignedIn(turn, pending) : codeRefused(turn, result, inviteAgain(turn, pending));

/**
 * Teams' sign-in window was closed or failed. The bot says so once per link: Teams may report it twice, and it also
 * closes the window after the consent page has already reported the result.
 */
export function onWindowClosed(turn: Turn, pending: SigningIn, { how }: EventOf<'sign-in-closed'>): Transition {
  if (pending.closed) return wait(turn);
  const profile = signInProfile(turn, pending);
  const said = botSay(turn, 'signInClosed', { profile: profileOf(turn, profile).title, how });
  const buttons = [botButton(turn, 'tryAgain'), botButton(turn, 'cancel')];
  return waitFor(withClosedOffer(turn), { ...pending, closed: true }, { ...said, buttons });
}

/**
 * The person cancelled on the consent page, or the sign-in failed there. The dialog keeps waiting: another message gets
 * a fresh link.
 */
export function onNotLinked(turn: Turn, pending: SigningIn, { how }: EventOf<'not-linked'>): Transition {
  const profile = signInProfile(turn, pending);
  const said = botSay(turn, NOT_LINKED[how], { profile: profileOf(turn, profile).title });
  const again = how === 'misconfigured' ? [] : [botButton(turn, 'tryAgain')];
  const buttons = [...again, botButton(turn, 'cancel')];
  return waitFor(withClosedOffer(turn), { ...pending, closed: true }, { ...said, buttons });
}

const NOT_LINKED = {
  refused: 'signInRefused',
  failed: 'signInFailed',
  misconfigured: 'signInMisconfigured',
} as const satisfies Record<EventOf<'not-linked'>['how'], BotTextName>;

/** Notes that a link offered outside a dialog was not used. */
function withClosedOffer(turn: Turn): Turn {
  const { offered } = turn.state;
  return offered ? withState(turn, { ...turn.state, offered: { ...offered, closed: true } }) : turn;
}
