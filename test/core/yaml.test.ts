import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import { type Fault, formatFault } from '../../core/faults.ts';
import { schemaFaults } from '../../core/yaml/schema-faults.ts';
import { parseYaml, readYaml, type YamlFile } from '../../core/yaml/yaml.ts';

const parsed = (text: string): YamlFile => {
  const file = parseYaml(text, 'a.yaml');
  if ('faults' in file) throw new Error(file.faults.map(formatFault).join('\n'));
  return file;
};

const faultsOf = (text: string): Fault[] => {
  const file = parseYaml(text, 'a.yaml');
  return 'faults' in file ? file.faults : [];
};

describe('yaml', () => {
  it('duplicate keys, custom tags and second documents are faults with their line', () => {
    expect(faultsOf('a: 1\na: 2\n').map(({ line }) => line)).to.deep.equal([2]);
    expect(faultsOf('a: !!js/function "x"\n').map(({ line }) => line)).to.deep.equal([1]);
    expect(faultsOf('a: 1\n---\nb: 2\n').map(({ message }) => message)).to.deep.equal([
      'contains a second document; only one is allowed per file',
    ]);
  });

  it('an empty file is a fault, with or without comments', () => {
    for (const text of ['', '\n\n', '# nothing\n']) {
      expect(faultsOf(text).map(({ message }) => message)).to.deep.equal(['is empty']);
    }
  });

  it('keys that reach for prototypes are refused and change nothing', () => {
    expect(faultsOf('a:\n  __proto__: { polluted: true }\n').map(({ line, message }) => [line, message])).to.deep.equal(
      [[2, 'this key is not allowed']],
    );
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('too many aliases are refused', () => {
    const bomb = [
      'a: &a [x, x]',
      ...Array.from({ length: 8 }, (_, n) => {
        const [name, last] = ['bcdefghi'[n], 'abcdefgh'[n]];
        return `${name}: &${name} [${Array(9).fill(`*${last}`).join(', ')}]`;
      }),
    ].join('\n');
    expect(faultsOf(bomb).map(({ message }) => message)).to.deep.equal(['uses too many aliases']);
  });

  it('an alias without anchor is a fault at its place', () => {
    expect(faultsOf('a: 1\nb: *x\n').map(({ line, column, message }) => [line, column, message])).to.deep.equal([
      [2, 4, 'a text that begins with `*` must be between quotes'],
    ]);
  });

  it('a file that is not UTF-8 and a missing one are different faults', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yaml-'));
    writeFileSync(join(folder, 'latin.yaml'), Buffer.from('a: 1\r\nb: caf\xe9\r\n', 'latin1'));
    writeFileSync(join(folder, 'wide.yaml'), Buffer.from('\uFEFFa: 1\n', 'utf16le'));
    const messages = ['latin.yaml', 'wide.yaml', 'none.yaml'].map(name => readYaml(join(folder, name), name));
    rmSync(folder, { recursive: true });
    const hint = 'Save the file again as UTF-8: most editors ask for the encoding under “Save as”.';
    expect(messages).to.deep.equal([
      {
        faults: [
          { file: 'latin.yaml', line: 2, column: 7, source: 'b: café', message: 'this character is not UTF-8', hint },
        ],
      },
      { faults: [{ file: 'wide.yaml', message: 'is saved as UTF-16', hint }] },
      { faults: [{ file: 'none.yaml', message: 'cannot be read (ENOENT)' }] },
    ]);
  });

  it('a text is never cut without a fault', () => {
    const told = (text: string) => faultsOf(text).map(({ line, column, message }) => [line, column, message]);
    expect(told('a: Room #1\n')).to.deep.equal([[1, 9, 'what comes after ` #` is not part of the text']]);
    expect(told('a: &you and me\n')).to.deep.equal([[1, 4, 'a text that begins with `&` must be between quotes']]);
    expect(told('a: ! Stop\n')).to.deep.equal([[1, 4, 'a text that begins with `!` must be between quotes']]);
    expect(told('a: text # a comment\nb: 1 #too\nc: &c x\nd: *c\n')).to.deep.equal([]);
  });

  it('a byte order mark and the line ends of other systems change nothing', () => {
    expect(parsed('\uFEFFa: 1\r\nb: 2\r\n').value).to.deep.equal({ a: 1, b: 2 });
    expect(parsed('a: 1\rb: 2\r').value).to.deep.equal({ a: 1, b: 2 });
  });

  it('a caret points into the middle of a text, plain, quoted or in a block', () => {
    const at = (text: string, offset: number) => {
      const { line, column } = parsed(text).fault(['t'], 'x', { offset });
      return [line, column];
    };
    expect(at('t: abc', 2)).to.deep.equal([1, 6]);
    expect(at('t: "abc"', 2)).to.deep.equal([1, 7]);
    expect(at('t: |-\n  abc\n  def\n', 5)).to.deep.equal([3, 4]);
    expect(at('t: >\n\n   abc\n\n   def\n', 5)).to.deep.equal([5, 4]);
    expect(at('t: abc\n   def', 5)).to.deep.equal([2, 5]);
    expect(at('t: "a\\u00e9\\\n   c"', 2)).to.deep.equal([2, 4]);
    expect(at("t: 'it''s'", 3)).to.deep.equal([1, 9]);
  });

  it('unknown fields are reported at their key, with a suggestion', () => {
    const file = parsed('name: a\nscope: [x]\n');
    const schema = z.strictObject({ name: z.string(), scopes: z.array(z.string()).optional() });
    const result = schema.safeParse(file.value);
    const faults = result.success ? [] : schemaFaults(file, result.error, schema);
    expect(faults.map(formatFault)).to.deep.equal([
      'a.yaml:2:1 unknown field `scope`\n    scope: [x]\n    ^\n    Did you mean `scopes`?',
    ]);
  });
});
