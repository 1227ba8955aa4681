import { expect } from 'chai';
import { DirectLineConversations } from '../../../../bot/channels/direct-line/conversations.ts';
import { Streams } from '../../../../bot/channels/direct-line/streams.ts';
import { type Entry, OwnTranscriptStore } from '../../../../bot/channels/direct-line/transcript-store.ts';
import { fixedClock } from '../../../../core/clock.ts';
import { silentLog } from '../../../../core/log.ts';
import { createSealer, openStore } from '../../../../store/index.ts';

const sealer = createSealer([{ id: 'test', secret: new Uint8Array(32).fill(7) }]);

describe('conversations in Direct Line', () => {
  it('stay known while they write, however many others start', async () => {
    const store = await openStore('sqlite::memory:', { clock: fixedClock(0), log: silentLog, role: 'command' });
    const streams = new Streams();
    let release = (): void => undefined;
    const gate = new Promise<void>(resolve => {
      release = resolve;
    });
    class HeldStore extends OwnTranscriptStore {
      override async add(entries: readonly Entry[]): Promise<number> {
        await gate;
        return super.add(entries);
      }
    }
    const conversations = new DirectLineConversations(conversation => {
      const Kind = conversation === 'held' ? HeldStore : OwnTranscriptStore;
      return new Kind(conversation, { store, sealer, clock: fixedClock(0) });
    }, streams);
    const first = conversations.say('held', [{ text: 'first' }]);
    for (let count = 0; count < 250; count++) await conversations.say(`other-${count}`, [{ text: 'x' }]);
    const second = conversations.say('held', [{ text: 'second' }]);
    release();
    const places = (await Promise.all([first, second])).flat().map(({ place }) => place);
    expect(places).to.deep.equal([1, 2]);
    streams.close();
    await store.close();
  });
});
