import { randomBytes } from 'node:crypto';
import { TurnContext } from 'botbuilder';
import type { Clock } from '../core/clock.ts';
import {
  type Context,
  type ConversationState,
  freshState,
  type Input,
  type ProfileFacts,
  runTurn,
  type SignInEnds,
} from '../dialogs/index.ts';
import { type Store, storeKey } from '../store/index.ts';
import type { IdentityOf } from './identity.ts';
import { incoming, type ReturnAddress, type Speaker, speakerOf } from './incoming.ts';
import type { LiveTemplates } from './live-templates.ts';
import { renderSay } from './render.ts';
import type { SignInFor } from './sign-in-port.ts';

const STATE_TTL_MS = 90 * 86_400_000;
/** After this a person is told that the calendar is slow. */
const WORKING_AFTER_MS = 4000;

export type ConversationParts = {
  templates: () => LiveTemplates;
  store: Store;
  signInFor: SignInFor;
  identityOf: IdentityOf;
  /** The auth profiles, by name. */
  profiles: ReadonlyMap<string, ProfileFacts>;
  clock: Clock;
};

/** What happened to a sign-in outside of the chat. */
export type SignInNews = { type: 'linked' | 'refused' | 'failed' } | SignInEnds;

/** The bot as the channels see it: an activity comes in, answers go out, the state rests in the store. */
export type Conversations = {
  onActivity(turn: TurnContext): Promise<void>;
  /** The person came back from the browser, or their sign-in ends; `turn` is in their conversation. */
  onSignIn(turn: TurnContext, address: ReturnAddress, event: SignInNews): Promise<void>;
};

export function createConversations(parts: ConversationParts): Conversations {
  return {
    async onActivity(turn) {
      const input = incoming(turn.activity);
      if (input) await converse(parts, turn, speakerOf(turn.activity), input);
    },
    async onSignIn(turn, { user, zone, locale }, news) {
      const { zone: _channel, ...speaker } = speakerOf(turn.activity);
      await converse(parts, turn, { ...speaker, ...user, locale, ...(zone && { zone }) }, news);
    },
  };
}

/** One turn: the state is read once, gone on with, and kept before the answer goes out. */
async function converse(parts: ConversationParts, turn: TurnContext, speaker: Speaker, input: Input): Promise<void> {
  const key = storeKey('conversation', speaker.tenant, speaker.channel, speaker.conversation, speaker.user);
  const state = known(await parts.store.get<ConversationState>(key));
  const save = (next: ConversationState): Promise<void> => parts.store.set(key, next, STATE_TTL_MS);
  const signIn = parts.signInFor(speaker, {
    address: () => returnAddress(turn, speaker),
    identify: parts.identityOf(turn),
  });
  const zone = speaker.zone ?? state.zone ?? (await signIn.calendarZone());
  const context = contextOf(parts, speaker, zone, state.turn + 1);
  const slow = setTimeout(() => void sendWorking(context, turn, speaker), WORKING_AFTER_MS);
  try {
    const world = { signIn, save, signInTitle: context.set.buttons.signIn };
    const result = await runTurn(context, zone && !speaker.zone ? { ...state, zone } : state, input, world);
    await save(result.state);
    clearTimeout(slow);
    await turn.sendActivities(result.says.map(say => renderSay(say, speaker.channel)));
  } finally {
    clearTimeout(slow);
  }
}

/** A state of another shape than ours is begun afresh. */
const known = (state: ConversationState | undefined): ConversationState => (state?.format === 1 ? state : freshState());

function contextOf(parts: ConversationParts, speaker: Speaker, zone: string | undefined, turn: number): Context {
  const { set, understanding, slotTypes } = parts.templates();
  return {
    set,
    understanding,
    slotTypes,
    setting: { now: parts.clock(), zone: zone ?? 'UTC', locale: speaker.locale },
    zoneKnown: zone !== undefined,
    turn,
    profiles: parts.profiles,
    newNonce,
  };
}

/** 130 random bits in the letters that an event id may have (base32hex, RFC 4648 s.7, in lower case). */
const newNonce = (): string => Array.from(randomBytes(26), byte => (byte % 32).toString(32)).join('');

function returnAddress(
  { activity }: TurnContext,
  { tenant, channel, user, userName, zone, locale }: Speaker,
): ReturnAddress {
  return {
    reference: TurnContext.getConversationReference(activity),
    user: { tenant, channel, user, userName },
    ...(zone && { zone }),
    locale,
  };
}

async function sendWorking(context: Context, turn: TurnContext, speaker: Speaker): Promise<void> {
  const { set, setting } = context;
  const text = set.texts.working.markdown({ example: '', account: '', zone: setting.zone }, { ...setting, turn: 0 });
  await turn.sendActivity(renderSay({ text }, speaker.channel));
}
