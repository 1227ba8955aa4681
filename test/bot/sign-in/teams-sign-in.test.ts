import { expect } from 'chai';
import type { Control } from '../../../sandbox/index.ts';
import { type FakeConnector, startFakeConnector } from '../fake-connector.ts';
import { codeFromBrowser } from '../sign-in-by-http.ts';
import { sendFromTeams } from '../teams-activity.ts';
import { startTryOutBot, type TryOutBot } from '../try-out-bot.ts';

const EMAIL = 'alex.morgan@example.com';

describe("signing in by Teams' code hand-over", () => {
  let bot: TryOutBot;
  let control: Control;
  let connector: FakeConnector;

  before(async () => {
    bot = await startTryOutBot();
    control = bot.control;
  });
  after(() => bot.end());
  beforeEach(async () => {
    connector = await startFakeConnector();
  });
  afterEach(() => connector.close());

  const send = (user: string, activity: Record<string, unknown>) => sendFromTeams(bot.url, connector, user, activity);
  const say = (user: string, text: string) => send(user, { type: 'message', text });
  /** The status of the answer. An invoke is answered first, so this waits until the bot has sent its texts too. */
  async function handOver(user: string, value: unknown, over: Record<string, unknown> = {}): Promise<number> {
    const status = await send(user, { type: 'invoke', name: 'signin/verifyState', value, ...over });
    await send(user, { type: 'typing', ...over, id: undefined });
    return status;
  }
  const said = (user: string) => connector.texts(`private-${user}`);

  /**
   * Asks for something that needs a sign-in.
   * @returns the code that the pop-up receives
   */
  async function codeFor(user: string): Promise<string> {
    await say(user, "what's on tomorrow");
    const card = connector.said(`private-${user}`)[0]?.attachments?.[0]?.content as {
      buttons: { type: string; title: string; value: string }[];
    };
    const [popUp, , browser] = card.buttons.map(({ value }) => value);
    expect(card.buttons).to.deep.equal([
      { type: 'signin', title: 'Connect', value: `${browser}?in=teams` },
      { type: 'signin', title: 'Only let it read', value: `${browser}?only=read&in=teams` },
      { type: 'openUrl', title: 'Open in browser', value: browser },
    ]);
    expect(popUp).to.match(/\/auth\/start\/[\w-]{43}\?in=teams$/);
    return codeFromBrowser(bot.url, control, card.buttons[0]?.value ?? '', EMAIL);
  }

  it('accepts the code that the pop-up gave Teams, and answers the earlier question', async () => {
    const code = await codeFor('ana');
    expect(await handOver('ana', { state: code })).to.equal(200);
    expect(said('ana').slice(1).join('\n')).to.match(/^Thanks, you're signed in[\s\S]*You have /);
    expect(await handOver('ana', { state: code })).to.equal(412);
  });

  it('G13 gives a repeated hand-over the same answer', async () => {
    const code = await codeFor('uma');
    const once = { id: 'delivered-again' };
    const twice = await Promise.all([handOver('uma', { state: code }, once), handOver('uma', { state: code }, once)]);
    expect([...twice, await handOver('uma', { state: code }, once)]).to.deep.equal([200, 200, 200]);
    expect(said('uma').filter(text => /Thanks/.test(text))).to.have.length(1);
    expect(await handOver('uma', { state: code }, { id: 'another' })).to.equal(412);
  });

  it('A17 rejects anything that is no code, and continues', async () => {
    const code = await codeFor('ben');
    const forged = [{ state: 123456 }, { state: `${code} ` }, { state: `x${code}` }, { state: { code } }, [code], code];
    for (const value of forged) expect(await handOver('ben', value), JSON.stringify(value)).to.equal(400);
    expect(await handOver('ben', { state: 'x'.repeat(1_000_000) })).to.equal(413);
    expect(said('ben').length).to.equal(1);
    expect(await handOver('ben', { state: code })).to.equal(200);
  });

  it('A17 A15 reports a wrong code, and destroys the sign-in after three', async () => {
    const code = await codeFor('cid');
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (let tries = 0; tries < 3; tries++) expect(await handOver('cid', { state: wrong })).to.equal(412);
    expect(said('cid').slice(1, 3)).to.deep.equal(
      Array(2).fill("That's not the code. Please check the page in your browser again."),
    );
    expect(said('cid')[3]).to.contain('no longer works');
    expect(await handOver('cid', { state: code })).to.equal(412);
  });

  it('A16 accepts a code only from the person who is signing in', async () => {
    const code = await codeFor('dan');
    await codeFor('eve');
    expect(await handOver('eve', { state: code })).to.equal(412);
    expect(await handOver('dan', { state: code })).to.equal(200);
  });

  it('A16 rejects a code from another person in the same chat', async () => {
    const code = await codeFor('lou');
    const intoLousChat = { conversation: { id: 'private-lou', conversationType: 'personal', tenantId: 'home' } };
    expect(await handOver('max', { state: code }, intoLousChat)).to.equal(412);
    await send('max', { type: 'message', text: code, ...intoLousChat });
    await send('max', { type: 'message', text: 'which account am I using', ...intoLousChat });
    expect(said('lou').at(-1)).to.equal("You're not signed in.");
    expect(await handOver('lou', { state: code })).to.equal(200);
  });

  it('A16 rejects a code in a chat that waits for none', async () => {
    const code = await codeFor('nia');
    const elsewhere = { conversation: { id: 'another', conversationType: 'personal', tenantId: 'home' } };
    await send('nia', { type: 'message', text: code, ...elsewhere });
    await send('nia', { type: 'message', text: 'which account am I using', ...elsewhere });
    expect(connector.texts('another').at(-1)).to.equal("You're not signed in.");
    expect(await handOver('nia', { state: code })).to.equal(200);
  });

  it('A18 accepts a code in the forms in which people paste it', async () => {
    const pasted: ((first: string, last: string) => string)[] = [
      (first, last) => `${first}${last}`,
      (first, last) => `${first} ${last}`,
      (first, last) => `\u00a0${first}\u00a0${last}\u00a0`,
      (first, last) => `${first}\u202f${last}\n`,
      (first, last) => `\u200b${first}${last}\ufeff`,
      (first, last) => `**${first}${last}**`,
      (first, last) => `\`${first}${last}\``,
      (first, last) => `> _${first} ${last}_`,
      (first, last) => `${first}-${last}.`,
      (first, last) => `${first}${last}`.replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit))),
    ];
    for (const [index, paste] of pasted.entries()) {
      const user = `ona-${index}`;
      const code = await codeFor(user);
      const text = paste(code.slice(0, 3), code.slice(3));
      await say(user, text);
      expect(said(user)[1], JSON.stringify(text)).to.match(/^Thanks, you're signed in/);
    }
  });

  it('A18 treats digits among words as words, not as a guess', async () => {
    const code = await codeFor('pia');
    const texts = [
      `move ${code} to 3pm`,
      `what's on on ${code}`,
      `${code}0`,
      code.slice(1),
      `${code} ${code}`,
      `my code is ${code}`,
      `${code.slice(0, 2)}:${code.slice(2)}`,
      `\u0662\u0662\u0662${code.slice(3)}`,
    ];
    for (const text of texts) await say('pia', text);
    expect(said('pia').filter(text => /Thanks|not the code|no longer works/.test(text))).to.deep.equal([]);
    await say('pia', code);
    expect(said('pia').join('\n')).to.contain("Thanks, you're signed in");
  });

  it('A19 accepts no credential from an activity, and answers no other invoke', async () => {
    const token = 'ATTACKERS-TOKEN';
    await send('fay', { type: 'event', name: 'tokens/response', value: { token, connectionName: 'google-calendar' } });
    expect(await send('fay', { type: 'invoke', name: 'signin/tokenExchange', value: { token, id: '1' } })).to.equal(
      501,
    );
    expect(await send('fay', { type: 'invoke', name: 'adaptiveCard/action', value: { token } })).to.equal(501);
    expect(said('fay')).to.deep.equal([]);
    await say('fay', 'which account am I using');
    expect(said('fay')).to.deep.equal(["You're not signed in."]);
  });

  it('A19 accepts a hand-over from no other channel', async () => {
    expect(await handOver('gus', { state: '123456' }, { channelId: 'emulator' })).to.equal(501);
  });
});
