import { expect } from 'chai';
import { Transcript } from '../../../../bot/channels/direct-line/transcript.ts';
import {
  type Entry,
  OwnTranscriptStore,
  SharedTranscriptStore,
  type TranscriptStore,
} from '../../../../bot/channels/direct-line/transcript-store.ts';
import { fixedClock } from '../../../../core/clock.ts';
import { silentLog } from '../../../../core/log.ts';
import { createSealer, openStore, type Store, storeKey } from '../../../../store/index.ts';

const DAY_MS = 86_400_000;
const sealer = createSealer([{ id: 'test', secret: new Uint8Array(32).fill(7) }]);
const kinds = { 'of one process': OwnTranscriptStore, 'of several processes': SharedTranscriptStore };

type Opened = Transcript & { told: Entry[][] };

const texts = (entries: readonly Entry[]): unknown[] => entries.map(({ activity }) => activity.text);
const said = (...words: string[]) => words.map(text => ({ type: 'message', text }));

describe('a transcript', () => {
  let store: Store;
  let clock: ReturnType<typeof fixedClock>;
  beforeEach(async () => {
    clock = fixedClock(0);
    store = await openStore('sqlite::memory:', { clock, log: silentLog, role: 'command' });
  });
  afterEach(() => store.close());

  const open = (itsStore: TranscriptStore): Opened => {
    const told: Entry[][] = [];
    return Object.assign(new Transcript('c', itsStore, added => told.push(added)), { told });
  };

  for (const [whose, Kind] of Object.entries(kinds)) {
    describe(whose, () => {
      const another = (): Opened => open(new Kind('c', { store, sealer, clock }));

      it('numbers activities, and reports them as stored', async () => {
        const transcript = another();
        const entries = await Promise.all([transcript.append(said('a', 'b')), transcript.append(said('c'))]);
        expect(entries.flat().map(({ place, activity }) => [place, activity.id, activity.text])).to.deep.equal([
          [1, 'c|0000001', 'a'],
          [2, 'c|0000002', 'b'],
          [3, 'c|0000003', 'c'],
        ]);
        expect(transcript.told.map(texts)).to.deep.equal([['a', 'b'], ['c']]);
        expect(texts(transcript.after(1))).to.deep.equal(['b', 'c']);
      });

      it('is found by another process, which reports nothing at first', async () => {
        await another().append(said('a', 'b'));
        const later = another();
        await later.catchUp();
        expect([later.last(), texts(later.after(0)), later.told]).to.deep.equal([2, ['a', 'b'], []]);
      });

      it('begins once', async () => {
        const transcript = another();
        const begun = await Promise.all([transcript.begin({ text: 'join' }), transcript.begin({ text: 'join' })]);
        expect(begun.map(texts)).to.deep.equal([['join'], []]);
      });

      it('keeps the last 500 activities, in memory and in the store', async () => {
        const transcript = another();
        await transcript.append(said(...Array.from({ length: 499 }, (_, index) => String(index + 1))));
        await transcript.append(said('500', '501', '502'));
        expect(texts(transcript.after(0)).slice(0, 2)).to.deep.equal(['3', '4']);
        const shelf = new Kind('c', { store, sealer, clock });
        expect([await shelf.read(2), (await shelf.read(3))?.activity.text]).to.deep.equal([undefined, '3']);
        const later = another();
        await later.catchUp();
        expect([later.last(), texts(later.after(0))]).to.deep.equal([502, texts(transcript.after(0))]);
      });

      it('shows an update in its place, and reports it to clients that know the original', async () => {
        const transcript = another();
        await transcript.append([{ text: 'a', timestamp: new Date(5) }, ...said('b', 'c')]);
        await transcript.update('c|0000001', { text: 'A' });
        const seen = (watermark: number) =>
          transcript.after(watermark).map(({ place, activity }) => [place, activity.text]);
        expect(seen(0)).to.deep.equal([
          [1, 'A'],
          [2, 'b'],
          [3, 'c'],
        ]);
        expect(seen(2)).to.deep.equal([
          [3, 'c'],
          [4, 'A'],
        ]);
        expect(seen(4)).to.deep.equal([]);
        expect(transcript.told.at(-1)?.map(({ place, activity }) => [place, activity.id, activity.text])).to.deep.equal(
          [[4, 'c|0000001', 'A']],
        );
        expect(new Date(transcript.after(0)[0]?.activity.timestamp ?? 0)).to.deep.equal(new Date(5));
        const later = another();
        await later.catchUp();
        await later.update('c|0000001', { text: 'AA' });
        const latest = another();
        await latest.catchUp();
        for (const one of [later, latest]) {
          expect(texts(one.after(0))).to.deep.equal(['AA', 'b', 'c']);
          expect(texts(one.after(4))).to.deep.equal(['AA']);
          expect(one.page(9, 2)).to.deep.equal({ entries: one.after(1).slice(0, 2), earlier: 2 });
        }
      });

      it('ignores updates of activities that it does not hold', async () => {
        const transcript = another();
        await transcript.append(said('a'));
        for (const id of ['c|0000002', 'd|0000001', '', 'x']) await transcript.update(id, { text: 'A' });
        expect([transcript.last(), texts(transcript.after(0))]).to.deep.equal([1, ['a']]);
      });

      it('reports no update of forgotten activities', async () => {
        const transcript = another();
        await transcript.append(said('a'));
        await transcript.update('c|0000001', { text: 'A' });
        await transcript.append(said(...Array.from({ length: 499 }, (_, index) => String(index + 3))));
        expect(texts(transcript.after(0))[0]).to.equal('3');
      });

      it('gives a history page by page', async () => {
        const transcript = another();
        await transcript.append(said('1', '2', '3', '4', '5'));
        const page = (before: number) => {
          const { entries, earlier } = transcript.page(before, 2);
          return [texts(entries), earlier];
        };
        expect([6, 4, 2, 1].map(page)).to.deep.equal([
          [['4', '5'], 4],
          [['2', '3'], 2],
          [['1'], undefined],
          [[], undefined],
        ]);
      });

      it('stores once what a client sends twice with one id', async () => {
        const from = (id: string) => ({
          from: { id, name: '', role: 'user' },
          channelData: { clientActivityID: 'c-1' },
        });
        const [one, two] = [another(), another()];
        const twice = await Promise.all([one.appendOnce(from('ana')), one.appendOnce(from('ana'))]);
        await two.catchUp();
        const later = [await two.appendOnce(from('ana')), await two.appendOnce(from('ben'))];
        expect([...twice, ...later].map(({ place }) => place)).to.deep.equal([1, 1, 1, 2]);
      });

      it('skips a damaged entry', async () => {
        await another().append(said('a', 'b', 'c'));
        for (const write of [store.set, store.put]) await write(storeKey('activity', 'c', '2'), 'junk');
        const later = another();
        await later.catchUp();
        expect([later.last(), texts(later.after(0))]).to.deep.equal([3, ['a', 'c']]);
      });

      it('continues after the last number that a client has seen if its own is lost', async () => {
        clock.set(1_800_000_000_000);
        await another().append(said('a', 'b'));
        for (const junk of ['junk', -1, null, 1.5, [], Number.MAX_SAFE_INTEGER]) {
          for (const write of [store.set, store.put]) await write(storeKey('transcript', 'c'), junk);
          const later = another();
          const [entry] = await later.append(said('next'));
          expect(entry?.place).to.equal(1_800_000_001);
          expect(texts(later.after(2))).to.deep.equal(['next']);
          const third = another();
          await third.catchUp();
          expect(texts(third.after(2))).to.deep.equal(['next']);
          await new Kind('c', { store, sealer, clock }).forget(1_800_000_001);
        }
        expect((await new Kind('c', { store, sealer, clock }).read(1))?.activity.text).to.equal('a');
      });

      it('is busy while it writes', async () => {
        const transcript = another();
        const written = transcript.append(said('a'));
        expect(transcript.isBusy()).to.equal(true);
        await written;
        expect(transcript.isBusy()).to.equal(false);
      });
    });
  }

  describe('in two processes', () => {
    const another = (itsStore: Store = store): Opened =>
      open(new SharedTranscriptStore('c', { store: itsStore, sealer, clock }));
    const headKey = storeKey('transcript', 'c');

    it('stores once what a client sends to both at once with one id', async () => {
      const said = { type: 'message', from: { id: 'ana', name: '' }, channelData: { clientActivityID: 'c-1' } };
      const processes = [another(), another(), another()];
      const own = { ...said, from: { ...said.from, role: 'user' } };
      const entries = await Promise.all(processes.map(each => each.appendOnce(own)));
      expect(entries.map(({ place }) => place)).to.deep.equal([1, 1, 1]);
      expect((await store.read(headKey))?.value).to.equal(1);
    });

    it("continues after the other's entries, and reports both in order", async () => {
      const [a, b] = [another(), another()];
      await a.append(said('1'));
      await b.append(said('2'));
      await a.append(said('3'));
      expect([texts(a.after(0)), a.told.map(texts)]).to.deep.equal([
        ['1', '2', '3'],
        [['1'], ['2'], ['3']],
      ]);
      await b.catchUp();
      expect([texts(b.after(0)), b.told.map(texts)]).to.deep.equal([
        ['1', '2', '3'],
        [['2'], ['3']],
      ]);
    });

    it('F18 assigns each place once if both write at the same time', async () => {
      const all = Array.from({ length: 6 }, another);
      const own = await Promise.all(all.map((one, index) => one.append(said(`${index}a`, `${index}b`, `${index}c`))));
      expect(own.map(texts)).to.deep.equal(all.map((_, index) => [`${index}a`, `${index}b`, `${index}c`]));
      await Promise.all(all.map(one => one.catchUp()));
      const [first] = all;
      expect(first?.after(0).map(({ place }) => place)).to.deep.equal(Array.from({ length: 18 }, (_, i) => i + 1));
      expect(texts(first?.after(0) ?? []).toSorted()).to.deep.equal(own.flatMap(texts).toSorted());
      for (const one of all) {
        expect(texts(one.after(0))).to.deep.equal(texts(first?.after(0) ?? []));
        const heard = one.told.flat().map(({ place }) => place);
        expect(heard).to.deep.equal(Array.from({ length: heard.length }, (_, index) => 19 - heard.length + index));
      }
    });

    it('begins once if both begin at the same time', async () => {
      const begun = await Promise.all(Array.from({ length: 6 }, another).map(one => one.begin({ text: 'join' })));
      expect(begun.filter(entries => entries.length > 0)).to.have.length(1);
      expect((await store.read(headKey))?.value).to.equal(1);
    });

    it('stores a row and the head together, or neither', async () => {
      const dying = { ...store, writeAll: () => Promise.reject(new Error('dead')) };
      const outcome = await another(dying)
        .append(said('last words'))
        .catch((error: Error) => error.message);
      expect(outcome).to.equal('dead');
      const survivor = another();
      expect((await survivor.append(said('next'))).map(({ place }) => place)).to.deep.equal([1]);
      expect(texts(survivor.after(0))).to.deep.equal(['next']);
    });

    it('loses no row that is beyond the head, as an older release may leave it', async () => {
      const key = storeKey('activity', 'c', '1');
      await store.put(key, await sealer.seal(key, { type: 'message', id: 'c|0000001', text: 'last words' }));
      const survivor = another();
      expect((await survivor.append(said('next'))).map(({ place }) => place)).to.deep.equal([2]);
      expect(texts(survivor.after(0))).to.deep.equal(['last words', 'next']);
    });

    it('never moves the head back', async () => {
      const [reached, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const slow: Store = {
        ...store,
        writeAll: async writes => {
          reached.resolve();
          await gate.promise;
          return store.writeAll(writes);
        },
      };
      const [a, b] = [another(slow), another()];
      const written = a.append(said('1'));
      await reached.promise;
      await b.append(said('2', '3'));
      gate.resolve();
      expect((await written).map(({ place }) => place)).to.deep.equal([3]);
      await b.catchUp();
      expect([(await store.read(headKey))?.value, b.told.flatMap(texts)]).to.deep.equal([3, ['2', '3', '1']]);
    });

    it('is continued at its end by a process that did not follow it for long', async () => {
      const [slow, quick] = [another(), another()];
      await slow.append(said('first'));
      await quick.append(said(...Array.from({ length: 600 }, (_, index) => String(index))));
      expect((await slow.append(said('late'))).map(({ place }) => place)).to.deep.equal([602]);
      expect(slow.after(0)).to.have.length(500);
      expect(texts(slow.after(599))).to.deep.equal(['598', '599', 'late']);
    });

    it('starts again when everything in it is older than thirty days', async () => {
      const [idle, active] = [another(), another()];
      await idle.append(said('old', 'older'));
      clock.set(31 * DAY_MS);
      await active.append(said('new'));
      await idle.catchUp();
      expect([idle.last(), texts(idle.after(0))]).to.deep.equal([1, ['new']]);
    });
  });
});
