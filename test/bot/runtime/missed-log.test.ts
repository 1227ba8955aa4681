import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { MissedLog } from '../../../bot/runtime/missed-log.ts';
import { fixedClock } from '../../../core/clock.ts';
import { silentLog } from '../../../core/log.ts';
import type { Missed } from '../../../dialogs/index.ts';
import { createSealer, openStore, type Store } from '../../../store/index.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the log of what was missed', () => {
  const clock = fixedClock(NOON);
  const sealer = createSealer([{ id: 'key-1', secret: randomBytes(32) }]);
  let store: Store;
  beforeEach(async () => {
    clock.set(NOON);
    store = await openStore('sqlite::memory:', { clock, log: silentLog, role: 'command' });
  });
  afterEach(() => store.close());

  const log = (days = 30): MissedLog => new MissedLog(store, sealer, days);
  const unknown = (text: string): Missed => ({ how: 'unknown', text });
  const note = (text: string, now = NOON, language = 'en'): Promise<void> =>
    log().note([unknown(text)], { language, now });

  it('counts equal ones together, over hours and languages apart', async () => {
    await note('play some jazz');
    await note('play some jazz', NOON + HOUR);
    await note('play some jazz', NOON, 'de');
    await note('order a pizza', NOON - DAY);
    expect(await log().between(NOON - 2 * DAY, NOON + HOUR)).to.deep.equal([
      { ...unknown('play some jazz'), language: 'en', count: 2 },
      { ...unknown('play some jazz'), language: 'de', count: 1 },
      { ...unknown('order a pizza'), language: 'en', count: 1 },
    ]);
    expect(await log().between(NOON - HOUR, NOON)).to.have.length(2);
  });

  it('loses none that are noted at once', async () => {
    await Promise.all(['a', 'b', 'c'].map(text => note(text)));
    expect((await log().between(NOON, NOON)).map(({ text }) => text)).to.have.members(['a', 'b', 'c']);
  });

  it('keeps them for so many days, and not at all for 0', async () => {
    await log(2).note([unknown('two days')], { language: 'en', now: NOON });
    await log(0).note([unknown('none')], { language: 'en', now: NOON });
    clock.set(NOON + 2 * DAY - 1);
    expect(await log().between(NOON, NOON)).to.have.length(1);
    clock.set(NOON + 2 * DAY);
    expect(await log().between(NOON, NOON)).to.deep.equal([]);
  });

  it('keeps at most 200 different ones of an hour', async () => {
    const many = Array.from({ length: 250 }, (_, at) => unknown(`word${at}`));
    await log().note(many, { language: 'en', now: NOON });
    expect(await log().between(NOON, NOON)).to.have.length(200);
  });

  it('stores them sealed', async () => {
    await note('play some jazz');
    const { rows } = await store.page('record', undefined, 10);
    expect(rows).to.have.length(1);
    expect(JSON.stringify(rows)).to.include('missed.').and.not.include('jazz');
  });
});
