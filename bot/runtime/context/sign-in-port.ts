import type { Auth, ChatStart, Identify, UserKey } from '../../../auth/index.ts';
import type { Calendar } from '../../../calendar/index.ts';
import { isBotError } from '../../../core/errors.ts';
import type { Access, Need, SignIn } from '../../../dialogs/index.ts';
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
export type SignInTurn = {
  /** The chat to return to after the sign-in. Called only when one begins. */
  address: () => ReturnAddress;
  began: () => ChatStart | undefined;
  /** Called only for shared accounts. */
  identify: Identify | undefined;
  /** Called when a code has linked an account. */
  onProved?: () => Promise<void>;
};

export type SignInFor = (speaker: Speaker, about: SignInTurn) => BoundSignIn;

type World = { auth: Auth; calendarOf: CalendarOf; profiles: () => readonly string[] };

/** Implements the sign-in port of dialogs/ with auth/ and calendar/, for one person at a time. */
export const signInPort =
  (auth: Auth, calendarOf: CalendarOf, profiles: () => readonly string[]): SignInFor =>
  (speaker, about) =>
    new PersonSignIn({ auth, calendarOf, profiles }, speaker, about);

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
    if (found.kind !== 'token') return found;
    const { account, withheld } = found;
    const calendar = this.#world.calendarOf(profile, found);
    return { kind: 'granted', account, ...(withheld && { withheld }), calendar };
  }

  invite(profile: string, need: Need, otherAccount: boolean) {
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
    const [profile] = this.#world.profiles();
    const found = profile === undefined ? undefined : await this.access(profile, 'read');
    // A failing calendar has reported its failure. The person hears of it when the calendar is needed.
    return found?.kind === 'granted' ? found.calendar.zone().catch(unlessBug) : undefined;
  }
}
