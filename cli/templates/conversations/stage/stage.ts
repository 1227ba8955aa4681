import { DateTime } from 'luxon';
import type { LiveTemplates } from '../../../../bot/templates/live-templates.ts';
import type { Calendar } from '../../../../calendar/model.ts';
import { fixedClock } from '../../../../core/clock.ts';
import type { ErrorCode } from '../../../../core/errors.ts';
import type { Event } from '../../../../dialogs/engine/event.ts';
import type { Pending } from '../../../../dialogs/engine/state.ts';
import {
  type Access,
  type Context,
  type ConversationState,
  exampleService,
  freshState,
  type Input,
  type Missed,
  runTurn,
  type Say,
  type SignIn,
  type TemplateSet,
  USUAL_HOURS,
} from '../../../../dialogs/index.ts';
import type { Template } from '../../../../dialogs/templates/template.ts';
import type { Told } from '../told.ts';
import type { StageFacts } from '../transcript.ts';
import { CALENDAR_ZONE } from '../values.ts';

/** A calendar that a conversation is played with. */
export type StagedCalendar = Calendar & {
  /** The address of its owner. */
  readonly owner: string;
  /** All requested writes, successful or not. */
  readonly told: readonly Told[];
  /** Every request ends with this error. */
  fault: ErrorCode | undefined;
  /** Something that happens to this calendar. @returns false if it knows nothing of it */
  happens?(what: string): boolean;
};

/** What a conversation is played with. */
export type Scene<C extends StagedCalendar = StagedCalendar> = {
  live: LiveTemplates;
  calendar: C;
  /** The titles of the auth profiles, by name. */
  profiles: ReadonlyMap<string, string>;
  /** By default a clock that stands still at the time that the facts name. */
  clock?: StageClock;
  languages?: () => readonly string[];
  /** Services that answer for themselves; without them, declared actions end as in their examples. */
  services?: { profiles: Context['profiles']; for(signIn: SignIn): SignIn };
  onStep?: NonNullable<Context['onStep']>;
};

/** One step of the engine: what it waited for, what happened, and what it waits for then. */
export type EngineStep = { from: Pending; event: Event; to: Pending };

/** A chat under a clock that stands still: the engine is real, the sign-in and the passing of time are played. */
export class Stage<C extends StagedCalendar = StagedCalendar> {
  readonly calendar: C;
  readonly clock: StageClock;
  state: ConversationState = freshState();
  /** The bot's messages, newest last, so their buttons can be pressed. */
  said: Say[] = [];
  /** The steps of the engine, newest last. */
  steps: EngineStep[] = [];
  /** What the bot did not understand in the last turn. */
  missed: readonly Missed[] = [];
  linked: boolean;
  /** Replaces the result of every permission look-up. */
  verdict: Access | undefined;
  readonly #facts: StageFacts;
  readonly #zone: string;
  readonly #clockZone: string;
  #scene: Scene<C>;
  #nonces = 0;
  /** Declared actions end as in their examples. */
  readonly #examples = exampleService(
    () => this.set.actions,
    () => undefined,
  );

  /** @param facts  the head of a transcript */
  constructor(facts: StageFacts, scene: Scene<C>) {
    this.#facts = facts;
    this.#clockZone = clockSetting(facts).zone;
    this.#zone = facts.get('zone') ?? this.#clockZone;
    this.clock = scene.clock ?? stageClock(facts);
    this.#scene = { ...scene, live: interruptedAs(scene.live, facts.get('interruptions')) };
    this.calendar = scene.calendar;
    this.linked = facts.get('signed in') !== 'no';
  }

  get set(): TemplateSet {
    return this.#scene.live.set;
  }

  get profiles(): readonly string[] {
    return [...this.#scene.profiles.keys()];
  }

  /** Goes on with other templates, as after a reload. */
  speakFrom(live: LiveTemplates): void {
    this.#scene = { ...this.#scene, live };
  }

  /** @param civil  "2026-11-24T09:00", in the zone of the clock */
  setClock(civil: string): void {
    this.clock.set(instantOf(civil, this.#clockZone));
  }

  async turn(input: Input): Promise<Say[]> {
    const save = async (state: ConversationState): Promise<void> => this.#keep(state);
    const result = await runTurn(this.#context(), { state: this.state, input }, { signIn: this.#signIn(), save });
    this.#keep(result.state);
    this.said.push(...result.says);
    this.missed = result.missed();
    return result.says;
  }

  #context(): Context {
    const { live, profiles, languages, services, onStep } = this.#scene;
    const mode = this.#facts.get('account') === 'shared' ? 'pre-authorized' : 'per-user';
    return {
      ...live,
      setting: {
        now: this.clock(),
        zone: this.#zone === 'unknown' ? (this.state.zone ?? 'UTC') : this.#zone,
        locale: this.#facts.get('locale') ?? 'en-GB',
        workingHours: USUAL_HOURS,
        ...(this.#facts.get('in a group') === 'yes' && { inGroup: true }),
      },
      zoneKnown: this.#zone !== 'unknown' || this.state.zone !== undefined,
      turn: this.state.turn + 1,
      ...(languages && { languages }),
      profiles: new Map([
        ...[...profiles].map(([name, title]) => [name, { title, mode }] as const),
        ...(services?.profiles ?? []),
      ]),
      newNonce: () => `nonce${++this.#nonces}`,
      onStep: (from, event, to) => {
        this.steps.push({ from, event, to });
        onStep?.(from, event, to);
      },
    };
  }

  /** The state goes through JSON, as in the store. */
  #keep(state: ConversationState): void {
    this.state = JSON.parse(JSON.stringify(state)) as ConversationState;
  }

  #signIn(): SignIn {
    const { owner } = this.calendar;
    const own: SignIn = {
      access: async () => this.verdict ?? this.#access(),
      invite: async () => ({ url: 'https://bot.example/auth/start/1' }),
      prove: async code => {
        this.linked = code === '123456';
        return this.linked ? 'linked' : 'wrong';
      },
      account: async () => (this.linked ? owner : undefined),
      signOut: async () => {
        const was = this.linked;
        this.linked = false;
        return was;
      },
    };
    return this.#scene.services?.for(own) ?? own;
  }

  #access(): Access {
    if (!this.linked) return { kind: 'sign-in', reason: 'not-linked' };
    const { calendar } = this;
    return { kind: 'granted', account: calendar.owner, calendar, service: this.#examples };
  }
}

type StageClock = ReturnType<typeof fixedClock>;

/** A clock that stands still at the time that the facts name. */
export function stageClock(facts: StageFacts): StageClock {
  const { civil, zone } = clockSetting(facts);
  return fixedClock(instantOf(civil, zone));
}

/** "now: 2026-11-23T09:00 Europe/London"; without a zone, the one of the calendar. */
function clockSetting(facts: StageFacts): { civil: string; zone: string } {
  const [civil = '2026-11-23T09:00', zone = CALENDAR_ZONE] = (facts.get('now') ?? '').split(' ').filter(Boolean);
  return { civil, zone };
}

const instantOf = (civil: string, zone: string): number => DateTime.fromISO(civil, { zone }).toMillis();

/** The templates with another `interruptions` value. */
function interruptedAs(live: LiveTemplates, interruptions: string | undefined): LiveTemplates {
  if (interruptions === undefined) return live;
  const changed = { interruptions: interruptions as Template['interruptions'] };
  const templates = new Map([...live.set.templates].map(([name, template]) => [name, { ...template, ...changed }]));
  return { ...live, set: { ...live.set, templates } };
}
