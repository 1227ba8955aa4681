import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { ROOT, readDoc } from './examples.ts';

const LEFT_OUT = ['.git', 'node_modules'];

const files = readdirSync(ROOT, { withFileTypes: true })
  .filter(({ name }) => !LEFT_OUT.includes(name))
  .flatMap(entry =>
    entry.isDirectory()
      ? readdirSync(`${ROOT}/${entry.name}`, { recursive: true, encoding: 'utf8' }).map(
          file => `/${entry.name}/${file}`,
        )
      : [`/${entry.name}`],
  );

/** The source files that a page names, by their whole path or its end. Capitals stand for any name. */
const named = (page: string): string[] =>
  [...page.matchAll(/`([\w./-]+\.[jt]s)`/g)].map(([, file = '']) => file).filter(file => !/[A-Z]{2}/.test(file));

describe('the pages in docs/', () => {
  for (const name of readdirSync(`${ROOT}/docs`).filter(file => file.endsWith('.md'))) {
    it(`${name} names files that there are`, () => {
      const missing = named(readDoc(name)).filter(file => !files.some(path => path.endsWith(`/${file}`)));
      expect(missing).to.deep.equal([]);
    });
  }
});
