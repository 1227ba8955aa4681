import { isBotError } from '../../core/errors.ts';
import { civilAt, dateOf } from '../../time/index.ts';
import type { Context } from '../context.ts';
import type { Dialog } from '../engine/state.ts';
import { spanView } from '../slots/times/when.ts';
import type { BotButtonName, BotTextName } from '../templates/files/bot-texts.ts';
import type { Text } from '../templates/rendering.ts';
import type { Button, ButtonValue, Miss, Say } from './message.ts';
import { baseValues, renderSetting, seenBy } from './views.ts';

/**
 * One of the bot's own texts.
 * @param name    its name in `bot.yaml`
 * @param values  those that the text may use, as `files/bot-texts.ts` lists them
 */
export function botSay(context: Context, name: BotTextName, values: Record<string, unknown> = {}): Say {
  return { text: render(context, context.set.texts[name], values) };
}

type Rendered = { text: Text; values: Record<string, unknown> };

/** A text of the dialog's template, which can also use the slots. */
export function dialogSay(context: Context, dialog: Dialog, { text, values }: Rendered): Say {
  return { text: text.markdown(seenBy(context, dialog, values), renderSetting(context)) };
}

export function render(context: Context, text: Text, values: Record<string, unknown>): string {
  return text.markdown({ ...baseValues(context), ...values }, renderSetting(context));
}

/** The time of a message, for a text that names the day only if it is not today. */
export function whenSaid({ setting: { now, zone } }: Context, atMs: number) {
  const day = (instant: number): string => dateOf(civilAt(instant, zone));
  return { at: spanView({ startMs: atMs, endMs: atMs }, zone), today: day(atMs) === day(now) };
}

/** Replaces a text that is too long to show. */
export const tooLongSay = (context: Context): Say => ({ ...botSay(context, 'tooLongToShow'), tooLong: true });

/** Undefined if the text exceeds its limit. */
export function withinLimit<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (isBotError(error, 'templates/limit')) return undefined;
    throw error;
  }
}

/**
 * A button with a label from `bot.yaml`; it sends its label.
 * @param value  the question it answers; without one it counts like typed words
 */
export function botButton(context: Context, name: BotButtonName, value?: ButtonValue): Button {
  const title = context.set.buttons[name];
  return { title, text: title, ...(value && { value }) };
}

/** True if a message is the label of one of the bot's buttons. */
export const isButtonText = ({ set }: Context, text: string, name: BotButtonName): boolean =>
  asTyped(text) === asTyped(set.buttons[name]);

const asTyped = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** Merges a message that has only text with the next one; a message before a card stays separate. */
export function joined(says: readonly Say[]): Say[] {
  const all: Say[] = [];
  for (const next of says) {
    const last = all.at(-1);
    const plain = last && !last.card && !last.buttons && !last.link && !next.card;
    if (plain) all[all.length - 1] = merged(last, next);
    else all.push(next);
  }
  return all;
}

function merged(last: Say, next: Say): Say {
  const wrote = next.wrote ?? last.wrote;
  const misses = [...(last.misses ?? []), ...(next.misses ?? [])];
  const text = `${last.text}\n\n${next.text}`;
  return { ...last, ...next, text, ...(wrote && { wrote }), ...(misses.length > 0 && { misses }) };
}

/** The message says that this was not understood. */
export const withMiss = (say: Say, miss: Miss): Say => ({ ...say, misses: [...(say.misses ?? []), miss] });
