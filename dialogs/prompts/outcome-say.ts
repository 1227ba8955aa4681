import { type ActionDefinition, actions } from '../actions/definitions.ts';
import { type Context, templateOf } from '../context.ts';
import type { ActionResult } from '../engine/event.ts';
import type { Dialog } from '../engine/state.ts';
import type { Say, Wrote } from './message.ts';
import { baseValues, botSay, dialogSay, renderSetting, tooLongSay, withinLimit } from './say.ts';
import { viewsOf } from './views.ts';

/**
 * The template's text for an outcome, and its card. If the text is too long to show, a write is still reported.
 * @throws TypeError if the template has no reply for the outcome
 */
export function outcomeSay(context: Context, dialog: Dialog, { outcome, values }: ActionResult): Say {
  const template = templateOf(context, dialog);
  const text = template.replies[outcome];
  if (!text) throw new TypeError(`${template.name} has no reply for ${outcome}`);
  const wrote = outcome === 'done' ? wroteBy(context, dialog, values) : undefined;
  const say = withinLimit(() => dialogSay(context, dialog, { text, values })) ?? shortly(context, wrote);
  const done = { ...say, ...(wrote && { wrote }) };
  if (outcome !== 'done' || say.tooLong) return done;
  const seen = { ...baseValues(context), ...viewsOf(context, dialog), ...values };
  const card = withinLimit(() => template.card?.render(seen, renderSetting(context)));
  return { ...done, ...(card && { card }) };
}

/** Replaces a text that exceeded its limit. */
const shortly = (context: Context, wrote: Wrote | undefined): Say =>
  wrote ? { ...botSay(context, 'written'), tooLong: true } : tooLongSay(context);

/** Reports a write in the bot's own words. */
export function writtenSay(context: Context, dialog: Dialog): Say {
  const wrote = wroteBy(context, dialog, {});
  return { ...botSay(context, 'written'), ...(wrote && { wrote }) };
}

/** The write that a finished action reports. */
function wroteBy(context: Context, dialog: Dialog, values: ActionResult['values']): Wrote | undefined {
  const { writes: what }: ActionDefinition = actions[templateOf(context, dialog).action];
  const { title } = (values['event'] ?? dialog.slots) as { title?: unknown };
  return what && { what, title: typeof title === 'string' ? title : '' };
}
