import { expect } from 'chai';
import { type FakeConnector, startFakeConnector } from '../../fake-connector.ts';
import { codeFromBrowser } from '../../sign-in-by-http.ts';
import { groupChat, linkSentTo, mentioning, sendFromTeams } from '../../teams-activity.ts';
import { startTryOutBot, type TryOutBot } from '../../try-out-bot.ts';

const EMAIL = 'alex.morgan@example.com';

describe('a sign-in code that is typed in a group', () => {
  let bot: TryOutBot;
  let connector: FakeConnector;
  let groups = 0;
  let place: string;
  let ana: string;
  let ben: string;

  before(async () => {
    bot = await startTryOutBot();
  });
  after(() => bot.end());
  beforeEach(async () => {
    connector = await startFakeConnector();
    bot.control.log.clear();
    [place, ana, ben] = [`group-${++groups}`, `ana-${groups}`, `ben-${groups}`];
  });
  afterEach(() => connector.close());

  const send = (user: string, activity: object, over: object = groupChat(place)) =>
    sendFromTeams(bot.url, connector, user, { type: 'message', ...activity, ...over });
  const said = (user: string) => connector.texts(`private-${user}`);
  const revocations = () => bot.control.log.entries().filter(({ path }) => path.endsWith('/revoke')).length;
  const note = (user: string) =>
    `${user}, a sign-in code belongs in our private chat. Others can read it here, so this one no longer works. Ask me there for a new link, and type its code there.`;
  const VOID =
    /^That code was typed in a group where others could read it, so it no longer works\.\n\nI'm still waiting/;

  /**
   * Asks in the private chat for something that needs a sign-in.
   * @returns the code that the browser shows
   */
  async function codeFor(user: string): Promise<string> {
    await send(user, { text: "what's on tomorrow" }, {});
    return codeFromBrowser(bot.url, bot.control, linkSentTo(connector, user), EMAIL);
  }
  /** The status of the answer; the bot has sent its texts by then. */
  async function handOver(user: string, state: string): Promise<number> {
    const status = await send(user, { type: 'invoke', name: 'signin/verifyState', value: { state } }, {});
    await send(user, { type: 'typing' }, {});
    return status;
  }
  async function account(user: string): Promise<string | undefined> {
    await send(user, { text: 'which account am I using' }, {});
    return said(user).at(-1);
  }

  it('is destroyed, and the answer says where to type it', async () => {
    const code = await codeFor(ana);
    await send(ana, mentioning(code));
    expect(connector.texts(place)).to.deep.equal([note(ana)]);
    expect(revocations()).to.equal(1);
    await send(ana, { text: code }, {});
    expect(said(ana).at(-1)).to.match(VOID);
    expect(await handOver(ana, code)).to.equal(412);
    expect(await account(ana)).to.equal("You're not signed in.");
  });

  it('no longer works for the owner of the link if another person typed it', async () => {
    const code = await codeFor(ana);
    await send(ben, mentioning(code));
    expect(connector.texts(place)).to.deep.equal([note(ben)]);
    expect(await handOver(ana, code)).to.equal(412);
    expect(said(ana).at(-1)).to.match(VOID);
    expect(revocations()).to.equal(1);
    await send(ana, { text: code }, {});
    expect(await account(ana)).to.equal("You're not signed in.");
  });

  it('does not affect a fresh link', async () => {
    await send(ana, mentioning(await codeFor(ana)));
    await send(ana, { text: 'try again' }, {});
    const code = await codeFromBrowser(bot.url, bot.control, linkSentTo(connector, ana), EMAIL);
    await send(ana, { text: code }, {});
    expect(await account(ana)).to.contain('alex');
  });

  it('gets the same answer if no sign-in waits for it', async () => {
    for (const text of ['123456', '123 456', '**123456**', '987-654.']) await send(ben, mentioning(text));
    expect(connector.texts(place)).to.deep.equal(Array(4).fill(note(ben)));
    expect(said(ben)).to.deep.equal([]);
  });

  it("uses up no try of another person's sign-in", async () => {
    const code = await codeFor(ana);
    const others = [1, 2, 3, 4].map(more => String((Number(code) + more) % 1_000_000).padStart(6, '0'));
    for (const other of others) await send(ana, mentioning(other));
    await send(ana, { text: code }, {});
    expect(said(ana).join('\n')).to.contain("Thanks, you're signed in");
  });

  it('is destroyed without a mention too, but answered only if it was the person’s own', async () => {
    const code = await codeFor(ana);
    await send(ben, { text: code });
    expect(connector.texts(place)).to.deep.equal([]);
    expect(await handOver(ana, code)).to.equal(412);
    await send(ana, { text: 'try again' }, {});
    const own = await codeFromBrowser(bot.url, bot.control, linkSentTo(connector, ana), EMAIL);
    await send(ana, { text: own });
    expect(connector.texts(place)).to.deep.equal([note(ana)]);
    expect(await handOver(ana, own)).to.equal(412);
  });

  it('is destroyed among other words too, whoever typed it', async () => {
    for (const around of [
      'my code is CODE',
      'is it CODE?',
      'Mein Code: CODE, danke',
      'CODE hat mir die Seite gezeigt',
    ]) {
      await send(ana, { text: 'start over' }, {});
      const code = await codeFor(ana);
      await send(ben, { text: around.replace('CODE', `${code.slice(0, 3)} ${code.slice(3)}`) });
      expect(connector.texts(place), around).to.deep.equal([]);
      expect(await handOver(ana, code), around).to.equal(412);
    }
  });

  it('among other words, gets the advice only from its owner; others get a normal answer', async () => {
    const code = await codeFor(ana);
    await send(ana, mentioning(`it says ${code}`));
    expect(connector.texts(place)).to.deep.equal([note(ana)]);
    await send(ben, mentioning(`my code is ${code}`));
    expect(connector.texts(place)).not.to.include(note(ben));
    expect(connector.texts(place)).to.have.length(2);
  });

  it('is not just any number', async () => {
    const code = await codeFor(ana);
    for (const text of [`${code}0`, code.slice(1), `x${code}`]) await send(ben, mentioning(text));
    expect(connector.texts(place)).not.to.include(note(ben));
    expect(await handOver(ana, code)).to.equal(200);
  });
});
