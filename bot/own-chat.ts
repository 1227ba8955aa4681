import type { Activity, TurnContext } from 'botbuilder';
import type { Log } from '../core/log.ts';
import { botSay, freshState } from '../dialogs/index.ts';
import { contextOf, type Parts, type PersonTurn } from './conversation-parts.ts';
import { keepWhereAsked } from './elsewhere.ts';
import { aside } from './groups.ts';
import type { ReturnAddress, Speaker } from './incoming.ts';
import { renderSay } from './render.ts';
import { alsoFor } from './turn-marks.ts';

/** Makes a person's own chat take the code of a link that is sent there for something they asked in a group. */
export async function expectCode(
  parts: Parts,
  own: Speaker,
  { profile, asked }: { profile: string; asked: ReturnAddress },
): Promise<void> {
  const state = (await parts.states.read(own)) ?? freshState();
  await parts.states.save(own, { ...state, offered: { profile, otherAccount: false } });
  await keepWhereAsked(parts.store, own, asked);
}

/** Does something in the person's own chat. All that the group reads is that this was done. */
export async function inOwnChat(
  parts: Parts,
  { turn, speaker }: PersonTurn,
  work: (own: TurnContext) => Promise<boolean>,
): Promise<void> {
  const note = await aside(parts, turn, own => work(alsoFor(turn, own)));
  const said = botSay(contextOf(parts, speaker, { zone: speaker.zone, turn: 0 }), note, { name: speaker.userName });
  await sendNote(parts, turn, renderSay(said, speaker.channel));
}

/** Sends a note that is of no use later; where it does not arrive, it is not kept. */
export async function sendNote({ log }: { log: Log }, turn: TurnContext, what: Partial<Activity>): Promise<void> {
  await turn.sendActivity(what).catch(err => log.warn({ err }, 'A note of the bot did not arrive.'));
}
