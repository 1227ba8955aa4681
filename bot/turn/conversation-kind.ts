import type { Activity, ConversationAccount, TurnContext } from 'botbuilder-core';

/** True if several people can read the conversation. */
export const isGroup = ({ activity: { conversation } }: TurnContext): boolean => isGroupConversation(conversation);

export const isGroupConversation = ({ isGroup, conversationType }: ConversationAccount): boolean =>
  isGroup === true || ['groupChat', 'channel'].includes(conversationType);

/** True if the conversation has only one person. One of an unknown kind may be a group. */
export const isOwnChat = ({ conversation }: Activity): boolean =>
  conversation.conversationType === 'personal' || conversation.isGroup === false;

/** Opens a person's private chat with the bot and runs a turn in it. Rejects if there is no such chat. */
export type Privately = (turn: TurnContext, work: (inPrivate: TurnContext) => Promise<void>) => Promise<void>;
