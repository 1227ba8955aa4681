import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'chai';
import { formatFault } from '../../../../core/faults.ts';
import { readFiles } from '../../../../dialogs/templates/folders/raw-files.ts';
import { ServedFiles } from '../../../../dialogs/templates/serving/served-files.ts';
import type { TemplateSet } from '../../../../dialogs/templates/template.ts';
import { emptyFolder, type Folder, good, goodFolder, PAGES } from '../fixture.ts';

const profiles = new Set(['google-calendar']);
const french = (path: string): string => readFileSync(join(import.meta.dirname, '../fixtures/french', path), 'utf8');

const other = good('show-day.yaml')
  .replace('name: show-day', 'name: other')
  .replace('Show a day', 'Other')
  .replace('show me {range}', 'one {range}')
  .replace('what happens {range}', 'two {range}')
  .replace('look at {range}', 'three {range}');

describe('what is served while template files have faults', () => {
  let folder: Folder;
  let served: ServedFiles;

  beforeEach(() => {
    folder = goodFolder();
    folder.write('other.yaml', other);
    folder.write('show-day.fr.yaml', french('show-day.fr.yaml'));
    folder.write('bot.fr.yaml', good('bot.yaml'));
    folder.write('preset-ranges.fr.yaml', french('preset-ranges.fr.yaml'));
    folder.write('pages.fr.yaml', readFileSync(PAGES, 'utf8'));
    folder.write('cards/small.fr.yaml', french('cards/small.fr.yaml'));
    served = new ServedFiles(readFiles(folder.dir).files, new Map(), { profiles });
    served.languages();
  });
  afterEach(() => folder.close());

  /** Reads the folder again. */
  function change(): void {
    served = served.after(readFiles(folder.dir, served.files).files);
    served.languages();
  }

  /** A new process, which knows what the one before served. */
  function restart(): void {
    const known = served.good();
    served = new ServedFiles(readFiles(folder.dir, known).files, known, { profiles });
    served.languages();
  }

  const titles = (language = 'en'): (string | undefined)[] =>
    ['show-day', 'other'].map(name => served.in(language)?.templates.get(name)?.title);
  const told = (): string[] => served.faults().map(fault => shortened(formatFault(fault).split('\n')[0] ?? ''));
  const held = (): string[] => served.held().map(({ path, instead }) => shortened(`${path}: ${instead}`));
  const shortened = (text: string): string => text.replaceAll(`${folder.dir}/`, '');
  const saysNone = (language: string): string | undefined => {
    const set = served.in(language) as TemplateSet;
    const setting = { zone: 'UTC', locale: language, words: set.words, turn: 0 };
    return set.templates.get('show-day')?.replies['none']?.markdown({ range: null }, setting);
  };

  it('is everything if there are none', () => {
    expect([titles(), titles('fr')]).to.deep.equal([
      ['Show a day', 'Other'],
      ['Montrer une journée', undefined],
    ]);
    expect([told(), held(), served.languages()]).to.deep.equal([[], [], ['en', 'fr']]);
  });

  it('is the last good version of a faulty template, and the new version of all others', () => {
    folder.write(
      'show-day.yaml',
      good('show-day.yaml').replace('Show a day', 'Broken').replace('| day }}', '| dya }}'),
    );
    folder.write('other.yaml', other.replace('title: Other', 'title: New'));
    change();
    expect(titles()).to.deep.equal(['Show a day', 'New']);
    expect(told()).to.deep.equal(['show-day.yaml:17:18 unknown filter `dya`']);
    expect(held()).to.deep.equal(['show-day.yaml: last good version']);
    folder.write('other.yaml', other.replace('title: Other', 'title: Newer'));
    restart();
    expect(titles()).to.deep.equal(['Show a day', 'Newer']);
    expect(held()).to.deep.equal(['show-day.yaml: last good version']);
  });

  it('is nothing of a faulty template without a good version', () => {
    folder.write(
      'third.yaml',
      other.replace('name: other', 'name: third').replace('profile: google', 'profile: gogle'),
    );
    change();
    expect(titles()).to.deep.equal(['Show a day', 'Other']);
    expect(served.in('en')?.templates.size).to.equal(2);
    expect(held()).to.deep.equal(['third.yaml: nothing']);
  });

  it('is nothing of a deleted template, also after it was mended badly', () => {
    rmSync(join(folder.dir, 'other.yaml'));
    change();
    expect([titles(), held()]).to.deep.equal([['Show a day', undefined], []]);
    folder.write('other.yaml', 'name: [');
    restart();
    expect([titles(), held()]).to.deep.equal([['Show a day', undefined], ['other.yaml: nothing']]);
  });

  it("is the last good version of the bot's own files, which cannot be deleted", () => {
    folder.write('bot.yaml', good('bot.yaml').replace('Button yes', '').replace('The text thanks.', '{{ x'));
    folder.write('preset-ranges.yaml', 'ranges: []\n');
    rmSync(join(folder.dir, 'pages.yaml'));
    change();
    expect(served.in('en')?.buttons.yes).to.equal('Button yes');
    expect(held()).to.deep.equal([
      'bot.yaml: last good version',
      'preset-ranges.yaml: last good version',
      'pages.yaml: last good version',
    ]);
    expect(titles()).to.deep.equal(['Show a day', 'Other']);
  });

  describe('in a folder over another', () => {
    let own: Folder;
    beforeEach(() => {
      own = emptyFolder();
    });
    afterEach(() => own.close());

    /** What a bot serves that knows no good version. */
    function start(): void {
      served = new ServedFiles(readFiles([folder.dir, own.dir]).files, new Map(), { profiles });
    }
    const heldIn = (): string[] => served.held().map(({ path, instead }) => `${relative(own.dir, path)}: ${instead}`);

    it('is the file that a faulty one replaces, without a good version', () => {
      own.write(
        'bot.yaml',
        good('bot.yaml')
          .replace('Button yes', 'My yes')
          .replace(/^ {2}greeting: .*\n/m, ''),
      );
      own.write('show-day.yaml', good('show-day.yaml').replace('Show a day', 'Mine').replace('| day }}', '| dya }}'));
      own.write('other.yaml', 'name: [');
      start();
      expect([served.original?.buttons.yes, titles()]).to.deep.equal(['Button yes', ['Show a day', 'Other']]);
      const names = ['bot.yaml', 'other.yaml', 'show-day.yaml'];
      expect(heldIn().sort()).to.deep.equal(names.map(name => `${name}: shipped version`));
      own.write('bot.yaml', good('bot.yaml').replace('Button yes', 'My yes'));
      served = served.after(readFiles([folder.dir, own.dir], served.files).files);
      expect(served.original?.buttons.yes).to.equal('My yes');
    });

    it('is the card that a faulty one replaces', () => {
      own.write('cards/small.yaml', good('cards/small.yaml').replace('{{ total }}', '{{ totel }}'));
      start();
      expect([titles(), heldIn()]).to.deep.equal([['Show a day', 'Other'], ['cards/small.yaml: shipped version']]);
    });

    it('is the file that another one of the same folder needs', () => {
      folder.write('shared.yaml', 'texts:\n  quiet: Nothing.\n');
      folder.write('other.yaml', other.replace('  none: Nothing in {{ range | period }}.', '  none: { use: quiet }'));
      own.write('shared.yaml', 'texts:\n  silent: Nothing.\n');
      start();
      expect([titles(), heldIn()]).to.deep.equal([['Show a day', 'Other'], ['shared.yaml: shipped version']]);
    });

    it('is nothing of a template that was taken out of service', () => {
      own.write('other.yaml', `${other}enabled: false\nnext: [`);
      start();
      expect([titles(), heldIn()]).to.deep.equal([['Show a day', undefined], ['other.yaml: nothing']]);
    });
  });

  it('is nothing at all without a good version of them', () => {
    folder.write('bot.yaml', 'texts: {}\n');
    expect(new ServedFiles(readFiles(folder.dir).files, new Map(), { profiles }).original).to.equal(undefined);
  });

  it('is the old template and the old card if only one of them is new and they do not fit', () => {
    folder.write('show-day.yaml', good('show-day.yaml').replace('calendar.listBusy', 'calendar.findFree'));
    change();
    expect([titles(), held()]).to.deep.equal([['Show a day', 'Other'], ['show-day.yaml: last good version']]);
    folder.write('show-day.yaml', good('show-day.yaml').replace('Show a day', 'New'));
    folder.write('cards/small.yaml', good('cards/small.yaml').replace('{{ total }}', '{{ totel }}'));
    change();
    expect([titles(), held()]).to.deep.equal([['New', 'Other'], ['cards/small.yaml: last good version']]);
  });

  it('is a template without its card or its suggestion if that was deleted', () => {
    folder.write('other.yaml', `${other}next: [show-day]\n`);
    change();
    rmSync(join(folder.dir, 'show-day.yaml'));
    rmSync(join(folder.dir, 'cards/small.yaml'));
    change();
    restart();
    expect([titles(), held()]).to.deep.equal([[undefined, 'Other'], []]);
    expect(told().slice(0, 2)).to.deep.equal([
      'other.yaml:19:9 there is no card `small`',
      'other.yaml:21:8 there is no dialog template `show-day`',
    ]);
  });

  it('is the last good version of a faulty translation', () => {
    folder.write(
      'show-day.fr.yaml',
      french('show-day.fr.yaml').replace('Montrer', 'Voir').replace('regarde {range}', '{x}'),
    );
    change();
    expect(titles('fr')[0]).to.equal('Montrer une journée');
    expect(held()).to.deep.equal(['show-day.fr.yaml: last good version']);
  });

  it('is a translation that has become outdated, as far as it fits', () => {
    folder.write(
      'show-day.yaml',
      good('show-day.yaml')
        .replaceAll('{range}', '{days}')
        .replace('\n  range:', '\n  days:')
        .replace('calendar.listBusy', 'calendar.listBusy # as before')
        .replace('  none: Nothing in {{ range | period }}.', '  none: Nothing.'),
    );
    folder.write('other.yaml', other.replace('title: Other', 'title: New'));
    change();
    expect(titles()).to.deep.equal(['Show a day', 'New']); // `days` is no entity of the action
    expect(held()).to.deep.equal(['show-day.yaml: last good version']);
  });

  it('is the original text where a translated one no longer fits, and the rest of the translation', () => {
    folder.write(
      'show-day.fr.yaml',
      french('show-day.fr.yaml').replace('  - regarde', '  - vois {range}\n  - regarde'),
    );
    change();
    folder.write(
      'show-day.yaml',
      good('show-day.yaml')
        .replace('calendar.listBusy', 'calendar.getEvent')
        .replace('  range:\n    type: date-range\n', '  event:\n    type: event\n')
        .replaceAll('{range}', '{event}')
        .replace(/replies:[\s\S]*/, 'replies:\n  done: There.\n  none: Nothing.\n  many: Many.\n  gone: Gone.\n'),
    );
    change();
    expect(titles('fr')[0]).to.equal(undefined); // none of its utterances fits
    expect(titles()[0]).to.equal('Show a day');
    expect(held()).to.deep.equal(['show-day.fr.yaml: nothing']);
  });

  it('leaves out single utterances and texts of a translation that no longer fit', () => {
    folder.write(
      'show-day.yaml',
      good('show-day.yaml').replace('  - look at', '  - {range} with {person}\n  - look at'),
    );
    folder.write(
      'show-day.fr.yaml',
      french('show-day.fr.yaml')
        .replace('  - regarde', '  - vois {range}\n  - regarde')
        .replace('que se passe-t-il {range}', 'que se passe-t-il {range} avec {qui}')
        .replace('Rien, {{ range | period }}', 'Rien, {{ jour }}'),
    );
    served = new ServedFiles(readFiles(folder.dir).files, new Map(), { profiles });
    folder.write('show-day.yaml', good('show-day.yaml'));
    restart();
    expect(served.in('fr')?.templates.get('show-day')?.sketch.utterances).to.deep.equal([
      'montre-moi {range}',
      'vois {range}',
      'regarde {range}',
    ]);
    expect([titles('fr')[0], saysNone('fr')]).to.deep.equal(['Montrer une journée', 'Nothing in .']);
  });

  it('keeps a translation for a text that the original no longer has', () => {
    folder.write(
      'show-day.yaml',
      good('show-day.yaml')
        .replace('    ask: Which day?\n', '')
        .replace('required: true', 'required: false\n    default: today'),
    );
    change();
    expect(titles('fr')[0]).to.equal('Montrer une journée');
    expect(told()).to.include('show-day.fr.yaml:8:5 `entities.range.ask` is not a text in show-day.yaml');
  });

  describe('with a template that is a step of another', () => {
    const step = (name: string): string =>
      readFileSync(join(import.meta.dirname, '../../language/templates', name), 'utf8');
    const visits = (language = 'en'): boolean => served.in(language)?.templates.has('book-visit') === true;
    beforeEach(() => {
      folder.write('book-visit.yaml', step('book-visit.yaml'));
      folder.write('ask-occasion.yaml', step('ask-occasion.yaml'));
      change();
    });

    it('is the old step if the new one does not fit, and everything else new', () => {
      folder.write('ask-occasion.yaml', step('ask-occasion.yaml').replaceAll('about', 'topic'));
      folder.write('other.yaml', other.replace('title: Other', 'title: New'));
      change();
      expect([visits(), titles()]).to.deep.equal([true, ['Show a day', 'New']]);
      expect(held()).to.deep.equal(['ask-occasion.yaml: last good version']);
      expect(told()[0]).to.match(/^book-visit\.yaml:16:\d+ /);
    });

    it('is neither if the step never worked', () => {
      folder.write('ask-occasion.yaml', 'name: [');
      served = new ServedFiles(readFiles(folder.dir).files, new Map(), { profiles });
      expect(visits()).to.equal(false);
      expect(held()).to.deep.equal(['ask-occasion.yaml: nothing', 'book-visit.yaml: nothing']);
      expect(titles()).to.deep.equal(['Show a day', 'Other']);
    });

    it('is neither in a language that lacks the step', () => {
      folder.write(
        'book-visit.fr.yaml',
        'title: Une visite\nutterances: [une visite, prévois une visite, note une visite]\n',
      );
      change();
      expect([visits(), visits('fr')]).to.deep.equal([true, false]);
      expect(told()).to.deep.equal(['book-visit.yaml:15:15 `ask-occasion` is not translated into "fr"']);
      folder.write('ask-occasion.fr.yaml', 'title: Le motif\n');
      change();
      expect([visits('fr'), told()]).to.deep.equal([true, []]);
    });

    it('is neither if the step is not enabled', () => {
      folder.write('ask-occasion.yaml', `${step('ask-occasion.yaml')}enabled: false\n`);
      const { files } = readFiles(folder.dir);
      served = new ServedFiles(files, new Map(), { profiles });
      expect([visits(), told()]).to.deep.equal([false, ['book-visit.yaml:15:15 `ask-occasion` is not enabled']]);
    });
  });

  it('is no language without the texts of the bot in it', () => {
    rmSync(join(folder.dir, 'bot.fr.yaml'));
    change();
    expect([served.in('fr'), served.languages()]).to.deep.equal([undefined, ['en']]);
    expect(told()).to.deep.equal(['bot.fr.yaml is missing: bot.yaml is not translated']);
  });

  it('is not read again where no file has changed', () => {
    const [english, fr] = [served.in('en'), served.in('fr')];
    folder.write('show-day.fr.yaml', french('show-day.fr.yaml').replace('Montrer', 'Voir'));
    change();
    expect(served.in('en')).to.equal(english);
    expect(served.in('fr')).not.to.equal(fr);
    expect(titles('fr')[0]).to.equal('Voir une journée');
    folder.write('show-day.yaml', 'name: [');
    change();
    expect(served.in('en')).to.equal(english);
  });
});
