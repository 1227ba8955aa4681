import type { Activity, ConversationAccount, TurnContext } from 'botbuilder-core';

/** True if several people read along. */
export const isGroup = ({ activity: { conversation } }: TurnContext): boolean => isGroupConversation(conversation);

export const isGroupConversation = ({ isGroup, conversationType }: ConversationAccount): boolean =>
  isGroup === true || ['groupChat', 'channel'].includes(conversationType);

/** True where only one person can be; a conversation of an unknown kind may be a group. */
export const isOwnChat = ({ conversation }: Activity): boolean =>
  conversation.conversationType === 'personal' || conversation.isGroup === false;

/** Opens a person's own chat with the bot and works there, in a turn of that chat. Rejects if there is no such chat. */
export type Privately = (turn: TurnContext, work: (inPrivate: TurnContext) => Promise<void>) => Promise<void>;
