import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { parse } from 'yaml';
import { type LoadOptions, loadProfiles } from '../../../auth/profile/load-profiles.ts';
import { scopesFor } from '../../../auth/profile/profile.ts';
import { authProfileJsonSchema } from '../../../auth/profile/profile-file.ts';
import { formatFault } from '../../../core/faults.ts';

const GOOD = `name: acme
title: Acme Calendar
type: oauth2
authorization: per-user
authorizationUrl: https://login.acme.example/authorize?access_type=offline
tokenUrl: https://login.acme.example/token
apiUrl: https://api.acme.example/v1
account: { url: https://api.acme.example/v1/me, field: email }
scopes: [calendar]
clientId: \${ACME_ID}
clientSecret: \${ACME_SECRET}
`;
/** `${name}` as a profile file writes it. */
const placeholder = (name: string) => `\${${name}}`;
const settings: Record<string, string> = {
  ACME_ID: 'the-id',
  ACME_SECRET: 'the-secret',
  HOST_NAME: 'login.acme.example',
};

describe('auth profiles', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'profiles-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  function load(files: Record<string, string>, options: Partial<LoadOptions> = {}) {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    return loadProfiles(dir, { setting: name => settings[name], production: true, ...options });
  }
  const withLine = (field: string, line: string) => GOOD.replace(new RegExp(`^${field}:.*$`, 'm'), line);
  const faultsOf = (text: string, options: Partial<LoadOptions> = {}) =>
    load({ 'acme.yaml': text }, options).faults.map(({ line, message, hint }) => [line, message, hint]);

  it('are read with their settings filled in', () => {
    const { profiles, faults, missingSettings } = load({ 'acme.yaml': GOOD });
    expect([faults, missingSettings]).to.deep.equal([[], []]);
    expect(profiles.get('acme')).to.deep.equal({
      name: 'acme',
      title: 'Acme Calendar',
      authorization: 'per-user',
      enabled: true,
      authorizationUrl: 'https://login.acme.example/authorize?access_type=offline',
      tokenUrl: 'https://login.acme.example/token',
      refreshUrl: 'https://login.acme.example/token',
      apiUrl: 'https://api.acme.example/v1',
      account: { url: 'https://api.acme.example/v1/me', field: 'email' },
      scopes: { read: ['calendar'], write: ['calendar'] },
      scopeAliases: {},
      clientId: 'the-id',
      clientSecret: 'the-secret',
      clientAuthentication: 'post',
      authorizationParams: {},
      access: 'read-only',
      accessToken: { in: 'header' },
      publishing: 'production',
      disuseDays: 180,
      pkce: true,
    });
  });

  it('ship with Google Calendar', () => {
    const folder = join(import.meta.dirname, '../../../auth-profiles');
    const { profiles, faults, missingSettings } = loadProfiles(folder, {
      setting: name => `the-${name}`,
      production: true,
    });
    expect([faults, missingSettings]).to.deep.equal([[], []]);
    const google = profiles.get('google-calendar');
    expect(google?.clientId).to.equal('the-GOOGLE_CLIENT_ID');
    expect(google && scopesFor(google, 'read')).to.deep.equal(['https://www.googleapis.com/auth/calendar.readonly']);
    expect(google && scopesFor(google, 'write')).to.deep.equal([
      'https://www.googleapis.com/auth/calendar.readonly',
      'https://www.googleapis.com/auth/calendar',
    ]);
  });

  it('name every missing setting', () => {
    const { profiles, faults, missingSettings } = load({ 'acme.yaml': GOOD }, { setting: () => undefined });
    expect([profiles.size, faults]).to.deep.equal([0, []]);
    expect(missingSettings).to.deep.equal([
      { name: 'ACME_ID', profile: 'acme', type: 'oauth2', field: 'clientId' },
      { name: 'ACME_SECRET', profile: 'acme', type: 'oauth2', field: 'clientSecret' },
    ]);
  });

  it('require settings only when they are used', () => {
    const nothing = { setting: () => undefined };
    expect(load({ 'acme.yaml': GOOD }, { ...nothing, only: new Set(['other']) }).missingSettings).to.deep.equal([]);
    expect(load({ 'acme.yaml': `${GOOD}enabled: false\n` }, nothing).missingSettings).to.deep.equal([]);
    expect(load({ 'acme.yaml': GOOD }, { ...nothing, only: new Set(['acme']) }).missingSettings.length).to.equal(2);
  });

  it('may use settings inside a URL', () => {
    const text = withLine('tokenUrl', `tokenUrl: https://${placeholder('HOST_NAME')}/token`);
    expect(load({ 'acme.yaml': text }).profiles.get('acme')?.tokenUrl).to.equal('https://login.acme.example/token');
    expect(faultsOf(withLine('tokenUrl', `tokenUrl: ftp://${placeholder('HOST_NAME')}/token`))).to.deep.equal([
      [6, '`tokenUrl` must begin with https://', undefined],
    ]);
  });

  it('D3 report all faults of a file at once, with line, column, caret and suggestion', () => {
    const text = withLine('scopes', 'scope: [calendar]').replace('oauth2', 'oauth1');
    const { faults } = load({ 'acme.yaml': text });
    expect(faults.map(fault => formatFault(fault).replace(`${dir}/`, ''))).to.deep.equal([
      'acme.yaml:3:7 `oauth1` is not allowed here\n    type: oauth1\n          ^\n    Did you mean `oauth2`?',
      'acme.yaml:9:1 unknown field `scope`\n    scope: [calendar]\n    ^\n    Did you mean `scopes`?',
    ]);
  });

  it('D20 reject a secret in the file, without showing it', () => {
    const { faults } = load({ 'acme.yaml': withLine('clientSecret', 'clientSecret: GOCSPX-CANARY') });
    expect(faults.map(fault => formatFault(fault).replace(`${dir}/`, ''))).to.deep.equal([
      `acme.yaml:11:15 a secret must not be written in this file\n    Write ${placeholder('ACME_SECRET')} and set that instead.`,
    ]);
    expect(
      JSON.stringify(load({ 'acme.yaml': withLine('clientSecret', 'clientSecrt: GOCSPX-CANARY') })),
    ).not.to.contain('CANARY');
  });

  it('show no secret in a hint that quotes its line', () => {
    for (const secret of [
      'GOCSPX-CANARY: x',
      '"CANARY" x',
      "'CANARY",
      '[CANARY',
      '@CANARY',
      '{ CANARY: 1 }',
      '[CANARY] x',
    ]) {
      const loaded = load({ 'acme.yaml': withLine('clientSecret', `clientSecret: ${secret}`) });
      expect(loaded.faults.length, secret).to.be.at.least(1);
      expect(JSON.stringify(loaded), secret).not.to.contain('CANARY');
    }
  });

  it('reject misspelt placeholders', () => {
    expect(faultsOf(withLine('clientId', `clientId: a-${placeholder('acme_id')}`))).to.deep.equal([
      [
        10,
        'this is not the name of a setting',
        'A setting name has capitals, digits and "_", between braces after "$".',
      ],
    ]);
  });

  it('B7 must name the audience of a shared account', () => {
    const shared = (audience: string) => withLine('authorization', `authorization: pre-authorized${audience}`);
    const nobody = [5, 'this does not say who can use the account'] as const;
    const hint = 'Write `tenants`, `users` or `emailDomains`, or `anonymous: true` for the web chat page.';
    expect(faultsOf(shared(''))).to.deep.equal([
      [
        ...[4, 'a pre-authorized profile must say who may use it'],
        'Write `audience:` with `tenants`, `users` or `emailDomains`, or `anonymous: true`.',
      ],
    ]);
    expect(faultsOf(shared('\naudience: {}'))).to.deep.equal([[...nobody, hint]]);
    expect(faultsOf(shared('\naudience: { channels: [msteams] }'))).to.deep.equal([[...nobody, hint]]);
    expect(faultsOf(shared('\naudience: { tenants: [] }')).length).to.equal(1);
    expect(faultsOf(shared('\naudience: { tenants: [0d4f2f0e-52f1-4f0c-8f8e-7f7c5f2b9a10] }'))).to.deep.equal([]);
    expect(faultsOf(shared('\naudience: { anonymous: true }'))).to.deep.equal([]);
  });

  it('have no audience if people sign in to their own accounts', () => {
    expect(faultsOf(`${GOOD}audience: { tenants: [0d4f2f0e-52f1-4f0c-8f8e-7f7c5f2b9a10] }\n`)).to.deep.equal([
      [
        ...[12, 'a per-user profile has no audience: each person uses their own account'],
        'Write `authorization: pre-authorized`, or remove `audience`.',
      ],
    ]);
  });

  it('may take parts of a URL from settings named after the profile', () => {
    const text = withLine('tokenUrl', 'tokenUrl: https://login.acme.example/{tenant}/token');
    const told = (tenant: string | undefined) => (name: string) => (name === 'ACME_TENANT' ? tenant : settings[name]);
    const found = load({ 'acme.yaml': text }, { setting: told('contoso.example') });
    expect(found.profiles.get('acme')?.tokenUrl).to.equal('https://login.acme.example/contoso.example/token');
    expect(load({ 'acme.yaml': text }, { setting: told(undefined) }).missingSettings).to.deep.equal([
      { name: 'ACME_TENANT', profile: 'acme', type: 'oauth2', field: 'tokenUrl' },
    ]);
    for (const evil of ['a/b', '..', 'a?b=c', 'a b', '@evil.example']) {
      expect(faultsOf(text, { setting: told(evil) })).to.deep.equal([
        [6, 'the setting ACME_TENANT does not fit into a URL', 'It can contain letters, digits, "-", "." and "_".'],
      ]);
    }
  });

  it('must be named like their file', () => {
    const { faults } = load({ 'other.yaml': GOOD, 'acme.yml': GOOD });
    expect(faults.map(({ message, hint }) => [message, hint])).to.deep.equal([
      ['is ignored', 'Rename it to end in .yaml'],
      ['must be `other`, like the file', undefined],
    ]);
  });

  it('in a missing folder are a fault', () => {
    const { faults } = loadProfiles(join(dir, 'none'), { setting: () => undefined, production: true });
    expect(faults.map(({ message }) => message)).to.deep.equal(['cannot be read as a folder']);
  });

  describe('D18 send people and secrets only to named hosts over https', () => {
    const bad = [
      'http://login.acme.example/t',
      'ftp://login.acme.example/t',
      'javascript:alert(1)',
      'login.acme.example/t',
      '//login.acme.example/t',
      'https://user@login.acme.example/t',
      'https://user:pass@login.acme.example/t',
      'https://login.acme.example/t#x',
      'https://login.acme.example/t#',
      'https://127.0.0.1/t',
      'https://169.254.169.254/t',
      'https://10.0.0.1/t',
      'https://2130706433/t',
      'https://0x7f000001/t',
      'https://0177.0.0.1/t',
      'https://127.1/t',
      'https://[::1]/t',
      'https://[fe80::1]/t',
      'https://[::ffff:169.254.169.254]/t',
      'https://localhost/t',
      'https://LOCALHOST/t',
      'https://api.localhost/t',
      'https://login.acme.example./t',
      'https://lögin.acme.example/t',
      'https://login.acme.example/a/../t',
      'https://login.acme.example:443/t',
      'https://LOGIN.acme.example/t',
      'https://login.acme.example\\@evil.example/t',
      'https://login.acme.example',
      ' https://login.acme.example/t',
    ];
    for (const field of ['authorizationUrl', 'tokenUrl', 'refreshUrl', 'revokeUrl', 'apiUrl', 'account']) {
      it(`in ${field}`, () => {
        // The exact spelling matters only where simple-oauth2 reassembles URLs.
        const spelt = /^(authorization|token|refresh)Url$/.test(field) ? bad : bad.slice(0, 23);
        for (const url of spelt) {
          const line = field === 'account' ? `account: { url: "${url}", field: id }` : `${field}: "${url}"`;
          const text = GOOD.includes(`\n${field}:`)
            ? withLine(field, line.replaceAll('\\', '\\\\'))
            : `${GOOD}${line}\n`;
          expect(faultsOf(text), url).to.have.length.greaterThan(0);
        }
      });
    }
    it('or, outside production, to this machine', () => {
      for (const url of [
        'http://localhost:4000/t',
        'http://127.0.0.1:4000/t',
        'http://[::1]:4000/t',
        'https://localhost/t',
      ]) {
        const text = withLine('tokenUrl', `tokenUrl: "${url}"`);
        expect(faultsOf(text, { production: false }), url).to.deep.equal([]);
        expect(faultsOf(text), url).to.have.length(1);
      }
      for (const url of ['http://login.acme.example/t', 'https://169.254.169.254/t', 'http://10.0.0.1/t']) {
        expect(faultsOf(withLine('tokenUrl', `tokenUrl: "${url}"`), { production: false }), url).to.have.length(1);
      }
    });
  });

  it('K3 keep paths and queries unchanged', () => {
    for (const url of [
      'https://login.acme.example/tenant/authorize',
      'https://login.acme.example//authorize?a=1&b=2&a=3',
    ]) {
      expect(faultsOf(withLine('authorizationUrl', `authorizationUrl: ${url}`)), url).to.deep.equal([]);
    }
    expect(
      faultsOf(withLine('authorizationUrl', 'authorizationUrl: "https://login.acme.example/x?a=b c"')),
    ).to.deep.equal([
      [5, '`authorizationUrl` would not be sent exactly as written', 'Write it as https://login.acme.example/x?a=b+c'],
    ]);
  });

  it('D19 reject an authorization URL with parameters that the sign-in sets', () => {
    for (const name of ['client_id', 'redirect_uri', 'state', 'response_type', 'code_challenge', 'scope']) {
      const url = `authorizationUrl: https://login.acme.example/authorize?${name}=x`;
      expect(faultsOf(withLine('authorizationUrl', url))).to.deep.equal([
        [5, `\`authorizationUrl\` must not contain \`${name}\`; the sign-in sets it`, undefined],
      ]);
      expect(faultsOf(`${GOOD}authorizationParams: { ${name}: x }\n`)).to.deep.equal([
        [12, `\`${name}\` is set by the sign-in`, undefined],
      ]);
    }
  });

  it('have a JSON Schema that accepts the shipped profile and describes every field', async () => {
    const { readFileSync } = await import('node:fs');
    const schema = authProfileJsonSchema();
    const validate = new Ajv2020().compile(schema);
    const shipped = readFileSync(join(import.meta.dirname, '../../../auth-profiles/google-calendar.yaml'), 'utf8');
    expect(validate(parse(shipped)), JSON.stringify(validate.errors)).to.equal(true);
    expect(validate({ ...parse(shipped), scope: 'x' })).to.equal(false);
    const types = schema['oneOf'] as { properties: Record<string, { description?: string }> }[];
    const fields = types.flatMap(({ properties }) => Object.entries(properties));
    expect(types.length).to.equal(3);
    for (const [name, field] of fields) expect(field.description, name).to.be.a('string');
  });
});
