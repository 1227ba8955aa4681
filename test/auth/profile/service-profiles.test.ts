import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { parse } from 'yaml';
import { type LoadOptions, loadProfiles } from '../../../auth/profile/load-profiles.ts';
import { authProfileJsonSchema } from '../../../auth/profile/profile-file.ts';
import { formatFault } from '../../../core/faults.ts';

/** `${name}` as a profile file writes it. */
const placeholder = (name: string) => `\${${name}}`;
const settings: Record<string, string> = { DESKS_KEY: 'CANARY-KEY', BAD_KEY: 'a\nb' };

/** A service profile; each line can be replaced or left out. */
function serviceText(lines: Record<string, string | undefined> = {}): string {
  const all = {
    name: 'desks',
    title: 'Desks',
    type: 'api-key',
    apiUrl: 'https://desks.acme.example/api/v2',
    header: `{ name: X-Key, value: "${placeholder('DESKS_KEY')}" }`,
    audience: '{ anonymous: true }',
    ...lines,
  };
  return Object.entries(all)
    .flatMap(([field, text]) => (text === undefined ? [] : [`${field}: ${text}\n`]))
    .join('');
}

describe('the profile of a service', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'profiles-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  function load(text: string, options: Partial<LoadOptions> = {}) {
    writeFileSync(join(dir, 'desks.yaml'), text);
    return loadProfiles(dir, { setting: name => settings[name], production: true, ...options });
  }
  const told = (lines: Record<string, string | undefined>, options: Partial<LoadOptions> = {}): string[] =>
    load(serviceText(lines), options).faults.map(fault => formatFault(fault).replace(`${dir}/`, ''));

  const common = {
    name: 'desks',
    title: 'Desks',
    apiUrl: 'https://desks.acme.example/api/v2',
    audience: { anonymous: true, guests: false },
    access: 'read-only',
    enabled: true,
  };

  it('sends its key in a header', () => {
    const { services, profiles, faults } = load(serviceText());
    expect(faults).to.deep.equal([]);
    expect([...profiles.keys()]).to.deep.equal([]);
    expect(services.get('desks')).to.deep.equal({
      ...common,
      credential: { headers: { 'x-key': 'CANARY-KEY' }, params: {} },
    });
  });

  it('sends its key in a query parameter', () => {
    const query = `{ name: key, value: "${placeholder('DESKS_KEY')}" }`;
    const { services } = load(serviceText({ header: undefined, query }));
    expect(services.get('desks')?.credential).to.deep.equal({ headers: {}, params: { key: 'CANARY-KEY' } });
  });

  it('can have a word before its key', () => {
    const header = `{ name: Authorization, value: "Bearer ${placeholder('DESKS_KEY')}" }`;
    const { services } = load(serviceText({ header }));
    expect(services.get('desks')?.credential.headers).to.deep.equal({ authorization: 'Bearer CANARY-KEY' });
  });

  it('can ask for nothing', () => {
    const { services, faults } = load(serviceText({ type: 'none', header: undefined }));
    expect(faults).to.deep.equal([]);
    expect(services.get('desks')).to.deep.equal({ ...common, credential: { headers: {}, params: {} } });
  });

  it('names a missing key, and is an outline without it', () => {
    const { services, serviceOutlines, missingSettings } = load(serviceText(), { setting: () => undefined });
    const missing = [{ name: 'DESKS_KEY', profile: 'desks', type: 'api-key', field: 'header.value' }];
    expect(missingSettings).to.deep.equal(missing);
    expect(services.size).to.equal(0);
    expect(serviceOutlines).to.deep.equal([
      { name: 'desks', title: 'Desks', type: 'api-key', enabled: true, missingSettings: missing },
    ]);
  });

  it('may use http on this machine only, outside production', () => {
    const apiUrl = 'http://127.0.0.1:8080/v1';
    expect(load(serviceText({ apiUrl }), { production: false }).faults).to.deep.equal([]);
    expect(told({ apiUrl })).to.deep.equal([
      'desks.yaml:4:9 `apiUrl` must begin with https://\n    apiUrl: http://127.0.0.1:8080/v1\n            ^',
    ]);
    expect(told({ apiUrl: 'http://desks.acme.example' }, { production: false })).to.have.length(1);
  });

  const WHO = 'Write `audience:` with `tenants`, `users` or `emailDomains`, or `anonymous: true`.';
  const wrong: [what: string, lines: Record<string, string | undefined>, fault: string][] = [
    [
      'without an audience',
      { audience: undefined },
      `desks.yaml:3:7 the profile of a service must say who may use it\n    type: api-key\n          ^\n    ${WHO}`,
    ],
    [
      'without a place for the key',
      { header: undefined },
      'desks.yaml:3:7 nothing says where the key goes\n    type: api-key\n          ^\n' +
        '    Write `header` with a `name` and a `value`, or `query` in the same way.',
    ],
    [
      'with two places for the key',
      { query: `{ name: key, value: "${placeholder('DESKS_KEY')}" }` },
      'desks.yaml:7:1 the key has two places: `header` and `query`\n    Keep one of them.',
    ],
    [
      'with the key itself, which is not shown',
      { header: '{ name: X-Key, value: CANARY-IN-FILE }' },
      'desks.yaml:5:31 a key must not be written in this file\n' +
        `    Write a setting in $ and braces, such as ${placeholder('PRESENCE_KEY')}, and set that instead.`,
    ],
    [
      'with the key under a misspelt name, which is not shown either',
      { header: `{ name: X-Key, value: "${placeholder('DESKS_KEY')}", valu: CANARY-IN-FILE }` },
      'desks.yaml:5:47 unknown field `valu`\n    Did you mean `value`?',
    ],
    [
      'with a header of ours',
      { header: `{ name: Host, value: "${placeholder('DESKS_KEY')}" }` },
      'desks.yaml:5:17 the bot sets the header `Host` itself',
    ],
    [
      'with a key that no header can carry',
      { header: `{ name: X-Key, value: "${placeholder('BAD_KEY')}" }` },
      'desks.yaml:5:31 the setting contains characters that a header cannot have',
    ],
    [
      'with a query in its address',
      { apiUrl: 'https://desks.acme.example/?v=2' },
      'desks.yaml:4:9 `apiUrl` must not contain a query (?...): API calls add their own\n' +
        '    apiUrl: https://desks.acme.example/?v=2\n            ^',
    ],
    [
      'of a misspelt type',
      { type: 'apikey', header: undefined },
      'desks.yaml:3:7 `apikey` is not allowed here\n    type: apikey\n          ^\n    Did you mean `api-key`?',
    ],
    [
      'that only strangers could write to',
      { access: 'read-write' },
      'desks.yaml:7:9 nobody can write: visitors of the web chat page can only read\n    access: read-write\n            ^\n' +
        '    Write `access: read-only`, or name people with `tenants`, `users` or `emailDomains`.',
    ],
    [
      'with a field of a sign-in',
      { type: 'none', header: undefined, scopes: '[read]' },
      'desks.yaml:6:1 unknown field `scopes`\n    scopes: [read]\n    ^\n' +
        '    Fields here: name, title, audience, access, enabled, apiUrl, type',
    ],
  ];
  for (const [what, lines, fault] of wrong) {
    it(`does not load ${what}`, () => {
      expect(told(lines)[0]).to.equal(fault);
    });
  }

  it('fits the JSON Schema for editors', () => {
    const validate = new Ajv2020({ strict: false }).compile(authProfileJsonSchema());
    expect(validate(parse(serviceText()))).to.equal(true);
    expect(validate(parse(serviceText({ type: 'none', header: undefined })))).to.equal(true);
    expect(validate(parse(serviceText({ type: 'none' })))).to.equal(false);
  });

  it('warns where no channel verifies who people are', () => {
    const audience = '{ tenants: [0d4f2f0e-52f1-4f0c-8f8e-7f7c5f2b9a10] }';
    const { warnings } = load(serviceText({ audience }), { vouched: false });
    expect(warnings.map(({ message }) => message)).to.deep.equal([
      'nobody can use this service while MicrosoftAppId is not set, because no channel verifies who people are',
    ]);
  });
});
