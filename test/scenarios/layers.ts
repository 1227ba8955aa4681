import { isDeepStrictEqual } from 'node:util';
import { type Say, type TemplateSet, withoutEscapes } from '../../dialogs/index.ts';
import { buttonName } from './button-names.ts';
import type { Told } from './fake-calendar.ts';
import type { PlayedTurn } from './run.ts';
import type { Cue, ScriptTurn } from './transcript.ts';
import { compact, pairs } from './values.ts';
import { type KnownSlots, lastDone, openDialogs, waitsFor } from './waiting.ts';

/** The lines of a turn in a wording: whole texts with the titles of their buttons. */
export const wordingTurn = ({ cue, says }: PlayedTurn): ScriptTurn => ({ cue, expected: says.map(shownSay) });

function shownSay({ text, buttons = [], link: signIn }: Say): string {
  const titles = [...(signIn ? [signIn.title] : []), ...buttons.map(({ title }) => title)].map(title => `[${title}]`);
  return [`bot: ${withoutEscapes(text)}`, ...(titles.length > 0 ? [titles.join(' ')] : [])].join('\n');
}

/**
 * The lines of a turn in a flow, with texts by name:
 * - `slots:` new values of the open dialog; a minus marks a removed one
 * - `does:` what the calendar is told to write
 * - `says:` the name of a text, with its values
 * - `buttons:` the names of the buttons below the texts above
 * - `at:` what the bot waits for
 */
export function flowTurn(set: TemplateSet, turn: PlayedTurn): ScriptTurn {
  const cue = namedCue(set, turn.cue);
  if (!turn.isHeard) return { cue, expected: [] };
  const slots = changedSlots(turn);
  return {
    cue,
    expected: [
      ...(slots.length > 0 ? [`slots: ${slots.join('; ')}`] : []),
      ...turn.told.map(told => `does: ${toldText(told)}`),
      ...turn.says.flatMap(say => namedSay(set, say)),
      `at: ${waitsFor(turn.after)}`,
    ],
  };
}

/** Buttons are pressed by name. */
function namedCue(set: TemplateSet, { kind, text }: Cue): Cue {
  const title = kind === 'event' && /^(presses .*?)“(.*)”$/.exec(text);
  return title ? { kind, text: `${title[1]}${buttonName(set, { title: title[2] ?? '' })}` } : { kind, text };
}

function namedSay(set: TemplateSet, { text, buttons = [], link }: Say): string[] {
  const names = [...(link ? ['signIn'] : []), ...buttons.map(button => buttonName(set, button))];
  return [
    ...text.split('\n\n').map(named => `says: ${named}`),
    ...(names.length > 0 ? [`buttons: ${names.join(' | ')}`] : []),
  ];
}

function toldText(told: Told): string {
  switch (told.to) {
    case 'create': {
      const { title, when, ...rest } = told.draft;
      return [`create ${told.id} ${compact(title)} ${compact(when)}`, ...valueTexts(rest)].join('; ');
    }
    case 'update':
      return [`update ${told.id} version ${told.version}`, ...valueTexts(told.change)].join('; ');
    case 'delete':
      return [`delete ${told.id} version ${told.version}`, ...valueTexts(told.how)].join('; ');
  }
}

const valueTexts = (values: object): string[] =>
  pairs(values).map(([name, value]) => (value === true ? name : `${name} ${compact(value)}`));

function changedSlots({ before, after, told }: PlayedTurn): string[] {
  const now = openDialogs(after)[0] ?? (told.length > 0 ? undefined : newlyDone(before, after));
  if (!now) return [];
  const known = openDialogs(before).find(({ template }) => template === now.template)?.slots ?? {};
  const isNew = (name: string): boolean => !isDeepStrictEqual(known[name], now.slots[name]);
  const changed = Object.entries(now.slots).filter(([name]) => isNew(name));
  const gone = Object.keys(known).filter(name => now.slots[name] === undefined);
  return [...changed.map(([name, value]) => `${name} ${compact(value)}`), ...gone.map(name => `-${name}`)];
}

/** The result of the look-up, if it differs from the previous one. */
function newlyDone(before: PlayedTurn['before'], after: PlayedTurn['after']): KnownSlots | undefined {
  const [was, is] = [lastDone(before), lastDone(after)];
  return is && isDeepStrictEqual([was?.template, was?.slots], [is.template, is.slots]) ? undefined : is;
}
