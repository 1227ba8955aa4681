import type { ConversationReference } from 'botbuilder-core';
import { type EntryPoint, isAtBoth } from '../../auth/index.ts';

/** Where a conversation is. Older records have no `entry`. */
export type ChatReference = Partial<ConversationReference> & { entry?: EntryPoint };

/** The entry point of a conversation. In older records the service URL tells it: Azure has its own. */
export function entryOfReference({ entry, channelId = '', serviceUrl = '' }: ChatReference): EntryPoint {
  if (entry) return entry;
  return isAtBoth({ channel: channelId }) && !isChannelService(serviceUrl) ? 'embedded' : 'connector';
}

/** Where the bot's own token may be sent to. @see https://learn.microsoft.com/azure/bot-service/rest-api/ */
export function isChannelService(serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, host, username, password } = new URL(serviceUrl);
  const known = host === 'smba.trafficmanager.net' || host.endsWith('.botframework.com');
  return protocol === 'https:' && known && username === '' && password === '';
}
