import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { inChild } from './in-child.ts';

describe('what was learnt, next to the compiled code', () => {
  let cache: string;
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'kept-models-'));
  });
  afterEach(() => rmSync(cache, { recursive: true }));

  const run = (code: string, folder?: string): unknown =>
    inChild({ 'bot/templates/kept-models.ts': 'keptModels' }, code, folder);
  const found = (name: string): string => `keptModels.find('${name}')?.toString() ?? null`;

  it('is found again by its name in another process', () => {
    expect(run(`[keptModels.keep('a', Buffer.from('1')), ${found('a')}]`, cache)).to.deep.equal([null, '1']);
    expect(run(`[${found('a')}, ${found('b')}]`, cache)).to.deep.equal(['1', null]);
  });

  it('is that of the last two dozen versions', () => {
    run(`Array.from({ length: 30 }, (_, at) => keptModels.keep('name' + at, Buffer.from('1'))).length`, cache);
    const files = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.bin'));
    expect(files).to.have.length(24);
    expect(run(found('name29'), cache)).to.equal('1');
  });

  it('is not kept without that folder', () => {
    expect(run(`[keptModels.keep('a', Buffer.from('1')), ${found('a')}]`)).to.deep.equal([null, null]);
  });
});
