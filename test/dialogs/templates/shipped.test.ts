import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { generatedFiles } from '../../../cli/schemas.ts';
import { formatFault } from '../../../core/faults.ts';
import { loadLanguages, loadTemplates, type TemplateSets } from '../../../dialogs/templates/load.ts';
import { translations } from '../../shipped-templates.ts';

const root = resolve(import.meta.dirname, '../../..');

const originals = (folder: string): string[] =>
  readdirSync(resolve(root, folder))
    .filter(name => /^[a-z-]+\.yaml$/.test(name))
    .map(name => `${folder}/${name}`);

describe('the shipped templates', () => {
  const loaded = loadTemplates(resolve(root, 'templates'), { profiles: new Set(['google-calendar']) });

  it('have no fault', () => {
    expect('faults' in loaded ? loaded.faults.map(formatFault).join('\n\n') : '').to.equal('');
  });

  it('are the twenty-one dialogs, in order', () => {
    expect('set' in loaded && [...loaded.set.templates.keys()]).to.deep.equal([
      'busy-by-preset-range',
      'next-event',
      'create-event',
      'find-free-time',
      'attendee-availability',
      'agenda',
      'get-event',
      'answer-invitations',
      'busy-by-attendee',
      'update-event',
      'update-events',
      'delete-event',
      'respond-to-invitation',
      'delete-events',
      'open-invitations',
      'move-event',
      'undo',
      'copy-event',
      'busy-by-date-range',
      'calendars',
      'choose-calendar',
    ]);
  });

  it('offer six ranges as buttons', () => {
    const presets = 'set' in loaded ? loaded.set.presets : [];
    expect(presets.filter(({ offer }) => offer).map(({ title }) => title)).to.deep.equal([
      'Today',
      'Tomorrow',
      'This week',
      'Next week',
      'This weekend',
      'Next 7 days',
    ]);
  });
});

describe('the translations of the shipped templates', () => {
  const loaded = loadLanguages(resolve(root, 'templates'), { profiles: new Set(['google-calendar']) });
  const [english, ...others] = ('sets' in loaded ? loaded.sets : []) as unknown as TemplateSets;

  it('are complete: every original text is translated, and nothing else is there', () => {
    expect('faults' in loaded ? loaded.faults.map(formatFault).join('\n\n') : '').to.equal('');
    expect(loaded.warnings.map(formatFault).join('\n\n')).to.equal('');
    expect(others.map(({ language }) => language)).to.deep.equal(translations);
    for (const { templates } of others) expect([...templates.keys()]).to.deep.equal([...english.templates.keys()]);
  });

  it('do not disturb a dialog if the person changes the language', () => {
    for (const { language, templates } of others) {
      for (const [name, { version }] of english.templates) {
        expect(templates.get(name)?.version, `${name} in ${language}`).to.equal(version);
      }
    }
  });

  it('know at least thirty ways to begin each dialog that words begin', () => {
    for (const { language, templates } of others) {
      for (const [name, { sketch }] of templates) {
        if (english.templates.get(name)?.sketch.utterances.length === 0) continue;
        expect(sketch.utterances.length, `${name} in ${language}`).to.be.at.least(30);
      }
    }
  });

  /** The values and filters that the texts of a file use. */
  function used(path: string): string[] {
    // What is handed on to another template or to a step, or on as it is, has no words to translate.
    const file = readFileSync(resolve(root, path), 'utf8')
      .replace(/^do:\n(?: .*\n)+/m, '')
      .replace(/^ +(with: .*|\w+: "\{\{ \w+ \}\}")$/gm, '');
    const liquid = file.match(/\{\{.*?\}\}|\{%.*?%\}/gs) ?? [];
    const names = liquid.flatMap(part => part.replace(/"[^"]*"|'[^']*'/g, '').match(/[a-z][\w.]*/gi) ?? []);
    return [...new Set(names)].filter(name => !['else', 'elsif', 'unless', 'endunless'].includes(name)).sort();
  }

  for (const language of translations) {
    for (const path of originals('templates')) {
      it(`${path} uses the same values in "${language}"`, () => {
        const [english, translated] = [used(path), used(path.replace(/\.yaml$/, `.${language}.yaml`))];
        expect(english.filter(name => !translated.includes(name))).to.deep.equal([]);
      });
    }
  }
});

describe('generated files', () => {
  for (const [path, text] of generatedFiles()) {
    it(`${path.slice(root.length + 1)} is up to date (npm run schemas)`, () => {
      expect(readFileSync(path, 'utf8')).to.equal(text);
    });
  }
});
