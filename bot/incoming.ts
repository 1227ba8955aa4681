import type { Activity } from 'botbuilder';
import { TurnContext } from 'botbuilder';
import type { EntryPoint, UserKey } from '../auth/index.ts';
import type { ButtonValue, Input } from '../dialogs/index.ts';
import { resolveZone } from '../language/index.ts';
import { type ChatReference, entryOfReference } from './channels/chat-reference.ts';
import { entryOf } from './channels/entry.ts';
import { knownLocale } from './locales.ts';

/** Who speaks, where, and what their client tells of their clock and language. */
export type Speaker = UserKey & {
  userName: string;
  /** Microsoft Entra's id of the person, where the channel tells it: by it Teams' own windows know them. */
  objectId?: string;
  conversation: string;
  /** IANA; absent when the channel does not tell. */
  zone?: string;
  locale: string;
};

/** What a sign-in needs to find its way back to the chat, as plain JSON. */
export type ReturnAddress = {
  reference: ChatReference;
  user: Pick<Speaker, 'tenant' | 'channel' | 'user' | 'userName'>;
  zone?: string;
  locale: string;
};

/** A return address as auth/ gives it back, which keeps it without knowing its type. */
export const asReturnAddress = (kept: unknown): ReturnAddress => kept as ReturnAddress;

/** The entry point of a kept return address. */
export const madeAt = (kept: unknown): EntryPoint => entryOfReference(asReturnAddress(kept).reference);

export function speakerOf(turn: TurnContext): Speaker {
  const { activity } = turn;
  const tenant: unknown = activity.conversation.tenantId ?? activity.channelData?.tenant?.id;
  const zone = activity.localTimezone ? resolveZone(activity.localTimezone) : undefined;
  return {
    entry: entryOf(turn),
    tenant: typeof tenant === 'string' ? tenant : '',
    channel: activity.channelId,
    user: activity.from.id,
    userName: activity.from.name ?? '',
    ...(activity.from.aadObjectId && { objectId: activity.from.aadObjectId }),
    conversation: activity.conversation.id,
    ...(zone && { zone }),
    locale: knownLocale(activity.locale) ?? 'en-GB',
  };
}

/**
 * The code that Teams hands over when its pop-up was through with a sign-in: an activity of the name
 * `signin/verifyState`. Undefined when it is none; "" when what came with it is no code.
 */
export function handedOverCode({ type, name, channelId, value }: Activity): string | undefined {
  if (type !== 'invoke' || name !== 'signin/verifyState' || channelId !== 'msteams') return undefined;
  const state: unknown = typeof value === 'object' && value !== null ? (value as { state?: unknown }).state : undefined;
  return typeof state === 'string' && /^\d{6}$/.test(state) ? state : '';
}

/**
 * True when the bot was removed from a person's own chat. Teams sends an `installationUpdate`, other channels a change of
 * the conversation's members. An app upgrade is no removal, and neither is leaving a group.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
 */
export function isRemoval({ type, action, membersRemoved, recipient, conversation }: Activity): boolean {
  if (conversation.conversationType !== 'personal' && conversation.isGroup !== false) return false;
  if (type === 'installationUpdate') return action === 'remove';
  return type === 'conversationUpdate' && (membersRemoved?.some(({ id }) => id === recipient?.id) ?? false);
}

/** What an activity means for the conversation; undefined when it needs no answer. */
export function incoming(activity: Activity): Input | undefined {
  switch (activity.type) {
    case 'message':
      return message(activity);
    case 'conversationUpdate':
      return activity.membersAdded?.some(({ id }) => id === activity.recipient?.id) ? { type: 'joined' } : undefined;
    case 'event':
      return activity.name === 'webchat/join' ? { type: 'joined' } : undefined;
    default:
      return undefined;
  }
}

function message(activity: Activity): Input {
  const value = buttonValue(activity.value);
  const text = TurnContext.removeRecipientMention(activity) ?? activity.text ?? '';
  return value ? { type: 'button', text, value } : { type: 'message', text };
}

/** A card's data comes from the client: only its shape is believed, what it may do is decided by its nonce. */
function buttonValue(value: unknown): ButtonValue | undefined {
  if (typeof value !== 'object' || value === null || !('nonce' in value) || !('pick' in value)) return undefined;
  const { nonce, pick } = value;
  return typeof nonce === 'string' && typeof pick === 'string' ? { nonce, pick } : undefined;
}
