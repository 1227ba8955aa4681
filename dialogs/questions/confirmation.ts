import { clockChange } from '../../time/index.ts';
import { type Context, templateOf } from '../context.ts';
import type { ActionResult } from '../engine/event.ts';
import type { Dialog, PendingAt } from '../engine/state.ts';
import { prefixed, type Transition, type Turn, waitFor } from '../engine/transition.ts';
import { guessNotices } from '../people/notices.ts';
import type { Button, Say } from '../prompts/message.ts';
import { botButton, botSay, dialogSay } from '../prompts/say.ts';
import { renderSetting, seenBy, settingOf } from '../prompts/views.ts';
import { factsToConfirm } from '../run/facts-to-confirm.ts';
import { slotTypeNamed } from '../slots/index.ts';
import { instantsOf, spanView } from '../slots/times/when.ts';
import { withDuration } from '../slots/values.ts';
import { lookForAccess } from './access.ts';

type Values = Readonly<Record<string, unknown>>;
/** What was looked up for a confirmation. */
type Found = Pick<Partial<ActionResult>, 'values' | 'conflicts'>;
type Confirming = PendingAt<'confirm'>;

/**
 * Shows what will be written and asks for a yes.
 * @param found looked up for the question, and what speaks against the time
 */
export function askToConfirm(turn: Turn, dialog: Dialog, found: Found = {}): Transition {
  const pending: Confirming = { at: 'confirm', dialog, nonce: turn.newNonce(), failures: 0 };
  return waitFor(turn, pending, ...confirmation(turn, pending, found));
}

/** Repeats the confirmation, with something said first. What it shows from the calendar is looked up again. */
export function confirmAgain(turn: Turn, pending: Confirming, ...says: Say[]): Transition {
  const { dialog } = pending;
  if (templateOf(turn, dialog).looksFirst) return prefixed(says, lookForAccess(turn, dialog, { to: 'begin' }));
  return waitFor(turn, pending, ...says, ...confirmation(turn, pending));
}

/**
 * First says if the clocks skip the time, who the bot chose for names without an exact match, and what speaks against the
 * time.
 */
const confirmation = (context: Context, { dialog, nonce }: Confirming, found: Found = {}): Say[] => [
  ...clockNotice(context, dialog),
  ...guessNotices(context, dialog),
  ...(found.conflicts ? [botSay(context, 'conflicts', found.conflicts.values)] : []),
  question(context, { dialog, nonce }, found),
];

function clockNotice(context: Context, dialog: Dialog): Say[] {
  const setting = settingOf(context, dialog);
  const { zone } = setting;
  const template = templateOf(context, dialog);
  const values = withDuration(template, dialog.slots);
  const clocks = template.slots.flatMap(slot => {
    const value = values[slot.name];
    return value === undefined ? [] : (slotTypeNamed(slot.type).clock?.(value, setting) ?? []);
  });
  const skipped = clocks.find(({ date, time }) => clockChange(`${date}T${time}`, zone) === 'gap');
  return skipped
    ? [botSay(context, 'clockGap', { when: spanView(instantsOf(skipped, skipped.minutes, zone), zone) })]
    : [];
}

function question(
  context: Context,
  { dialog, nonce }: { dialog: Dialog; nonce: string },
  { values = {}, conflicts }: Found,
): Say {
  const { confirm } = templateOf(context, dialog);
  if (!confirm) throw new TypeError(`${dialog.template} has no confirm text`);
  const told = { ...factsToConfirm(context, dialog), ...values };
  const card = confirmationCard(context, dialog, values);
  return {
    ...dialogSay(context, dialog, { text: confirm, values: told }),
    ...(card && { card }),
    asks: nonce,
    buttons: conflicts
      ? [
          botButton(context, 'bookAnyway', { nonce, pick: 'yes' }),
          ...conflicts.times.map(time => ({ title: time, text: time })),
          ...answers(context, nonce, ['changeSomething', 'no']),
        ]
      : answers(context, nonce, ['yes', 'changeSomething', 'no']),
  };
}

/** The question once more, without what was shown. */
export const shortQuestion = (context: Context, { dialog, nonce }: Confirming): Say => ({
  ...botSay(context, 'confirmShort', { what: templateOf(context, dialog).writes ?? '' }),
  asks: nonce,
  buttons: answers(context, nonce, ['yes', 'changeSomething', 'no']),
});

/** The card of what will be written, without buttons. */
export function confirmationCard(context: Context, dialog: Dialog, values: Values = {}): Say['card'] {
  const seen = seenBy(context, dialog, { ...factsToConfirm(context, dialog), ...values });
  return templateOf(context, dialog).cards['confirm']?.render(seen, renderSetting(context));
}

/** Asks what to change, and keeps the confirmation open. */
export const askWhatToChange = (turn: Turn, pending: Confirming): Transition =>
  waitFor(turn, pending, {
    ...botSay(turn, 'confirmHelp', { what: templateOf(turn, pending.dialog).writes ?? '' }),
    asks: pending.nonce,
    buttons: answers(turn, pending.nonce, ['yes', 'no']),
  });

/** Says what was not done, after a no. */
export const notWrittenSay = (context: Context, dialog: Dialog): Say =>
  botSay(context, 'notWritten', { what: templateOf(context, dialog).writes ?? '' });

/** The buttons of a confirmation; each sends its own name back. */
const answers = (context: Context, nonce: string, names: readonly ('yes' | 'changeSomething' | 'no')[]): Button[] =>
  names.map(name => botButton(context, name, { nonce, pick: name }));
