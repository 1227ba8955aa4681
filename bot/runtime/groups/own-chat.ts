import type { Activity, TurnContext } from 'botbuilder-core';
import type { Log } from '../../../core/log.ts';
import { botButton, botSay, freshState, type Say } from '../../../dialogs/index.ts';
import { addAppLink } from '../../teams/links.ts';
import { alsoFor } from '../../turn/turn-marks.ts';
import type { ReturnAddress, Speaker } from '../activity/incoming.ts';
import { contextOf, type Parts, type PersonTurn } from '../context/conversation-parts.ts';
import { keepWhereAsked } from '../context/group-sign-in.ts';
import { renderSay } from '../telling/render.ts';
import { aside, type HowAside } from './groups.ts';

/** Prepares a person's private chat for the code of a sign-in link that they need for a request in a group. */
export async function expectCode(
  parts: Parts,
  own: Speaker,
  { profile, asked }: { profile: string; asked: ReturnAddress },
): Promise<void> {
  const state = (await parts.states.read(own)) ?? freshState();
  await parts.store.writeAll([parts.states.write(own, { ...state, offered: { profile, otherAccount: false } })]);
  await keepWhereAsked(parts.store, own, asked);
}

/** Does something in the person's private chat. The group is told only that this was done. */
export async function inOwnChat(
  parts: Parts,
  at: PersonTurn,
  work: (own: TurnContext) => Promise<boolean>,
): Promise<void> {
  const { turn } = at;
  const how = await aside(parts, turn, own => work(alsoFor(turn, own)));
  await sendNote(parts, turn, groupNote(parts, at, how));
}

/** A note to one person that everyone in the group may read. */
export function groupNote(parts: Parts, { speaker }: PersonTurn, text: HowAside | 'codeInGroup'): Partial<Activity> {
  const { channel, tenant, userName: name, zone } = speaker;
  const context = contextOf(parts, speaker, { zone, turn: 0 });
  const link = channel === 'msteams' && parts.appId ? addAppLink(parts.appId, tenant) : undefined;
  const says: Record<typeof text, () => Say> = {
    answeredPrivately: () => botSay(context, 'answeredPrivately', { name }),
    notReached: () => botSay(context, 'notReached', { name }),
    codeInGroup: () => botSay(context, 'codeInGroup', { name }),
    askPrivately: () => ({
      ...botSay(context, 'askPrivately', { name, canAdd: link !== undefined }),
      ...(link && { buttons: [{ ...botButton(context, 'addApp'), url: link }] }),
    }),
  };
  return renderSay(says[text](), channel);
}

/** Sends a note that is useless later, so it is dropped if it does not arrive. */
export async function sendNote({ log }: { log: Log }, turn: TurnContext, what: Partial<Activity>): Promise<void> {
  try {
    // Throws at once where the turn is over by now.
    await turn.sendActivity(what);
  } catch (err) {
    log.warn({ err }, 'A note of the bot did not arrive.');
  }
}
