import type { Activity } from 'botbuilder';

type Mention = { mentioned: { id: string; name?: string }; text?: unknown };

/** Who is mentioned in a message. That each has an id, `checkActivity` has made sure of. */
const mentionsIn = ({ entities }: Partial<Activity>): Mention[] =>
  (entities ?? []).filter(({ type }) => type.toLowerCase() === 'mention').map(entity => entity as unknown as Mention);

const isOf =
  ({ recipient }: Partial<Activity>) =>
  ({ mentioned }: Mention): boolean =>
    mentioned.id === recipient?.id;

export const mentionsBot = (activity: Partial<Activity>): boolean => mentionsIn(activity).some(isOf(activity));

export const mentionsOthers = (activity: Partial<Activity>): boolean =>
  mentionsIn(activity).some(mention => !isOf(activity)(mention));

/** What is said to the bot, without its own name; other people's stay, because they may be guests. */
export function textWithoutBot(activity: Partial<Activity>): string {
  const names = mentionsIn(activity)
    .filter(isOf(activity))
    .flatMap(({ text, mentioned }) => [text, `<at>${mentioned.name}</at>`, `<at>${activity.recipient?.name}</at>`])
    .filter(name => typeof name === 'string' && name !== '') as string[];
  return names.reduce((text, name) => text.replaceAll(name, ''), activity.text ?? '').trim();
}

/** Nothing but marks and blanks, some of which nobody sees: "<at>Bot</at>?" without the mention. */
export const isBare = (text: string): boolean => /^[\p{P}\p{Z}\p{C}\s]*$/u.test(text);
