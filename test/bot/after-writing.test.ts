import { join } from 'node:path';
import { expect } from 'chai';
import { Conversations } from '../../bot/runtime/conversations.ts';
import { MissedLog } from '../../bot/runtime/missed-log.ts';
import { type LiveTemplates, spokenIn } from '../../bot/templates/live-templates.ts';
import { fixedClock } from '../../core/clock.ts';
import { BotError } from '../../core/errors.ts';
import { silentLog } from '../../core/log.ts';
import { USUAL_HOURS } from '../../dialogs/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { sealer } from '../auth/harness.ts';
import { fakeCalendar } from '../scenarios/fake-calendar/fake-calendar.ts';
import type { FakeCalendar } from '../scenarios/fake-calendar/model.ts';
import { until } from '../until.ts';
import { activity, type Bot, NOW, startBot } from './channels/harness.ts';
import { type FakeConnector, startFakeConnector } from './fake-connector.ts';

const MAYBE =
  "I don't know yet whether that went through in the calendar. I'll check when you write again, so please don't ask for it a second time.";
const ASKED = 'create an event called "Zork" tomorrow at 3pm';

/** Loaded once. */
const shipped = spokenIn(join(import.meta.dirname, '../../templates')).live;

describe('after something was written', () => {
  let bot: Bot;
  /** The same bot with a short deadline for a turn. */
  let hasty: Bot;
  let connector: FakeConnector;
  let calendar: FakeCalendar;
  let store: Store;
  let live: LiveTemplates;
  /** The store calls that fail. */
  let outage: { states: boolean; everything: boolean };
  /** Called when the event is in the calendar. */
  let onWritten: () => Promise<void>;

  beforeEach(async () => {
    connector = await startFakeConnector();
    outage = { states: false, everything: false };
    onWritten = async () => undefined;
    const clock = fixedClock(NOW);
    const whole = await openStore('sqlite::memory:', { clock, log: silentLog, role: 'command' });
    const down = (): never => {
      throw new BotError('store/unavailable', 'down');
    };
    store = {
      ...whole,
      get: async (...args) => (outage.everything ? down() : whole.get(...args)),
      read: async (...args) => (outage.everything ? down() : whole.read(...args)),
      writeAll: async (...args) => (outage.states || outage.everything ? down() : whole.writeAll(...args)),
      put: async (...args) => (outage.everything ? down() : whole.put(...args)),
    };
    calendar = fakeCalendar();
    const write = calendar.createEvent;
    calendar.createEvent = async (...args) => {
      const event = await write(...args);
      await onWritten();
      return event;
    };
    live = shipped('en-GB');
    const granted = { kind: 'granted', account: 'mia@example.com', calendar } as const;
    const conversations = new Conversations({
      templates: () => live,
      languages: () => ['en'],
      ...{ store, sealer, clock, log: silentLog, identityOf: () => undefined },
      signInFor: () => ({ access: async () => granted, calendarZone: async () => 'Europe/London' }) as never,
      channels: { privately: async () => undefined, continueConversation: async () => undefined },
      profiles: new Map([['google-calendar', { title: 'Google Calendar', mode: 'per-user' }]]),
      workingHours: USUAL_HOURS,
      usualLocale: 'en-GB',
      missed: new MissedLog(store, sealer, 0),
    });
    bot = await startBot({
      handler: conversations.onActivity,
      pause: async () => undefined,
    });
    hasty = await startBot({ handler: conversations.onActivity, turnDeadlineMs: 1000 });
    await say(ASKED);
  });
  afterEach(async () => {
    await Promise.all([bot.close(), hasty.close()]);
    await connector.close();
  });

  /** The bot's answers to `text`. */
  async function say(text: string, to = bot): Promise<string[]> {
    const before = connector.texts('conversation-1').length;
    const message = { text, channelId: 'test', serviceUrl: connector.url, deliveryMode: 'normal', locale: 'en-GB' };
    expect((await to.postAndSettle('/api/messages', activity(message))).status).to.equal(200);
    return connector
      .texts('conversation-1')
      .slice(before)
      .map(said => said.split('\n')[0] ?? '');
  }
  const zorks = (): number => calendar.events.filter(({ title }) => title === 'Zork').length;
  const DONE = /^Done, it's in your calendar\./;

  it('shows that it is typing when the calendar takes longer than half a second', async () => {
    onWritten = () => until(() => connector.typing('conversation-1') > 0);
    expect((await say('yes'))[0]).to.match(DONE);
    expect(connector.typing('conversation-1')).to.equal(1);
  });

  it('is reported even if the state cannot be saved; the next turn checks and reports it again', async () => {
    onWritten = async () => {
      outage.states = true;
    };
    expect((await say('yes'))[0]).to.match(DONE);
    outage.states = false;
    onWritten = async () => undefined;
    expect((await say('yes'))[0]).to.match(DONE);
    expect(await say('yes')).to.deep.equal(["OK. I hadn't asked you anything, so I didn't do anything."]);
    expect(zorks()).to.equal(1);
  });

  it('is reported even if the store is down completely', async () => {
    onWritten = async () => {
      outage.everything = true;
    };
    expect((await say('yes'))[0]).to.match(DONE);
    expect(await say('and?')).to.deep.equal(['No memory.']);
    outage.everything = false;
    expect((await say('and?'))[0]).to.match(DONE);
    expect(zorks()).to.equal(1);
  });

  it('reports nothing as written if the store was already down before', async () => {
    outage.states = true;
    expect(await say('yes')).to.deep.equal(['No memory.']);
    expect(zorks()).to.equal(0);
  });

  it('replaces a failing template text by plain words, and the dialog goes on', async () => {
    const template = live.set.templates.get('create-event');
    if (!template) throw new TypeError('no template');
    const done = {
      ...template.replies['done'],
      markdown: () => {
        throw new BotError('templates/limit', 'too long');
      },
    };
    const broken = { ...template, replies: { ...template.replies, done: done as never } };
    live = { ...live, set: { ...live.set, templates: new Map([...live.set.templates, ['create-event', broken]]) } };
    expect(await say('yes')).to.deep.equal(['Done. The change is in your calendar.']);
    expect(await say('thanks')).to.deep.equal(["You're welcome!"]);
    expect(zorks()).to.equal(1);
  });

  it('leaves the outcome open after an error of our own, and the next turn checks', async () => {
    onWritten = async () => {
      throw new TypeError('a slip');
    };
    expect(await say('yes')).to.deep.equal([MAYBE]);
    onWritten = async () => undefined;
    expect((await say(ASKED))[0]).to.match(DONE);
    expect(zorks()).to.equal(1);
  });

  it('leaves the outcome open when a turn takes too long; its late results change nothing', async () => {
    let goOn = (): void => undefined;
    const held = new Promise<void>(resolve => {
      goOn = resolve;
    });
    let ended = false;
    onWritten = async () => {
      await held;
      ended = true;
    };
    expect(await say('yes', hasty)).to.deep.equal(['Maybe.']);
    onWritten = async () => undefined;
    expect((await say('and?'))[0]).to.match(DONE);
    await say('create an event called "Quux"');
    goOn();
    await until(() => ended);
    await hasty.close();
    // The late turn's state does not contain the question that is open now.
    await say('tomorrow at 5pm');
    expect(connector.texts('conversation-1').at(-1)).to.match(/^Shall I.*Quux/s);
    expect(zorks()).to.equal(1);
  });

  it('does not start again when the template changes while an outcome is open', async () => {
    calendar.lost = true;
    expect(await say('yes')).to.deep.equal([MAYBE]);
    calendar.fault = undefined;
    const template = live.set.templates.get('create-event');
    if (!template) throw new TypeError('no template');
    const templates = new Map([...live.set.templates, ['create-event', { ...template, version: 'another' }]]);
    live = { ...live, set: { ...live.set, templates } };
    expect((await say('and?'))[0]).to.match(DONE);
    expect(zorks()).to.equal(1);
  });

  it('asks the person to check the calendar if the template is gone by then', async () => {
    calendar.lost = true;
    expect(await say('yes')).to.deep.equal([MAYBE]);
    calendar.fault = undefined;
    const templates = new Map([...live.set.templates].filter(([name]) => name !== 'create-event'));
    live = { ...live, set: { ...live.set, templates } };
    expect((await say('thanks'))[0]).to.equal(
      "I've stopped, but I don't know whether it had already gone through. Please check your calendar.",
    );
  });
});
