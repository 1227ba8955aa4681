import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';

const TEXT = 'name: lunch\nlist:\n  - one\n  - two\n';
const FAULTY = 'name: lunch\nname: dinner\n';

describe('values of YAML texts that were parsed before', () => {
  let cache: string;

  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'kept-values-'));
  });
  afterEach(() => rmSync(cache, { recursive: true }));

  const keptFiles = (): string[] =>
    readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.json'));

  it('takes the value from the folder of the compile cache', () => {
    expect(parseInChild(cache, TEXT).value).to.deep.equal({ name: 'lunch', list: ['one', 'two'] });
    const [file = '', ...others] = keptFiles();
    expect(others).to.deep.equal([]);
    writeFileSync(join(cache, file), '{"name":"kept"}');
    expect(parseInChild(cache, TEXT).value).to.deep.equal({ name: 'kept' });
  });

  it('parses the text again to place a fault', () => {
    const place = { line: 4, column: 5 };
    expect(parseInChild(cache, TEXT).fault).to.include(place);
    expect(parseInChild(cache, TEXT).fault).to.include(place);
  });

  it('parses a text whose kept value is damaged', () => {
    parseInChild(cache, TEXT);
    const [file = ''] = keptFiles();
    writeFileSync(join(cache, file), readFileSync(join(cache, file), 'utf8').slice(0, 10));
    expect(parseInChild(cache, TEXT).value).to.deep.equal({ name: 'lunch', list: ['one', 'two'] });
  });

  it('keeps nothing of a text with faults, or of a value that JSON cannot hold', () => {
    expect(parseInChild(cache, FAULTY).faults).to.have.length(1);
    expect(parseInChild(cache, 'size: .nan\n').value).to.deep.equal({ size: null });
    expect(keptFiles()).to.deep.equal([]);
  });

  it('keeps nothing without that folder', () => {
    expect(parseInChild(undefined, TEXT).value).to.deep.equal({ name: 'lunch', list: ['one', 'two'] });
    expect(keptFiles()).to.deep.equal([]);
  });
});

type Parsed = { value?: unknown; fault?: { line: number; column: number }; faults?: unknown[] };

/** Parses a text in a process of its own, because Node's compile cache stays on once it is on. */
function parseInChild(cache: string | undefined, text: string): Parsed {
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const script = `
    import { parseYamlOnce } from ${JSON.stringify(resolve(import.meta.dirname, '../../core/yaml/yaml.ts'))};
    const { value, fault, faults } = parseYamlOnce(${JSON.stringify(text)}, 'a.yaml');
    process.stdout.write(JSON.stringify({ value, faults, fault: fault?.(['list', 1], 'is wrong') }));`;
  const shown = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...env, ...(cache && { NODE_COMPILE_CACHE: cache }) },
    encoding: 'utf8',
  });
  return JSON.parse(shown);
}
