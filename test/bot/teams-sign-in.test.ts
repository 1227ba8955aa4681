import { expect } from 'chai';
import type { Control } from '../../sandbox/index.ts';
import { startTryOutBot, type TryOutBot } from '../browser/chat-page.ts';
import { until } from './channels/harness.ts';
import { type FakeConnector, startFakeConnector } from './fake-connector.ts';
import { codeFromBrowser } from './sign-in-by-http.ts';
import { sendFromTeams } from './teams-activity.ts';

const EMAIL = 'alex.morgan@example.com';

describe("signing in by Teams' own hand-over", function () {
  this.timeout(30_000);
  let bot: TryOutBot;
  let control: Control;
  let connector: FakeConnector;

  before(async () => {
    bot = await startTryOutBot();
    if (!bot.tryOut) throw new TypeError('not a try-out');
    control = bot.tryOut.sandbox.control;
  });
  after(() => bot.end());
  beforeEach(async () => {
    connector = await startFakeConnector();
  });
  afterEach(() => connector.close());

  const send = (user: string, activity: Record<string, unknown>) => sendFromTeams(bot.url, connector, user, activity);
  const say = (user: string, text: string) => send(user, { type: 'message', text });
  const handOver = (user: string, value: unknown) => send(user, { type: 'invoke', name: 'signin/verifyState', value });
  const said = (user: string) => connector.texts(`private-${user}`);
  /** An invoke is answered before the bot has said what it has to say. */
  const heard = (user: string, count: number) => until(() => said(user).length >= count);

  /** Asks for something that needs a sign-in; the code that the pop-up gets to see. */
  async function codeFor(user: string): Promise<string> {
    await say(user, "what's on tomorrow");
    const card = connector.said(`private-${user}`)[0]?.attachments?.[0]?.content as {
      buttons: { type: string; title: string; value: string }[];
    };
    const [popUp, browser] = card.buttons.map(({ value }) => value);
    expect(card.buttons).to.deep.equal([
      { type: 'signin', title: 'Sign in', value: `${browser}?in=teams` },
      { type: 'openUrl', title: 'Open in browser', value: browser },
    ]);
    expect(popUp).to.match(/\/auth\/start\/[\w-]{43}\?in=teams$/);
    return codeFromBrowser(bot.url, control, card.buttons[0]?.value ?? '', EMAIL);
  }

  it('takes the code that the pop-up gave to Teams, and answers what was asked before', async () => {
    const code = await codeFor('ana');
    expect(await handOver('ana', { state: code })).to.equal(200);
    await heard('ana', 3);
    expect(said('ana').slice(1).join('\n')).to.match(/^Thank you, you are signed in[\s\S]*From the calendar of alex/);
    expect(await handOver('ana', { state: code })).to.equal(412);
  });

  it('A17 refuses what is no code, and goes on', async () => {
    const code = await codeFor('ben');
    const forged = [
      undefined,
      null,
      {},
      { state: 123456 },
      { state: '' },
      { state: `${code} ` },
      { state: 'CancelledByUser' },
      { state: { code } },
      [code],
      code,
    ];
    for (const value of forged) expect(await handOver('ben', value), JSON.stringify(value)).to.equal(400);
    expect(await handOver('ben', { state: 'x'.repeat(1_000_000) })).to.equal(413);
    expect(said('ben').length).to.equal(1);
    expect(await handOver('ben', { state: code })).to.equal(200);
  });

  it('A17 A15 says that a code is wrong, and destroys it after the third time', async () => {
    const code = await codeFor('cid');
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (let tries = 0; tries < 3; tries++) expect(await handOver('cid', { state: wrong })).to.equal(412);
    await heard('cid', 4);
    expect(said('cid').slice(1, 3)).to.deep.equal(
      Array(2).fill('That is not the code. Please look again at the page in your browser.'),
    );
    expect(said('cid')[3]).to.contain('no longer valid');
    expect(await handOver('cid', { state: code })).to.equal(412);
  });

  it('A16 takes a code from nobody but the person whose sign-in it is', async () => {
    const code = await codeFor('dan');
    await codeFor('eve');
    expect(await handOver('eve', { state: code })).to.equal(412);
    expect(await handOver('dan', { state: code })).to.equal(200);
  });

  it('A19 takes no credential from an activity, and answers no other invoke', async () => {
    const token = 'ATTACKERS-TOKEN';
    await send('fay', { type: 'event', name: 'tokens/response', value: { token, connectionName: 'google-calendar' } });
    expect(await send('fay', { type: 'invoke', name: 'signin/tokenExchange', value: { token, id: '1' } })).to.equal(
      501,
    );
    expect(await send('fay', { type: 'invoke', name: 'adaptiveCard/action', value: { token } })).to.equal(501);
    expect(said('fay')).to.deep.equal([]);
    await say('fay', 'which account am I using');
    expect(said('fay')).to.deep.equal(['You are not signed in.']);
  });

  it('A19 takes a hand-over from no other channel', async () => {
    const invoke = { type: 'invoke', name: 'signin/verifyState', value: { state: '123456' }, channelId: 'emulator' };
    expect(await send('gus', invoke)).to.equal(501);
  });
});
