import type { ConversationReference } from 'botbuilder';
import { type EntryPoint, isAtBoth } from '../../auth/index.ts';
import { isChannelService } from './outgoing/destinations.ts';

/** Where a conversation is. What was kept before there was an `entry` has none. */
export type ChatReference = Partial<ConversationReference> & { entry?: EntryPoint };

/** At which entry point a conversation is. Of one that was kept without it, the service URL tells: Azure has its own. */
export function entryOfReference({ entry, channelId = '', serviceUrl = '' }: ChatReference): EntryPoint {
  if (entry) return entry;
  return isAtBoth({ channel: channelId }) && !isChannelService(serviceUrl) ? 'embedded' : 'connector';
}
