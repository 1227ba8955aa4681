import { join } from 'node:path';
import { type Activity, TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { type Conversations, createConversations } from '../../bot/conversations.ts';
import type { Privately } from '../../bot/groups.ts';
import { spokenIn } from '../../bot/live-templates.ts';
import { fixedClock } from '../../core/clock.ts';
import { BotError } from '../../core/errors.ts';
import { silentLog } from '../../core/log.ts';
import { USUAL_HOURS } from '../../dialogs/index.ts';
import { openStore } from '../../store/index.ts';
import { NOON, sealer } from '../auth/harness.ts';

const ENDS = { type: 'sign-in-ends', profile: 'google-calendar', cause: 'testing', atMs: NOON + 86_400_000 } as const;

/** A turn in a chat, and what is said in it. */
function turnIn(
  conversation: Record<string, unknown>,
  what: Record<string, unknown> = { type: 'event' },
): { turn: TurnContext; said: string[] } {
  const said: string[] = [];
  const adapter = {
    sendActivities: async (_turn: unknown, activities: Partial<Activity>[]) => {
      const messages = activities.filter(({ type }) => type !== 'typing');
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
  return { turn: new TurnContext(adapter as never, activity as never), said };
}

const GROUP = { id: '19:group@thread.tacv2', isGroup: true, conversationType: 'channel', tenantId: 'home' };
const OWN = { id: 'private-ana', conversationType: 'personal', tenantId: 'home' };
const USER = { tenant: 'home', channel: 'msteams', user: 'ana', userName: 'Ana' };
const NEWS =
  "Your sign-in to Google Calendar ends Sunday, 22 November 2026, because it lasts seven days while this bot's app there is in testing. Renew it now, and nothing is interrupted.";

async function conversationsWith(privately: Privately): Promise<Conversations> {
  const clock = fixedClock(NOON);
  return createConversations({
    templates: spokenIn(join(import.meta.dirname, '../../templates')).live,
    store: await openStore('sqlite::memory:', { clock, log: silentLog, role: 'command' }),
    signInFor: () => ({ calendarZone: async () => undefined }) as never,
    privately,
    ...{ sealer, clock, log: silentLog, identityOf: () => undefined, tell: async () => undefined },
    profiles: new Map([['google-calendar', { title: 'Google Calendar', mode: 'per-user' }]]),
    workingHours: USUAL_HOURS,
    usualLocale: 'en-GB',
  });
}

describe('what the bot says of itself', () => {
  it('B13 that a sign-in ends is said in the own chat of whom it is, and the group where it began hears nothing', async () => {
    const [group, own] = [turnIn(GROUP), turnIn(OWN)];
    const conversations = await conversationsWith(async (_turn, work) => work(own.turn));
    await conversations.onSignIn(group.turn, { reference: {}, user: USER, locale: 'en-GB' }, ENDS);
    expect(group.said).to.deep.equal([]);
    expect(own.said).to.deep.equal([NEWS]);
  });

  it('the group hears nothing when that chat cannot be opened, either', async () => {
    const group = turnIn(GROUP);
    const conversations = await conversationsWith(() => Promise.reject(new Error('closed')));
    await conversations.onSignIn(group.turn, { reference: {}, user: USER, locale: 'en-GB' }, ENDS);
    expect(group.said).to.deep.equal([]);
  });

  it('news that do not arrive are said first when the person writes', async () => {
    const conversations = await conversationsWith(() => Promise.reject(new Error('closed')));
    const refused = turnIn(OWN);
    refused.turn.onSendActivities(() => Promise.reject(new BotError('channel/unavailable', 'no')));
    await conversations.onSignIn(refused.turn, { reference: {}, user: USER, locale: 'en-GB' }, ENDS);
    const next = turnIn(OWN, { type: 'message', text: 'thanks' });
    await conversations.onActivity(next.turn);
    expect(next.said).to.deep.equal([`My message from 12:00 did not get through:\n\n${NEWS}`, 'You are welcome!']);
  });
});
