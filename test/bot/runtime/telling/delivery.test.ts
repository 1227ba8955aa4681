import { expect } from 'chai';
import { shippedText } from '../../../shipped-templates.ts';
import { until } from '../../../until.ts';
import { BotProcess, freshFolder, killBots, removeFolder } from '../../bot-process.ts';
import { type FakeConnector, startFakeConnector } from '../../fake-connector.ts';
import { sendFromTeams } from '../../teams-activity.ts';

const CHAT = 'private-ana';

describe('a bot that is killed', () => {
  let folder: string;
  let connector: FakeConnector;
  beforeEach(async () => {
    folder = freshFolder();
    connector = await startFakeConnector();
  });
  afterEach(async () => {
    await killBots();
    await connector.close();
    removeFolder(folder);
  });

  /** The first lines of the messages, without the time. */
  const heard = (): string[] =>
    connector.texts(CHAT).map(text => (text.split('\n')[0] ?? '').replace(/\d\d:\d\d/, 'NN:NN'));
  const say = (url: string, text: string, id: string) =>
    sendFromTeams(url, connector, 'ana', { type: 'message', text, id });

  it('has its acknowledged messages answered by the next one: each once, and unconfirmed answers again', async () => {
    const first = new BotProcess(folder);
    const url = await first.listening();
    let release = (): void => undefined;
    connector.held = new Promise(resolve => {
      release = resolve;
    });
    expect(await say(url, 'help', 'm-1')).to.equal(200);
    await until(() => heard().length === 1);
    expect(await say(url, 'create an event', 'm-2')).to.equal(200);
    expect(await say(url, 'Zork', 'm-3')).to.equal(200);
    await first.ended('SIGKILL');
    release();
    connector.held = undefined;

    const second = new BotProcess(folder);
    const again = await second.listening();
    await until(() => heard().length === 4);
    for (const id of ['m-1', 'm-2', 'm-3']) expect(await say(again, 'help', id)).to.equal(200);
    expect(await say(again, 'cancel', 'm-4')).to.equal(200);
    await until(() => heard().length === 5);
    expect(heard()).to.deep.equal([
      "Here's what I can do:",
      'My message from NN:NN may not have got through:',
      shippedText('create-event.title'),
      shippedText('create-event.when'),
      shippedText('cancelled', { title: 'Create an event' }),
    ]);
    expect(await second.ended('SIGTERM')).to.equal(0);
  });

  it('and again with the same message is not given it a third time, and says so', async () => {
    let release = (): void => undefined;
    connector.held = new Promise(resolve => {
      release = resolve;
    });
    for (const count of [1, 2]) {
      const bot = new BotProcess(folder);
      const url = await bot.listening();
      if (count === 1) await say(url, 'help', 'm-1');
      if (count === 1) await say(url, 'create an event *now*', 'm-2');
      await until(() => heard().length === count);
      await bot.ended('SIGKILL');
    }
    release();
    connector.held = undefined;
    await new BotProcess(folder).listening();
    await until(() => heard().length === 4);
    expect(heard().slice(1)).to.deep.equal([
      'My message from NN:NN may not have got through:',
      'My message from NN:NN may not have got through:',
      'I was restarted and did nothing about your message from NN:NN: “create an event \\*now\\*”. If it still matters, please send it again.',
    ]);
  });
});
