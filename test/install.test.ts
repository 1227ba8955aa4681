import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';

const ROOT = resolve(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(resolve(ROOT, name), 'utf8');
const { satisfies } = createRequire(import.meta.url)('semver') as {
  satisfies(version: string, range: string): boolean;
};

type Locked = { engines?: { node?: string }; deprecated?: string; resolved?: string };

/** Finds what would make `npm ci` fail on a newcomer's machine, without running it. */
describe('a fresh install', () => {
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
  const lowest = engines.node.split(' || ').map(range => range.replace('^', ''));
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };

  it('supports the versions of Node that the README and the guide name', () => {
    expect(lowest).to.deep.equal(['24.15.0', '26.0.0']);
    expect(read('README.md')).to.contain('with Node 24 (24.15 or newer) or 26;');
    expect(read('docs/operations.md')).to.contain('- Node 24.15 or newer of the 24s, or Node 26;');
  });

  it('has no package that warns about one of these versions', () => {
    const complaints = Object.entries(packages).flatMap(([path, { engines }]) =>
      lowest.filter(version => !satisfies(version, engines?.node || '*')).map(version => `${path}: ${version}`),
    );
    expect(complaints).to.deep.equal([]);
  });

  it('has no deprecated package, and names no registry', () => {
    const names = (found: (locked: Locked) => unknown): string[] =>
      Object.keys(packages).filter(path => found(packages[path] ?? {}));
    expect(names(({ deprecated }) => deprecated)).to.deep.equal([]);
    expect(names(({ resolved }) => resolved)).to.deep.equal([]);
  });

  it('has a tree in which every package finds its peers', async () => {
    const { stdout } = await promisify(execFile)('npm', ['ls', '--all', '--package-lock-only', '--json'], {
      cwd: ROOT,
    });
    expect(JSON.parse(stdout)).not.to.have.property('problems');
  });

  it('does not silence npm', () => {
    expect(`${read('.npmrc')}${read('README.md')}`).not.to.match(/loglevel|--silent|--quiet|legacy-peer-deps|--force/);
  });
});
