import { typedCode } from '../codes.ts';
import { type Context, profileOf, templateOf } from '../context.ts';
import { ended } from '../ending.ts';
import { after, atStep, type Event, type Flow, reply, type SignInEnds, withActive } from '../flow.ts';
import { interrupt, interruption, isRequest } from '../interrupt.ts';
import { lookForAccess } from '../proceed.ts';
import { startRequest } from '../request.ts';
import { botButton, botSay, type Say } from '../say.ts';
import { spanView } from '../slots/when.ts';
import type { ConversationState, Dialog, Purpose } from '../state.ts';
import type { BotTextName } from '../templates/files/bot-texts.ts';
import type { Template } from '../templates/template.ts';
import { confirmation } from './confirm.ts';

type AccessEvent = Extract<Event, { type: 'access' }>;

/** What the look for permission found: go on, ask the person to sign in, or say who can help. */
export function onAccess(context: Context, state: ConversationState, dialog: Dialog, event: AccessEvent): Flow {
  const purpose: Purpose = 'purpose' in dialog.step ? dialog.step.purpose : { to: 'begin' };
  const { title: profile, mode } = profileOf(context, templateOf(context, dialog).profile);
  const own = mode === 'per-user';
  switch (event.kind) {
    case 'granted':
      return onGranted(context, state, { ...dialog, ...grantOf(event) }, purpose);
    case 'sign-in':
      return onSignInNeeded(context, state, dialog, purpose, event);
    case 'owner-must-reconnect':
      return ended(context, state, botSay(context, 'ownerMustReconnect', { profile, cause: event.cause }));
    case 'stranger':
      return ended(context, state, botSay(context, 'notForYou', { profile }));
    case 'read-only':
      return ended(context, state, botSay(context, 'readOnly', { profile }));
    case 'disabled':
      return ended(context, state, botSay(context, 'switchedOff', { profile }));
    case 'unavailable':
      if (purpose.to === 'write' && purpose.tried) return stillUnknown(context, state, dialog, purpose);
      return stalled(context, state, dialog, purpose, botSay(context, 'authUnavailable', { profile, own }));
    case 'misconfigured': {
      const said = botSay(context, 'authMisconfigured', { profile, own });
      const isOpen = purpose.to === 'write' && purpose.tried;
      return isOpen ? after([said], stillUnknown(context, state, dialog, purpose)) : ended(context, state, said);
    }
  }
}

/** Of an account that serves everybody no person in the chat can renew the permission. */
function onSignInNeeded(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  purpose: Purpose,
  event: Extract<AccessEvent, { kind: 'sign-in' }>,
): Flow {
  const { mode, title: profile } = profileOf(context, templateOf(context, dialog).profile);
  if (mode === 'pre-authorized') {
    const cause = event.reason === 'lapsed' ? event.cause : 'consent';
    return ended(context, state, botSay(context, 'ownerMustReconnect', { profile, cause }));
  }
  switch (event.reason) {
    case 'not-linked':
      return invite(context, state, dialog, purpose, 'signInNeeded');
    case 'lapsed':
      return invite(context, state, dialog, purpose, 'signInLapsed', { cause: event.cause });
    case 'consent':
      return onConsentNeeded(context, state, dialog, event.missing);
  }
}

/** Asks for consent once. If the calendar still refuses after that, another consent would not help. */
function onConsentNeeded(context: Context, state: ConversationState, dialog: Dialog, missing: readonly string[]): Flow {
  const purpose: Purpose = 'purpose' in dialog.step ? dialog.step.purpose : { to: 'begin' };
  const refused = dialog.step.at === 'acting';
  if (!refused || !dialog.withheld) {
    const asking = { ...dialog, withheld: missing };
    return invite(context, state, asking, purpose, 'consentNeeded', { missing: namesOf(missing) });
  }
  const { need } = templateOf(context, dialog);
  const profile = profileTitle(context, templateOf(context, dialog));
  return ended(
    context,
    state,
    botSay(context, 'permissionMissing', { profile, need, missing: namesOf(dialog.withheld) }),
  );
}

const namesOf = (scopes: readonly string[]): string => scopes.map(scopeName).join(', ');

const grantOf = ({ account, withheld }: Extract<AccessEvent, { kind: 'granted' }>): Partial<Dialog> => ({
  account,
  ...(withheld && { withheld }),
});

/** A scope that is an address is known by its end: ".../auth/calendar.readonly". */
const scopeName = (scope: string): string => scope.split('/').at(-1) ?? scope;

function onGranted(context: Context, state: ConversationState, dialog: Dialog, purpose: Purpose): Flow {
  const template = templateOf(context, dialog);
  if (purpose.to === 'begin' && template.looksFirst) return act(state, dialog, { to: 'prepare', offset: 0 });
  if (purpose.to === 'begin' && template.confirm) {
    const nonce = context.newNonce();
    const confirming = atStep(dialog, { at: 'confirm', nonce, failures: 0 });
    return reply(withActive(state, confirming), ...confirmation(context, confirming, nonce));
  }
  return act(state, dialog, purpose);
}

function act(state: ConversationState, dialog: Dialog, purpose: Purpose): Flow {
  const acting = atStep(dialog, { at: 'acting', purpose });
  return { state: withActive(state, acting), says: [], effect: { type: 'act', dialog: acting, purpose } };
}

/** Parks the dialog with its slots and sends a sign-in link. */
export function invite(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  purpose: Purpose,
  text: 'signInNeeded' | 'signInLapsed' | 'consentNeeded' | 'signInWaiting',
  more: Record<string, unknown> = {},
): Flow {
  const template = templateOf(context, dialog);
  const values = { profile: profileTitle(context, template), need: template.need, ...more };
  return {
    state: withActive(state, atStep(dialog, { at: 'sign-in', purpose })),
    says: [botSay(context, text, values)],
    invite: { profile: template.profile, need: template.need },
  };
}

/** A message while sign-in is open: the typed code, another request, or a reminder with a fresh link. */
export function onMessageWhileSigningIn(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  event: Extract<Event, { type: 'message' }>,
): Flow {
  const { profile } = templateOf(context, dialog);
  const code = typedCode(event.reading);
  if (code !== undefined) return { state, says: [], effect: { type: 'prove', profile, code } };
  // What is asked instead may ask back, and the code of the link that was sent can still come.
  const offered = { profile, otherAccount: false };
  const { reading } = event;
  const other = interruption(context, dialog, reading);
  if (other && other.name !== dialog.template) return interrupt(context, { ...state, offered }, dialog, reading, other);
  // The same once more says anew what the sign-in is for.
  const isSame = reading.guesses[0]?.template === dialog.template;
  if (isSame && isRequest(reading)) return startRequest(context, { ...state, offered }, reading);
  const purpose: Purpose = dialog.step.at === 'sign-in' ? dialog.step.purpose : { to: 'begin' };
  return invite(context, state, dialog, purpose, 'signInWaiting');
}

/** A link that was asked for out of turn. */
export function offer(
  context: Context,
  state: ConversationState,
  { profile, otherAccount }: NonNullable<ConversationState['offered']>,
): Flow {
  const said = botSay(context, 'signInOffer', { profile: profileOf(context, profile).title });
  return {
    state: { ...state, offered: { profile, otherAccount } },
    says: [said],
    invite: { profile, need: 'as-before', otherAccount },
  };
}

/** The account is linked: what was asked for before goes on by itself. */
export function onLinked(context: Context, { offered: _over, ...state }: ConversationState): Flow {
  const dialog = state.active;
  const template = dialog ? templateOf(context, dialog) : [...context.set.templates.values()][0];
  const said = botSay(context, 'signedIn', { profile: template ? profileTitle(context, template) : '' });
  if (dialog?.step.at !== 'sign-in') return reply(state, said);
  return after([said], lookForAccess(context, state, dialog, dialog.step.purpose));
}

/**
 * Teams' window of a sign-in was closed, or did not work. That is said once for each link: Teams may tell it twice, and it
 * also closes the window when the consent page has told the bot already.
 */
export function onClosed(
  context: Context,
  state: ConversationState,
  { how }: Extract<Event, { type: 'sign-in-closed' }>,
): Flow {
  const { active, offered } = state;
  const waits = active?.step.at === 'sign-in' ? active.step : undefined;
  if (waits ? waits.closed : !offered || offered.closed) return { state, says: [] };
  const name = waits && active ? templateOf(context, active).profile : (offered?.profile ?? '');
  const said = botSay(context, 'signInClosed', { profile: profileOf(context, name).title, how });
  const buttons = waits ? (['tryAgain', 'cancel'] as const) : (['signIn'] as const);
  return reply(withClosed(state), { ...said, buttons: buttons.map(button => botButton(context, button)) });
}

/** The state, knowing that the link which was sent last came to nothing. */
function withClosed({ active, offered, ...state }: ConversationState): ConversationState {
  const waits = active?.step.at === 'sign-in' ? atStep(active, { ...active.step, closed: true }) : active;
  return {
    ...state,
    ...(waits && { active: waits }),
    ...(offered && { offered: { ...offered, closed: true } }),
  };
}

/** Cancelled on the consent page, or it failed there. The dialog stays parked: another message brings a fresh link. */
export function onNotLinked(context: Context, state: ConversationState, how: keyof typeof NOT_LINKED): Flow {
  if (state.active?.step.at !== 'sign-in') return { state, says: [] };
  const profile = profileTitle(context, templateOf(context, state.active));
  const again = how === 'misconfigured' ? [] : [botButton(context, 'tryAgain')];
  const buttons = [...again, botButton(context, 'cancel')];
  return reply(withClosed(state), { ...botSay(context, NOT_LINKED[how], { profile }), buttons });
}

const NOT_LINKED = {
  refused: 'signInRefused',
  failed: 'signInFailed',
  misconfigured: 'signInMisconfigured',
} as const satisfies Record<string, BotTextName>;

export function onProved(context: Context, state: ConversationState, event: Extract<Event, { type: 'proved' }>): Flow {
  if (event.result === 'linked') return onLinked(context, state);
  if (event.result === 'wrong') return reply(state, botSay(context, 'codeWrong'));
  const again = inviteAgain(context, state);
  if (event.result === 'nothing-pending') return again;
  return after([botSay(context, event.result === 'exposed' ? 'codeExposed' : 'codeDestroyed')], again);
}

function inviteAgain(context: Context, state: ConversationState): Flow {
  const { active, offered } = state;
  if (active?.step.at === 'sign-in') return invite(context, state, active, active.step.purpose, 'signInWaiting');
  return offered ? offer(context, state, offered) : { state, says: [] };
}

/** The outcome of the write cannot be found out just now; the next turn tries again. */
export function stillUnknown(context: Context, state: ConversationState, dialog: Dialog, purpose: Purpose): Flow {
  const said = { ...botSay(context, 'maybeWritten'), buttons: [botButton(context, 'check')] };
  return reply(withActive(state, atStep(dialog, { at: 'acting', purpose })), said);
}

/** Something did not answer: nothing is lost, and "try again" does. */
export function stalled(context: Context, state: ConversationState, dialog: Dialog, purpose: Purpose, said: Say): Flow {
  const waiting = atStep(dialog, { at: 'stalled', purpose });
  const buttons = [botButton(context, 'tryAgain'), botButton(context, 'cancel')];
  return reply(withActive(state, waiting), { ...said, buttons });
}

/** How a profile is called in texts. */
const profileTitle = (context: Context, template: Template): string => profileOf(context, template.profile).title;

/** A word in time, with a button that asks for a fresh link. */
export function signInEnds(context: Context, { profile, cause, atMs }: SignInEnds): Say {
  const end = spanView({ startMs: atMs, endMs: atMs }, context.setting.zone);
  const said = botSay(context, 'signInEnds', { profile: profileOf(context, profile).title, cause, end });
  return { ...said, buttons: [botButton(context, 'renew')] };
}
