import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'chai';
import { createSearch } from './search.ts';
import { spellings } from './spellings.ts';
import { KINDS, type Kind, SINKS, Watch } from './watch.ts';

const SECRET = 'k3-Wombat/und+Äffchen=';

describe('the watch for secrets', () => {
  it('finds many needles in one pass, at any position', () => {
    const search = createSearch<number>();
    const needles = ['wombat', 'ombat-', 'quokka', 'mbat', 'Äffchen'];
    for (const [number, needle] of needles.entries()) search.add(needle, number);
    expect([...search.in('wombat-')]).to.have.members([0, 1, 3]);
    expect([...search.in('der Äffchen-quokka')]).to.have.members([2, 4]);
    expect([...search.in('woombat'), ...search.in('bat')]).to.deep.equal([3]);
    expect([...search.in('')]).to.deep.equal([]);
  });

  it('knows at least twelve kinds', () => {
    expect(Object.keys(KINDS).length).to.be.at.least(12);
  });

  it('finds a leaked secret, in every spelling and through every sink, and names only test, sink and kind', () => {
    for (const sink of SINKS) {
      for (const spelling of spellings(SECRET)) {
        const watch = new Watch();
        watch.test = 'a test';
        watch.note('refresh token', SECRET);
        watch.saw(sink, `before${spelling}after`);
        expect(watch.leaks(), spelling).to.deep.equal([{ kind: 'refresh token', sink, test: 'a test' }]);
      }
    }
  });

  it('finds what left before it was known to be secret', () => {
    const watch = new Watch();
    watch.test = 'first';
    watch.saw('log', SECRET);
    watch.test = 'second';
    watch.note('verifier', SECRET);
    expect(watch.leaks()).to.deep.equal([{ kind: 'verifier', sink: 'log', test: 'first' }]);
  });

  it('accepts each kind where it must appear, and nowhere else', () => {
    for (const [kind, allowed] of Object.entries(KINDS)) {
      const watch = new Watch();
      const value = kind === 'verification code' ? '271828' : SECRET;
      watch.note(kind as Kind, value);
      for (const sink of SINKS) watch.saw(sink, `"${value}"`);
      const found = watch.leaks().map(({ sink }) => sink);
      expect(found, kind).to.deep.equal(SINKS.filter(sink => !(allowed as readonly string[]).includes(sink)));
    }
  });

  it('treats six digits as a code in the test that was shown it, and no placeholder as a secret', () => {
    const watch = new Watch();
    watch.test = 'one';
    watch.note('verification code', '271828');
    watch.note('access token', 'x');
    watch.note('state', 'x'.repeat(43));
    watch.saw('log', `x ${'x'.repeat(43)} 12718280 at 271828ms`);
    watch.test = 'another';
    watch.saw('log', 'code 271828');
    expect(watch.leaks()).to.deep.equal([]);
    expect(watch.size()).to.deep.include({ kinds: ['verification code'], secrets: 1 });
  });

  it('fails the run of a test that leaks secrets, for every sink', async () => {
    const [mocha, test] = ['../../node_modules/mocha/bin/mocha.js', 'fixtures/leaks.ts'];
    const args = [mocha, test].map(path => join(import.meta.dirname, path));
    const child = spawn(process.execPath, args, { cwd: join(import.meta.dirname, '../..') });
    let out = '';
    child.stdout.on('data', chunk => {
      out += chunk;
    });
    const [code] = await once(child, 'close');
    expect(code).to.equal(1);
    const told = out.split('\n').filter(line => line.includes(', sent in "'));
    expect(told).to.deep.equal([
      'access token in log, sent in "a leak into the log"',
      'calendar content in log, sent in "a leak of a calendar into the log"',
      'refresh token in answer, sent in "a leak into an answer"',
      'client secret in address, sent in "a leak into an address"',
      'authorization code in channel, sent in "a leak into a channel"',
      'verifier in store, sent in "a leak into the store"',
    ]);
    expect(out).not.to.contain('LEAKED');
  });
});

describe('searching for a secret', () => {
  const secret = 'Überraschung+1 "in" 50%';
  const bytes = Buffer.from(secret);
  const written: [how: string, line: string][] = [
    ['as it is', secret],
    ['in JSON', JSON.stringify({ secret })],
    ['in JSON of letters that every terminal knows', '\\u00dcberraschung+1 \\"in\\" 50%'],
    ['in base64', bytes.toString('base64')],
    ['in base64url', bytes.toString('base64url')],
    ['in base64 after one letter', Buffer.from(`x${secret}yz`).toString('base64')],
    ['in base64 after two', Buffer.from(`xy${secret}z`).toString('base64')],
    ['in base64url of JSON', Buffer.from(`{"s":${secret}}`).toString('base64url')],
    ['in hex', `00${bytes.toString('hex')}ff`],
    ['in upper-case hex', bytes.toString('hex').toUpperCase()],
    ['in an address', `/?q=${encodeURIComponent(secret)}`],
    ['in a form', new URLSearchParams({ q: secret }).toString()],
    ['in an address with small escapes', encodeURIComponent(secret).replaceAll(/%../g, code => code.toLowerCase())],
  ];
  for (const [how, line] of written) {
    it(`finds it ${how}`, () => {
      expect(spellings(secret).some(spelling => line.includes(spelling))).to.equal(true);
    });
  }

  it('finds no other', () => {
    const lines = spellings('Überraschung+2 "in" 50%').join();
    expect(spellings(secret).filter(spelling => lines.includes(spelling))).to.deep.equal([]);
  });
});
