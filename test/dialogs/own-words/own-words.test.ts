import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { testConversations } from '../../../cli/templates/test.ts';
import { readSettings } from '../../../settings/settings.ts';

const OWN = join(import.meta.dirname, 'templates');
const SHIPPED = join(import.meta.dirname, '../../../templates');

describe('templates with words of their own', () => {
  it('are talked to in these words, in each language', async () => {
    const settings = readSettings({ TEMPLATES_DIR: `${SHIPPED},${OWN}` });
    const names = readdirSync(join(OWN, 'tests')).map(name => name.replace(/\.txt$/, ''));
    const { text } = await testConversations(settings, names, {});
    expect(text).to.equal(`${names.length} conversations: as expected.\n`);
  });
});
