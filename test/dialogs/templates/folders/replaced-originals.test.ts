import { expect } from 'chai';
import { formatFault } from '../../../../core/faults.ts';
import { loadLanguages } from '../../../../dialogs/templates/load.ts';
import { emptyFolder, type Folder, good, goodFolder } from '../fixture.ts';

const RANGES = `ranges:
  - { name: lunch-break, title: Lunch break, phrases: [lunch break], start: today at 12:00, end: today at 14:00 }
`;
const NOTE = 'name: note\nutterances: [note this, note that, note it]\nreplies: { done: "Noted." }\n';
const NOTE_DE = 'utterances: [notiere das, notier das, schreib das auf]\nreplies: { done: Notiert., none: Nichts. }\n';

describe('own files that replace shipped ones', () => {
  let shipped: Folder;
  let own: Folder;
  beforeEach(() => {
    [shipped, own] = [goodFolder(), emptyFolder()];
    shipped.write('bot.de.yaml', good('bot.yaml'));
    shipped.write('preset-ranges.de.yaml', 'ranges:\n  - { name: today, title: Heute, phrases: [heute] }\n');
  });
  afterEach(() => {
    for (const folder of [shipped, own]) folder.close();
  });

  const faults = (): string[] => {
    const loaded = loadLanguages([shipped.dir, own.dir], { profiles: undefined });
    return 'faults' in loaded ? loaded.faults.map(fault => formatFault(fault).split('\n')[0] ?? '') : [];
  };

  it('need not have all that the shipped translation translates', () => {
    own.write('preset-ranges.yaml', RANGES);
    expect(faults()).to.deep.equal([]);
  });

  it('have faults where an own translation has more than they have', () => {
    own.write('note.yaml', NOTE);
    own.write('note.de.yaml', NOTE_DE);
    expect(faults()).to.deep.equal([
      `${own.dir}/note.de.yaml:2:28 \`replies.none\` is not a text in ${own.dir}/note.yaml`,
    ]);
  });
});
