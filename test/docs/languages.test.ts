import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { languages } from '../../nlu/lexicon/index.ts';
import { shippedLanguages, translations } from '../shipped-templates.ts';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(resolve(root, 'docs/languages.md'), 'utf8');
/** The files that the steps name, with "xx" for the language. */
const files = [...new Set([...page.matchAll(/`([\w/.-]*\bxx\b[\w/.-]*)`/g)].map(([, path = '']) => path))];

describe('docs/languages.md', () => {
  it('names files of the lexicon, the templates, the bench and the app', () => {
    const folders = new Set(files.map(path => path.split('/')[0]));
    expect([...folders].sort()).to.deep.equal(['bench', 'manifest.xx.json', 'nlu', 'templates', 'xx']);
  });

  it('leads to the files that French has', () => {
    const missing = files
      .filter(path => path !== 'xx')
      .map(path => path.replace(/\bxx\b/g, 'fr'))
      .filter(path => !existsSync(resolve(root, path)));
    expect(missing).to.deep.equal([]);
  });

  it('names every language that there is', () => {
    expect(Object.keys(languages).sort()).to.deep.equal([...shippedLanguages.languages()].sort());
    expect(translations).to.deep.equal(['de', 'fr']);
    expect(page).to.include('The bot speaks English, German and French.');
  });
});
