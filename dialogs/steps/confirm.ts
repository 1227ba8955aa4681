import type { Reading } from '../../nlu/index.ts';
import { foretold } from '../actions/foretold.ts';
import { clockChange } from '../civil.ts';
import { type Context, templateOf } from '../context.ts';
import { type Change, edited } from '../edit.ts';
import { ended } from '../ending.ts';
import { after, atStep, type Flow, reply, withActive } from '../flow.ts';
import { changed } from '../history.ts';
import { interrupt, interruption } from '../interrupt.ts';
import { guessNotices } from '../people/notices.ts';
import { ask, lookForAccess, proceed } from '../proceed.ts';
import { baseValues, botButton, botSay, dialogSay, renderSetting, type Say } from '../say.ts';
import { instantsOf, spanView } from '../slots/when.ts';
import type { ConversationState, Dialog } from '../state.ts';
import { settingOf, slotTypeOf, viewsOf, withDuration } from '../views.ts';
import { retry } from './slot.ts';

/**
 * What will be written, with the buttons to do it or not; first what the clocks do then, if they skip that time, and whom
 * the bot took for a name that nobody has exactly.
 * @param values  what was looked up for it
 */
export function confirmation(context: Context, dialog: Dialog, nonce: string, values: Values = {}): Say[] {
  return [...clockNotice(context, dialog), ...guessNotices(context, dialog), question(context, dialog, nonce, values)];
}

type Values = Readonly<Record<string, unknown>>;

/** The same question again, with something said first; what it is about is not kept, but looked up anew. */
export function confirmAgain(context: Context, state: ConversationState, dialog: Dialog, ...says: Say[]): Flow {
  if (templateOf(context, dialog).looksFirst) {
    return after(says, lookForAccess(context, state, dialog, { to: 'begin' }));
  }
  const nonce = dialog.step.at === 'confirm' ? dialog.step.nonce : context.newNonce();
  return reply(withActive(state, dialog), ...says, ...confirmation(context, dialog, nonce));
}

function clockNotice(context: Context, dialog: Dialog): Say[] {
  const template = templateOf(context, dialog);
  const setting = settingOf(context, template, dialog.slots);
  const { zone } = setting;
  const values = withDuration(template, dialog.slots);
  const clocks = template.slots.flatMap(slot => {
    const value = values[slot.name];
    return value === undefined ? [] : (slotTypeOf(context.slotTypes, slot).clock?.(value, setting) ?? []);
  });
  const skipped = clocks.find(({ date, time }) => clockChange(`${date}T${time}`, zone) === 'gap');
  return skipped
    ? [botSay(context, 'clockGap', { when: spanView(instantsOf(skipped, skipped.minutes, zone), zone) })]
    : [];
}

function question(context: Context, dialog: Dialog, nonce: string, values: Values): Say {
  const { confirm } = templateOf(context, dialog);
  if (!confirm) throw new TypeError(`${dialog.template} has no confirm text`);
  const told = { ...foretold(context, dialog), ...values };
  const card = confirmationCard(context, dialog, values);
  return {
    ...dialogSay(context, dialog, confirm, told),
    ...(card && { card }),
    asks: nonce,
    buttons: [
      botButton(context, 'yes', { nonce, pick: 'yes' }),
      botButton(context, 'no', { nonce, pick: 'no' }),
      botButton(context, 'cancel'),
    ],
  };
}

/** The card of what will be written, without buttons. */
export function confirmationCard(context: Context, dialog: Dialog, values: Values = {}): Say['card'] {
  const told = { ...foretold(context, dialog), ...values };
  const seen = { ...baseValues(context), ...viewsOf(context, dialog), ...told };
  return templateOf(context, dialog).confirmCard?.render(seen, renderSetting(context));
}

/** The answer to "shall I?": yes, no, a change, or something else. */
export function onConfirmAnswer(context: Context, state: ConversationState, dialog: Dialog, reading: Reading): Flow {
  if (reading.behindAnswer === '') return onPlainAnswer(context, state, dialog, reading.answer);
  const template = templateOf(context, dialog);
  const other = interruption(context, dialog, reading);
  if (other) return interrupt(context, state, dialog, reading, other);
  const change: Change = reading.question ? { kind: 'none' } : edited(context, template, dialog, reading);
  switch (change.kind) {
    case 'changed':
      return after(nobodySay(context, change.nobody), proceed(context, state, changed(context, dialog, change.slots)));
    case 'ask':
      return ask(context, state, dialog, change.slot);
    case 'nobody':
      return confirmAgain(context, state, dialog, ...nobodySay(context, change.name));
    case 'none':
      return onPlainAnswer(context, state, dialog, reading.answer);
  }
}

const nobodySay = (context: Context, name: string | undefined): Say[] =>
  name === undefined ? [] : [botSay(context, 'removedNobody', { name })];

/** Yes and no, typed or pressed. */
export function onPlainAnswer(
  context: Context,
  state: ConversationState,
  dialog: Dialog,
  answer: 'yes' | 'no' | undefined,
): Flow {
  if (dialog.step.at !== 'confirm') return proceed(context, state, dialog);
  const { nonce, failures } = dialog.step;
  if (answer === 'yes') return lookForAccess(context, state, dialog, { to: 'write', nonce, tried: false });
  const { title, afterNo } = templateOf(context, dialog);
  if (answer === 'no' && afterNo === 'stop') return ended(context, state, botSay(context, 'cancelled', { title }));
  if (answer === 'no') {
    return reply(withActive(state, dialog), {
      ...botSay(context, 'confirmHelp'),
      asks: nonce,
      buttons: changeButtons(context, nonce),
    });
  }
  const again = atStep(dialog, { at: 'confirm', nonce, failures: failures + 1 });
  return retry(context, state, again, failures + 1, confirmRetries, botSay(context, 'askYesNo'));
}

const confirmRetries = { retries: 3, after: 'offer' } as const;

const changeButtons = (context: Context, nonce: string) => [
  botButton(context, 'yes', { nonce, pick: 'yes' }),
  botButton(context, 'cancel'),
];
