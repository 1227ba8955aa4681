import type { Activity } from 'botbuilder-core';
import { z } from 'zod';
import { HttpRefusal } from '../../http/refusal.ts';
import type { Bearer } from './tokens.ts';

/** More than this is answered with a request to write less, so its end need not be kept. */
const MAX_TEXT = 4_000;
const MAX_VALUE = 8 * 1024;
const MAX_NAME = 200;
/** The one event that means something to the bot: a person opened the chat. */
const JOIN = 'webchat/join';
const BOT = { id: 'bot', name: 'Calendar bot', role: 'bot' };

const short = z.string().max(200).optional();
const value = z.unknown().refine(data => (JSON.stringify(data) ?? '').length <= MAX_VALUE);
const shared = { locale: short, localTimezone: short };

/** The marks by which Web Chat knows its own messages again; nothing in them is believed. */
const channelData = z
  .object({
    clientActivityID: short,
    postBack: z.boolean().optional(),
    messageBack: z.object({ displayText: short }).optional(),
  })
  .optional()
  .catch(undefined);

const clientActivity = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message'),
    text: z
      .string()
      .transform(text => text.slice(0, MAX_TEXT))
      .optional(),
    value: value.optional(),
    channelData,
    ...shared,
  }),
  z.object({ type: z.literal('event'), name: z.string().max(MAX_NAME).optional(), channelData, ...shared }),
  z.object({ type: z.literal('typing') }),
]);

/** An activity as a client may send it. */
export type ClientActivity = z.output<typeof clientActivity>;

/**
 * What a client may say, and no more: who speaks, where, and when are ours to tell.
 * @throws HttpRefusal 400
 */
export function readClientActivity(body: unknown): ClientActivity {
  const read = clientActivity.safeParse(body);
  if (!read.success) throw new HttpRefusal(400);
  return read.data;
}

/** True for what is kept and reaches the bot; all other events are accepted and dropped. */
export const isHeard = (data: ClientActivity): boolean =>
  data.type === 'message' || (data.type === 'event' && data.name === JOIN);

/** The activity as the bot sees it, but for its id. */
export function toActivity(
  data: ClientActivity,
  { bearer, serviceUrl, now }: { bearer: Bearer; serviceUrl: string; now: number },
): Partial<Activity> {
  const present = Object.fromEntries(Object.entries(data).filter(([, part]) => part !== undefined));
  return {
    ...present,
    // What a person types is not Markdown: Web Chat would show a <b> of theirs as bold.
    ...(data.type === 'message' && { textFormat: 'plain' }),
    channelId: bearer.channel,
    serviceUrl,
    conversation: { id: bearer.conversation, name: '', isGroup: false, conversationType: 'personal' },
    from: { id: bearer.user, name: bearer.name, role: 'user' },
    recipient: BOT,
    timestamp: new Date(now),
  };
}
