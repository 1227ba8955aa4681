import { type Reading, readingWith } from '../../nlu/index.ts';
import { isAboutFile } from '../any-step/about-file.ts';
import { typedCode } from '../any-step/codes.ts';
import { commandOf } from '../any-step/commands.ts';
import { slotOf, templateOf } from '../context.ts';
import type { Proof } from '../ports.ts';
import type { ButtonValue, Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { titlesOf } from '../questions/offer-titles.ts';
import { signInProfile } from '../questions/sign-in.ts';
import { readText } from '../slots/fill.ts';
import { takesWords } from '../slots/slot-kinds.ts';
import type { Event, Restart, SignInEnds } from './event.ts';
import { baseOf, dialogOf } from './state.ts';
import type { Turn } from './transition.ts';

/** What a person did, as the channel reports it. */
export type Input =
  | { type: 'joined' | 'linked' | 'refused' | 'failed' | 'misconfigured' }
  /** The person mentioned the bot without words, or sent a file without words. */
  | { type: 'called' }
  | { type: 'file' }
  | { type: 'sign-in-closed'; how: 'cancelled' | 'failed' | 'code-shown' }
  | SignInEnds
  | Restart
  /** The channel delivered the code of a sign-in. */
  | { type: 'proved'; result: Proof }
  /** `withFile`: a file that the bot cannot read came with the words. */
  | { type: 'message'; text: string; withFile?: true }
  | { type: 'button'; text: string; value: ButtonValue };

/** The event for an input, and what to say about the input first. */
export function eventOf(turn: Turn, input: Input): { event: Event; says: Say[] } {
  switch (input.type) {
    case 'message':
      return ofMessage(turn, readHere(turn, input.text), input.withFile === true);
    case 'button':
      return plainly({ type: 'button', value: input.value, reading: readHere(turn, input.text) });
    case 'refused':
    case 'failed':
    case 'misconfigured':
      return plainly({ type: 'not-linked', how: input.type });
    case 'joined':
    case 'linked':
    case 'called':
    case 'file':
      return plainly({ type: input.type });
    default:
      return plainly(input);
  }
}

const plainly = (event: Event): { event: Event; says: Say[] } => ({ event, says: [] });

/** Reads a text with the open template as context. */
function readHere(turn: Turn, text: string): Reading {
  const dialog = dialogOf(turn.state.pending);
  const template = dialog && templateOf(turn, dialog);
  const reading = readText(turn, text, template);
  const { sameEnd } = reading;
  if (!sameEnd || !reading.entities.some(({ type }) => type === 'time')) return reading;
  // "Start at 10, leave the end as it is": the words say nothing else.
  const rest = `${text.slice(0, sameEnd.start).replace(/[\s,;]+$/, '')}${text.slice(sameEnd.end)}`;
  return readingWith(readText(turn, rest, template), { sameEnd });
}

/**
 * Words that came with a file are answered, with a note that the bot does not read the file, unless they make sense
 * only with it.
 */
function ofMessage(turn: Turn, reading: Reading, withFile: boolean): { event: Event; says: Say[] } {
  if (!withFile) return plainly(spoken(turn, reading));
  if (isAboutFile(turn, turn.state, reading)) return plainly({ type: 'file' });
  return { event: spoken(turn, reading), says: [botSay(turn, 'filesNotRead')] };
}

function spoken(turn: Turn, reading: Reading): Event {
  if (reading.text === '' && !reading.onwards) return { type: 'no-words' };
  const base = baseOf(turn.state.pending);
  const command = namesOption(turn, reading) ? undefined : commandOf(turn, reading, takesWords(turn, base));
  const { putBack: of } = reading;
  if (command) return { type: 'command', command, ...(of !== undefined && { of }) };
  const profile = profileWaitedFor(turn);
  const code = profile === undefined ? undefined : typedCode(reading);
  if (profile !== undefined && code !== undefined) return { type: 'code', code, profile };
  return { type: 'message', reading };
}

/** "Maybe" is an answer where it is a button's title, and "Morgen" where a time is asked for. */
function namesOption(turn: Turn, { command, plain, entities }: Reading): boolean {
  const { pending } = turn.state;
  if (command === 'greeting') return pending.at === 'slot' && entities.some(({ type }) => type === 'time');
  if (command !== 'wait') return false;
  const options = pending.at === 'slot' ? slotOf(templateOf(turn, pending.dialog), pending.slot).options : [];
  const titles = pending.at === 'offer' ? titlesOf(turn, pending) : options.map(({ title }) => title);
  return titles.some(title => title.toLowerCase() === plain);
}

/** The profile of the sign-in that a typed code would complete. */
function profileWaitedFor(turn: Turn): string | undefined {
  const { offered, pending } = turn.state;
  if (offered) return offered.profile;
  return pending.at === 'sign-in' ? signInProfile(turn, pending) : undefined;
}
