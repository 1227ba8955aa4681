import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect } from 'chai';

const FILE = resolve(import.meta.dirname, '../../../bot/sdk/zod-without-locales.ts');

/** Runs code in a process of its own, because Zod is loaded once in each. @returns what it prints, as JSON */
function inNewProcess(code: string): unknown {
  const script = `
    const { loadZodWithoutLocales } = await import(${JSON.stringify(FILE)});
    await loadZodWithoutLocales();
    const { z } = await import(${JSON.stringify(import.meta.resolve('zod'))});
    ${code}`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }));
}

describe('load Zod without its languages', () => {
  it('no language is loaded, and messages are in English', () => {
    const found = inNewProcess(`
      const [issue] = z.string().safeParse(1).error.issues;
      console.log(JSON.stringify([Object.keys(z.locales), issue.message]));
    `);
    expect(found).to.deep.equal([[], 'Invalid input: expected string, received number']);
  });
});
