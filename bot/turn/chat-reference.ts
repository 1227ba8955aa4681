import type { ConversationReference } from 'botbuilder-core';
import { type EntryPoint, isAtBoth } from '../../auth/index.ts';

/** The address of a conversation. Older records have no `entry`. */
export type ChatReference = Partial<ConversationReference> & { entry?: EntryPoint };

/** The entry point of a conversation. In older records it follows from the service URL, because Azure has its own. */
export function entryOfReference({ entry, channelId = '', serviceUrl = '' }: ChatReference): EntryPoint {
  if (entry) return entry;
  return isAtBoth({ channel: channelId }) && !isChannelService(serviceUrl) ? 'embedded' : 'connector';
}

/** True if the bot's own token can be sent to this URL. @see https://learn.microsoft.com/azure/bot-service/rest-api/ */
export function isChannelService(serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, host, username, password } = new URL(serviceUrl);
  const known = host === 'smba.trafficmanager.net' || host.endsWith('.botframework.com');
  return protocol === 'https:' && known && username === '' && password === '';
}
