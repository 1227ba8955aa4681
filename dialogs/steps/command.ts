import type { Command, Reading } from '../../nlu/index.ts';
import { type Context, profileOf, templateOf } from '../context.ts';
import { allButtons, ended, templateButtons } from '../ending.ts';
import { after, type Flow, reply } from '../flow.ts';
import { takenBack } from '../history.ts';
import { openWrite } from '../open-write.ts';
import { lookForAccess, proceed } from '../proceed.ts';
import { repeatOpen, repeatQuestion } from '../repeat-question.ts';
import { botSay, type Say } from '../say.ts';
import { type ConversationState, freshState } from '../state.ts';
import { offer } from './sign-in.ts';

/** These are the command at every step; the others are words where any words are an answer. */
const everywhere = new Set<Command>(['cancel', 'help', 'start-over', 'sign-out', 'wait', 'pardon', 'undo']);

/** The command that a message is, at this step. */
export function commandOf(
  state: ConversationState,
  { command, text, behindAnswer }: Reading,
  anyWords: boolean,
): Command | undefined {
  if (!command || text === '') return undefined;
  // "Great, thanks" and "that's it" to what is to be confirmed.
  if ((command === 'thanks' || command === 'bye') && state.active?.step.at === 'confirm' && behindAnswer === '')
    return undefined;
  if (command === 'more' && state.last?.offset === undefined) return anyWords ? undefined : command;
  return everywhere.has(command) || !anyWords ? command : undefined;
}

export function onCommand(context: Context, state: ConversationState, command: Command): Flow {
  switch (command) {
    case 'cancel':
      return cancel(context, state);
    case 'help':
      return thenAgain(context, state, help(context));
    case 'start-over':
      return startOver(context, state);
    case 'sign-out': {
      const own = ownProfiles(context);
      if (own.length === 0) return thenAgain(context, state, sharedAccount(context));
      return { state, says: [], effect: { type: 'sign-out', profiles: own } };
    }
    case 'sign-in':
      return offerSignIn(context, state, false);
    case 'switch-account':
      return offerSignIn(context, state, true);
    case 'who-am-i':
      return { state, says: [], effect: { type: 'accounts', profiles: profilesOf(context) } };
    case 'greeting':
      return hello(context, state);
    case 'thanks':
      return thenAgain(context, state, botSay(context, 'thanks'));
    case 'who-are-you':
      return thenAgain(context, state, botSay(context, 'whoAreYou'));
    case 'small-talk':
      return thenAgain(context, state, botSay(context, 'smallTalk'));
    case 'bye':
      return reply(state, botSay(context, 'bye'));
    case 'wait':
      return reply(state, botSay(context, 'wait'));
    case 'pardon':
      return repeatOpen(context, state) ?? reply(state, greeting(context));
    case 'undo':
      return undo(context, state);
    case 'back':
      return back(context, state);
    case 'more':
      return showMore(context, state);
  }
}

const greeting = (context: Context): Say => ({
  ...botSay(context, context.setting.inGroup ? 'greetingInGroup' : 'greeting'),
  buttons: allButtons(context),
});

/** Says once what the bot is for. */
export const introduce = (context: Context, state: ConversationState): Flow =>
  reply({ ...state, introduced: true }, greeting(context));

function hello(context: Context, state: ConversationState): Flow {
  const again = helloAndAgain(context, state);
  if (again) return again;
  if (!state.introduced) return introduce(context, state);
  return reply(state, { ...botSay(context, 'helloAgain'), buttons: allButtons(context) });
}

/** The person mentioned the bot and said nothing else. */
export function onCalled(context: Context, state: ConversationState): Flow {
  const { text, ...helping } = help(context);
  const said = { ...helping, text: `${botSay(context, 'hello').text}\n\n${text}` };
  return helloAndAgain(context, state) ?? reply(state, said);
}

/** A file, a picture or a card and no words. */
export const onFile = (context: Context, state: ConversationState): Flow =>
  thenAgain(context, state, { ...botSay(context, 'fileAlone'), buttons: allButtons(context) });

/** A message of nothing, or of nothing that the bot knows. */
export const onNoWords = (context: Context, state: ConversationState): Flow =>
  thenAgain(context, state, { ...botSay(context, 'nothingToRead'), buttons: allButtons(context) });

/** In the middle of something a hello is answered with only that and the open question. */
function helloAndAgain(context: Context, state: ConversationState): Flow | undefined {
  const again = repeatOpen(context, state);
  return again && after([botSay(context, 'hello')], again);
}

function help(context: Context): Say {
  const abilities = [...context.set.templates.values()].map(template => ({
    title: template.title,
    help: template.help ?? '',
    example: template.example ?? '',
  }));
  return { ...botSay(context, 'help', { abilities }), buttons: allButtons(context) };
}

function cancel(context: Context, state: ConversationState): Flow {
  const { active } = state;
  if (active && openWrite(active)) return ended(context, state, botSay(context, 'leftUnknown'));
  if (active) return ended(context, state, botSay(context, 'cancelled', { title: templateOf(context, active).title }));
  if (!state.question) return reply(state, { ...botSay(context, 'nothingToCancel'), buttons: allButtons(context) });
  const { question: _dropped, ...rest } = state;
  return reply(rest, botSay(context, 'cancelled', { title: '' }));
}

function startOver(context: Context, state: ConversationState): Flow {
  const said = { ...botSay(context, 'startedOver'), buttons: allButtons(context) };
  const left = state.active && openWrite(state.active) ? [botSay(context, 'leftUnknown')] : [];
  return reply(startedOver(state), ...left, said);
}

/** Takes back the last change of what is not written yet. */
function undo(context: Context, state: ConversationState): Flow {
  const { active } = state;
  if (!active) {
    if (wasDeletion(context, state)) return reply(state, deletedSay(context));
    const said = state.mentioned?.length === 1 ? 'cannotUndo' : 'nothingToUndo';
    return reply(state, botSay(context, said, { title: '' }));
  }
  if (openWrite(active)) return reply(state);
  const before = takenBack(active);
  if (before) return proceed(context, state, before);
  const { title } = templateOf(context, active);
  return thenAgain(context, state, botSay(context, 'nothingToUndo', { title }));
}

/** Whether the last thing that was done deleted an event. */
const wasDeletion = ({ set }: Context, { last, mentioned }: ConversationState): boolean =>
  last !== undefined && set.templates.get(last.template)?.writes === 'deletion' && mentioned?.length === 0;

/** A deletion is not taken back; a new event may take its place. */
function deletedSay(context: Context): Say {
  const [create] = [...context.set.templates.values()].filter(({ writes }) => writes === 'new');
  return { ...botSay(context, 'wasDeleted'), ...(create && { buttons: templateButtons([create]) }) };
}

/** Back to what was put aside, or else to what is open. */
function back(context: Context, state: ConversationState): Flow {
  if (state.held?.length) return cancel(context, state);
  return state.active
    ? repeatQuestion(context, state, state.active)
    : reply(state, botSay(context, 'nothingToUndo', { title: '' }));
}

/** An answer in passing, and then the open question again. */
function thenAgain(context: Context, state: ConversationState, said: Say): Flow {
  const again = repeatOpen(context, state);
  if (!again) return reply(state, said);
  const { buttons: _crowding, ...plain } = said;
  return after([plain], again);
}

function showMore(context: Context, state: ConversationState): Flow {
  const { last } = state;
  const template = last && context.set.templates.get(last.template);
  if (last?.offset === undefined || !template) return reply(state, botSay(context, 'noMore'));
  const purpose = { to: 'show', offset: last.offset } as const;
  const { name, version } = template;
  return lookForAccess(
    context,
    state,
    { template: name, version, slots: last.slots, step: { at: 'access', purpose } },
    purpose,
  );
}

/** What was done stays known, so that an old button is still recognised. */
const startedOver = ({ turn, done, zone, learnt }: ConversationState): ConversationState => ({
  ...freshState(),
  turn,
  done,
  ...(zone !== undefined && { zone }),
  ...(learnt && { learnt }),
});

/** A link out of turn. What is going on stays as it is; a dialog that waits for a sign-in goes on with this one. */
function offerSignIn(context: Context, state: ConversationState, otherAccount: boolean): Flow {
  const [profile] = ownProfiles(context);
  if (profile === undefined) return thenAgain(context, state, sharedAccount(context));
  return offer(context, state, { profile, otherAccount });
}

const sharedAccount = (context: Context): Say =>
  botSay(context, 'sharedAccount', {
    profile: profilesOf(context)
      .map(profile => profileOf(context, profile).title)
      .join(', '),
  });

/** Where people sign in to accounts of their own. */
const ownProfiles = (context: Context): string[] =>
  profilesOf(context).filter(profile => profileOf(context, profile).mode === 'per-user');

const profilesOf = ({ set }: Context): string[] => [
  ...new Set([...set.templates.values()].map(({ profile }) => profile)),
];
