import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect } from 'chai';

const ROOT = resolve(import.meta.dirname, '..');

/** Who may import whom; a folder may always import itself. */
const allowed: Record<string, readonly string[]> = {
  bot: ['dialogs', 'language', 'auth', 'calendar', 'store', 'core'],
  dialogs: ['language', 'core'],
  language: ['core'],
  auth: ['core'],
  calendar: ['core'],
  store: ['core'],
  core: [],
  sandbox: [],
};

/** The try-out is the one place where the bot meets the sandbox. */
const exceptions = new Set(['bot/try-out.ts -> sandbox']);

type Import = { file: string; target: string };

function sources(folder: string): string[] {
  return readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => `${folder}/${file}`);
}

function imports(file: string): Import[] {
  const text = readFileSync(resolve(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => ({ file, target }));
}

const folderOf = ({ file, target }: Import): string =>
  relative(ROOT, resolve(ROOT, dirname(file), target)).split('/')[0] ?? '';

const all = Object.keys(allowed).flatMap(sources);

describe('architecture', () => {
  it('imports go in the direction of the picture', () => {
    const edges = all
      .flatMap(imports)
      .filter(({ target }) => target.startsWith('.'))
      .map(found => ({ ...found, from: found.file.split('/')[0] ?? '', to: folderOf(found) }))
      .filter(({ from, to }) => from !== to && !allowed[from]?.includes(to))
      .filter(({ file, to }) => !exceptions.has(`${file} -> ${to}`))
      .map(({ file, to }) => `${file} -> ${to}`);
    expect(edges).to.deep.equal([]);
  });

  it('only bot/ knows the Bot Framework SDK', () => {
    const strangers = all
      .filter(file => !file.startsWith('bot/'))
      .flatMap(imports)
      .filter(({ target }) => /^(botbuilder|botframework|restify)/.test(target));
    expect(strangers).to.deep.equal([]);
  });

  it('only main.ts and the commands read the environment', () => {
    const readers = all.filter(file => readFileSync(resolve(ROOT, file), 'utf8').includes('process.env'));
    const allowedReaders = /^(bot\/main\.ts|bot\/commands\/.*\.ts|sandbox\/main\.ts)$/;
    expect(readers.filter(file => !allowedReaders.test(file))).to.deep.equal([]);
  });

  it('the wall clock is read in core/clock.ts and the sandbox alone', () => {
    const readers = all
      .filter(file => !file.startsWith('sandbox/') && file !== 'core/clock.ts')
      .filter(file =>
        /Date\.now\(\)|new Date\(\)|DateTime\.(now|local)\(\)/.test(readFileSync(resolve(ROOT, file), 'utf8')),
      );
    expect(readers).to.deep.equal([]);
  });
});
