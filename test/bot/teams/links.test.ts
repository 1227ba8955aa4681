import { expect } from 'chai';
import { addAppLink } from '../../../bot/teams/links.ts';
import { conversationsWith, turnIn } from '../conversations-alone.ts';
import { groupChat, mentioning } from '../teams-activity.ts';

const APP_ID = '6f0c1c2e-8a5d-4a5e-9d2b-3f1a7c9e4b21';

describe('adding the app from a group', () => {
  for (const [locale, text, title] of [
    [
      'en-GB',
      "That's not for a group, Ana, and I couldn't open a chat with you. Add me for yourself first, then ask me in our own chat.",
      'Add me',
    ],
    [
      'de-DE',
      'Das ist nichts für eine Gruppe, Ana, und ich konnte keinen Chat mit dir öffnen. Füg mich erst für dich selbst hinzu, und frag mich dann in unserem eigenen Chat.',
      'Hinzufügen',
    ],
  ] as const) {
    it(`is a button if no private chat can be opened (${locale})`, async () => {
      const closed = () => Promise.reject(new Error('closed'));
      const conversations = await conversationsWith(closed, { appId: APP_ID, usualLocale: locale });
      const question = locale === 'de-DE' ? 'was steht morgen an' : "what's on tomorrow";
      const { turn, said, sent } = turnIn(groupChat('g').conversation, { type: 'message', ...mentioning(question) });
      await conversations.onActivity(turn);
      expect(said).to.deep.equal([text]);
      expect(sent[0]?.attachments?.map(({ content }) => content.actions)).to.deep.equal([
        [{ type: 'Action.OpenUrl', title, url: `https://teams.microsoft.com/l/app/${APP_ID}?tenantId=home` }],
      ]);
    });
  }

  it('leads only to the app if the tenant is unknown', () => {
    expect(addAppLink(APP_ID, '')).to.equal(`https://teams.microsoft.com/l/app/${APP_ID}`);
    expect(addAppLink(APP_ID, 'a&b')).to.equal(`https://teams.microsoft.com/l/app/${APP_ID}?tenantId=a%26b`);
  });
});
