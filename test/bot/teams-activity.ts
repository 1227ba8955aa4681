import type { FakeConnector } from './fake-connector.ts';
import { settled } from './settled.ts';

let ids = 0;

/** What Microsoft Entra calls somebody. */
export const objectIdOf = (user: string): string => `AAD-${user}`;

/** What Teams puts into a message that mentions the bot; without wider consent it sends no other from a group. */
export const mentioning = (text: string) => ({
  text: `<at>Bot</at> ${text}`,
  entities: [{ type: 'mention', mentioned: { id: 'bot', name: 'Bot' }, text: '<at>Bot</at>' }],
});

/** A conversation of several people; `id` is also where the fake connector keeps what is said. */
export const groupChat = (id: string) => ({
  conversation: { id, conversationType: 'groupChat', isGroup: true, tenantId: 'home' },
});

/**
 * Sends an activity as Teams does, in `user`'s own chat with the bot unless another is named; the status of the answer.
 * The bot has said what it has to say by then, if it runs in this process.
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

/** The latest sign-in link that was sent into `user`'s own chat. */
export function linkSentTo(connector: FakeConnector, user: string): string {
  const sent = JSON.stringify(connector.said(`private-${user}`));
  return sent.match(/http[^"]*\/auth\/start\/[\w-]{43}/g)?.at(-1) ?? '';
}
