import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadProfiles } from '../../../auth/profile/load-profiles.ts';
import { formatFault } from '../../../core/faults.ts';

const T = '0d4f2f0e-52f1-4f0c-8f8e-7f7c5f2b9a10';

/** A profile for everyone in `audience`; each line can be replaced. */
function profileText(lines: Record<string, string | undefined>): string {
  const all = {
    name: 'acme',
    title: 'Acme Calendar',
    type: 'oauth2',
    authorization: 'pre-authorized',
    audience: `{ tenants: [${T}] }`,
    authorizationUrl: 'https://login.acme.example/authorize?prompt=consent',
    tokenUrl: 'https://login.acme.example/token',
    apiUrl: 'https://api.acme.example/google/calendar/v3',
    account: '{ url: https://api.acme.example/me, field: email }',
    scopes: '[calendar]',
    clientId: '$' + '{ACME_ID}',
    clientSecret: '$' + '{ACME_SECRET}',
    ...lines,
  };
  return Object.entries(all)
    .flatMap(([field, text]) => (text === undefined ? [] : [`${field}: ${text}\n`]))
    .join('');
}

const perUser = { authorization: 'per-user', audience: undefined };
const KNOWN =
  'msteams, m365extensions, outlook, webchat, directline, directlinespeech, email, facebook, groupme, kik, line, omnichannel, skype, skypeforbusiness, slack, sms, twilio-sms, telegram, telephony, alexa, console, emulator, test';

describe('a profile that contradicts itself', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'profiles-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  function load(lines: Record<string, string | undefined>, vouched = true) {
    writeFileSync(join(dir, 'acme.yaml'), profileText(lines));
    const setting = (name: string) => (name === 'ACME_TENANT' ? T.toUpperCase() : `the-${name}`);
    return loadProfiles(dir, { setting, production: true, vouched });
  }
  /** The faults as text: place, line with a caret, and what would fit. */
  const told = (lines: Record<string, string | undefined>): string[] =>
    load(lines).faults.map(fault => formatFault(fault).replace(`${dir}/`, ''));

  const fine: [what: string, lines: Record<string, string | undefined>][] = [
    ['a tenant', {}],
    ['a tenant in a setting', { audience: `{ tenants: ["${'$'}{ACME_TENANT}"] }`, access: 'read-write' }],
    ['visitors only, who read', { audience: '{ anonymous: true }' }],
    ['visitors in the web chat', { audience: '{ anonymous: true, channels: [webchat] }' }],
    [
      'people of a tenant who write, and visitors',
      { audience: `{ tenants: [${T}], anonymous: true }`, access: 'read-write' },
    ],
    [
      'people of a tenant in Teams, and visitors',
      { audience: `{ tenants: [${T}], anonymous: true, channels: [msteams, webchat] }` },
    ],
    ['users of Slack', { audience: '{ users: [U024BE7LH], channels: [slack] }', access: 'read-write' }],
    ['users of the e-mail channel', { audience: '{ users: [ana@acme.example] }' }],
    ['guests of a tenant', { audience: `{ tenants: [${T}], guests: true }` }],
    [
      'domains with hyphens, subdomains and umlauts',
      { audience: '{ emailDomains: [a-b.acme.example, MÜLLER.example] }' },
    ],
    ['the same parameter twice with one value', { authorizationParams: '{ prompt: consent }' }],
    ['sign-ins in the chat', perUser],
    ['a slash behind the API', { apiUrl: 'https://www.googleapis.com/calendar/v3/' }],
    ['a header of its own', { accessToken: '{ in: header, name: X-Access-Token }' }],
    [
      'scopes of Google that write',
      {
        access: 'read-write',
        scopes:
          '{ read: [https://www.googleapis.com/auth/calendar.readonly], write: [https://www.googleapis.com/auth/calendar.events] }',
      },
    ],
  ];
  for (const [what, lines] of fine) {
    it(`is invalid with ${what}`, () => {
      expect(told(lines)).to.deep.equal([]);
    });
  }

  const cases: [what: string, lines: Record<string, string | undefined>, fault: string][] = [
    [
      'a name in the place of a tenant',
      { audience: '{ tenants: [acme.onmicrosoft.com] }' },
      `acme.yaml:5:23 \`acme.onmicrosoft.com\` is not a tenant id
    audience: { tenants: [acme.onmicrosoft.com] }
                          ^
    Write the Directory (tenant) ID: Microsoft Entra admin center > Overview.`,
    ],
    [
      'an address in the place of a domain',
      { audience: '{ emailDomains: ["ana@acme.example"] }' },
      `acme.yaml:5:28 \`ana@acme.example\` is not a domain
    audience: { emailDomains: ["ana@acme.example"] }
                               ^
    Write \`acme.example\`, the part after the @.`,
    ],
    [
      'a star in a domain',
      { audience: '{ emailDomains: ["*.acme.example"] }' },
      `acme.yaml:5:28 \`*.acme.example\` is not a domain
    audience: { emailDomains: ["*.acme.example"] }
                               ^
    Write \`acme.example\`, the part after the @.`,
    ],
    [
      'an address among the users of a tenant',
      { audience: `{ tenants: [${T}], users: ["ana@acme.example"] }` },
      `acme.yaml:5:70 Microsoft Teams does not identify people by e-mail address
    audience: { tenants: [${T}], users: ["ana@acme.example"] }
                                                                         ^
    Write the person's object id: Microsoft Entra admin center > Users > the person > Overview.`,
    ],
    [
      'a channel that is nearly one',
      { audience: '{ anonymous: true, channels: [web-chat] }' },
      `acme.yaml:5:41 \`web-chat\` is not a channel
    audience: { anonymous: true, channels: [web-chat] }
                                            ^
    Did you mean \`webchat\`?`,
    ],
    [
      'a channel that is none',
      { audience: '{ anonymous: true, channels: [matrix] }' },
      `acme.yaml:5:41 \`matrix\` is not a channel
    audience: { anonymous: true, channels: [matrix] }
                                            ^
    One of: ${KNOWN}.`,
    ],
    [
      'a tenant where no channel tells one',
      { audience: `{ tenants: [${T}], channels: [slack] }` },
      `acme.yaml:5:72 matches nobody: only Microsoft Teams reports tenants and e-mail addresses
    audience: { tenants: [${T}], channels: [slack] }
                                                                           ^
    Add \`msteams\`, or list people in \`users\`. For the web chat page, write only \`anonymous: true\`.`,
    ],
    [
      'users of the web chat',
      { audience: '{ users: [u-1], channels: [webchat] }' },
      `acme.yaml:5:37 matches nobody: these channels do not verify who a person is
    audience: { users: [u-1], channels: [webchat] }
                                        ^
    Add a channel that does, such as \`msteams\`. For the web chat page, write only \`anonymous: true\`.`,
    ],
    [
      'visitors in Teams',
      { audience: '{ anonymous: true, channels: [msteams] }' },
      `acme.yaml:5:24 visitors use the web chat, which is not in \`channels\`
    audience: { anonymous: true, channels: [msteams] }
                           ^
    Add \`webchat\` to \`channels\`, or remove \`anonymous\`.`,
    ],
    [
      'guests of nobody',
      { audience: '{ anonymous: true, guests: true }' },
      `acme.yaml:5:38 \`guests\` has no effect: the audience names no people
    audience: { anonymous: true, guests: true }
                                         ^
    Remove it, or write \`tenants\`, \`users\` or \`emailDomains\`.`,
    ],
    [
      'writing where nobody can write',
      { audience: '{ anonymous: true }', access: 'read-write' },
      `acme.yaml:13:9 nobody can write: visitors of the web chat page can only read
    access: read-write
            ^
    Write \`access: read-only\`, or name people with \`tenants\`, \`users\` or \`emailDomains\`.`,
    ],
    [
      'writing without a scope for it',
      { access: 'read-write', scopes: '[https://www.googleapis.com/auth/calendar.readonly]' },
      `acme.yaml:10:9 none of these scopes allows writing, but \`access\` is \`read-write\`
    scopes: [https://www.googleapis.com/auth/calendar.readonly]
            ^
    Write \`https://www.googleapis.com/auth/calendar\` here, or \`access: read-only\`.`,
    ],
    [
      'access to an account of their own',
      { ...perUser, access: 'read-only' },
      `acme.yaml:12:1 \`access\` has no effect in a per-user profile
    access: read-only
    ^
    Remove it (\`scopes\` lists what people are asked for), or write \`authorization: pre-authorized\`.`,
    ],
    [
      'two values of a parameter',
      { authorizationParams: '{ prompt: login }' },
      `acme.yaml:13:24 \`prompt\` has a different value in \`authorizationUrl\`: \`consent\`
    authorizationParams: { prompt: login }
                           ^
    Write it in only one of the two.`,
    ],
    [
      'a sign-in without a page',
      { authorizationUrl: 'https://login.acme.example/authorize?prompt=none' },
      `acme.yaml:6:19 with \`prompt=none\` the provider shows no sign-in page
    authorizationUrl: https://login.acme.example/authorize?prompt=none
                      ^
    Remove it, or write \`prompt=consent\`.`,
    ],
    [
      "a token in a header of the bot's own",
      { accessToken: '{ in: header, name: If-Match }' },
      `acme.yaml:13:34 the bot sets the header \`If-Match\` itself
    accessToken: { in: header, name: If-Match }
                                     ^
    Write the header that the API reads the token from. Without \`name\` it is \`Authorization: Bearer\`.`,
    ],
    [
      'the sign-in page in the place of the token endpoint',
      { tokenUrl: 'https://login.acme.example/authorize?prompt=consent' },
      `acme.yaml:7:11 \`tokenUrl\` is the address of the sign-in page
    tokenUrl: https://login.acme.example/authorize?prompt=consent
              ^
    Write the token endpoint of the provider.`,
    ],
    [
      'an address of Google that is not of its API',
      { apiUrl: 'https://www.googleapis.com/calendar' },
      `acme.yaml:8:9 \`apiUrl\` is not the address of the Google Calendar API
    apiUrl: https://www.googleapis.com/calendar
            ^
    Write https://www.googleapis.com/calendar/v3`,
    ],
    [
      "Google's page for people in the place of its API",
      { apiUrl: 'https://calendar.google.com/calendar/v3' },
      `acme.yaml:8:9 \`apiUrl\` is not the address of the Google Calendar API
    apiUrl: https://calendar.google.com/calendar/v3
            ^
    Write https://www.googleapis.com/calendar/v3`,
    ],
    [
      'an API with a query',
      { apiUrl: 'https://api.acme.example/calendar?key=1' },
      `acme.yaml:8:9 \`apiUrl\` must not contain a query (?...): API calls add their own
    apiUrl: https://api.acme.example/calendar?key=1
            ^`,
    ],
  ];
  for (const [what, lines, fault] of cases) {
    it(`is reported with its place and what would fit: ${what}`, () => {
      expect(told(lines)).to.deep.equal([fault]);
    });
  }

  it('is reported without its line if that contains a secret', () => {
    expect(told({ clientSecret: '$' + '{ACME_ID}' })).to.deep.equal([
      'acme.yaml:12:15 is the same setting as `clientId`\n    They are two values and need two settings.',
    ]);
  });

  it('warns about an API that is not Google Calendar, if a template uses it', () => {
    const foreign = { ...perUser, apiUrl: 'https://graph.microsoft.com/v1.0' };
    const found = (only: string) => {
      writeFileSync(join(dir, 'acme.yaml'), profileText(foreign));
      const { faults, warnings } = loadProfiles(dir, { setting: () => 'x', production: true, only: new Set([only]) });
      return [faults, ...warnings.map(({ line, column, message }) => [line, column, message])];
    };
    expect(found('other')).to.deep.equal([[]]);
    expect(found('acme')).to.deep.equal([
      [],
      [7, 9, 'a template uses this profile, but the bot supports only the Google Calendar API'],
    ]);
    expect(load(foreign).warnings).to.deep.equal([]);
  });

  it('warns of what nobody can use while no channel vouches for people', () => {
    const why = 'while MicrosoftAppId is not set, because no channel verifies who people are';
    const warned = (lines: Record<string, string | undefined>) => {
      const { faults, warnings, profiles } = load(lines, false);
      expect([faults, profiles.size]).to.deep.equal([[], 1]);
      return warnings.map(({ line, column, message }) => [line, column, message]);
    };
    expect(warned({})).to.deep.equal([[5, 1, `nobody can use this account ${why}`]]);
    expect(warned({ audience: `{ tenants: [${T}], anonymous: true }`, access: 'read-write' })).to.deep.equal([
      [13, 1, `nobody can write ${why}`],
    ]);
    expect(warned({ audience: `{ tenants: [${T}], anonymous: true }` })).to.deep.equal([]);
    expect(warned(perUser)).to.deep.equal([]);
    expect(warned({ enabled: 'false' })).to.deep.equal([]);
    expect(load({}).warnings).to.deep.equal([]);
  });
});
