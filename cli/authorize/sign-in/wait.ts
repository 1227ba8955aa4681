import type { FailedSignIn, FailureReason, SharedGrant } from '../../../auth/index.ts';
import { MINUTE_MS } from '../../../time/index.ts';
import type { PasteResult, PasteSignIn } from './paste-sign-in.ts';
import type { AuthorizeSession } from './session.ts';

/** As long as a sign-in link is valid. */
const WAIT_MS = 10 * MINUTE_MS;
const POLL_MS = 1_000;

/** Waits for an account, from the link or a pasted address. Prints why if none comes. */
export async function waitForGrant(session: AuthorizeSession, paste: PasteSignIn): Promise<SharedGrant | undefined> {
  const { context, profile, terminal, stopped, pause } = session;
  const { clock } = context;
  const { sharedAccount } = context.auth;
  const endsAtMs = clock() + WAIT_MS;
  let shown = '';
  while (clock() < endsAtMs) {
    const waiting = `Waiting for the sign-in, ${Math.ceil((endsAtMs - clock()) / MINUTE_MS)} min left. Paste here:`;
    if (waiting !== shown) terminal.prompt(waiting);
    shown = waiting;
    const typed = terminal.ended() ? [] : [terminal.arrived()];
    await Promise.race([stopped, pause(POLL_MS), ...typed]);
    const line = terminal.take();
    if (line) {
      const taken = await takeLine(session, paste, line);
      if (taken !== 'over') terminal.print(taken.say);
      shown = '';
    }
    const grant = await sharedAccount.waiting(profile.name);
    if (grant) return grant;
    const end = await sharedAccount.failedSignIn(profile.name);
    if (end) return fail(session, end);
  }
  terminal.print('The sign-in expired after ten minutes. Run the command again when you are ready.');
  return undefined;
}

/** The pasted line may also be the address or text of the provider's error page. */
async function takeLine({ explain }: AuthorizeSession, paste: PasteSignIn, line: string): Promise<PasteResult> {
  const meaning = paste.isAnswer(line) ? undefined : explain(line);
  return meaning === undefined ? paste.take(line) : { say: meaning };
}

function fail({ terminal, profile }: AuthorizeSession, end: FailedSignIn): undefined {
  const why = end.kind === 'failed' ? failures[end.reason] : 'The provider says that access was not allowed.';
  const seen = end.kind === 'failed' && end.seen ? `\nSeen: ${end.seen}` : '';
  terminal.print(`\n${why}${seen}\nTo find out more: npm run authorize -- ${profile.name} --doctor`);
}

const failures: Record<FailureReason, string> = {
  consent: 'The granted permissions do not even allow reading the account name. Start again and tick every box.',
  'no-lasting-grant':
    'The provider sent no refresh token. For Google, authorizationUrl must contain access_type=offline and prompt=consent; other providers need the scope offline_access.',
  provider: 'The provider did not answer correctly, so no account was linked.',
  misconfigured: 'The profile does not match the provider, so no account was linked.',
};
