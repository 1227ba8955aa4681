import type { Auth, Began, Identify, UserKey } from '../../../auth/index.ts';
import { isBotError } from '../../../core/errors.ts';
import type { Access, Calendar, Need, SignIn } from '../../../dialogs/index.ts';
import type { ReturnAddress, Speaker } from '../activity/incoming.ts';

/** For what is nice to know: that a provider failed was reported where it did. */
function unlessBug(error: unknown): undefined {
  if (!isBotError(error)) throw error;
}

/** Makes the calendar of an account. */
export type CalendarOf = (
  profile: string,
  account: {
    account: string;
    getAccessToken: (refused?: string) => Promise<string>;
    /** Permissions that are missing, where some are. */
    withheld?: readonly string[];
  },
) => Calendar;

export type BoundSignIn = SignIn & {
  /** The zone of the calendar that is linked already, where the channel does not tell the person's. */
  calendarZone(): Promise<string | undefined>;
  /** Whether a sign-in of this person's waits for its code. */
  awaitsCode(): Promise<boolean>;
  /** Makes a code void, whosever it is; whether it was the code of a sign-in of this person's. */
  expose(code: string): Promise<boolean>;
};

export type SignInFor = (
  speaker: Speaker,
  about: {
    /** Asked for only when a sign-in begins. */
    address: () => ReturnAddress;
    began: () => Began | undefined;
    /** Asked only where an account serves several people. */
    identify: Identify | undefined;
  },
) => BoundSignIn;

/** Joins auth/ and calendar/ to what a dialog asks for, for one person at a time. */
export function signInPort(auth: Auth, calendarOf: CalendarOf, profiles: () => readonly string[]): SignInFor {
  return (speaker, { address, began, identify }) => {
    const { entry, tenant, channel } = speaker;
    const user: UserKey = { entry, tenant, channel, user: speaker.user };
    const access = async (profile: string, need: Need): Promise<Access> => {
      const found = await auth.access(user, profile, need, identify);
      if (found.kind !== 'token') return found;
      const { account, withheld } = found;
      return { kind: 'granted', account, ...(withheld && { withheld }), calendar: calendarOf(profile, found) };
    };
    return {
      access,
      invite(profile, need, otherAccount) {
        const since = began();
        return auth.invite(user, profile, need, {
          otherAccount,
          chat: speaker.channel,
          user: speaker.userName,
          ...(speaker.objectId && { objectId: speaker.objectId }),
          ...(since && { began: since }),
          conversation: address(),
        });
      },
      prove: code => auth.prove(user, code),
      awaitsCode: () => auth.awaitsCode(user),
      expose: code => auth.expose(user, code),
      async account(profile) {
        const own = await auth.account(user, profile);
        if (own !== undefined) return own;
        const found = await auth.access(user, profile, 'read', identify);
        return found.kind === 'token' ? found.account : undefined;
      },
      signOut: profile => auth.signOut(user, profile),
      async calendarZone() {
        const [profile] = profiles();
        const found = profile === undefined ? undefined : await access(profile, 'read');
        // A calendar that fails has reported that; the person is told once it is needed.
        return found?.kind === 'granted' ? found.calendar.zone().catch(unlessBug) : undefined;
      },
    };
  };
}
