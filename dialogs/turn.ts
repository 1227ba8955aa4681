import { isBotError } from '../core/errors.ts';
import { MAX_TEXT } from '../nlu/index.ts';
import { runAction } from './actions/index.ts';
import { type Context, templateOf } from './context.ts';
import { readText } from './fill.ts';
import { after, type Effect, type Event, type Flow, type Invitation, type Restart, type SignInEnds } from './flow.ts';
import { isRequest } from './interrupt.ts';
import { openWrite } from './open-write.ts';
import type { Access, Proof, SignIn } from './ports.ts';
import { learnFrom, localeWith, waysOf } from './preferences.ts';
import { lookForAccess } from './proceed.ts';
import { type ButtonValue, botSay, joined, type Say, tooLongSay } from './say.ts';
import { settled, withAsked } from './settled.ts';
import type { ConversationState } from './state.ts';
import { reconciled, step } from './step.ts';
import { plainlyDone } from './steps/outcome.ts';
import { slotValue } from './views.ts';

/** The world as one person's turn may touch it. */
export type World = {
  signIn: SignIn;
  /** Keeps the state before something is written, so that it is not written twice whatever happens in between. */
  save(state: ConversationState): Promise<void>;
  /** Is told of a fault that the person does not have to know about. */
  report?(error: unknown): void;
};

/** What a person did, as the channel tells it. */
export type Input =
  | { type: 'joined' | 'linked' | 'refused' | 'failed' | 'misconfigured' }
  /** The bot was mentioned and told nothing; a file came without a word. */
  | { type: 'called' }
  | { type: 'file' }
  | { type: 'sign-in-closed'; how: 'cancelled' | 'failed' | 'code-shown' }
  | SignInEnds
  | Restart
  /** The channel handed over the code of a sign-in. */
  | { type: 'proved'; result: Proof }
  /** `withFile` when there is something beside the words that the bot cannot read. */
  | { type: 'message'; text: string; withFile?: true }
  | { type: 'button'; text: string; value: ButtonValue };

/** What a turn ends with. */
export type TurnResult = {
  state: ConversationState;
  says: Say[];
  /** What stands from now on in the place of an earlier message. */
  settled?: { message: string; say: Say };
};

/**
 * Runs one event to its end: steps and effects alternate until the bot has to wait. When a question is too long to show, the
 * conversation stays where it was.
 */
export async function runTurn(
  bare: Context,
  before: ConversationState,
  input: Input,
  world: World,
): Promise<TurnResult> {
  try {
    return settleAsked(bare, before, await attemptTurn(bare, before, input, world), world);
  } catch (error) {
    if (!isBotError(error, 'templates/limit')) throw error;
    return { state: { ...before, turn: bare.turn }, says: [tooLongSay(bare)] };
  }
}

async function attemptTurn(bare: Context, before: ConversationState, input: Input, world: World): Promise<TurnResult> {
  const account = before.active?.account;
  const { mentioned, mentionedBefore } = before;
  const lastTime = lastTimeOf(bare, before);
  const setting = {
    ...bare.setting,
    ...(mentioned && { mentioned }),
    ...(mentionedBefore && { mentionedBefore }),
    ...(lastTime && { lastTime }),
  };
  const context: Context = asTheyLike({ ...bare, setting, ...(account !== undefined && { account }) }, before);
  const checked = reconciled(context, { ...before, turn: context.turn });
  if ('text' in input && input.text.length > MAX_TEXT) {
    return result(after([botSay(context, 'tooLong', { limit: MAX_TEXT })], checked));
  }
  if (isLeft(context, checked.state, input)) {
    const left = step(context, checked.state, eventOf(context, checked.state, input));
    return result(after(checked.says, left));
  }
  const finished = await finishWriting(context, checked, world);
  const event = eventOf(finished.context, finished.flow.state, input);
  if (finished.wrote !== undefined && isAbout(finished.context, event, finished.wrote)) return result(finished.flow);
  const first = step(finished.context, finished.flow.state, event);
  return result((await settle(finished.context, after(finished.flow.says, first), world)).flow);
}

/** What was done is done, even if this fails. */
function settleAsked(bare: Context, before: ConversationState, result: TurnResult, world: World): TurnResult {
  const { asked } = before;
  const course = { before, ...result };
  const kept = { ...result, state: withAsked(course) };
  if (!asked) return kept;
  try {
    const say = settled(asTheyLike(inItsZone(bare, result.state), result.state), course, asked.nonce);
    return { ...kept, ...(say && { settled: { message: asked.message, say } }) };
  } catch (error) {
    world.report?.(error);
    return kept;
  }
}

function lastTimeOf({ set }: Context, { last }: ConversationState): string | undefined {
  const template = last && set.templates.get(last.template);
  return template && slotValue(template, last.slots, 'date-time-range')?.time;
}

const result = ({ state, says }: Flow): TurnResult => ({ state, says: joined(says) });

/** A text is read once, knowing what is open. */
function eventOf(context: Context, { active }: ConversationState, input: Input): Event {
  if (!('text' in input)) return input;
  const reading = readText(context, input.text, active && templateOf(context, active));
  if (input.type === 'button') return { type: 'button', value: input.value, reading };
  return { type: 'message', reading, ...(input.withFile && { withFile: true }) };
}

type Settled = { context: Context; flow: Flow };

/** Does what the flow asks for, and feeds the result back, until it asks for nothing. */
async function settle(context: Context, flow: Flow, world: World): Promise<Settled> {
  let current: Settled & { access?: Access } = { context, flow: await withLinks(context, flow, world) };
  while (current.flow.effect) {
    const { effect, ...so } = current.flow;
    const done = await perform(effect, inItsZone(current.context, so.state), current.access, so.state, world);
    const account = done.access?.kind === 'granted' ? done.access.account : undefined;
    const here = account === undefined ? current.context : { ...current.context, account };
    const state = done.state ?? so.state;
    const next = asTheyLike(inItsZone(here, state), state);
    const stepped = await withLinks(next, stepAfter(effect, done.event, { context: next, state }, world), world);
    const access = done.access ?? current.access;
    current = { context: next, flow: after(so.says, stepped), ...(access && { access }) };
  }
  return current;
}

/** What was written is told even when the template's own words for it fail. */
function stepAfter(
  effect: Effect,
  event: Event,
  { context, state }: { context: Context; state: ConversationState },
  world: World,
): Flow {
  try {
    return step(context, state, event);
  } catch (error) {
    const isDone = event.type === 'outcome' && event.result.outcome === 'done';
    if (effect.type !== 'act' || effect.purpose.to !== 'write' || !isDone) throw error;
    world.report?.(error);
    return plainlyDone(context, state, effect.dialog, effect.purpose.nonce);
  }
}

/** Times are read as they mean them, and shown as their calendar shows them. */
function asTheyLike(context: Context, { learnt }: ConversationState): Context {
  const preferences = learnt?.calendar?.preferences;
  const locale = localeWith(context.setting.locale, preferences);
  return { ...context, setting: { ...context.setting, locale }, ways: waysOf(preferences, learnt?.readings) };
}

/** Where the channel does not tell the person's zone, what they said of it counts from then on. */
function inItsZone(context: Context, { zone }: ConversationState): Context {
  if (context.zoneKnown || zone === undefined) return context;
  return { ...context, zoneKnown: true, setting: { ...context.setting, zone } };
}

async function perform(
  effect: Effect,
  context: Context,
  access: Access | undefined,
  state: ConversationState,
  world: World,
): Promise<{ event: Event; access?: Access; state?: ConversationState }> {
  switch (effect.type) {
    case 'access': {
      const found = await world.signIn.access(effect.profile, effect.need);
      return {
        event: accessEvent(found),
        access: found,
        state: await learnFrom(context, state, effect.profile, found),
      };
    }
    case 'act': {
      if (access?.kind !== 'granted') throw new TypeError('an action needs access first');
      if (effect.purpose.to === 'write') await world.save(state);
      const result = await runAction(context, effect.dialog, effect.purpose, access.calendar);
      if (result.kind === 'outcome') return { event: { type: 'outcome', result: result.result } };
      return { event: { type: 'access', ...result } };
    }
    case 'prove':
      return { event: { type: 'proved', result: await world.signIn.prove(effect.code) } };
    case 'sign-out':
      return { event: { type: 'signed-out', profiles: await filtered(effect.profiles, p => world.signIn.signOut(p)) } };
    case 'accounts': {
      const accounts = await Promise.all(
        effect.profiles.map(async profile => ({ profile, account: await world.signIn.account(profile) })),
      );
      const known = accounts.flatMap(({ profile, account }) => (account === undefined ? [] : [{ profile, account }]));
      return { event: { type: 'accounts', accounts: known } };
    }
  }
}

function accessEvent(access: Access): Event {
  if (access.kind !== 'granted') return { type: 'access', ...access };
  const { calendar: _, ...granted } = access;
  return { type: 'access', ...granted };
}

/** Makes the sign-in link that a flow asks for, and hangs it on the last thing said. */
async function withLinks(
  { set: { buttons } }: Context,
  { invite, ...flow }: Flow & { invite?: Invitation },
  world: World,
): Promise<Flow> {
  const last = flow.says.at(-1);
  if (!invite || !last) return flow;
  const { url } = await world.signIn.invite(invite.profile, invite.need, invite.otherAccount ?? false);
  const link = { title: buttons.signIn, inBrowser: buttons.openInBrowser, url, profile: invite.profile };
  return { ...flow, says: [...flow.says.slice(0, -1), { ...last, link }] };
}

/** A write that was under way when the process died is finished before anything else, by reading first. */
async function finishWriting(context: Context, flow: Flow, world: World): Promise<Settled & { wrote?: string }> {
  const dialog = flow.state.active;
  const purpose = dialog?.step.at === 'acting' ? openWrite(dialog) : undefined;
  if (!dialog || !purpose) return { context, flow };
  const again = lookForAccess(context, flow.state, dialog, { ...purpose, tried: true });
  return { ...(await settle(context, after(flow.says, again), world)), wrote: purpose.nonce };
}

/** The person gives up a write that was begun, so it is not finished for them. */
function isLeft(context: Context, { active }: ConversationState, input: Input): boolean {
  if (!active || !openWrite(active) || input.type !== 'message') return false;
  const { command } = readText(context, input.text, templateOf(context, active));
  return command === 'cancel' || command === 'start-over';
}

/** True for another click or another yes to what was just finished, or a question about it, and for nothing else. */
function isAbout({ set: { buttons } }: Context, event: Event, nonce: string): boolean {
  if (event.type === 'button') return event.value.nonce === nonce;
  if (event.type !== 'message' || event.reading.command) return false;
  const checks = event.reading.text.toLowerCase() === buttons.check.toLowerCase();
  return checks || event.reading.answer === 'yes' || !isRequest(event.reading);
}

async function filtered<T>(items: readonly T[], keep: (item: T) => Promise<boolean>): Promise<T[]> {
  const kept = await Promise.all(items.map(keep));
  return items.filter((_, index) => kept[index]);
}
