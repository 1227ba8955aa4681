import { randomBytes } from 'node:crypto';
import { type Activity, ActivityTypes, TurnContext } from 'botbuilder';
import type { Began } from '../auth/index.ts';
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import {
  botSay,
  type Context,
  type ConversationState,
  freshState,
  type Input,
  isPrivate,
  type ProfileFacts,
  runTurn,
  type Say,
  type SignInEnds,
  type WorkingHours,
  type World,
} from '../dialogs/index.ts';
import type { Sealer, Store } from '../store/index.ts';
import { type ConversationStates, createConversationStates, type KeptState } from './conversation-states.ts';
import { keepWhereAsked, takeWhereAsked } from './elsewhere.ts';
import { aside, divided, isGroup, type Privately } from './groups.ts';
import type { IdentityOf } from './identity.ts';
import { handedOverCode, incoming, isRemoval, type ReturnAddress, type Speaker, speakerOf } from './incoming.ts';
import { forgetLateAnswers, lateAnswers } from './late-answers.ts';
import { forget, recall } from './learnt.ts';
import type { LiveTemplates } from './live-templates.ts';
import { localeIn } from './locales.ts';
import { renderSay } from './render.ts';
import type { BoundSignIn, SignInFor } from './sign-in-port.ts';
import { type Telling, tell } from './tell.ts';
import { alsoFor, isOver, markWriting, mayHaveWritten } from './turn-marks.ts';

/** After this a person is told that the calendar is slow. */
const WORKING_AFTER_MS = 4000;

export type ConversationParts = {
  /** In the language of a locale. */
  templates: (locale: string) => LiveTemplates;
  store: Store;
  sealer: Sealer;
  signInFor: SignInFor;
  identityOf: IdentityOf;
  privately: Privately;
  /** Says in another conversation how a sign-in ended; that has its turn when this one is over. */
  tell(address: ReturnAddress, news: SignInNews): Promise<void>;
  /** The auth profiles, by name. */
  profiles: ReadonlyMap<string, ProfileFacts>;
  workingHours: WorkingHours;
  clock: Clock;
  log: Log;
};

/** What happened to a sign-in outside of the chat. */
export type SignInNews = { type: 'linked' | 'refused' | 'failed' } | SignInEnds;

/** The bot as the channels see it: an activity comes in, answers go out, the state rests in the store. */
export type Conversations = {
  onActivity(turn: TurnContext): Promise<void>;
  /** The person came back from the browser, or their sign-in ends; `turn` is in their conversation. */
  onSignIn(turn: TurnContext, address: ReturnAddress, event: SignInNews): Promise<void>;
};

type Parts = ConversationParts & { states: ConversationStates };

export function createConversations(given: ConversationParts): Conversations {
  const parts: Parts = { ...given, states: createConversationStates(given.store) };
  return {
    async onActivity(turn) {
      if (isRemoval(turn.activity)) return forgetEverything(parts, turn);
      const code = handedOverCode(turn.activity);
      if (code !== undefined) return takeCode(parts, turn, code);
      const input = incoming(turn.activity);
      if (!input) return;
      const speaker = speakerOf(turn);
      const answer = (where: TurnContext) =>
        converse(parts, where, { ...speaker, conversation: where.activity.conversation.id }, input);
      if (await isForOneAlone(parts, turn, speaker, input)) await withoutTheGroup(parts, turn, speaker, answer);
      else await answer(turn);
    },
    async onSignIn(turn, { user, zone, locale }, news) {
      const { zone: _channel, ...speaker } = { ...speakerOf(turn), ...user, locale };
      const answer = (where: TurnContext) =>
        converse(
          parts,
          where,
          { ...speaker, conversation: where.activity.conversation.id, ...(zone && { zone }) },
          news,
        );
      // Nobody asked for this one, so that a group need not know of it.
      if (isGroup(turn) && news.type === 'sign-in-ends') await aside(parts, turn, answer);
      else await answer(turn);
    },
  };
}

/** The person removed the bot: what they granted is given back. Nothing is said, because the chat is gone. */
async function forgetEverything(parts: Parts, turn: TurnContext): Promise<void> {
  const speaker = speakerOf(turn);
  const signIn = signInOf(parts, turn, speaker, undefined);
  for (const profile of parts.profiles.keys()) await signIn.signOut(profile);
  await parts.states.forget(speaker);
  await forget(parts.store, speaker);
  await forgetLateAnswers(parts.store, speaker);
  await takeWhereAsked(parts.store, speaker);
}

/** Teams wants to know whether the code did; the conversation goes on with what came of it. */
async function takeCode(parts: Parts, turn: TurnContext, code: string): Promise<void> {
  const speaker = speakerOf(turn);
  const answer = (status: number) => turn.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status } });
  if (code === '') return void (await answer(400));
  const result = await signInOf(parts, turn, speaker, undefined).prove(code);
  await answer(result === 'linked' ? 200 : 412);
  await converse(parts, turn, speaker, { type: 'proved', result });
}

function signInOf(parts: Parts, turn: TurnContext, speaker: Speaker, state: KeptState | undefined): BoundSignIn {
  const signIn = parts.signInFor(speaker, {
    address: () => returnAddress(turn, speaker),
    began: () => beganOf(speaker, state),
    identify: parts.identityOf(turn, speaker.user),
  });
  return {
    ...signIn,
    async prove(code) {
      const result = await signIn.prove(code);
      if (result === 'linked') await goOnWhereAsked(parts, speaker);
      return result;
    },
  };
}

/** When the chat was first seen, by the clock of the person in it. */
const beganOf = ({ zone }: Speaker, state: KeptState | undefined): Began | undefined =>
  state?.beganAtMs === undefined ? undefined : { atMs: state.beganAtMs, zone: zone ?? state.zone ?? 'UTC' };

/** The group where a person asked goes on, too. It is not waited for: it may be waiting for this chat. */
async function goOnWhereAsked(parts: Parts, own: Speaker): Promise<void> {
  const asked = await takeWhereAsked(parts.store, own);
  const conversation = asked?.reference.conversation?.id;
  if (!asked || conversation === undefined) return;
  const { active } = known(await parts.states.read({ ...own, conversation }));
  if (active?.step.at !== 'sign-in') return;
  parts.tell(asked, { type: 'linked' }).catch(err => parts.log.error({ err }, 'A group could not go on.'));
}

/** Makes a person's own chat take the code of a link that is sent there for something they asked in a group. */
async function expectCode(parts: Parts, own: Speaker, profile: string, asked: ReturnAddress): Promise<void> {
  const state = known(await parts.states.read(own));
  await parts.states.save(own, { ...state, offered: { profile, otherAccount: false } });
  await keepWhereAsked(parts.store, own, asked);
}

async function isForOneAlone(parts: Parts, turn: TurnContext, speaker: Speaker, input: Input): Promise<boolean> {
  if (!isGroup(turn)) return false;
  const state = known(await parts.states.read(speaker));
  return isPrivate(contextOf(parts, speaker, speaker.zone ?? state.zone, state.turn), state, input);
}

/** Says and does something in the person's own chat, of which the group learns no more than that it was done. */
async function withoutTheGroup(
  parts: Parts,
  turn: TurnContext,
  speaker: Speaker,
  work: (own: TurnContext) => Promise<boolean>,
): Promise<void> {
  const note = await aside(parts, turn, own => work(alsoFor(turn, own)));
  const said = botSay(contextOf(parts, speaker, speaker.zone, 0), note, { name: speaker.userName });
  await inPassing(parts, turn, renderSay(said, speaker.channel));
}

/** Sends what is of no use later, so that it is not kept where it does not arrive. */
async function inPassing({ log }: ConversationParts, turn: TurnContext, what: Partial<Activity>): Promise<void> {
  await turn.sendActivity(what).catch(err => log.warn({ err }, 'A note of the bot did not arrive.'));
}

/**
 * One turn: the state is read once, gone on with, and kept before the answer goes out.
 * @returns whether the answer arrived; what did not is said in the next turn
 */
async function converse(parts: Parts, turn: TurnContext, speaker: Speaker, input: Input): Promise<boolean> {
  const [kept, recalled, late] = await Promise.all([
    parts.states.read(speaker),
    recall(parts.store, parts.sealer, speaker),
    lateAnswers(parts, speaker),
  ]);
  const state = { ...known(kept), ...(recalled.learnt && { learnt: recalled.learnt }) };
  const isLost = parts.states.wasLost(speaker);
  const beganAtMs = kept || isLost ? kept?.beganAtMs : parts.clock();
  const began = beganAtMs === undefined ? {} : { beganAtMs };
  const save = async ({ learnt, ...own }: ConversationState): Promise<void> => {
    await Promise.all([parts.states.save(speaker, { ...own, ...began }), recalled.keep(learnt)]);
  };
  const signIn = signInOf(parts, turn, speaker, { ...state, ...began });
  const learntZone = recalled.learnt?.calendar?.preferences?.zone;
  const zone = speaker.zone ?? state.zone ?? learntZone ?? (await signIn.calendarZone());
  const bare = contextOf(parts, speaker, zone, state.turn + 1);
  const context = isGroup(turn) ? { ...bare, setting: { ...bare.setting, inGroup: true } } : bare;
  const slow = setTimeout(() => void sendWorking(parts, context, turn, speaker), WORKING_AFTER_MS);
  const world: World = {
    signIn,
    async save(now) {
      await save(now);
      markWriting(turn);
    },
    report: err => parts.log.error({ err }, 'What was written could not be told in the words of its template.'),
  };
  const answer = { turn, channel: speaker.channel, context, late, log: parts.log };
  try {
    const result = await runTurn(context, zone && !speaker.zone ? { ...state, zone } : state, input, world);
    if (isOver(turn)) return false; // what it began is looked after in the next turn, as the state says that was kept for it
    if (result.says.some(({ tooLong }) => tooLong)) parts.log.warn('A text of a template hit its limit.');
    await keepState(parts, turn, () => save(result.state));
    clearTimeout(slow);
    const says = isLost ? [botSay(bare, 'lostPlace'), ...result.says] : result.says;
    return await send(parts, speaker, answer, says);
  } catch (err) {
    if (!mayHaveWritten(turn) || isOver(turn)) throw err;
    parts.log.error({ err }, 'A turn failed in which something may have been written.');
    return await tell(answer, [botSay(context, 'maybeWritten')]);
  } finally {
    clearTimeout(slow);
  }
}

/** What was written is told whether or not the state can be kept: the one that was kept before asks for it once more. */
async function keepState({ log }: ConversationParts, turn: TurnContext, save: () => Promise<void>): Promise<void> {
  await save().catch(err => {
    if (!mayHaveWritten(turn)) throw err;
    log.error({ err }, 'The state could not be kept after something was written.');
  });
}

/** In a group, what is for the person alone goes to their own chat. */
async function send(parts: Parts, speaker: Speaker, answer: Telling, says: Say[]): Promise<boolean> {
  const { turn } = answer;
  const { shown, alone } = isGroup(turn) ? divided(says) : { shown: says, alone: [] };
  const arrived = await tell(answer, shown);
  if (alone.length === 0) return arrived;
  await withoutTheGroup(parts, turn, speaker, async own => {
    const theirs = { ...speaker, conversation: own.activity.conversation.id };
    for (const { link } of alone) {
      if (link) await expectCode(parts, theirs, link.profile, returnAddress(turn, speaker));
    }
    return tell({ ...answer, turn: own, late: await lateAnswers(parts, theirs) }, alone);
  });
  return arrived;
}

const known = (state: KeptState | undefined): KeptState => state ?? freshState();

function contextOf(parts: Parts, speaker: Speaker, zone: string | undefined, turn: number): Context {
  const { set, understanding, slotTypes } = parts.templates(speaker.locale);
  const locale = localeIn(set.language, speaker.locale);
  return {
    set,
    understanding,
    slotTypes,
    setting: { now: parts.clock(), zone: zone ?? 'UTC', locale, workingHours: parts.workingHours },
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
  { entry, tenant, channel, user, userName, zone, locale }: Speaker,
): ReturnAddress {
  return {
    reference: { ...TurnContext.getConversationReference(activity), entry },
    user: { tenant, channel, user, userName },
    ...(zone && { zone }),
    locale,
  };
}

async function sendWorking(
  parts: ConversationParts,
  context: Context,
  turn: TurnContext,
  speaker: Speaker,
): Promise<void> {
  await inPassing(parts, turn, renderSay(botSay({ ...context, turn: 0 }, 'working'), speaker.channel));
}
