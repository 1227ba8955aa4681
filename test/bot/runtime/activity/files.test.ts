import { expect } from 'chai';
import { fixedClock } from '../../../../core/clock.ts';
import { type FakeConnector, startFakeConnector } from '../../fake-connector.ts';
import { groupChat, mentioning, sendFromTeams } from '../../teams-activity.ts';
import { startTryOutBot, type TryOutBot } from '../../try-out-bot.ts';

const ALONE =
  /^I can't read files, pictures or cards\. Tell me in words what you'd like\. For an event I need its title, day and time/;
const BESIDE = "I can't read files, pictures or cards, only what you write.";
const GUID = '153fa47d-18c9-4179-be08-9879815a9f90';

const html = (content: string) => ({ contentType: 'text/html', content });
const plain = html('<p>put this into my calendar</p>');
const files: [string, object[]][] = [
  [
    'a file',
    [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: 'https://contoso.sharepoint.com/a.pdf',
        name: 'a.pdf',
        content: { downloadUrl: 'https://contoso.sharepoint.com/download', uniqueId: GUID, fileType: 'pdf' },
      },
      plain,
    ],
  ],
  ['a pasted picture', [{ contentType: 'image/*', contentUrl: 'https://smba.trafficmanager.net/1' }, plain]],
  [
    'a pasted picture that is only in the HTML',
    [
      html(
        '<div><img itemscope="png" itemtype="http://schema.skype.com/AMSImage" src="https://asm.skype.com/1"></div>',
      ),
    ],
  ],
  ['a file of a group, which is only in the HTML', [html(`<div>put this</div><attachment id="${GUID}"></attachment>`)]],
  ['a contact', [{ contentType: 'text/x-vcard', contentUrl: 'https://example.com/a.vcf' }]],
  ['a card', [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }]],
  ['a voice message', [{ contentType: 'audio/mp4', contentUrl: 'https://example.com/a.m4a' }]],
  ['an HTML file', [{ contentType: 'text/html', contentUrl: 'https://example.com/a.html', name: 'a.html' }]],
  ['something without a type', [{}]],
];
const words: [string, unknown][] = [
  ['the same words as HTML', [plain]],
  ['words with an emoji', [html('<p><img itemtype="http://schema.skype.com/Emoji" alt="x"></p>')]],
  ['an answer to a message', [html('<blockquote itemtype="http://schema.skype.com/Reply">x</blockquote>')]],
  ['a quoted message', [html('<attachment id="1616990032035"></attachment>'), { contentType: 'messageReference' }]],
  ['a mention', [html('<span itemtype="http://schema.skype.com/Mention">Bot</span>')]],
  ['nothing', []],
  ['null', null],
  ['nonsense', 'attachments'],
  ['empty places', [null, 7]],
];

describe('a message with a file', () => {
  let bot: TryOutBot;
  let connector: FakeConnector;
  let people = 0;

  before(async () => {
    bot = await startTryOutBot({ clock: fixedClock(Date.UTC(2026, 10, 21, 9)) });
    connector = await startFakeConnector();
  });
  after(async () => {
    await bot.end();
    await connector.close();
  });

  async function answer(activity: object): Promise<string[]> {
    const user = `user-${++people}`;
    expect(await sendFromTeams(bot.url, connector, user, { type: 'message', ...activity })).to.equal(200);
    return connector.texts(`private-${user}`);
  }

  for (const [what, attachments] of files) {
    it(`gets advice, alone and with words that need it: ${what}`, async () => {
      for (const text of ['', undefined, '\u00a0', 'put this into my calendar']) {
        const said = await answer({ text, attachments });
        expect(said, text).to.have.length(1);
        expect(said[0], text).to.match(ALONE);
      }
    });

    it(`gets an answer to its words and a note that the file was not read: ${what}`, async () => {
      const said = (await answer({ text: "what's on tomorrow?", attachments })).join('\n\n');
      expect(said).to.match(new RegExp(`^${BESIDE}\n\nI need to see your calendar for that`));
    });
  }

  for (const [what, attachments] of words) {
    it(`is none if there are only words: ${what}`, async () => {
      const said = (await answer({ text: 'thanks', attachments })).join('\n\n');
      expect(said).to.equal("You're welcome!");
      expect(await answer({ text: '', attachments })).to.deep.equal([
        'There was no text in that message, and I can only read text. What would you like?',
      ]);
    });
  }

  it('is answered in a group if it mentions the bot, without revealing its content', async () => {
    const [, picture] = files[1] ?? [];
    for (const text of ['', 'put this into my calendar']) {
      await sendFromTeams(bot.url, connector, 'ben', {
        ...{ type: 'message', ...mentioning(text), attachments: picture, ...groupChat('g') },
      });
    }
    expect(connector.texts('g')[0]).to.match(ALONE);
    expect(connector.texts('g')[1]).to.equal("I've answered ben in our private chat.");
    expect(connector.texts('private-ben')[0]).to.match(ALONE);
  });

  it('gets no promise that the bot cannot keep', async () => {
    const calendar = [{ contentType: 'text/calendar', contentUrl: 'https://example.com/a.ics', name: 'a.ics' }];
    expect((await answer({ text: '', attachments: calendar })).join())
      .to.match(ALONE)
      .and.not.to.match(/\.?ics/i);
  });
});
