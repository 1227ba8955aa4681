import type { Log } from '../../core/log.ts';
import { OWNER } from '../accounts/user.ts';
import type { Profile } from '../profile/profile.ts';
import type { AuthorizationRequest } from './authorization-requests.ts';
import type { FailedSignIn, FailedSignIns, FailureReason } from './failed-sign-ins.ts';
import type { SignInOutcomes } from './outcomes.ts';

/** How a sign-in ended in the browser. */
export type SignInResult =
  | { kind: 'linked'; account: string; missing: readonly string[] }
  | { kind: 'code'; account: string; code: string; missing: readonly string[] }
  | { kind: 'waiting'; account: string; missing: readonly string[] }
  | FailedSignIn;

/** Tells the chat that the account is linked. `conversation` is the invitation's. */
export type LinkedEvent = { profile: string; account: string; conversation: unknown };
/** Tells the chat that the sign-in failed. */
export type RefusedEvent = {
  profile: string;
  reason: 'denied' | FailureReason;
  conversation: unknown;
};

/** `outcomeId` identifies the page that shows the outcome; `linked` and `refused` are for the chat. */
export type FinishedSignIn = { kind: 'over'; outcomeId: string; linked?: LinkedEvent; refused?: RefusedEvent };

type ChatEvents = Omit<FinishedSignIn, 'kind' | 'outcomeId'>;

type Parts = { outcomes: SignInOutcomes; failedSignIns: FailedSignIns; log: Log };

/** Ends a sign-in: stores the page for the browser, and tells the chat or the developer who waits for it. */
export class SignInFinisher {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async finish(request: AuthorizationRequest, profile: Profile, result: SignInResult): Promise<FinishedSignIn> {
    const { outcomes, log } = this.#parts;
    const { chat, name, objectId, holder } = request;
    const channel = holder === OWNER ? '' : holder.channel;
    const shown = { profileTitle: profile.title, chat, channel, name, objectId };
    const outcomeId = await outcomes.save(request.browser, { ...result, ...shown });
    log.info(
      { profile: profile.name, end: result.kind === 'failed' ? result.reason : result.kind },
      'A sign-in is over.',
    );
    return { kind: 'over', outcomeId, ...(await this.#chatEvents(request, profile, result)) };
  }

  /** Nothing is sent while a code must still be typed or a developer must still accept. */
  async #chatEvents(
    { conversation, holder }: AuthorizationRequest,
    { name: profile }: Profile,
    result: SignInResult,
  ): Promise<ChatEvents> {
    if (result.kind === 'code' || result.kind === 'waiting') return {};
    if (result.kind === 'linked') return { linked: { profile, conversation, account: result.account } };
    if (holder !== OWNER) {
      return { refused: { profile, conversation, reason: result.kind === 'refused' ? 'denied' : result.reason } };
    }
    // The developer waits at a terminal, not in a chat.
    await this.#parts.failedSignIns.save(profile, result);
    return {};
  }
}
