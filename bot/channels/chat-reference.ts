import type { ConversationReference } from 'botbuilder';
import { type EntryPoint, isAtBoth } from '../../auth/index.ts';
import { isChannelService } from './outgoing/destinations.ts';

/** Where a conversation is. Older records have no `entry`. */
export type ChatReference = Partial<ConversationReference> & { entry?: EntryPoint };

/** The entry point of a conversation. An older record is told by its service URL: Azure has its own. */
export function entryOfReference({ entry, channelId = '', serviceUrl = '' }: ChatReference): EntryPoint {
  if (entry) return entry;
  return isAtBoth({ channel: channelId }) && !isChannelService(serviceUrl) ? 'embedded' : 'connector';
}
