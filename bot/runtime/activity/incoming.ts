import type { Activity, TurnContext } from 'botbuilder-core';
import type { EntryPoint, UserKey } from '../../../auth/index.ts';
import type { ButtonValue, Input } from '../../../dialogs/index.ts';
import { type ChatReference, entryOfReference } from '../../turn/chat-reference.ts';
import { clientFacts } from '../../turn/client-facts.ts';
import { isGroupConversation } from '../../turn/conversation-kind.ts';
import { entryOf } from '../../turn/entry-point.ts';
import { holdsFile } from './files.ts';
import { isBare, mentionsBot, textWithoutBot } from './mentions.ts';

/** The sender of an activity, the chat, and the time zone and language that their client reports. */
export type Speaker = UserKey & {
  userName: string;
  /** The person's Microsoft Entra id, if the channel reports it. Teams' pop-up windows identify people by it. */
  objectId?: string;
  conversation: string;
  /** IANA name; absent if the channel does not report one. */
  zone?: string;
  locale: string;
};

/** What a sign-in needs in order to return to the chat, as plain JSON. */
export type ReturnAddress = {
  reference: ChatReference;
  user: Pick<Speaker, 'tenant' | 'channel' | 'user' | 'userName'>;
  zone?: string;
  locale: string;
};

/** A return address that auth/ passes back. auth/ stores it without knowing its type. */
export const asReturnAddress = (kept: unknown): ReturnAddress => kept as ReturnAddress;

/** The entry point of a stored return address. */
export const madeAt = (kept: unknown): EntryPoint => entryOfReference(asReturnAddress(kept).reference);

/** @param usualLocale  for people whose channel reports no locale */
export function speakerOf(turn: TurnContext, usualLocale: string): Speaker {
  const { activity } = turn;
  const tenant: unknown = activity.conversation.tenantId ?? activity.channelData?.tenant?.id;
  const { zone, locale = usualLocale } = clientFacts(activity);
  return {
    entry: entryOf(turn),
    tenant: typeof tenant === 'string' ? tenant : '',
    channel: activity.channelId,
    user: activity.from.id,
    userName: activity.from.name ?? '',
    ...(activity.from.aadObjectId && { objectId: activity.from.aadObjectId }),
    conversation: activity.conversation.id,
    ...(zone && { zone }),
    locale,
  };
}

/**
 * True if the bot was removed from a conversation. Teams sends an `installationUpdate`, other channels a change of the
 * conversation's members. An app upgrade is not a removal.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
 */
export function isRemoval({ type, action, membersRemoved, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'remove';
  return type === 'conversationUpdate' && (membersRemoved?.some(({ id }) => id === recipient?.id) ?? false);
}

/** The input that an activity is for the conversation; undefined if it needs no answer. */
export function incoming(activity: Activity): Input | undefined {
  switch (activity.type) {
    case 'message':
      return message(activity);
    case 'conversationUpdate':
      return isJoin(activity) ? { type: 'joined' } : undefined;
    case 'installationUpdate':
      return ADDED.has(activity.action ?? '') ? { type: 'joined' } : undefined;
    case 'event':
      return activity.name === 'webchat/join' ? { type: 'joined' } : undefined;
    default:
      return undefined;
  }
}

/** Teams also reports an upgrade when an app gets its first version with a bot. */
const ADDED = new Set(['add', 'add-upgrade', 'upgrade']);

/** True if the bot should greet: in a group when it is added itself, in a private chat when any member is added. */
const isJoin = ({ membersAdded = [], recipient, conversation }: Activity): boolean =>
  membersAdded.some(({ id }) => id === recipient?.id || !isGroupConversation(conversation));

function message(activity: Activity): Input | undefined {
  const value = buttonValue(activity.value);
  const text = textWithoutBot(activity);
  if (value) return { type: 'button', text, value };
  const withFile = holdsFile(activity);
  if (isBare(text) && withFile) return { type: 'file' };
  if (isBare(text) && mentionsBot(activity)) return { type: 'called' };
  return { type: 'message', text, ...(withFile && { withFile }) };
}

/** A card's data comes from the client. Only its form is checked here; its nonce decides what it can do. */
function buttonValue(value: unknown): ButtonValue | undefined {
  if (typeof value !== 'object' || value === null || !('nonce' in value) || !('pick' in value)) return undefined;
  const { nonce, pick } = value;
  return typeof nonce === 'string' && typeof pick === 'string' ? { nonce, pick } : undefined;
}
