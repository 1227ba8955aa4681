import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect } from 'chai';
import { loadProfiles } from '../../auth/profile/load-profiles.ts';
import { profileSchema } from '../../auth/profile/profile.ts';
import { readDoc, yamlExamples } from './examples.ts';

describe('docs/auth-profiles.md', () => {
  const page = readDoc('auth-profiles.md');
  const dir = mkdtempSync(join(tmpdir(), 'profiles-'));
  for (const { path, yaml } of yamlExamples(page)) writeFileSync(join(dir, basename(path)), yaml);
  after(() => rmSync(dir, { recursive: true }));

  it('its examples are profiles that load in production', () => {
    const loaded = loadProfiles(dir, { setting: name => `the-${name}`, production: true });
    expect(loaded.faults).to.deep.equal([]);
    expect([...loaded.profiles.keys()]).to.deep.equal(['company-gateway', 'entra-gateway', 'team-calendar']);
    expect(loaded.services.get('presence-api')?.credential.headers).to.deep.equal({ 'x-key': 'the-PRESENCE_KEY' });
    const profile = loaded.profiles.get('company-gateway');
    expect(profile?.clientSecret).to.equal('the-COMPANY_CLIENT_SECRET');
    expect(profile?.refreshUrl).to.equal(profile?.tokenUrl);
    expect(profile?.scopes.read).to.deep.equal(profile?.scopes.write);
  });

  it('its example needs the settings that the page lists', () => {
    const only = new Set(['company-gateway']);
    const { missingSettings } = loadProfiles(dir, { setting: () => undefined, production: true, only });
    expect(missingSettings.map(({ name }) => name)).to.deep.equal(['COMPANY_CLIENT_ID', 'COMPANY_CLIENT_SECRET']);
  });

  it('describes every field, and no others', () => {
    const fields = page.slice(page.indexOf('\n## The fields\n'));
    const explained = [...fields.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    );
    expect(explained).to.have.members(Object.keys(profileSchema.shape));
  });
});
