import { expect } from 'chai';
import type { Control } from '../../sandbox/index.ts';
import { say, signInLink } from './bot-process.ts';
import { codeFromBrowser } from './sign-in-by-http.ts';
import { startTryOutBot, TRY_OUT, type TryOutBot } from './try-out-bot.ts';

const EMAIL = 'alex.morgan@example.com';

/** The bot's answer in the person's private conversation, as one text. */
const ask = async (bot: TryOutBot, text: string, over: Record<string, unknown> = {}): Promise<string> =>
  (await say(bot.url, text, over)).join('\n');

describe('the whole bot, addressed like by a channel', () => {
  let bot: TryOutBot;
  let control: Control;

  before(async () => {
    bot = await startTryOutBot();
    control = bot.control;
  });
  after(() => bot.end());

  /**
   * Asks for something and signs in with the typed code.
   * @returns the bot's answer after that
   */
  async function signIn(question: string): Promise<string> {
    const link = await signInLink(bot.url, question);
    return ask(bot, await codeFromBrowser(bot.url, control, link, EMAIL));
  }

  it('answers the earlier question after the code is typed, for that person only', async () => {
    const link = await signInLink(bot.url, "what's on tomorrow");
    const code = await codeFromBrowser(bot.url, control, `${link}?only=read`, EMAIL);
    expect(await ask(bot, code, { from: { id: 'user-2' }, conversation: { id: 'other' } })).not.to.contain('alex');
    expect(await ask(bot, code)).to.contain('You have ');
  });

  it('asks again before the first write after only reading was allowed, and creates the event once although the answer was lost', async () => {
    await signIn('create an event called "Rehearsal" tomorrow at 3pm');
    control.faults.add({ route: 'calendar.events.insert', when: 'after-commit', do: { kind: 'drop' } });
    expect(await ask(bot, 'yes')).to.match(/^Done, it's in your calendar\./);
    expect(control.events(EMAIL).filter(event => event['summary'] === 'Rehearsal')).to.have.length(1);
  });

  it('answers an activity once that is delivered twice', async () => {
    const id = { id: 'the-same' };
    expect(await say(bot.url, 'help', id)).to.have.length(1);
    expect(await say(bot.url, 'help', id)).to.deep.equal([]);
  });

  it('reports a provider outage, loses nothing, and keeps running', async () => {
    const slowDown = {
      kind: 'status',
      status: 429,
      reason: 'rateLimitExceeded',
      headers: { 'retry-after': '600' },
    } as const;
    control.faults.add({ route: 'calendar.events.list', times: 4, when: 'before', do: slowDown });
    expect(await ask(bot, "what's on tomorrow")).to.equal(
      'The calendar is asking me to slow down. Please try again in about 10 minutes.',
    );
    control.faults.clear();
    expect(await ask(bot, 'try again')).to.contain('You have ');
    expect((await fetch(`${bot.url}/healthz`)).status).to.equal(200);
  });

  it('shows Markdown and HTML in a title as they were written', async () => {
    control.addEvent(EMAIL, {
      summary: '<b>Bold</b> [plan](https://evil.example)',
      start: { dateTime: '2030-05-06T10:00:00Z' },
      end: { dateTime: '2030-05-06T11:00:00Z' },
    });
    const answer = await ask(bot, 'what do I have on 6 May 2030');
    expect(answer).to.contain('&lt;b&gt;Bold&lt;/b&gt;');
    expect(answer).not.to.contain('](https://evil.example)');
  });

  it("uses the calendar's clock setting, which it reads once", async () => {
    control.addEvent(EMAIL, {
      summary: 'Late lunch',
      start: { dateTime: '2030-05-08T13:30:00Z' },
      end: { dateTime: '2030-05-08T14:00:00Z' },
    });
    const american = { locale: 'en-US', localTimezone: 'Europe/London' };
    for (let times = 0; times < 2; times++) {
      expect(await ask(bot, 'what do I have on 8 May 2030', american)).to.contain('14:30 – 15:00');
    }
    expect(control.log.counts()).to.deep.include({ 'calendar.settings.list': 1 });
  });

  it('looks up names in the calendar with one request, asks once whom is meant, and knows it in another chat', async () => {
    const other = { conversation: { id: 'conversation-2' } };
    control.log.clear();
    const which = await ask(bot, 'schedule "Tea party" with Ana, Pirya and Tom tomorrow at 4pm');
    expect(control.log.counts()).to.deep.equal({ 'calendar.events.list': 1 });
    expect(which).to.contain('Several people match “Ana”');
    expect(which).to.contain('ana\\.kovac@example\\.com');
    const shown = await ask(bot, 'kovac');
    expect(shown).to.contain("I'm assuming “Pirya” is Priya Nair (priya\\.nair@example\\.com).");
    await ask(bot, 'yes');
    const parties = control.events(EMAIL).filter(({ summary }) => summary === 'Tea party');
    const guests = parties.flatMap(({ attendees }) => attendees as { email: string }[]);
    expect(guests.map(({ email }) => email)).to.deep.equal([
      'ana.kovac@example.com',
      'priya.nair@example.com',
      'tom.becker@example.net',
    ]);
    control.log.clear();
    expect(await ask(bot, 'schedule coffee with ana and Pirya tomorrow at 5pm', other)).to.contain('ana\\.kovac@');
    // Only the look at whether the time suits everybody: one at the guests, and one at each of the calendars that count.
    expect(control.log.counts()).to.deep.equal({ 'calendar.events.list': 3, 'calendar.freebusy.query': 1 });
  });

  it('shows a hostile name as it was written', async () => {
    control.addEvent(EMAIL, {
      summary: 'Fair',
      start: { dateTime: new Date(TRY_OUT).toISOString() },
      end: { dateTime: new Date(TRY_OUT + 60_000).toISOString() },
      attendees: [
        { email: EMAIL },
        { email: 'evil@example.org', displayName: 'Zelda [ana](https://evil.example) <b>x</b>' },
      ],
    });
    const answer = await ask(bot, 'schedule "Show" with Zelda tomorrow at 6pm', {
      conversation: { id: 'conversation-3' },
    });
    expect(answer).to.contain('&lt;b&gt;x&lt;/b&gt; (evil@example\\.org)');
    expect(answer).not.to.contain('](https://evil.example)');
  });

  it('shows the real address of a guest with another person’s name, wherever guests are shown', async () => {
    const [start, end] = ['2030-06-04T10:00:00Z', '2030-06-04T11:00:00Z'].map(dateTime => ({ dateTime }));
    const attendees = [
      { email: EMAIL, self: true },
      { email: 'evil@example.org', displayName: 'boss@company.com' },
    ];
    control.addEvent(EMAIL, { summary: 'Heist', start, end, attendees });
    const conversation = { conversation: { id: 'conversation-4' } };
    const answers = [
      await ask(bot, 'show me Heist on 4 June 2030', conversation),
      await ask(bot, 'move Heist on 4 June 2030 to 3pm', conversation),
      await ask(bot, 'cancel', conversation),
      await ask(bot, 'when do I meet evil@example.org on 4 June 2030', conversation),
    ].join('\n');
    expect(answers).to.contain('evil@example\\.org');
    expect(answers).not.to.contain('boss@');
  });

  it('forgets the account when the person signs out', async () => {
    expect(await ask(bot, 'sign out')).to.contain("You're signed out");
    expect(await ask(bot, "what's on tomorrow")).to.contain('Please sign in');
  });
});
