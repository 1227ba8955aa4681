import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { inChild } from './in-child.ts';

/** Declared actions, as they are loaded from a file with this text. */
const actions = (text: string): string =>
  `{ actions: new Map(), faults: [], files: new Map([['send.yaml', { path: '', bytes: Buffer.from('${text}') }]]) }`;

describe('templates that were found good, next to the compiled code', () => {
  let cache: string;
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'kept-verdicts-'));
  });
  afterEach(() => rmSync(cache, { recursive: true }));

  const run = (text: string, code: string, folder?: string): unknown =>
    inChild(
      { 'bot/templates/kept-verdicts.ts': 'keptVerdicts' },
      `[keptVerdicts(${actions(text)})].flatMap(one => one ? ${code} : 'none')`,
      folder,
    );

  it('are known in another process', () => {
    expect(run('one', "[one.add('a'), one.add('b'), one.has('a'), one.has('c')]", cache)).to.deep.equal([
      null,
      null,
      true,
      false,
    ]);
    expect(run('one', "[one.has('a'), one.has('b'), one.has('c')]", cache)).to.deep.equal([true, true, false]);
  });

  it('are written together, and not one by one', () => {
    const isWritten = `process.getBuiltinModule('fs').existsSync(process.getBuiltinModule('module').getCompileCacheDir() + '/good-templates')`;
    expect(run('one', `[one.add('a'), one.add('b'), ${isWritten}]`, cache)).to.deep.equal([null, null, false]);
    expect(run('one', `[${isWritten}, one.has('a'), one.has('b')]`, cache)).to.deep.equal([true, true, true]);
  });

  it('are not known with other declared actions', () => {
    run('one', "one.add('a')", cache);
    expect(run('two', "one.has('a')", cache)).to.deep.equal([false]);
  });

  it('are not kept without that folder', () => {
    expect(run('one', "one.has('a')")).to.deep.equal(['none']);
  });
});
