import type { Reading } from '../../../nlu/index.ts';
import type { EventOf } from '../../engine/event.ts';
import type { PendingAt } from '../../engine/state.ts';
import { asRequest, ended, startWith, type Transition, type Turn, wait, withState } from '../../engine/transition.ts';
import { namedEvent } from '../../meaning/named-event.ts';
import { changeOf } from '../../meaning/spoken-of/change-of-event.ts';
import { forgetName } from '../../memory/learnt-people.ts';
import { lookWithAddress } from '../../people/address-given.ts';
import { otherGuest } from '../../people/other-guest.ts';
import { formatLanguages } from '../../prompts/format.ts';
import { botSay, withMiss } from '../../prompts/say.ts';
import { startNextCalled } from '../../questions/next-templates.ts';
import { readText } from '../../slots/fill.ts';
import { begin } from './begin.ts';
import { UNKNOWN } from './request.ts';

/** A message came while nothing is open. */
export const onNewMessage = (turn: Turn, _: PendingAt<'nothing'>, { reading }: EventOf<'message'>): Transition =>
  startNextCalled(turn, reading.text) ??
  onOtherLanguage(turn, reading) ??
  onWrongPerson(turn, reading) ??
  onAddress(turn, reading) ??
  onDeletionRuledOut(turn, reading) ??
  asRequest(turn, reading);

/** A message in a language that the bot does not speak is answered with those that it does. */
function onOtherLanguage(turn: Turn, { foreign }: Reading): Transition | undefined {
  if (!foreign) return undefined;
  const { locale } = turn.setting;
  const languages = formatLanguages(turn.languages?.() ?? [turn.set.language], locale);
  return ended(turn, withMiss(botSay(turn, 'otherLanguage', { languages }), UNKNOWN));
}

function onAddress(turn: Turn, reading: Reading): Transition | undefined {
  const look = lookWithAddress(turn, turn.state, reading);
  return look && startWith(turn, look.template, look.slots);
}

/** "Not that Ana", about an answer already given or a guest already invited. Groups remember no names, so there is nothing to forget. */
function onWrongPerson(turn: Turn, reading: Reading): Transition | undefined {
  const name = turn.setting.inGroup ? undefined : reading.someoneElse?.than;
  if (name === undefined) return undefined;
  const forgetful = forgetName(turn.state, name);
  const swap = otherGuest(turn, turn.state, { name, reading });
  if (swap) return begin({ ...turn, state: forgetful ?? turn.state }, swap);
  return forgetful && wait(withState(turn, forgetful), botSay(turn, 'forgotPerson', { name }));
}

/** "Don't cancel the interview, move it to 5" is about the interview, whatever was shown before. */
function onDeletionRuledOut(turn: Turn, { kept }: Reading): Transition | undefined {
  if (!kept?.rest) return undefined;
  const words = namedEvent(readText(turn, kept.deletion));
  const request = readText(turn, kept.rest);
  const isOfOther = words === undefined || namedEvent(request) !== undefined;
  const next = isOfOther ? undefined : changeOf(turn, { words }, request);
  return next ? begin(turn, next) : asRequest(turn, request);
}
