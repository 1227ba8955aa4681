import { expect } from 'chai';
import { entryOfReference } from '../../../bot/turn/chat-reference.ts';

describe('a stored conversation', () => {
  for (const [what, reference, entry] of [
    ['in Azure Web Chat', { channelId: 'webchat', serviceUrl: 'https://webchat.botframework.com/' }, 'connector'],
    [
      'in Azure Direct Line',
      { channelId: 'directline', serviceUrl: 'https://europe.directline.botframework.com/' },
      'connector',
    ],
    ['in Teams', { channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/' }, 'connector'],
    ['in the Emulator', { channelId: 'emulator', serviceUrl: 'http://localhost:56150' }, 'connector'],
    ['on our page', { channelId: 'webchat', serviceUrl: 'https://bot.example.com' }, 'embedded'],
    ['by a client of ours', { channelId: 'directline', serviceUrl: 'http://localhost:3978' }, 'embedded'],
  ] as const) {
    it(`${what} from before entry points belongs to ${entry}`, () => {
      expect(entryOfReference(reference)).to.equal(entry);
    });
    it(`${what} belongs to its stored entry point, whatever else it says`, () => {
      const asked = (['connector', 'embedded'] as const).map(told => entryOfReference({ ...reference, entry: told }));
      expect(asked).to.deep.equal(['connector', 'embedded']);
    });
  }
});
