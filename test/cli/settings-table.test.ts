import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { withSettingsTable } from '../../cli/settings-table.ts';
import { settingsSchema } from '../../settings/settings.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/settings.md'), 'utf8');

describe('docs/settings.md', () => {
  it('has a fresh table of settings (`npx node cli/settings-table.ts` renews it)', () => {
    expect(page).to.equal(withSettingsTable(page));
  });

  it('tells name, meaning, default and example, and the values where there are few', () => {
    expect(page).to.include('| `PORT` | The port to listen on; 0 picks a free one | `3978` | `8080` |\n');
    expect(page).to.include(
      '| `LOG_LEVEL` | The lowest level that is logged: `debug`, `info`, `warn`, `error`, `silent` | `info` | `warn` |\n',
    );
  });

  it('has a row for every setting', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(rows).to.deep.equal(Object.keys(settingsSchema.shape));
  });

  it('has examples that are accepted', () => {
    // The page shows no key that a person could copy.
    const whole = page.replaceAll(/\b(NEW|OLD)\.\.\./g, 'A'.repeat(43));
    const examples = [...whole.matchAll(/^\| `(\w+)` \|.*\| `([^`]+)` \|$/gm)].map(([, name, value]) => [name, value]);
    expect(settingsSchema.safeParse(Object.fromEntries(examples)).error?.issues).to.equal(undefined);
  });

  it('lists the settings that the auth profiles need', () => {
    const dir = join(ROOT, 'auth-profiles');
    const texts = readdirSync(dir).map(file => readFileSync(join(dir, file), 'utf8').replaceAll(/#.*/g, ''));
    const named = texts.flatMap(text => [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name));
    expect(named).to.include('GOOGLE_CLIENT_ID');
    expect(named.filter(name => !page.includes(name))).to.deep.equal([]);
  });

  it('a page without a place for the table is told so', () => {
    expect(() => withSettingsTable('# Settings\n')).to.throw('the page lacks the lines around the table');
  });
});
