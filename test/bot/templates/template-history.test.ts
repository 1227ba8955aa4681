import { expect } from 'chai';
import { digestOf, TemplateHistory } from '../../../bot/templates/template-history.ts';
import { silentLog } from '../../../core/log.ts';
import { createSealer, openStore, type Store } from '../../../store/index.ts';

const DAY_MS = 86_400_000;
const BEGIN = Date.UTC(2026, 10, 23, 9);
const key = (id: string) => ({ id, secret: Buffer.alloc(32, id) });

describe('the versions of the templates that served', () => {
  let store: Store;
  let now: number;
  let history: TemplateHistory;

  beforeEach(async () => {
    now = BEGIN;
    store = await openStore('sqlite::memory:', { clock: () => now, log: silentLog, role: 'command' });
    history = sealedBy('key-1');
  });
  afterEach(() => store.close());

  const sealedBy = (id: string): TemplateHistory =>
    new TemplateHistory({ store, sealer: createSealer([key(id)]), clock: () => now });
  const keep = (files: Readonly<Record<string, string>>) =>
    history.keep(new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])), 'served');
  const lastTexts = async (): Promise<Record<string, string>> =>
    Object.fromEntries(
      [...(await history.texts((await history.last()).served))].map(([name, bytes]) => [name, String(bytes)]),
    );
  const rows = async (): Promise<number> => (await store.page('record', undefined, 1000)).rows.length;

  it('are none at first', async () => {
    expect([await history.versions(), await lastTexts()]).to.deep.equal([[], {}]);
  });

  it('list what has changed since the one before', async () => {
    expect(await keep({ a: '1', b: '1' })).to.equal(1);
    now += DAY_MS;
    expect(await keep({ a: '2', c: '1' })).to.equal(2);
    expect(await history.versions()).to.deep.equal([
      {
        number: 1,
        atMs: BEGIN,
        was: 'served',
        changed: { a: digestOf(Buffer.from('1')), b: digestOf(Buffer.from('1')) },
        removed: [],
      },
      {
        number: 2,
        atMs: BEGIN + DAY_MS,
        was: 'served',
        changed: { a: digestOf(Buffer.from('2')), c: digestOf(Buffer.from('1')) },
        removed: ['b'],
      },
    ]);
    expect(await lastTexts()).to.deep.equal({ a: '2', c: '1' });
    expect(await rows()).to.equal(3); // the list, and each text once
  });

  it('are not repeated while nothing changes', async () => {
    await keep({ a: '1' });
    expect(await keep({ a: '1' })).to.equal(undefined);
    expect(await keep({ a: '2' })).to.equal(2);
    expect(await keep({ a: '1' })).to.equal(3);
  });

  it('are all kept if two processes keep one at the same time', async () => {
    await Promise.all([keep({ a: '1' }), keep({ a: '2' }), keep({ a: '3' })]);
    expect((await history.versions()).map(({ number }) => number)).to.deep.equal([1, 2, 3]);
  });

  it('go ninety days after they were replaced, with the texts that no other needs', async () => {
    await keep({ a: '1', b: 'stays' });
    now += 200 * DAY_MS;
    await keep({ a: '2', b: 'stays' });
    now += 89 * DAY_MS;
    await keep({ a: '3', b: 'stays' });
    expect((await history.versions()).map(({ number }) => number)).to.deep.equal([1, 2, 3]);
    now += 2 * DAY_MS;
    await keep({ a: '4', b: 'stays' });
    expect((await history.versions()).map(({ number }) => number)).to.deep.equal([2, 3, 4]);
    expect(await lastTexts()).to.deep.equal({ a: '4', b: 'stays' });
    expect(await rows()).to.equal(5); // the list, "2", "3", "4" and "stays"
  });

  it('are sealed, and unknown without the key', async () => {
    await keep({ a: 'the text' });
    const stored = JSON.stringify(await store.page('record', undefined, 1000));
    expect(stored).not.to.include('the text').and.not.to.include(Buffer.from('the text').toString('base64'));
    history = sealedBy('key-2');
    expect([await history.versions(), await lastTexts()]).to.deep.equal([[], {}]);
    expect(await keep({ a: 'the text' })).to.equal(1);
  });

  it('go on without a text that was damaged', async () => {
    await keep({ a: '1', b: '2' });
    const texts = (await store.page('record', undefined, 1000)).rows.filter(row =>
      row.key.startsWith('template-text.'),
    );
    await store.put(texts[0]?.key ?? '', 'no sealed text');
    expect(Object.keys(await lastTexts())).to.have.length(1);
  });
});
