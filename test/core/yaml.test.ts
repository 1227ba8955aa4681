import { expect } from 'chai';
import { z } from 'zod';
import { type Fault, formatFault } from '../../core/faults.ts';
import { parseYaml, schemaFaults, type YamlFile } from '../../core/yaml.ts';

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
      'holds a second document; one is read per file',
    ]);
  });

  it('an empty file is a fault, with or without comments', () => {
    for (const text of ['', '\n\n', '# nothing\n']) {
      expect(faultsOf(text).map(({ message }) => message)).to.deep.equal(['is empty']);
    }
  });

  it('keys that reach for prototypes are refused and pollute nothing', () => {
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

  it('a byte order mark and Windows line ends change nothing', () => {
    expect(parsed('\uFEFFa: 1\r\nb: 2\r\n').value).to.deep.equal({ a: 1, b: 2 });
  });

  it('a caret points into the middle of a text, plain, quoted or in a block', () => {
    const at = (text: string, offset: number) => {
      const { line, column } = parsed(text).fault(['t'], 'x', { offset });
      return [line, column];
    };
    expect(at('t: abc', 2)).to.deep.equal([1, 6]);
    expect(at('t: "abc"', 2)).to.deep.equal([1, 7]);
    expect(at('t: |-\n  abc\n  def\n', 5)).to.deep.equal([3, 4]);
  });

  it('unknown fields stand at their key, with what may be meant', () => {
    const file = parsed('name: a\nscope: [x]\n');
    const result = z.strictObject({ name: z.string(), scopes: z.array(z.string()).optional() }).safeParse(file.value);
    const faults = result.success ? [] : schemaFaults(file, result.error, ['name', 'scopes']);
    expect(faults.map(formatFault)).to.deep.equal([
      'a.yaml:2:1 unknown field `scope`\n    scope: [x]\n    ^\n    Did you mean `scopes`?',
    ]);
  });
});
