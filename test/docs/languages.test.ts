import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { languages, wordsIn } from '../../nlu/lexicon/index.ts';
import { shippedLanguages, translations } from '../shipped-templates.ts';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(resolve(root, 'docs/languages.md'), 'utf8');
/** The files and folders that the steps name, as French has them. */
const steps = page.slice(page.indexOf('## Steps'), page.indexOf('**1. Collect'));
const files = [...steps.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => path);

describe('docs/languages.md', () => {
  it('names files of the lexicon, the templates, the bench, the scenarios and the app', () => {
    const folders = new Set(files.map(path => path.split('/')[0]));
    expect([...folders].sort()).to.deep.equal(['bench', 'manifest.fr.json', 'nlu', 'templates', 'test']);
  });

  it('leads to the files that French has', () => {
    expect(files.filter(path => !existsSync(resolve(root, path)))).to.deep.equal([]);
  });

  it('names fields that the lexicon has', () => {
    const table = page.slice(page.indexOf('| field |'), page.indexOf('**5. Write'));
    const fields = table.split('\n').flatMap(row => [...(row.split('|')[1] ?? '').matchAll(/`([\w.]+)`/g)]);
    const english = JSON.stringify(wordsIn('en'));
    expect(fields.length).to.be.above(5);
    const names = fields.flatMap(([, path = '']) => path.split('.'));
    expect(names.filter(name => !english.includes(`"${name}":`))).to.deep.equal([]);
  });

  it('names every language that there is', () => {
    expect(Object.keys(languages).sort()).to.deep.equal([...shippedLanguages.languages()].sort());
    expect(translations).to.deep.equal(['de', 'fr']);
    expect(page).to.include('The bot speaks English, German and French.');
  });
});
