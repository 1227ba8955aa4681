import type { Log } from '../../core/log.ts';
import { OWNER } from '../accounts/user.ts';
import type { Profile } from '../profile/profile.ts';
import type { AuthorizationRequest } from './authorization-requests.ts';
import type { FailedSignIn, FailedSignIns, FailureReason } from './failed-sign-ins.ts';
import type { SignInOutcomes } from './outcomes.ts';

/** How a sign-in ends in the browser. */
export type SignInEnd =
  | { kind: 'linked'; account: string; missing: readonly string[] }
  | { kind: 'code'; account: string; code: string; missing: readonly string[] }
  | { kind: 'waiting'; account: string; missing: readonly string[] }
  | FailedSignIn;

/** What the chat has to be told. */
export type LinkedEvent = { profile: string; account: string; conversation: unknown };
export type RefusedEvent = {
  profile: string;
  reason: 'denied' | FailureReason;
  conversation: unknown;
};

/** `outcomeId` leads the browser to the page that says so; `linked` and `refused` are for the chat. */
export type SignInIsOver = { kind: 'over'; outcomeId: string; linked?: LinkedEvent; refused?: RefusedEvent };

type News = Omit<SignInIsOver, 'kind' | 'outcomeId'>;

type Parts = { outcomes: SignInOutcomes; failedSignIns: FailedSignIns; log: Log };

/** Ends sign-ins: for the browser, and for the chat or the developer that waits. */
export class SignInConclusion {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async end(request: AuthorizationRequest, profile: Profile, end: SignInEnd): Promise<SignInIsOver> {
    const { outcomes, log } = this.#parts;
    const { chat, name, objectId, holder } = request;
    const channel = holder === OWNER ? '' : holder.channel;
    const shown = { profileTitle: profile.title, chat, channel, name, objectId };
    const outcomeId = await outcomes.keep(request.browser, { ...end, ...shown });
    log.info({ profile: profile.name, end: end.kind === 'failed' ? end.reason : end.kind }, 'A sign-in is over.');
    return { kind: 'over', outcomeId, ...(await this.#news(request, profile, end)) };
  }

  /** Before a code is typed, or a developer has accepted, there is nothing to tell. */
  async #news(
    { conversation, holder }: AuthorizationRequest,
    { name: profile }: Profile,
    end: SignInEnd,
  ): Promise<News> {
    if (end.kind === 'code' || end.kind === 'waiting') return {};
    if (end.kind === 'linked') return { linked: { profile, conversation, account: end.account } };
    if (holder !== OWNER) {
      return { refused: { profile, conversation, reason: end.kind === 'refused' ? 'denied' : end.reason } };
    }
    // A developer looks at the terminal, not at a chat.
    await this.#parts.failedSignIns.keep(profile, end);
    return {};
  }
}
