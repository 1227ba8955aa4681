import type { Activity } from 'botbuilder-core';
import { z } from 'zod';

const mention = z.object({
  type: z.string().regex(/^mention$/i),
  mentioned: z.object({ id: z.string(), name: z.string().optional().catch(undefined) }),
  text: z.string().optional().catch(undefined),
});

type Mention = z.output<typeof mention>;

/** The mentions of a message. */
const mentionsIn = ({ entities }: Partial<Activity>): Mention[] =>
  (entities ?? []).flatMap(entity => mention.safeParse(entity).data ?? []);

const isOf =
  ({ recipient }: Partial<Activity>) =>
  ({ mentioned }: Mention): boolean =>
    mentioned.id === recipient?.id;

export const mentionsBot = (activity: Partial<Activity>): boolean => mentionsIn(activity).some(isOf(activity));

export const mentionsOthers = (activity: Partial<Activity>): boolean =>
  mentionsIn(activity).some(one => !isOf(activity)(one));

/** The text without mentions of the bot. Mentions of other people stay, because they may be guests. */
export function textWithoutBot(activity: Partial<Activity>): string {
  const names = mentionsIn(activity)
    .filter(isOf(activity))
    .flatMap(({ text = '', mentioned: { name } }) => [text, `<at>${name}</at>`, `<at>${activity.recipient?.name}</at>`])
    .filter(Boolean);
  return names.reduce((text, name) => text.replaceAll(name, ''), activity.text ?? '').trim();
}

/** True for a text of only punctuation, spaces and invisible characters, such as "<at>Bot</at>?" without the mention. */
export const isBare = (text: string): boolean => /^[\p{P}\p{Z}\p{C}\s]*$/u.test(text);
