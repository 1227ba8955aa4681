import type { FailedSignIn, FailureReason, SharedGrant } from '../../../auth/index.ts';
import type { PasteResult, PasteWay } from './paste.ts';
import type { AuthorizeSession } from './session.ts';

const MINUTE_MS = 60_000;
/** As long as a sign-in link is good. */
const PATIENCE_MS = 10 * MINUTE_MS;
const POLL_MS = 1_000;

/** Waits for whichever way brings an account first; says why when none does. */
export async function waitForGrant(session: AuthorizeSession, paste: PasteWay): Promise<SharedGrant | undefined> {
  const { context, profile, terminal, stopped, pause } = session;
  const { clock } = context;
  const { sharedAccount: owner } = context.auth;
  const endsAtMs = clock() + PATIENCE_MS;
  let told = '';
  while (clock() < endsAtMs) {
    const waiting = `Waiting for the sign-in, ${Math.ceil((endsAtMs - clock()) / MINUTE_MS)} min left. Paste here:`;
    if (waiting !== told) terminal.prompt(waiting);
    told = waiting;
    const typed = terminal.ended() ? [] : [terminal.arrived()];
    await Promise.race([stopped, pause(POLL_MS), ...typed]);
    const line = terminal.take();
    if (line) {
      const taken = await takeLine(session, paste, line);
      if (taken !== 'over') terminal.print(taken.say);
      told = '';
    }
    const grant = await owner.waiting(profile.name);
    if (grant) return grant;
    const end = await owner.failedSignIn(profile.name);
    if (end) return fail(session, end);
  }
  terminal.print('Ten minutes are over, and with them this sign-in. Begin again when you are ready.');
  return undefined;
}

/** Instead of the answer it may be the provider's error page that is pasted. */
async function takeLine({ explain }: AuthorizeSession, paste: PasteWay, line: string): Promise<PasteResult> {
  const meaning = paste.isAnswer(line) ? undefined : explain(line);
  return meaning === undefined ? paste.take(line) : { say: meaning };
}

function fail({ terminal, profile }: AuthorizeSession, end: FailedSignIn): undefined {
  const why = end.kind === 'failed' ? failures[end.reason] : 'The provider says that it was not allowed.';
  const seen = end.kind === 'failed' && end.seen ? `\nSeen: ${end.seen}` : '';
  terminal.print(`\n${why}${seen}\nTo find out more: npm run authorize -- ${profile.name} --doctor`);
}

const failures: Record<FailureReason, string> = {
  consent: 'Too little was allowed even to see whose account it is. Begin again, and tick every box.',
  'no-lasting-grant':
    'The provider gave no refresh token. For Google, access_type=offline and prompt=consent must stand in authorizationUrl; others want the scope offline_access.',
  provider: 'The provider did not answer as it should, so nothing was connected.',
  misconfigured: 'Provider and profile do not fit together, so nothing was connected.',
};
