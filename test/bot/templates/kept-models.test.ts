import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';

const MODULE = resolve(import.meta.dirname, '../../../bot/templates/kept-models.ts');

describe('what was learnt, next to the compiled code', () => {
  let cache: string;
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'kept-models-'));
  });
  afterEach(() => rmSync(cache, { recursive: true }));

  /** Runs code in a process of its own, because Node's folder cannot be changed in this one. */
  const inChild = (code: string, env: Readonly<Record<string, string>>): unknown => {
    const script = `import { keptModels } from ${JSON.stringify(MODULE)}; console.log(JSON.stringify(${code}));`;
    const args = ['--input-type=module', '--eval', script];
    return JSON.parse(
      execFileSync(process.execPath, args, { env: { PATH: process.env['PATH'], ...env }, encoding: 'utf8' }),
    );
  };
  const found = (name: string): string => `keptModels.find('${name}')?.toString() ?? null`;

  it('is found again by its name in another process', () => {
    const env = { NODE_COMPILE_CACHE: cache };
    expect(inChild(`[keptModels.keep('a', Buffer.from('1')), ${found('a')}]`, env)).to.deep.equal([null, '1']);
    expect(inChild(`[${found('a')}, ${found('b')}]`, env)).to.deep.equal(['1', null]);
  });

  it('is that of the last two dozen versions', () => {
    const env = { NODE_COMPILE_CACHE: cache };
    inChild(`Array.from({ length: 30 }, (_, at) => keptModels.keep('name' + at, Buffer.from('1'))).length`, env);
    const files = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.bin'));
    expect(files).to.have.length(24);
    expect(inChild(found('name29'), env)).to.equal('1');
  });

  it('is not kept without that folder', () => {
    expect(inChild(`[keptModels.keep('a', Buffer.from('1')), ${found('a')}]`, {})).to.deep.equal([null, null]);
  });
});
