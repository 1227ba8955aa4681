import { join } from 'node:path';
import { type Activity, TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { createConversations } from '../../bot/conversations.ts';
import { spokenIn } from '../../bot/live-templates.ts';
import { fixedClock } from '../../core/clock.ts';
import { silentLog } from '../../core/log.ts';
import { USUAL_HOURS } from '../../dialogs/index.ts';
import { openStore } from '../../store/index.ts';
import { NOON, sealer } from '../auth/harness.ts';

const ENDS = { type: 'sign-in-ends', profile: 'google-calendar', cause: 'testing', atMs: NOON + 86_400_000 } as const;

/** A turn in a chat, and what is said in it. */
function turnIn(conversation: Record<string, unknown>): { turn: TurnContext; said: string[] } {
  const said: string[] = [];
  const adapter = {
    sendActivities: async (_turn: unknown, activities: Partial<Activity>[]) => {
      said.push(...activities.map(({ text, attachments = [] }) => text ?? JSON.stringify(attachments)));
      return activities.map(() => ({ id: 'sent' }));
    },
  };
  const activity = { type: 'event', channelId: 'msteams', from: { id: 'ana', name: 'Ana' }, conversation };
  return { turn: new TurnContext(adapter as never, activity as never), said };
}

describe('what the bot says of itself', () => {
  it('B13 that a sign-in ends is said in the own chat of whom it is, and the group where it began hears nothing', async () => {
    const clock = fixedClock(NOON);
    const group = turnIn({ id: '19:group@thread.tacv2', isGroup: true, conversationType: 'channel', tenantId: 'home' });
    const own = turnIn({ id: 'private-ana', conversationType: 'personal', tenantId: 'home' });
    const conversations = createConversations({
      templates: spokenIn(join(import.meta.dirname, '../../templates')).live,
      store: await openStore('sqlite::memory:', { clock, log: silentLog, role: 'command' }),
      signInFor: () => ({ calendarZone: async () => undefined }) as never,
      privately: async (_turn, work) => work(own.turn),
      ...{ sealer, clock, log: silentLog, identityOf: () => undefined, tell: async () => undefined },
      profiles: new Map([['google-calendar', { title: 'Google Calendar', mode: 'per-user' }]]),
      workingHours: USUAL_HOURS,
    });
    const user = { tenant: 'home', channel: 'msteams', user: 'ana', userName: 'Ana' };
    await conversations.onSignIn(group.turn, { reference: {}, user, locale: 'en-GB' }, ENDS);
    expect(group.said).to.deep.equal([]);
    expect(own.said).to.deep.equal([
      "Your sign-in to Google Calendar ends Sunday, 22 November 2026, because it lasts seven days while this bot's app there is in testing. Renew it now, and nothing is interrupted.",
    ]);
  });
});
