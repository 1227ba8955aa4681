import { cpSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Fault, formatFault } from '../../../../core/faults.ts';
import { type TemplateWatch, watchTemplates } from '../../../../dialogs/templates/serving/watch.ts';
import type { TemplateSet } from '../../../../dialogs/templates/template.ts';
import { until } from '../../../until.ts';
import { type Folder, good, goodFolder, load, PAGES } from '../fixture.ts';

describe('templates edited while the bot runs (D12)', () => {
  let folder: Folder;
  let watch: TemplateWatch;
  let sets: TemplateSet[];
  let faults: Fault[][];
  let loads: number;
  let errors: unknown[];
  let failing: Error | undefined;

  beforeEach(() => {
    folder = goodFolder();
    [faults, errors, failing] = [[], [], undefined];
    const loaded = load(folder);
    if ('faults' in loaded) throw new TypeError('the good folder has faults');
    sets = [loaded.set];
    begin();
  });

  function begin(faultsSettleMs?: number): void {
    loads = 0;
    const read = () => {
      loads++;
      if (failing) throw failing;
      const loaded = load(folder);
      return 'set' in loaded ? { set: loaded.set, faults: [] } : { set: undefined, faults: loaded.faults };
    };
    watch = watchTemplates(folder.dir, {
      load: read,
      take: ({ set, faults: found }) => void (set ? sets.push(set) : faults.push(found)),
      failed: error => void errors.push(error),
      ...(faultsSettleMs !== undefined && { faultsSettleMs }),
    });
  }

  afterEach(() => {
    watch.close();
    folder.close();
  });

  const titled = (title: string): string => good('show-day.yaml').replace('Show a day', title);
  const title = (): string | undefined => sets.at(-1)?.templates.get('show-day')?.title;

  it('a valid change is soon active', async () => {
    folder.write('show-day.yaml', titled('Changed'));
    await until(() => title() === 'Changed');
    expect([title(), sets.length, faults.length]).to.deep.equal(['Changed', 2, 0]);
  });

  it('a change of a card counts as one', async () => {
    folder.write('cards/small.yaml', good('cards/small.yaml').replace('events"', 'meetings"'));
    await until(() => sets.length > 1);
    expect(sets).to.have.length(2);
  });

  it('a broken change is reported once, and the last valid version stays active', async () => {
    folder.write('show-day.yaml', titled('Broken').replace('| day }}', '| dya }}'));
    await until(() => faults.length > 0);
    expect(faults.map(found => found.map(fault => formatFault(fault).split('\n')[0]))).to.deep.equal([
      [`${join(folder.dir, 'show-day.yaml')}:17:18 unknown filter \`dya\``],
    ]);
    expect([title(), sets.length]).to.deep.equal(['Show a day', 1]);
    folder.write('show-day.yaml', titled('Mended'));
    await until(() => title() === 'Mended');
    expect(faults).to.have.length(1);
  });

  it('a file written in pieces causes no report', async () => {
    watch.close();
    begin(10 * 60_000);
    const text = titled('In pieces');
    for (const part of [0.3, 0.6, 0.9]) {
      const before = loads;
      folder.write('show-day.yaml', text.slice(0, text.length * part));
      await until(() => loads > before);
    }
    folder.write('show-day.yaml', text);
    await until(() => title() === 'In pieces');
    expect([title(), faults.length]).to.deep.equal(['In pieces', 0]);
  });

  it('a load that throws is reported once for each edit, and the next one works', async () => {
    failing = new TypeError('no memory');
    folder.write('show-day.yaml', titled('Changed'));
    await until(() => loads > 1);
    expect([errors, title()]).to.deep.equal([[failing], 'Show a day']);
    failing = undefined;
    await until(() => title() === 'Changed');
    expect([errors.length, faults.length]).to.deep.equal([1, 0]);
  });

  it('an emptied and a deleted file leave the last valid version active', async () => {
    truncateSync(join(folder.dir, 'bot.yaml'));
    await until(() => faults.length > 0);
    rmSync(join(folder.dir, 'bot.yaml'));
    await until(() => faults.length > 1);
    expect(faults.map(([fault]) => fault?.message)).to.deep.equal(['is empty', 'is missing']);
    expect(title()).to.equal('Show a day');
  });

  it('200 saves, every other one broken, never fail a read in between', async () => {
    let readings = 0;
    for (let save = 0; save < 200; save++) {
      folder.write('show-day.yaml', save % 2 === 0 ? titled(`Save ${save}`) : 'name: [');
      const { templates, words } = sets.at(-1) as TemplateSet;
      const template = templates.get('show-day');
      const values = { zone: 'UTC', account: '', example: '', range: null, partial: false };
      const text = template?.replies['none']?.markdown(values, { zone: 'UTC', locale: 'en-GB', words, turn: save });
      if (text === 'Nothing in .') readings++;
      if (save % 20 === 0) await until(() => title() === `Save ${save}`);
    }
    folder.write('show-day.yaml', titled('The last one'));
    await until(() => title() === 'The last one');
    expect([readings, title()]).to.deep.equal([200, 'The last one']);
  });

  it('a replaced folder, which sends no notification, is found by polling (D22)', async () => {
    rmSync(folder.dir, { recursive: true });
    await until(() => faults.length > 0);
    expect(faults[0]?.[0]?.message).to.equal('cannot be read (ENOENT)');
    cpSync(join(import.meta.dirname, '../fixtures/good'), folder.dir, { recursive: true });
    cpSync(PAGES, join(folder.dir, 'pages.yaml'));
    folder.write('show-day.yaml', titled('Replaced'));
    await until(() => title() === 'Replaced');
    expect(title()).to.equal('Replaced');
  });
});
