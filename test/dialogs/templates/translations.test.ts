import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { formatFault } from '../../../core/faults.ts';
import { loadLanguages, loadTemplates } from '../../../dialogs/templates/load.ts';
import type { TemplateSet } from '../../../dialogs/templates/template.ts';
import { createUnderstanding } from '../../../nlu/index.ts';
import { type Folder, good, goodFolder, PAGES } from './fixture.ts';
import { days } from './render.ts';

const profiles = new Set(['google-calendar']);
const FRENCH = join(import.meta.dirname, 'fixtures/french');
const french = (path: string): string => readFileSync(join(FRENCH, path), 'utf8');
const frenchBot = good('bot.yaml').replaceAll('The text', 'Le texte').replaceAll('Button', 'Bouton');

describe('templates in a language unknown to the code', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = goodFolder();
    for (const path of ['show-day.fr.yaml', 'preset-ranges.fr.yaml', 'cards/small.fr.yaml']) {
      folder.write(path, french(path));
    }
    folder.write('bot.fr.yaml', frenchBot);
    folder.write('pages.fr.yaml', readFileSync(PAGES, 'utf8').replace('Connected', 'Connecté'));
  });
  afterEach(() => folder.close());

  /** Faults, and warnings after a line. */
  function faults(): string {
    const { warnings, ...loaded } = loadLanguages(folder.dir, { profiles });
    const told = 'faults' in loaded ? loaded.faults.map(formatFault) : [];
    const warned = warnings.length > 0 ? ['Warnings:', ...warnings.map(formatFault)] : [];
    return [...told, ...warned].join('\n\n').replaceAll(folder.dir, 'templates');
  }

  function sets(): TemplateSet[] {
    const loaded = loadLanguages(folder.dir, { profiles });
    if ('faults' in loaded) throw new TypeError(loaded.faults.map(formatFault).join('\n'));
    return [...loaded.sets];
  }

  it('need not show an entity or a value that only texts of the original show', () => {
    const own = good('show-day.yaml')
      .replace(/^entities:\n/m, '$&  note: { type: text }\n')
      .replace(/^action:/m, 'values:\n  shown: "{{ note }}"\n$&')
      .replace(/^ {2}none: .*\n(?: {4}.*\n)*/m, '  none: "{{ shown }}"\n');
    folder.write('show-day.yaml', own);
    expect(faults()).to.equal('');
  });

  it('form a set of their own, with the logic of the originals', () => {
    const [english, fr] = sets();
    expect([english?.language, fr?.language]).to.deep.equal(['en', 'fr']);
    const template = fr?.templates.get('show-day');
    expect([template?.title, template?.steps[0]?.action, template?.profile]).to.deep.equal([
      'Montrer une journée',
      'calendar.listBusy',
      'google-calendar',
    ]);
    expect(template?.version).to.equal(english?.templates.get('show-day')?.version);
    expect(fr?.presets).to.deep.equal([
      {
        name: 'today',
        title: "Aujourd'hui",
        phrases: ["aujourd'hui"],
        start: 'today',
        end: 'today + 1 day',
        offer: false,
      },
    ]);
    expect(fr?.buttons.yes).to.equal('Bouton yes');
  });

  it('show texts and days in it, and read its utterances', () => {
    const fr = sets()[1] as TemplateSet;
    const template = fr.templates.get('show-day');
    const setting = { zone: 'Europe/Paris', locale: 'fr', words: fr.words, turn: 0 };
    const range = days('2026-12-04', '2026-12-05', 'Europe/Paris');
    expect(template?.replies['none']?.markdown({ range }, setting)).to.equal('Rien, vendredi 4 décembre 2026.');
    expect(template?.cards['done']?.render({ total: 2, account: 'mia', days: [] }, setting)['fallbackText']).to.equal(
      '2 rendez-vous',
    );
    const sketches = [...fr.templates.values()].map(({ sketch }) => sketch);
    const { presets, commands, language } = fr;
    const understanding = createUnderstanding(sketches, { presets, commands, language });
    const context = { reference: '2026-11-21T09:00:00', zone: 'Europe/Paris', locale: 'fr' };
    expect(understanding.read("que se passe-t-il aujourd'hui", context).intents[0]?.template).to.equal('show-day');
  });

  it('are not read with the originals', () => {
    folder.write('show-day.fr.yaml', 'title: [');
    expect('set' in loadTemplates(folder.dir, { profiles })).to.equal(true);
  });

  it('leave out a template that is not translated', () => {
    rmSync(join(folder.dir, 'show-day.fr.yaml'));
    expect(faults()).to.equal('');
    expect(sets().map(({ templates }) => templates.size)).to.deep.equal([1, 0]);
  });

  const wrong: readonly (readonly [what: string, path: string, change: (text: string) => string, told: string])[] = [
    [
      'a text that is missing',
      'show-day.fr.yaml',
      text => text.replace('    ask: Quel jour ?\n', '    {}\n'),
      `Warnings:

templates/show-day.fr.yaml:7:3 \`entities.range.ask\` is not translated
      range:
      ^
    In templates/show-day.yaml: "Which day?"`,
    ],
    [
      'utterances that are missing',
      'show-day.fr.yaml',
      text => text.replace(/utterances:\n(?: {2}-.*\n)+/, ''),
      `templates/show-day.fr.yaml:1:1 \`utterances\` is not translated
    title: Montrer une journée
    ^
    In templates/show-day.yaml: ["show me {range}","what happens {range}","look at {range}"]`,
    ],
    [
      'logic, which is no text',
      'show-day.fr.yaml',
      text => `profile: gogle\n${text}`,
      `templates/show-day.fr.yaml:1:1 \`profile\` is not a text in templates/show-day.yaml
    profile: gogle
    ^
    A translation contains only texts.`,
    ],
    [
      'a misspelt one',
      'show-day.fr.yaml',
      text => text.replace('  none:', '  noen:'),
      `templates/show-day.fr.yaml:14:3 \`replies.noen\` is not a text in templates/show-day.yaml
      noen: Rien, {{ range | period }}.
      ^
    Did you mean \`none\`?`,
    ],
    [
      'a value that there is not',
      'show-day.fr.yaml',
      text => text.replace('Rien, {{ range', 'Rien, {{ rang'),
      `templates/show-day.fr.yaml:14:18 unknown value \`rang\`
      none: Rien, {{ rang | period }}.
                     ^
    Did you mean \`range\`?`,
    ],
    [
      'a filter that there is not',
      'show-day.fr.yaml',
      text => text.replace('range | period', 'range | perod'),
      `templates/show-day.fr.yaml:14:26 unknown filter \`perod\`
      none: Rien, {{ range | perod }}.
                             ^
    Did you mean \`period\`?`,
    ],
    [
      'an entity in an utterance that there is not',
      'show-day.fr.yaml',
      text => text.replace('regarde {range}', 'regarde {jour}'),
      `templates/show-day.fr.yaml:5:14 there is no entity \`jour\`
      - regarde {jour}
                 ^
    Entities: range`,
    ],
    [
      'fields where a text belongs',
      'show-day.fr.yaml',
      text => text.replace('ask: Quel jour ?', 'ask: { fr: Quel jour ? }'),
      `templates/show-day.fr.yaml:8:10 expected text, found fields
        ask: { fr: Quel jour ? }
             ^
    Write a single text, without fields.`,
    ],
    [
      'a button that is missing',
      'bot.fr.yaml',
      text => text.replace('  goOn: Bouton goOn\n', ''),
      `Warnings:

templates/bot.fr.yaml:LINE:1 \`buttons.goOn\` is not translated
    buttons:
    ^
    In templates/bot.yaml: "Button goOn"`,
    ],
    [
      'a range that is missing',
      'preset-ranges.fr.yaml',
      text => text.replace('name: today', 'name: demain'),
      `templates/preset-ranges.fr.yaml:2:5 \`ranges[demain]\` is not a text in templates/preset-ranges.yaml
      - name: demain
        ^
    The entries with texts are: [today]

Warnings:

templates/preset-ranges.fr.yaml:1:1 \`ranges[today]\` is not translated
    ranges:
    ^`,
    ],
    [
      'what a card does not say',
      'cards/small.fr.yaml',
      text => text.replace('{{ total }} events', '{{ total }} event'),
      `templates/cards/small.fr.yaml:2:3 \`texts.{{ total }} event\` is not a text in templates/cards/small.yaml
      "{{ total }} event": "{{ total }} rendez-vous"
      ^
    Did you mean \`{{ total }} events\`?`,
    ],
    [
      'a value that there is not, in a card',
      'cards/small.fr.yaml',
      text => text.replace('{{ total }} rendez-vous', '{{ totel }} rendez-vous'),
      `templates/cards/small.fr.yaml:2:29 unknown value \`totel\`
      "{{ total }} events": "{{ totel }} rendez-vous"
                                ^
    Did you mean \`total\`?`,
    ],
  ];
  for (const [what, path, change, told] of wrong) {
    it(`${what} is reported at its place`, () => {
      const text = path === 'bot.fr.yaml' ? frenchBot : french(path);
      folder.write(path, change(text));
      const line = text.split('\n').indexOf('buttons:') + 1;
      expect(faults()).to.equal(told.replace('LINE', String(line)));
    });
  }

  it('show the original where a text is missing, and take only the label of its button where a command is', () => {
    folder.write('show-day.fr.yaml', french('show-day.fr.yaml').replace('    ask: Quel jour ?\n', '    {}\n'));
    folder.write('bot.fr.yaml', frenchBot.replace('  goOn: Bouton goOn\n', ''));
    folder.write('bot.yaml', `${good('bot.yaml')}commands:\n  undo: [take it back]\n`);
    const [, fr] = sets();
    const ask = fr?.templates.get('show-day')?.slots[0]?.ask;
    const setting = { zone: 'UTC', locale: 'fr', words: (fr as TemplateSet).words, turn: 0 };
    expect(ask?.markdown({}, setting)).to.equal('Which day?');
    expect([fr?.buttons.goOn, fr?.commands['undo']]).to.deep.equal(['Button goOn', [fr?.buttons.undo]]);
  });

  it('show the original where a file of ranges, pages or a card is missing', () => {
    for (const path of ['preset-ranges.fr.yaml', 'pages.fr.yaml', 'cards/small.fr.yaml'])
      rmSync(join(folder.dir, path));
    expect(faults()).to.equal(`Warnings:

templates/cards/small.fr.yaml is missing: templates/cards/small.yaml is not translated

templates/preset-ranges.fr.yaml is missing: templates/preset-ranges.yaml is not translated

templates/pages.fr.yaml is missing: templates/pages.yaml is not translated`);
    expect(sets()[1]?.presets.map(({ title }) => title)).to.deep.equal(['Today']);
  });

  describe('with a default', () => {
    const original = (text: string, type = 'date-range'): string =>
      good('show-day.yaml')
        .replace('type: date-range', `type: ${type}\n    default: ${text}`)
        .replace('    required: true\n', '');
    const translated = (text: string): string =>
      french('show-day.fr.yaml').replace('    ask:', `    default: ${text}\n    ask:`);
    const inBoth = (one: string, other: string, type?: string): string => {
      folder.write('show-day.yaml', original(one, type));
      folder.write('show-day.fr.yaml', translated(other));
      return faults();
    };

    it('of the same meaning have no fault', () => {
      expect(inBoth('tomorrow', 'demain')).to.equal('');
      expect(inBoth('next 7 days', 'les 7 prochains jours')).to.equal('');
      expect(inBoth('this week', 'cette semaine')).to.equal('');
      expect(inBoth('today', "aujourd'hui", 'preset-range')).to.equal('');
    });

    it('of another meaning, or none, are reported at its place', () => {
      const told = (text: string, said: string, what: string): string =>
        `templates/show-day.fr.yaml:8:14 this ${what} in "fr"
        default: ${said}
                 ^
    In the original: "${text}"`;
      const faultOf = (text: string, said: string, what: string): void => {
        expect(inBoth(text, said)).to.equal(told(text, said, what));
      };
      faultOf('tomorrow', 'hier', 'means something else');
      faultOf('next 7 days', 'les 14 prochains jours', 'means something else');
      faultOf('tomorrow', 'quelque chose', 'is not understood');
    });

    it('that only the original has must be understood in the language', () => {
      folder.write('show-day.yaml', original('tomorrow'));
      expect(faults()).to.equal(`templates/show-day.yaml:11:14 this is not understood in "fr"
        default: tomorrow
                 ^
    In the original: "tomorrow"

Warnings:

templates/show-day.fr.yaml:7:3 \`entities.range.default\` is not translated
      range:
      ^
    In templates/show-day.yaml: "tomorrow"`);
    });
  });

  it('a missing file, and a translation without an original', () => {
    rmSync(join(folder.dir, 'bot.fr.yaml'));
    folder.write('show-dya.fr.yaml', french('show-day.fr.yaml'));
    expect(faults()).to.equal(`templates/bot.fr.yaml is missing: templates/bot.yaml is not translated

templates/show-dya.fr.yaml there is no show-dya.yaml that this could be a translation of
    Did you mean \`show-day.yaml\`?`);
  });
});
