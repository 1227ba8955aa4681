import type { Context } from '../context.ts';
import { isOpen } from '../engine/state.ts';
import { askAgain, prefixed, type Transition, type Turn, wait, withState } from '../engine/transition.ts';
import { allButtons, firstButtons, startsByWords } from '../prompts/buttons.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';

/** Answers in passing, then repeats the open question. */
export function inPassing(turn: Turn, said: Say): Transition {
  if (!isOpen(turn.state.pending)) return wait(turn, said);
  const { buttons: _crowding, ...plain } = said;
  return prefixed([plain], askAgain(turn));
}

export const greetingSay = (turn: Turn): Say => ({
  ...botSay(turn, turn.setting.inGroup ? 'greetingInGroup' : 'greeting'),
  buttons: firstButtons(turn),
});

/** Introduces the bot, once per conversation. */
export const introduce = (turn: Turn): Transition =>
  wait(withState(turn, { ...turn.state, introduced: true }), greetingSay(turn));

/** While a question is open, a hello gets a short reply and the question again. */
export function hello(turn: Turn): Transition {
  if (isOpen(turn.state.pending)) return helloAndAgain(turn);
  if (!turn.state.introduced) return introduce(turn);
  return wait(turn, { ...botSay(turn, 'helloAgain'), buttons: firstButtons(turn) });
}

const helloAndAgain = (turn: Turn): Transition => prefixed([botSay(turn, 'hello')], askAgain(turn));

/** The person mentioned the bot without saying anything else. */
export function onCalled(turn: Turn): Transition {
  if (isOpen(turn.state.pending)) return helloAndAgain(turn);
  const { text, ...helping } = help(turn);
  return wait(turn, { ...helping, text: `${botSay(turn, 'hello').text}\n\n${text}` });
}

/** A file, picture or card came without words. */
export const onFile = (turn: Turn): Transition =>
  inPassing(turn, { ...botSay(turn, 'fileAlone'), buttons: firstButtons(turn) });

/** A message has no words. */
export const onNoWords = (turn: Turn): Transition =>
  inPassing(turn, { ...botSay(turn, 'nothingToRead'), buttons: firstButtons(turn) });

/** Lists what the bot can do. */
export function help(context: Context): Say {
  const abilities = [...context.set.templates.values()].filter(startsByWords).map(template => ({
    title: template.title,
    help: template.help ?? '',
    example: template.example ?? '',
  }));
  return { ...botSay(context, 'help', { abilities }), buttons: allButtons(context) };
}
