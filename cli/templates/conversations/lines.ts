import { isDeepStrictEqual } from 'node:util';
import type { LiveTemplates } from '../../../bot/templates/live-templates.ts';
import { dialogOf } from '../../../dialogs/engine/state.ts';
import { type Missed, type Say, type TemplateSet, withoutEscapes } from '../../../dialogs/index.ts';
import { buttonName } from './button-names.ts';
import { namedTexts } from './named-texts.ts';
import { type PlayedTurn, playAll } from './play.ts';
import type { EngineStep, Stage } from './stage/stage.ts';
import { toldText } from './told.ts';
import { type Cue, kindOf, type LineKind, type ScriptTurn } from './transcript.ts';
import { compact } from './values.ts';
import { type KnownSlots, lastDone, openDialogs, waitsFor } from './waiting.ts';

/** The templates, and a new stage for a conversation with them or with the same templates under named texts. */
type Playing = { live: LiveTemplates; setStage(live: LiveTemplates): Stage | Promise<Stage> };

/** Plays a conversation and says what the bot does in each turn, in lines of some kinds. @throws CannotPlay */
export async function playedLines(
  turns: readonly ScriptTurn[],
  kinds: ReadonlySet<LineKind>,
  { live, setStage }: Playing,
): Promise<ScriptTurn[]> {
  const cues = turns.map(({ cue }) => cue);
  const named = namedTexts(live);
  const flow = isOnly(kinds, 'bot')
    ? []
    : (await playAll(await setStage(named), cues)).map(turn => flowTurn(named.set, turn));
  const wording = kinds.has('bot') ? (await playAll(await setStage(live), cues)).map(wordingTurn) : [];
  return turns.map((turn, at) => {
    const expected = [...(wording[at]?.expected ?? []), ...(flow[at]?.expected ?? [])];
    return {
      ...turn,
      cue: (flow[at] ?? wording[at] ?? turn).cue,
      expected: expected.filter(entry => kinds.has(kindOf(entry))),
    };
  });
}

const isOnly = (kinds: ReadonlySet<LineKind>, kind: LineKind): boolean => kinds.size === 1 && kinds.has(kind);

/** The lines of a turn in a wording: whole texts with the titles of their buttons. */
const wordingTurn = ({ cue, says }: PlayedTurn): ScriptTurn => ({ cue, expected: says.map(shownSay) });

function shownSay({ text, buttons = [], link: signIn }: Say): string {
  const titles = [...(signIn ? [signIn.title] : []), ...buttons.map(({ title }) => title)].map(title => `[${title}]`);
  return [`bot: ${withoutEscapes(text)}`, ...(titles.length > 0 ? [titles.join(' ')] : [])].join('\n');
}

/**
 * The lines of a turn that are independent of the wording:
 * - `slots:` new values of the open dialog; a minus marks a removed one
 * - `runs:` how an action ended, after its template
 * - `does:` what the calendar is told to write
 * - `says:` the name of a text, with its values
 * - `buttons:` the names of the buttons below the texts above
 * - `missed:` what the bot did not understand, as designers see it
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
      ...turn.steps.flatMap(one => actionEnd(set, one)).map(end => `runs: ${end}`),
      ...turn.told.map(told => `does: ${toldText(told)}`),
      ...turn.says.flatMap(say => namedSay(set, say)),
      ...turn.missed.map(one => `missed: ${missedText(one)}`),
      `at: ${waitsFor(turn.after)}`,
    ],
  };
}

/** "left-out with catering; book {when} with catering; create-event" */
const missedText = ({ how, text, parts = [], template }: Missed): string =>
  [[how, ...parts.map(part => `“${part}”`)].join(' '), text, ...(template ? [template] : [])].join('; ');

/** How an action ended, if that is an end that people are told about. */
function actionEnd({ templates, texts }: TemplateSet, { from, event }: EngineStep): string[] {
  const name = event.type === 'outcome' ? dialogOf(from)?.template : undefined;
  if (event.type !== 'outcome' || name === undefined) return [];
  const { outcome, step } = event.result;
  const isTold = Object.hasOwn(templates.get(name)?.replies ?? {}, outcome) || Object.hasOwn(texts, outcome);
  return isTold ? [`${name} / ${[step, outcome].filter(Boolean).join('.')}`] : [];
}

/** Buttons are pressed by name. */
function namedCue(set: TemplateSet, cue: Cue): Cue {
  const title = cue.kind === 'event' && /^(presses .*?)“(.*)”$/.exec(cue.text);
  return title ? { ...cue, text: `${title[1]}${buttonName(set, { title: title[2] ?? '' })}` } : cue;
}

function namedSay(set: TemplateSet, { text, buttons = [], link }: Say): string[] {
  const names = [...(link ? ['signIn'] : []), ...buttons.map(button => buttonName(set, button))];
  return [
    ...text.split('\n\n').map(named => `says: ${named}`),
    ...(names.length > 0 ? [`buttons: ${names.join(' | ')}`] : []),
  ];
}

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
