import { expect } from 'chai';
import { type FakeConnector, startFakeConnector } from '../fake-connector.ts';
import { codeFromBrowser } from '../sign-in-by-http.ts';
import { linkSentTo, sendFromTeams } from '../teams-activity.ts';
import { startTryOutBot, type TryOutBot } from '../try-out-bot.ts';

const EMAIL = 'alex.morgan@example.com';
const CANCELLED =
  'The sign-in to Google Calendar (sandbox) was cancelled, and nothing has changed. You can try again at any time.';
const FAILED =
  "The sign-in to Google Calendar (sandbox) didn't work, and nothing has changed. You can try again at any time.";

describe('a closed Teams sign-in window', () => {
  let bot: TryOutBot;
  let connector: FakeConnector;
  let people = 0;
  let ana: string;

  before(async () => {
    bot = await startTryOutBot();
    connector = await startFakeConnector();
  });
  after(async () => {
    await bot.end();
    await connector.close();
  });
  beforeEach(() => {
    ana = `ana-${++people}`;
  });

  const send = (activity: Record<string, unknown>) => sendFromTeams(bot.url, connector, ana, activity);
  const say = (text: string) => send({ type: 'message', text });
  /** The status of the answer; the bot has sent its texts by then. */
  async function invoke(name: string, value: unknown, over: object = {}): Promise<number> {
    const status = await send({ type: 'invoke', name, value, ...over });
    await send({ type: 'typing', ...over, id: undefined });
    return status;
  }
  const said = () => connector.texts(`private-${ana}`).slice(1);
  const verifyState = 'signin/verifyState';

  const shapes: [string, string, unknown, string][] = [
    ['as a state', verifyState, { state: 'CancelledByUser' }, CANCELLED],
    ['as another word', verifyState, { state: 'UserCancelledSignIn' }, CANCELLED],
    ['by an empty state', verifyState, { state: '' }, CANCELLED],
    ['by a state that is null', verifyState, { state: null }, CANCELLED],
    ['by no state', verifyState, {}, CANCELLED],
    ['by no value', verifyState, undefined, CANCELLED],
    ['by null', verifyState, null, CANCELLED],
    ['as JSON text', verifyState, '{"state":"CancelledByUser"}', CANCELLED],
    ['as JSON text without a state', verifyState, '{}', CANCELLED],
    ['by a state that is JSON text', verifyState, { state: '"CancelledByUser"' }, CANCELLED],
    ['as the word alone', verifyState, 'CancelledByUser', CANCELLED],
    ['as a failure', 'signin/failure', { code: 'invokeerror', message: 'Invoke error occurred' }, FAILED],
    ['as a failure that says so', 'signin/failure', { code: 'x', message: 'CancelledByUser' }, CANCELLED],
    ['as a failure without a value', 'signin/failure', undefined, FAILED],
    ['as a failure in JSON text', 'signin/failure', '{"code":"resourcematchfailed"}', FAILED],
  ];
  for (const [how, name, value, text] of shapes) {
    it(`is acknowledged and reported in one sentence, told ${how}`, async () => {
      await say("what's on tomorrow");
      expect(await invoke(name, value)).to.equal(200);
      expect(said()).to.deep.equal([text]);
      const buttons = JSON.stringify(connector.said(`private-${ana}`).at(-1)?.attachments);
      expect(buttons).to.contain('Try again').and.to.contain('Cancel');
      await say('try again');
      expect(said().at(-1)).to.match(/^I'm still waiting for you to sign in/);
    });
  }

  it('asks for the code that it showed, which still works', async () => {
    await say("what's on tomorrow");
    const code = await codeFromBrowser(bot.url, bot.control, linkSentTo(connector, ana), EMAIL);
    expect(await invoke(verifyState, { state: 'CancelledByUser' })).to.equal(200);
    expect(said()).to.deep.equal([
      "I'm still waiting for the six-digit code that the Google Calendar (sandbox) sign-in window showed. Type it here, or try again.",
    ]);
    await say(code);
    expect(said()[1]).to.match(/^Thanks, you're signed in/);
  });

  it('is reported in one sentence, however often it is told', async () => {
    await say("what's on tomorrow");
    const told = await Promise.all([
      invoke(verifyState, { state: 'CancelledByUser' }, { id: `again-${ana}` }),
      invoke(verifyState, { state: 'CancelledByUser' }, { id: `again-${ana}` }),
      invoke('signin/failure', { code: 'x' }),
    ]);
    expect(told).to.deep.equal([200, 200, 200]);
    expect(said()).to.have.length(1);
  });

  it('is acknowledged silently if no sign-in is waiting', async () => {
    await say('thanks');
    expect(await invoke(verifyState, { state: 'CancelledByUser' })).to.equal(200);
    expect(await invoke('signin/failure', {})).to.equal(200);
    expect(said()).to.deep.equal([]);
  });

  it('means nothing in other channels', async () => {
    expect(await invoke('signin/failure', {}, { channelId: 'emulator' })).to.equal(501);
  });

  it('can pass on a code as JSON text as well', async () => {
    expect(await invoke(verifyState, '{"state":"123456"}')).to.equal(412);
    expect(await invoke(verifyState, { state: '"123456"' })).to.equal(412);
  });
});
