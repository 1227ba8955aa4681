import type { Activity } from 'botbuilder-core';
import { z } from 'zod';
import { HttpRefusal } from '../../http/refusal.ts';
import type { Bearer } from './tokens.ts';

/** Longer texts are truncated. The bot answers them with a request to write less, so the rest is not needed. */
const MAX_TEXT = 4_000;
const MAX_VALUE = 8 * 1024;
const MAX_NAME = 200;
/** The only event that the bot handles: a person opened the chat. */
const JOIN = 'webchat/join';
const BOT = { id: 'bot', name: 'Calendar bot', role: 'bot' };

const short = z.string().max(200).optional();
const value = z.unknown().refine(data => (JSON.stringify(data) ?? '').length <= MAX_VALUE);
const shared = { locale: short, localTimezone: short };

/** The ids by which Web Chat recognises its own messages. They are untrusted. */
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

/** An activity from a client, with the fields that a client can set. */
export type ClientActivity = z.output<typeof clientActivity>;

/**
 * Reads the fields that a client can set. The server sets sender, conversation and time.
 * @throws HttpRefusal 400
 */
export function readClientActivity(body: unknown): ClientActivity {
  const read = clientActivity.safeParse(body);
  if (!read.success) throw new HttpRefusal(400);
  return read.data;
}

/** True for activities that are stored and reach the bot. All other events are accepted and dropped. */
export const isHeard = (data: ClientActivity): boolean =>
  data.type === 'message' || (data.type === 'event' && data.name === JOIN);

/** The activity as the bot receives it, except for its id. */
export function toActivity(
  data: ClientActivity,
  { bearer, serviceUrl, now }: { bearer: Bearer; serviceUrl: string; now: number },
): Partial<Activity> {
  const present = Object.fromEntries(Object.entries(data).filter(([, part]) => part !== undefined));
  return {
    ...present,
    // A person's text is not Markdown: otherwise Web Chat would render a typed <b>.
    ...(data.type === 'message' && { textFormat: 'plain' }),
    channelId: bearer.channel,
    serviceUrl,
    conversation: { id: bearer.conversation, name: '', isGroup: false, conversationType: 'personal' },
    from: { id: bearer.user, name: bearer.name, role: 'user' },
    recipient: BOT,
    timestamp: new Date(now),
  };
}
