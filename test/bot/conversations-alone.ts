import { join } from 'node:path';
import { type Activity, TurnContext } from 'botbuilder';
import type { ConversationParts } from '../../bot/runtime/context/conversation-parts.ts';
import { Conversations } from '../../bot/runtime/conversations.ts';
import { MissedLog } from '../../bot/runtime/missed-log.ts';
import { spokenIn } from '../../bot/templates/live-templates.ts';
import type { Privately } from '../../bot/turn/conversation-kind.ts';
import { fixedClock } from '../../core/clock.ts';
import { silentLog } from '../../core/log.ts';
import { USUAL_HOURS } from '../../dialogs/index.ts';
import { openStore } from '../../store/index.ts';
import { NOON, sealer } from '../auth/harness.ts';

/** A turn in a chat, and the texts sent in it. */
export function turnIn(
  conversation: Record<string, unknown>,
  what: Record<string, unknown> = { type: 'event' },
): { turn: TurnContext; said: string[]; sent: Partial<Activity>[] } {
  const said: string[] = [];
  const sent: Partial<Activity>[] = [];
  const adapter = {
    sendActivities: async (_turn: unknown, activities: Partial<Activity>[]) => {
      const messages = activities.filter(({ type }) => type !== 'typing');
      sent.push(...messages);
      said.push(...messages.map(({ text, attachments = [] }) => text ?? JSON.stringify(attachments)));
      return activities.map(() => ({ id: 'sent' }));
    },
  };
  const activity = {
    ...what,
    channelId: 'msteams',
    from: { id: 'ana', name: 'Ana' },
    recipient: { id: 'bot' },
    conversation,
  };
  return { turn: new TurnContext(adapter as never, activity as never), said, sent };
}

/** Conversations without channels. */
export async function conversationsWith(
  privately: Privately,
  over: Partial<ConversationParts> = {},
): Promise<Conversations> {
  const clock = fixedClock(NOON);
  const store = await openStore('sqlite::memory:', { clock, log: silentLog, role: 'command' });
  const spoken = spokenIn(join(import.meta.dirname, '../../templates'));
  return new Conversations({
    templates: spoken.live,
    languages: spoken.languages,
    store,
    missed: new MissedLog(store, sealer, 0),
    signInFor: () => ({ calendarZone: async () => undefined }) as never,
    channels: { privately, continueConversation: async () => undefined },
    ...{ sealer, clock, log: silentLog, identityOf: () => undefined },
    profiles: new Map([['google-calendar', { title: 'Google Calendar', mode: 'per-user' }]]),
    workingHours: USUAL_HOURS,
    usualLocale: 'en-GB',
    ...over,
  });
}
