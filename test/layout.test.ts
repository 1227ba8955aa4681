import { dirname } from 'node:path';
import { expect } from 'chai';
import { importsOf, pathOf, readSource, sourcesIn } from './source-files.ts';

/** The folders of the running code; the sandbox shares nothing with them. */
const SOURCE = ['bot', 'cli', 'settings', 'dialogs', 'nlu', 'auth', 'calendar', 'store', 'core', 'time'];

const files = SOURCE.flatMap(sourcesIn);

/** Import cycles; the files of each are in alphabetical order. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open = [from];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      for (const next of graph.get(file) ?? []) if (!seen.has(next)) open.push(next) && seen.add(next);
    }
    return seen;
  };
  const reached = new Map([...graph.keys()].map(file => [file, reach(file)]));
  const inCircle = [...graph.keys()].filter(file => reached.get(file)?.has(file));
  const partners = (file: string): string[] =>
    inCircle.filter(other => reached.get(file)?.has(other) && reached.get(other)?.has(file));
  return [...new Set(inCircle.map(file => partners(file).toSorted().join(' ')))].map(line => line.split(' '));
}

const graphOf = (all: readonly string[]): Map<string, string[]> =>
  new Map(
    all.map(file => [
      file,
      importsOf(file)
        .filter(target => target.startsWith('.'))
        .map(target => pathOf(file, target)),
    ]),
  );

/** The types that a file declares and exports. */
const typesOf = (text: string): string[] =>
  [...text.matchAll(/^export (?:type|interface|(?:abstract )?class) (\w+)/gm)].map(([, name = '']) => name);

/** Everything that a file declares and exports. */
const exportedBy = (text: string): string[] =>
  [...text.matchAll(/^export (?:const|function\*?|async function|type|(?:abstract )?class) (\w+)/gm)].map(
    ([, name = '']) => name,
  );

/** The exports that no other file mentions. */
function usedByNobody(texts: ReadonlyMap<string, string>): string[] {
  const files = [...texts].map(([file, text]) => ({ file, text, words: new Set(text.match(/\w+/g)) }));
  const mentions = new Map<string, number>();
  for (const { words } of files) for (const word of words) mentions.set(word, (mentions.get(word) ?? 0) + 1);
  return files.flatMap(({ file, text }) =>
    exportedBy(text)
      .filter(name => mentions.get(name) === 1)
      .map(name => `${file}: ${name}`),
  );
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

describe('the layout', () => {
  it('has no import cycles, types included', () => {
    expect(circles(graphOf([...files, ...['services', 'sandbox', 'bench'].flatMap(sourcesIn)]))).to.deep.equal([]);
  });

  it('finds cycles', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a', 'd']],
      ['d', ['e']],
      ['e', []],
      ['f', ['f']],
    ]);
    expect(circles(graph)).to.deep.equal([['a', 'b', 'c'], ['f']]);
  });

  it('has no folder with more than 15 files of code (nlu/time is one)', () => {
    const full = groupedBy(files, dirname).flatMap(([folder, there]) => (there.length > 15 ? [folder] : []));
    expect(full.filter(folder => folder !== 'nlu/time')).to.deep.equal([]);
  });

  it('has no two exported types with one name', () => {
    const declared = files.flatMap(file => typesOf(readSource(file)).map(name => ({ name, file })));
    const shared = groupedBy(declared, ({ name }) => name).filter(([, there]) => there.length > 1);
    expect(shared.map(([name, there]) => `${name}: ${there.map(({ file }) => file).join(', ')}`)).to.deep.equal([]);
  });

  it('exports only what another file uses', () => {
    const all = [...files, ...['services', 'sandbox', 'bench', 'test'].flatMap(sourcesIn)];
    const unused = usedByNobody(new Map(all.map(file => [file, readSource(file)])));
    expect(unused.filter(one => !one.startsWith('test/'))).to.deep.equal([]);
  });

  it('finds exports that nobody uses', () => {
    const texts = new Map([
      ['a', 'export const one = 1;\nexport type Two = 2;'],
      ['b', "import { one } from 'a';\nexport function three() { return one; }"],
    ]);
    expect(usedByNobody(texts)).to.deep.equal(['a: Two', 'b: three']);
  });

  it('finds exported types', () => {
    const text = 'export type A = 1;\nexport interface B {}\nexport class C {}\nexport const d = 1;\ntype E = 2;';
    expect(typesOf(text)).to.deep.equal(['A', 'B', 'C']);
  });
});
