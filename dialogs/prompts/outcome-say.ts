import { type Context, templateOf } from '../context.ts';
import type { RunResult } from '../engine/event.ts';
import type { Dialog } from '../engine/state.ts';
import { noResults } from '../run/result-names.ts';
import { wroteBy } from '../run/wrote-by.ts';
import type { Text } from '../templates/rendering.ts';
import type { Template } from '../templates/template.ts';
import type { Say, Wrote } from './message.ts';
import { botSay, dialogSay, tooLongSay, withinLimit } from './say.ts';
import { renderSetting, seenBy } from './views.ts';

/** How a run ended, as its text shows it. */
type Ended = Pick<RunResult, 'outcome' | 'step' | 'values' | 'own' | 'wrote' | 'text' | 'picture'>;

/**
 * The text for an outcome, and the card and the picture of a result. If the text is too long to show, a write is still reported.
 * @throws TypeError if neither the template nor bot.yaml has a text for the outcome
 */
export function outcomeSay(context: Context, dialog: Dialog, ended: Ended): Say {
  const { outcome, step, values, wrote } = ended;
  const template = templateOf(context, dialog);
  const said = replyTo(context, template, ended);
  const say = withinLimit(() => dialogSay(context, dialog, said)) ?? shortly(context, wrote);
  const done = { ...say, ...(wrote && { wrote }) };
  if (say.tooLong) return done;
  const seen = seenBy(context, dialog, { ...emptyResults(template), ...values });
  const shown = template.cards[`${step}.${outcome}`] ?? template.cards[outcome];
  const card = withinLimit(() => shown?.render(seen, renderSetting(context)));
  const picture = outcome === 'done' &&
    template.pictures &&
    ended.picture && { schedule: ended.picture, locale: context.setting.locale };
  return { ...done, ...(card && { card }), ...(picture && { picture }) };
}

/** The template's own text for a named step or for any step, or that of bot.yaml, which knows only the common values. */
function replyTo({ set }: Context, template: Template, { outcome, step, values, own, text: name }: Ended): Reply {
  const text = template.replies[`${step}.${outcome}`] ?? template.replies[outcome];
  if (text) return { text, values: { ...emptyResults(template), ...values } };
  const texts: Readonly<Record<string, Text>> = set.texts;
  const common = texts[name ?? outcome];
  if (!common) throw new TypeError(`${template.name} has no reply for ${outcome}`);
  return { text: common, values: own };
}

type Reply = { text: Text; values: Record<string, unknown> };

/** The results of steps that have not run count as nothing. */
const emptyResults = ({ steps }: Template): Record<string, unknown> =>
  steps.length > 1 ? Object.assign({}, ...steps.map(noResults)) : {};

/** Replaces a text that exceeded its limit. */
const shortly = (context: Context, wrote: Wrote | undefined): Say =>
  wrote ? { ...botSay(context, 'written'), tooLong: true } : tooLongSay(context);

/** Reports a write in the bot's own words. */
export function writtenSay(context: Context, { run }: Dialog): Say {
  const wrote = run && wroteBy(context, run);
  return { ...botSay(context, 'written'), ...(wrote && { wrote }) };
}
