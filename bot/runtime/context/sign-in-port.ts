import type { Auth, ChatStart, Identify, UserKey } from '../../../auth/index.ts';
import type { Calendar } from '../../../calendar/index.ts';
import { isBotError } from '../../../core/errors.ts';
import type { Access, InvitedNeed, Need, SignIn } from '../../../dialogs/index.ts';
import type { Service, VouchedUser } from '../../../services/index.ts';
import type { ReturnAddress, Speaker } from '../activity/incoming.ts';

/** Ignores provider failures, which were already reported, where the value is optional. Rethrows other errors. */
function unlessBug(error: unknown): undefined {
  if (!isBotError(error)) throw error;
}

/** Creates the calendar of an account. */
export type CalendarOf = (
  profile: string,
  account: {
    account: string;
    getAccessToken: (refused?: string) => Promise<string>;
    /** The missing permissions, if any. */
    withheld?: readonly string[];
  },
) => Calendar;

export type BoundSignIn = SignIn & {
  /** The time zone of the linked calendar, if the channel does not report the person's. */
  calendarZone(): Promise<string | undefined>;
  /** True if a sign-in of this person waits for its code. */
  awaitsCode(): Promise<boolean>;
  /** Voids a code for everyone. @returns true if a sign-in of this person waited for it */
  expose(code: string): Promise<boolean>;
};

/** What a sign-in needs to know about its turn. */
type SignInTurn = {
  /** The chat to return to after the sign-in. Called only when one begins. */
  address: () => ReturnAddress;
  began: () => ChatStart | undefined;
  /** Called only for what serves everybody, and for actions that send who the person is. */
  identify: Identify | undefined;
  /** Called when a code has linked an account. */
  onProved?: () => Promise<void>;
};

export type SignInFor = (speaker: Speaker, about: SignInTurn) => BoundSignIn;

/**
 * Creates the service of a profile.
 * @param getAccessToken of an account; services without a sign-in have a key of their own
 */
export type ServiceOf = (
  profile: string,
  given: { getAccessToken?: (refused?: string) => Promise<string>; user: () => Promise<VouchedUser> },
) => Service;

type World = {
  auth: Auth;
  calendarOf: CalendarOf;
  serviceOf: ServiceOf;
  /** The names of the profiles with accounts. */
  accounts: readonly string[];
};

/** Implements the sign-in port of dialogs/ with auth/, calendar/ and services/, for one person at a time. */
export const signInPort =
  (world: World): SignInFor =>
  (speaker, about) =>
    new PersonSignIn(world, speaker, about);

class PersonSignIn implements BoundSignIn {
  readonly #world: World;
  readonly #speaker: Speaker;
  readonly #about: SignInTurn;
  readonly #user: UserKey;

  constructor(world: World, speaker: Speaker, about: SignInTurn) {
    this.#world = world;
    this.#speaker = speaker;
    this.#about = about;
    const { entry, tenant, channel, user } = speaker;
    this.#user = { entry, tenant, channel, user };
  }

  async access(profile: string, need: Need): Promise<Access> {
    const found = await this.#world.auth.access(this.#user, { profile, need, identify: this.#about.identify });
    const { calendarOf, serviceOf } = this.#world;
    const user = () => this.#vouched();
    if (found.kind === 'service') return { kind: 'granted', account: '', service: serviceOf(profile, { user }) };
    if (found.kind !== 'token') return found;
    const { account, withheld, getAccessToken } = found;
    const granted = { calendar: calendarOf(profile, found), service: serviceOf(profile, { getAccessToken, user }) };
    return { kind: 'granted', account, ...(withheld && { withheld }), ...granted };
  }

  /** What the channel vouches for about the person. */
  async #vouched(): Promise<VouchedUser> {
    const identity = await this.#about.identify?.();
    const [id] = identity?.ids ?? [];
    return { ...(id !== undefined && { id }), ...(identity?.email && { email: identity.email }) };
  }

  invite(profile: string, need: InvitedNeed, otherAccount: boolean) {
    const { channel, userName, objectId } = this.#speaker;
    const began = this.#about.began();
    const about = {
      ...{ otherAccount, chat: channel, user: userName },
      ...(objectId && { objectId }),
      ...(began && { began }),
      conversation: this.#about.address(),
    };
    return this.#world.auth.invite(this.#user, { profile, need }, about);
  }

  async prove(code: string) {
    const result = await this.#world.auth.prove(this.#user, code);
    if (result === 'linked') await this.#about.onProved?.();
    return result;
  }

  awaitsCode(): Promise<boolean> {
    return this.#world.auth.awaitsCode(this.#user);
  }

  expose(code: string): Promise<boolean> {
    return this.#world.auth.expose(this.#user, code);
  }

  async account(profile: string): Promise<string | undefined> {
    const own = await this.#world.auth.account(this.#user, profile);
    if (own !== undefined) return own;
    const found = await this.#world.auth.access(this.#user, { profile, need: 'read', identify: this.#about.identify });
    return found.kind === 'token' ? found.account : undefined;
  }

  signOut(profile: string): Promise<boolean> {
    return this.#world.auth.signOut(this.#user, profile);
  }

  async calendarZone(): Promise<string | undefined> {
    const [profile] = this.#world.accounts;
    const found = profile === undefined ? undefined : await this.access(profile, 'read');
    // A failing calendar has reported its failure. The person hears of it when the calendar is needed.
    return found?.kind === 'granted' ? found.calendar?.zone().catch(unlessBug) : undefined;
  }
}
