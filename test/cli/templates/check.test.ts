import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { check } from '../../../cli/templates/check.ts';
import { trySentence } from '../../../cli/templates/try.ts';
import { readSettings } from '../../../settings/settings.ts';

const SHIPPED = join(import.meta.dirname, '../../../templates');

describe('npm run templates', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'templates-'));
    cpSync(SHIPPED, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('check counts confusions, and names utterances that are clearly taken for another template', () => {
    const settings = readSettings({ TEMPLATES_DIR: folder });
    expect(check(settings)).not.to.contain('get-event: “cancel my meeting {range}” looks like delete-event');
    const file = join(folder, 'get-event.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('utterances:\n', 'utterances:\n  - cancel my meeting {range}\n'));
    const told = check(settings);
    expect(told).to.match(/^No faults in .*: 8 templates /);
    expect(told).to.match(/^ +\d get-event( +\d+){9}$/m);
    expect(told).to.contain('\n  get-event: “cancel my meeting {range}” looks like delete-event\n');
  });

  it('try shows which words decided', () => {
    expect(trySentence(readSettings({}), 'cancel my meeting with Ana')).to.match(/delete-event[\s\S]*cancel/);
  });
});
