import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect } from 'chai';

const ROOT = resolve(import.meta.dirname, '..');

/** What each folder, or one file of it, may import. A folder may always import itself. */
const allowed: Record<string, readonly string[]> = {
  bot: ['settings', 'dialogs', 'nlu', 'auth', 'calendar', 'services', 'store', 'time', 'core'],
  cli: ['settings', 'dialogs', 'nlu', 'auth', 'calendar', 'services', 'store', 'time', 'core'],
  settings: ['auth', 'store', 'time', 'core'],
  dialogs: ['nlu', 'calendar/model.ts', 'services/model.ts', 'time', 'core'],
  nlu: ['time', 'core'],
  auth: ['time', 'core'],
  calendar: ['time', 'core'],
  services: ['core'],
  store: ['time', 'core'],
  time: [],
  core: [],
  sandbox: [],
};

/** Import edges of single files: the try-out, and what commands share with a running bot. */
const exceptions: readonly string[] = [
  'bot/try-out.ts -> sandbox/index.ts',
  'cli/authorize/sign-in/receiver.ts -> bot/http/server.ts', // takes a provider's answer when no bot is running
  'cli/authorize/sign-in/receiver.ts -> bot/sign-in/routes.ts',
  'cli/authorize/sign-in/receiver.ts -> bot/templates/live-templates.ts',
  'cli/templates/chat.ts -> bot/templates/live-templates.ts', // templates as the bot serves them
  'cli/templates/chat.ts -> bot/templates/serve-report.ts',
  'cli/templates/chat.ts -> bot/templates/served-templates.ts',
  'cli/templates/check/served-instead.ts -> bot/templates/open-templates.ts',
  'cli/templates/check/served-instead.ts -> bot/templates/serve-report.ts',
  'cli/templates/context.ts -> bot/templates/live-templates.ts',
  'cli/templates/conversations/lines.ts -> bot/templates/live-templates.ts',
  'cli/templates/conversations/named-texts.ts -> bot/templates/live-templates.ts',
  'cli/templates/conversations/stage/sandbox-stage.ts -> bot/templates/live-templates.ts',
  'cli/templates/conversations/stage/sandbox-stage.ts -> bot/try-out.ts',
  'cli/templates/conversations/stage/stage.ts -> bot/templates/live-templates.ts',
  'cli/templates/missed-groups.ts -> bot/runtime/missed-log.ts', // what a running bot kept
  'cli/templates/missed.ts -> bot/runtime/missed-log.ts',
  'cli/templates/spoken-sets.ts -> bot/templates/live-templates.ts',
  'cli/templates/spoken-sets.ts -> bot/templates/serve-report.ts',
  'cli/templates/try.ts -> bot/templates/live-templates.ts',
  'cli/templates/versions/back.ts -> bot/templates/serve-report.ts',
  'cli/templates/versions/back.ts -> bot/templates/template-history.ts',
  'cli/templates/versions/back.ts -> bot/templates/version-list.ts',
  'cli/templates/versions/kept-files.ts -> bot/templates/template-history.ts',
  'cli/templates/versions/open-history.ts -> bot/templates/template-history.ts',
  'cli/templates/versions/outdated-translations.ts -> bot/templates/template-history.ts',
  'cli/templates/versions/outdated-translations.ts -> bot/templates/version-list.ts',
  'cli/templates/versions/versions.ts -> bot/templates/serve-report.ts',
  'cli/templates/versions/versions.ts -> bot/templates/template-history.ts',
  'cli/templates/versions/versions.ts -> bot/templates/version-list.ts',
  'cli/understand.ts -> bot/templates/live-templates.ts',
];

type Import = { file: string; target: string };

function sources(folder: string): string[] {
  return readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => `${folder}/${file}`);
}

function imports(file: string): Import[] {
  const text = readFileSync(resolve(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => ({ file, target }));
}

const readSource = (file: string): string => readFileSync(resolve(ROOT, file), 'utf8');

/** Code that can make a request, under any name. Types alone cannot. */
const requestingCode: readonly { what: string; found: RegExp }[] = [
  { what: 'fetch', found: /(?<![.\w])fetch\s*\(|globalThis\.fetch/ },
  {
    what: 'a socket of Node',
    found:
      /(?:import(?! type)[^;]*from|import\s*\(|require\s*\(|getBuiltinModule\()\s*'(?:node:)?(?:https?|http2|net|tls|dgram)'/,
  },
  {
    what: 'a library that makes requests',
    found:
      /(?:import(?! type)[^;]*from|import\s*\(|\))\s*\(?'(?:axios|gaxios|node-fetch|cross-fetch|undici|got|simple-oauth2|@(?:googleapis|hapi|azure)\/[^']*)'/,
  },
  { what: 'a socket of browsers', found: /new (?:WebSocket|EventSource|XMLHttpRequest)\b/ },
  {
    what: 'a client of the Bot Framework',
    found: /\b(?:\w*ConnectorClient|BotFrameworkHttpClient|EmulatorApiClient|OpenIdMetadata|TeamsInfo)\b/,
  },
  { what: 'keys from elsewhere', found: /createRemoteJWKSet/ },
];

/** Where such code is allowed, and why. test/outgoing/clients.ts has a line for each client. */
const outgoing: readonly string[] = [
  'auth/profile/endpoints.ts: a socket of Node', // isIP
  'auth/provider/oauth-client.ts: a library that makes requests', // with guarded agents
  'settings/public-url.ts: a socket of Node', // listens
  'core/node-http.ts: a socket of Node', // for the server and the outgoing client
  'bot/channels/outgoing/app-token.ts: a library that makes requests', // with our network client
  'bot/runtime/activity/identity.ts: a client of the Bot Framework', // getMember, by the connector of the turn
  'bot/sdk/load-on-use.ts: a client of the Bot Framework', // only their names
];

/** Code whose result depends on the day it runs. */
const WALL_CLOCK =
  /\bDate\.now\b|\bnew Date\b(?!\()|(?<!\.)\bDate\(\)|DateTime\.(?:now|local|utc)\(\)|DateTimeFormat\([^)]*\)\.format(?:ToParts)?\(\)|\bTemporal\.Now\b/;
const readsWallClock = (text: string): boolean => WALL_CLOCK.test(text);

/** Tests that read the wall clock, and why. */
const clockTests: Readonly<Record<string, string>> = {
  'test/settings/profile-warnings.test.ts': 'the doctor compares its clock with the Date header of a real server',
  'test/cli/authorize/doctor/doctor-table.test.ts': 'the same',
  'test/cli/authorize/doctor/doctor.test.ts': 'the same',
};

const targetOf = ({ file, target }: Import): string => relative(ROOT, resolve(ROOT, dirname(file), target));
const folderOf = (file: string): string => file.split('/')[0] ?? '';

const allows = (from: string, to: string): boolean =>
  allowed[from]?.some(one => one === folderOf(to) || one === to) === true;

const all = Object.keys(allowed).flatMap(sources);

describe('architecture', () => {
  it('imports follow the documented directions', () => {
    const edges = all
      .flatMap(imports)
      .filter(({ target }) => target.startsWith('.'))
      .map(found => ({ file: found.file, to: targetOf(found) }))
      .filter(({ file, to }) => folderOf(file) !== folderOf(to) && !allows(folderOf(file), to))
      .map(({ file, to }) => `${file} -> ${to}`);
    expect(edges.sort()).to.deep.equal([...exceptions]);
  });

  it('only bot/ knows the Bot Framework SDK', () => {
    const strangers = all
      .filter(file => !file.startsWith('bot/'))
      .flatMap(imports)
      .filter(({ target }) => /^(botbuilder|botframework|restify)/.test(target));
    expect(strangers).to.deep.equal([]);
  });

  it('only settings/ reads the environment', () => {
    const readers = all.filter(file => readFileSync(resolve(ROOT, file), 'utf8').includes('process.env'));
    const allowedReaders = /^(settings\/environment\.ts|sandbox\/main\.ts)$/;
    expect(readers.filter(file => !allowedReaders.test(file))).to.deep.equal([]);
  });

  it('only core/clock.ts and the sandbox read the wall clock', () => {
    const readers = all
      .filter(file => !file.startsWith('sandbox/') && file !== 'core/clock.ts')
      .filter(file => readsWallClock(readSource(file)));
    expect(readers).to.deep.equal([]);
  });

  it('tests read the wall clock only with a stated reason', () => {
    const readers = ['test', 'bench']
      .flatMap(sources)
      .filter(file => readsWallClock(readSource(file)) || /\bsystemClock\b/.test(readSource(file)))
      .filter(file => file !== 'test/architecture.test.ts');
    expect(readers).to.deep.equal(Object.keys(clockTests));
  });

  for (const line of [
    'const now = Date.now();',
    'setup({ clock: Date.now });',
    'new Date().toISOString()',
    'new Date',
    'const text = Date();',
    'DateTime.now()',
    "DateTime.local().setZone('utc')",
    'DateTime.utc()',
    'new Intl.DateTimeFormat("en").format()',
    'Temporal.Now.instant()',
  ]) {
    it(`recognises the wall clock in: ${line}`, () => {
      expect(readsWallClock(line)).to.equal(true);
    });
  }

  for (const line of [
    'new Date(NOON)',
    'Date.UTC(2026, 10, 21)',
    'DateTime.local(2026, 11, 21)',
    'DateTime.utc(2026)',
    'performance.now()',
    'toDate()',
    'format(day)',
    'let at: Date;',
  ]) {
    it(`does not take for the wall clock: ${line}`, () => {
      expect(readsWallClock(line)).to.equal(false);
    });
  }

  it('every outgoing request is made through the policy, or by a library that is given our client', () => {
    const users = all
      .filter(file => !/^(core\/outgoing|sandbox)\//.test(file))
      .flatMap(file =>
        requestingCode.filter(({ found }) => found.test(readSource(file))).map(({ what }) => `${file}: ${what}`),
      );
    expect(users.sort()).to.deep.equal([...outgoing].sort());
  });

  for (const [line, what] of [
    ["const answer = await fetch('https://x.example')", 'fetch'],
    ["import { request } from 'node:https';", 'a socket of Node'],
    ["import net, { type Socket } from 'node:net';", 'a socket of Node'],
    ["const http = await import('http');", 'a socket of Node'],
    ["const http = process.getBuiltinModule('node:http');", 'a socket of Node'],
    ["import axios from 'axios';", 'a library that makes requests'],
    ["const { request } = await import('undici');", 'a library that makes requests'],
    ['new WebSocket(url)', 'a socket of browsers'],
    ["import { CloudAdapter, TeamsConnectorClient } from 'botbuilder';", 'a client of the Bot Framework'],
    ['const keys = createRemoteJWKSet(url);', 'keys from elsewhere'],
  ] as const) {
    it(`recognises a client in: ${line}`, () => {
      expect(requestingCode.filter(({ found }) => found.test(line)).map(found => found.what)).to.deep.equal([what]);
    });
  }
});
