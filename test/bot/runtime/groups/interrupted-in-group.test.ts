import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { spokenIn } from '../../../../bot/templates/live-templates.ts';
import { type Delivery, markDelivered } from '../../../../bot/turn/delivery.ts';
import { freshFolder, removeFolder } from '../../bot-process.ts';
import { conversationsWith, turnIn } from '../../conversations-alone.ts';
import { groupChat, mentioning } from '../../teams-activity.ts';

describe('an answer in a group whose process died', () => {
  let folder: string;
  beforeEach(() => {
    folder = freshFolder();
    cpSync(join(import.meta.dirname, '../../../../templates'), folder, { recursive: true });
    const file = join(folder, 'create-event.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\ninGroups: shown\n`);
  });
  afterEach(() => removeFolder(folder));

  it('is sent there by the next process, although the words no longer answer a question', async () => {
    const conversations = await conversationsWith(() => Promise.reject(new Error('closed')), {
      templates: spokenIn(folder).live,
    });
    let kept: unknown;
    const hear = async (what: object, id: string, left?: Delivery['left']): Promise<string[]> => {
      const { turn, said } = turnIn(groupChat('g').conversation, {
        type: 'message',
        localTimezone: 'Europe/Berlin',
        ...what,
      });
      const withReport = async (report: unknown): Promise<undefined> => {
        kept = report;
      };
      markDelivered(turn, { id, receivedAtMs: 0, ...(left && { left }), withReport });
      await conversations.onActivity(turn);
      return said.map(text => text.replace(/\d\d:\d\d/, 'NN:NN'));
    };
    const stopped = "OK, I've stopped “Create an event”. Nothing was changed.";
    await hear(mentioning('create an event called "Trio"'), 'inbox.1');
    expect(await hear({ text: 'cancel' }, 'inbox.2')).to.deep.equal([stopped]);
    expect(await hear({ text: 'cancel' }, 'inbox.2', { deaths: 1, report: kept })).to.deep.equal([
      `My message from NN:NN may not have got through:\n\n${stopped}`,
    ]);
  });
});
