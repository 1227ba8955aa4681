import type { FakeConnector } from './fake-connector.ts';
import { settled } from './settled.ts';

let ids = 0;

/** A person's object id in Microsoft Entra. */
export const objectIdOf = (user: string): string => `AAD-${user}`;

/** A message that mentions the bot, as Teams sends it; without wider consent, Teams sends no other group messages. */
export const mentioning = (text: string) => ({
  text: `<at>Bot</at> ${text}`,
  entities: [{ type: 'mention', mentioned: { id: 'bot', name: 'Bot' }, text: '<at>Bot</at>' }],
});

/** A group conversation; the fake connector keeps its messages under `id`. */
export const groupChat = (id: string) => ({
  conversation: { id, conversationType: 'groupChat', isGroup: true, tenantId: 'home' },
});

/**
 * Sends an activity like Teams, in `user`'s private chat with the bot unless another is named. If the bot runs in this
 * process, it has sent its texts by then.
 * @returns the status of the answer
 */
export async function sendFromTeams(
  botUrl: string,
  connector: FakeConnector,
  user: string,
  activity: Record<string, unknown>,
): Promise<number> {
  const response = await fetch(`${botUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ id: `teams-${++ids}`, channelId: 'msteams', serviceUrl: connector.url },
      conversation: { id: `private-${user}`, conversationType: 'personal', tenantId: 'home' },
      from: { id: user, name: user, aadObjectId: objectIdOf(user) },
      recipient: { id: 'bot', name: 'Bot' },
      ...{ locale: 'en-GB', localTimezone: 'Europe/London' },
      ...activity,
    }),
  });
  await settled(botUrl);
  return response.status;
}

/** The latest sign-in link in `user`'s private chat. */
export function linkSentTo(connector: FakeConnector, user: string): string {
  const sent = JSON.stringify(connector.said(`private-${user}`));
  return sent.match(/http[^"]*\/auth\/start\/[\w-]{43}/g)?.at(-1) ?? '';
}
