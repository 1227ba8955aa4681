import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { anchorsOf, foldersAbove, projectFiles, ROOT, readPage } from './examples.ts';

const files = projectFiles();
const folders = new Set(files.flatMap(file => foldersAbove(dirname(file)).map(folder => `${folder}/`)));
const scripts = Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts);

/** The pages that people write or that are generated for them: at the root, in docs/, and the README of each folder. */
const pages = files.filter(file => /^(docs\/)?[^/]+\.md$|^[^/]+\/README\.md$/.test(file));

const matches = (page: string, pattern: RegExp): string[] => [...page.matchAll(pattern)].map(([, found = '']) => found);

/** The names in code marks that a page gives to files or folders, by their whole path or its end. Capitals stand for any name. */
const named = (page: string, pattern: RegExp): string[] =>
  matches(page, pattern).filter(name => !/[A-Z]{2}/.test(name) || name.endsWith('.md'));

const namedFiles = (page: string): string[] => named(page, /`([\w./-]+\.(?:[jt]s|md))`/g);
const namedFolders = (page: string): string[] => named(page, /`(\w[\w./-]*\/)`/g);

const endsSome = (name: string, paths: Iterable<string>): boolean =>
  [...paths].some(path => `/${path}`.endsWith(`/${name}`));

/** Where the links of a page lead that stay in the project. */
const linksOf = (page: string): string[] => matches(page, /\]\(([^)\s]+)\)/g).filter(link => !/^\w+:/.test(link));

/** Whether a link from a page leads to a file or folder, and to a heading if it names one. */
function leadsSomewhere(from: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? from : join(dirname(from), path);
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || anchorsOf(readPage(target)).includes(anchor);
}

describe('the pages of the project', () => {
  for (const path of pages) {
    const page = readPage(path);

    it(`${path} names files and folders that exist`, () => {
      expect(namedFiles(page).filter(name => !endsSome(name, files))).to.deep.equal([]);
      expect(namedFolders(page).filter(name => !endsSome(name, folders))).to.deep.equal([]);
    });

    it(`${path} links to files and headings that exist`, () => {
      expect(linksOf(page).filter(link => !leadsSomewhere(path, link))).to.deep.equal([]);
    });

    it(`${path} names commands that exist`, () => {
      const commands = matches(page, /npm run (?:--silent )?([a-z][\w-]*)/g);
      expect(commands.filter(name => !scripts.includes(name))).to.deep.equal([]);
    });
  }

  it('are a README in every top-level folder of code or data', () => {
    const top = new Set(
      files.filter(file => /\.(ts|yaml)$/.test(file) && file.includes('/')).map(file => file.split('/')[0]),
    );
    expect([...top].filter(folder => !pages.includes(`${folder}/README.md`))).to.deep.equal([]);
  });
});
