import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { generatedFiles } from '../../../cli/schemas.ts';
import { formatFault } from '../../../core/faults.ts';
import { loadLanguages, loadTemplates } from '../../../dialogs/templates/load.ts';
import type { TemplateSet } from '../../../dialogs/templates/template.ts';

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

  it('are the eight dialogs, in order', () => {
    expect('set' in loaded && [...loaded.set.templates.keys()]).to.deep.equal([
      'busy-by-preset-range',
      'create-event',
      'find-free-time',
      'get-event',
      'busy-by-attendee',
      'update-event',
      'delete-event',
      'busy-by-date-range',
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

describe('the shipped templates in German', () => {
  const loaded = loadLanguages(resolve(root, 'templates'), { profiles: new Set(['google-calendar']) });
  const [english, german] = ('sets' in loaded ? loaded.sets : []) as [TemplateSet, TemplateSet];

  it('are complete: every original text is translated, and nothing else is there', () => {
    expect('faults' in loaded ? loaded.faults.map(formatFault).join('\n\n') : '').to.equal('');
    expect([english.language, german.language]).to.deep.equal(['en', 'de']);
    expect([...german.templates.keys()]).to.deep.equal([...english.templates.keys()]);
  });

  it('do not disturb a dialog if the person changes the language', () => {
    for (const [name, { version }] of english.templates) {
      expect(german.templates.get(name)?.version, name).to.equal(version);
    }
  });

  it('know at least thirty ways to begin each dialog', () => {
    for (const [name, { sketch }] of german.templates) expect(sketch.utterances.length, name).to.be.at.least(30);
  });

  /** The values and filters that the texts of a file use. */
  function used(path: string): string[] {
    const liquid = readFileSync(resolve(root, path), 'utf8').match(/\{\{.*?\}\}|\{%.*?%\}/gs) ?? [];
    const names = liquid.flatMap(part => part.replace(/"[^"]*"|'[^']*'/g, '').match(/[a-z][\w.]*/gi) ?? []);
    return [...new Set(names)].filter(name => !['else', 'elsif', 'unless', 'endunless'].includes(name)).sort();
  }

  for (const path of originals('templates')) {
    it(`${path} uses the same values in both languages`, () => {
      const [english, german] = [used(path), used(path.replace(/\.yaml$/, '.de.yaml'))];
      expect(english.filter(name => !german.includes(name))).to.deep.equal([]);
    });
  }
});

describe('generated files', () => {
  for (const [path, text] of generatedFiles()) {
    it(`${path.slice(root.length + 1)} is up to date (npm run schemas)`, () => {
      expect(readFileSync(path, 'utf8')).to.equal(text);
    });
  }
});
