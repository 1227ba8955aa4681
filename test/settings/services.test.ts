import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { SharedAccount } from '../../auth/index.ts';
import { readAllProfiles, readOutline } from '../../cli/authorize/read-profile.ts';
import { list } from '../../cli/authorize/tasks/list.ts';
import { readProfiles } from '../../settings/profiles.ts';
import { readSettings } from '../../settings/settings.ts';
import { recordedLog } from '../auth/harness.ts';

const PRESENCE = `name: presence-api
title: Office presence
type: api-key
apiUrl: https://presence.example.com/v1
header: { name: X-Key, value: "$\{PRESENCE_KEY}" }
audience: { anonymous: true }
`;

describe('services next to OAuth profiles', () => {
  let dir: string;
  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'profiles-'));
    copyFileSync(
      join(import.meta.dirname, '../../auth-profiles/google-calendar.yaml'),
      join(dir, 'google-calendar.yaml'),
    );
    writeFileSync(join(dir, 'presence-api.yaml'), PRESENCE);
  });
  after(() => rmSync(dir, { recursive: true }));

  const environment = (more: Record<string, string>) => ({ AUTH_PROFILES_DIR: dir, ...more });
  function read(more: Record<string, string>) {
    const env = environment(more);
    const used = new Set(['google-calendar', 'presence-api']);
    const { log, text } = recordedLog();
    const found = readProfiles({ settings: readSettings(env), env, used }, log);
    const warnings = text()
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line).msg as string);
    return { ...found, warnings };
  }
  const google = { GOOGLE_CLIENT_ID: 'id.apps.googleusercontent.com', GOOGLE_CLIENT_SECRET: 'GOCSPX-x' };

  it('are read with them', () => {
    const { profiles, services } = read({ ...google, PRESENCE_KEY: 'k' });
    expect([...(profiles?.keys() ?? [])]).to.deep.equal(['google-calendar']);
    expect([...services.keys()]).to.deep.equal(['presence-api']);
  });

  it('do not decide whether the bot starts with the sandbox', () => {
    const { profiles, services } = read({ PRESENCE_KEY: 'k' });
    expect(profiles).to.equal(null);
    expect([...services.keys()]).to.deep.equal(['presence-api']);
  });

  it('keep nothing else from working while they lack a setting, and are named in the log', () => {
    for (const more of [google, {}]) {
      const { services, unready, warnings } = read(more);
      expect([...services.keys()]).to.deep.equal([]);
      expect(unready.get('presence-api')).to.deep.equal({ title: 'Office presence', mode: 'service' });
      expect(warnings).to.deep.equal([
        'PRESENCE_KEY is not set; the auth profile presence-api needs it for `header.value`. ' +
          'Until then, its templates only say that the bot is not set up for it.',
      ]);
    }
  });

  it('are listed, and have nothing to authorize', async () => {
    const env = environment(google);
    const noAccount = { status: async () => undefined } as unknown as SharedAccount;
    const { text, allWell } = await list(readAllProfiles(env), noAccount, Date.UTC(2026, 10, 22));
    expect(text.split('\n').at(-1)?.split(/ {2,}/)).to.deep.equal([
      ...['presence-api', 'api-key', 'yes', '-', 'not set: PRESENCE_KEY'],
    ]);
    expect(allWell).to.equal(true);
    expect(() => readOutline(env, 'presence-api')).to.throw(
      'Office presence (profile presence-api) is a service of the type `api-key`: nobody signs in to it, ' +
        'so there is nothing to authorize.',
    );
  });
});
