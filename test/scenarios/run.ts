import { DateTime } from 'luxon';
import type { LiveTemplates } from '../../bot/templates/live-templates.ts';
import { fixedClock } from '../../core/clock.ts';
import type { ErrorCode } from '../../core/errors.ts';
import {
  type Access,
  type Context,
  type ConversationState,
  freshState,
  type Input,
  runTurn,
  type Say,
  type SignIn,
  type TemplateSet,
} from '../../dialogs/index.ts';
import type { Template } from '../../dialogs/templates/template.ts';
import { dialogContext } from '../dialogs/dialog-context.ts';
import { shippedLanguages } from '../shipped-templates.ts';
import { buttonName } from './button-names.ts';
import { type FakeCalendar, fakeCalendar, OWNER, type Told } from './fake-calendar.ts';
import type { Cue, Transcript } from './transcript.ts';
import { CALENDAR_ZONE } from './values.ts';

/** The result of one cue: the texts, the writes, and the new state. */
export type PlayedTurn = {
  cue: Cue;
  /** False if the chat does not hear about the cue. */
  isHeard: boolean;
  says: Say[];
  before: ConversationState;
  after: ConversationState;
  /** What the calendar was told to write in this turn. */
  told: Told[];
};

/** Plays one conversation with a fixed clock: the engine is real, the calendar and the browser are fakes. */
export async function play(
  transcript: Pick<Transcript, 'facts' | 'turns'>,
  live: LiveTemplates,
): Promise<{ turns: PlayedTurn[]; calendar: FakeCalendar; state: ConversationState }> {
  const stage = setStage(transcript, live);
  const turns: PlayedTurn[] = [];
  for (const { cue } of transcript.turns) {
    const before = stage.state;
    const alreadyTold = stage.calendar.told.length;
    const input = cue.kind === 'user' ? typed(cue.text) : happen(stage, cue.text);
    const says = input ? await stage.turn(input) : [];
    const told = stage.calendar.told.slice(alreadyTold);
    turns.push({ cue, isHeard: input !== undefined, says, before, after: stage.state, told });
  }
  return { turns, calendar: stage.calendar, state: stage.state };
}

export type Stage = {
  set: TemplateSet;
  calendar: FakeCalendar;
  clock: ReturnType<typeof fixedClock>;
  linked: boolean;
  /** Replaces the result of every permission look-up. */
  verdict: Access | undefined;
  state: ConversationState;
  /** The bot's messages, newest last, so their buttons can be pressed. */
  said: Say[];
  turn(input: Input): Promise<Say[]>;
};

/** The state before the first message. */
export function setStage({ facts }: Pick<Transcript, 'facts'>, shipped: LiveTemplates): Stage {
  const live = interruptedAs(shipped, facts.get('interruptions') as Template['interruptions'] | undefined);
  const [civil = '2026-11-23T09:00', clockZone = CALENDAR_ZONE] = (facts.get('now') ?? '').split(' ').filter(Boolean);
  const zone = facts.get('zone') ?? clockZone;
  const mode = facts.get('account') === 'shared' ? 'pre-authorized' : 'per-user';
  const calendar = fakeCalendar();
  let nonces = 0;
  const stage: Stage = {
    set: live.set,
    calendar,
    clock: fixedClock(DateTime.fromISO(civil, { zone: clockZone }).toMillis()),
    linked: facts.get('signed in') !== 'no',
    verdict: undefined,
    state: freshState(),
    said: [],
    async turn(input) {
      const context: Context = {
        ...dialogContext(live, {
          now: stage.clock(),
          zone,
          locale: facts.get('locale') ?? 'en-GB',
          ...(facts.get('in a group') === 'yes' && { inGroup: true }),
        }),
        zoneKnown: zone !== 'unknown',
        turn: stage.state.turn + 1,
        languages: shippedLanguages.languages,
        profiles: new Map([['google-calendar', { title: 'Google Calendar', mode }]]),
        newNonce: () => `nonce${++nonces}`,
      };
      const known = zone === 'unknown' ? { ...context, ...knownZone(stage, context) } : context;
      const result = await runTurn(
        known,
        { state: stage.state, input },
        {
          signIn: playedSignIn(stage),
          save: async state => keep(stage, state),
        },
      );
      keep(stage, result.state);
      stage.said.push(...result.says);
      return result.says;
    },
  };
  return stage;
}

/** The templates with another `interruptions` value. */
function interruptedAs(live: LiveTemplates, interruptions: Template['interruptions'] | undefined): LiveTemplates {
  if (!interruptions) return live;
  const templates = new Map([...live.set.templates].map(([name, template]) => [name, { ...template, interruptions }]));
  return { ...live, set: { ...live.set, templates } };
}

/** If the channel does not send a zone, only the one that the person named is known. */
function knownZone({ state }: Stage, context: Context): Pick<Context, 'zoneKnown' | 'setting'> {
  return { zoneKnown: state.zone !== undefined, setting: { ...context.setting, zone: state.zone ?? 'UTC' } };
}

/** The state goes through JSON, as in the store. */
const keep = (stage: Stage, state: ConversationState): void => {
  stage.state = JSON.parse(JSON.stringify(state)) as ConversationState;
};

function playedSignIn(stage: Stage): SignIn {
  return {
    async access() {
      if (stage.verdict) return stage.verdict;
      if (!stage.linked) return { kind: 'sign-in', reason: 'not-linked' };
      return { kind: 'granted', account: OWNER, calendar: stage.calendar };
    },
    invite: async () => ({ url: 'https://bot.example/auth/start/1' }),
    async prove(code) {
      stage.linked = code === '123456';
      return stage.linked ? 'linked' : 'wrong';
    },
    account: async () => (stage.linked ? OWNER : undefined),
    async signOut() {
      const was = stage.linked;
      stage.linked = false;
      return was;
    },
  };
}

const typed = (text: string): Input => ({ type: 'message', text });

const faults: Record<string, ErrorCode | undefined> = {
  'the calendar does not answer': 'calendar/unavailable',
  'the calendar asks to slow down': 'calendar/rate-limited',
  'the calendar forbids it': 'calendar/forbidden',
  'the calendar wants another permission': 'calendar/insufficient-scope',
  'the calendar does not take the set-up': 'calendar/misconfigured',
  'an administrator forbids it': 'calendar/blocked',
  'the calendar answers again': undefined,
};

/** The result of requesting a meeting link. */
const links: Record<string, FakeCalendar['link']> = {
  'the calendar takes time to make links': { linkState: 'pending' },
  'the calendar cannot make links': { linkState: 'failed' },
  'the calendar makes no links': {},
};

const verdicts: Record<string, Access | undefined> = {
  'the sign-in does not answer': { kind: 'unavailable' },
  'the sign-in does not take the set-up': { kind: 'misconfigured' },
  'the sign-in answers again': undefined,
  'the sign-in is over after seven days': { kind: 'sign-in', reason: 'lapsed', cause: 'testing' },
  'the sign-in is over after long disuse': { kind: 'sign-in', reason: 'lapsed', cause: 'disuse' },
  'the sign-in was taken back': { kind: 'sign-in', reason: 'lapsed', cause: 'withdrawn' },
  'writing was not allowed': { kind: 'sign-in', reason: 'consent', missing: ['https://calendar.example/auth/write'] },
  'nobody has authorized it': { kind: 'owner-must-reconnect', cause: 'never' },
  'the authorization is over after seven days': { kind: 'owner-must-reconnect', cause: 'testing' },
  'the authorization was taken back': { kind: 'owner-must-reconnect', cause: 'withdrawn' },
  'the authorization does not permit it': { kind: 'owner-must-reconnect', cause: 'consent' },
  'it is open to others only': { kind: 'stranger' },
  'it is for reading': { kind: 'read-only' },
  'the profile is switched off': { kind: 'disabled' },
};

/** Something that happens outside the chat; undefined if the chat does not hear about it. */
function happen(stage: Stage, what: string): Input | undefined {
  const button = /^presses (the first )?(?:“(.*)”|(.*))$/.exec(what);
  if (button) return pressed(stage, button[2] ?? button[3] ?? '', button[1] !== undefined);
  const other = /^somebody changes “(.*)”$/.exec(what);
  if (other) stage.calendar.touch(other[1] ?? '');
  else if (what in links) stage.calendar.link = links[what] ?? {};
  else if (what === 'the answer to a write gets lost') stage.calendar.lost = true;
  else if (what in faults) stage.calendar.fault = faults[what];
  else if (what === 'signs in') return link(stage, true);
  else if (what === 'refuses to sign in') return { type: 'refused' };
  else if (what === 'the sign-in fails') return { type: 'failed' };
  else if (what === 'the sign-in fails for the set-up') return { type: 'misconfigured' };
  else if (what === 'opens the chat') return { type: 'joined' };
  else if (what === 'mentions the bot and says nothing') return { type: 'called' };
  else if (what === 'sends a file') return { type: 'file' };
  else if (what.startsWith('sends a file: ')) return { type: 'message', text: what.slice(14), withFile: true };
  else if (what === 'closes the window of the sign-in') return { type: 'sign-in-closed', how: 'cancelled' };
  else if (what === 'the window of the sign-in fails') return { type: 'sign-in-closed', how: 'failed' };
  else if (what === 'opens another chat') stage.state = elsewhere(stage.state);
  else if (what in verdicts) stage.verdict = verdicts[what];
  else if (what === 'the sign-in ends tomorrow') return endsTomorrow(stage);
  else if (what.startsWith('later, '))
    stage.clock.set(DateTime.fromISO(what.slice(7), { zone: CALENDAR_ZONE }).toMillis());
  else throw new Error(`nothing is known of [${what}]`);
  return undefined;
}

function link(stage: Stage, linked: boolean): Input {
  stage.linked = linked;
  stage.verdict = undefined;
  return { type: 'linked' };
}

/** Another conversation of the same person, which has only what was learnt about them. */
const elsewhere = ({ learnt }: ConversationState): ConversationState => ({
  ...freshState(),
  ...(learnt && { learnt }),
});

const endsTomorrow = ({ clock }: Stage): Input => ({
  type: 'sign-in-ends',
  profile: 'google-calendar',
  cause: 'testing',
  atMs: clock() + 86_400_000,
});

/** The newest button with that title or name, or the first one of the conversation. */
function pressed({ said, set }: Stage, title: string, first: boolean): Input {
  const buttons = said.flatMap(say => say.buttons ?? []);
  const fitting = buttons.filter(button => button.title === title || buttonName(set, button) === title);
  const button = first ? fitting[0] : fitting.at(-1);
  if (!button) throw new Error(`there is no button “${title}”`);
  const { text, value } = button;
  return value ? { type: 'button', text, value } : { type: 'message', text };
}
