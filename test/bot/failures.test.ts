import { expect } from 'chai';
import { withoutEscapes } from '../../dialogs/index.ts';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { until } from '../until.ts';
import { BotProcess, freshFolder, removeFolder, say, signInLink } from './bot-process.ts';
import { type FakeConnector, startFakeConnector } from './fake-connector.ts';
import { sandboxSettings } from './sandbox-settings.ts';
import { codeFromBrowser, signInByHttp } from './sign-in-by-http.ts';
import { startWebhook, type Webhook } from './webhook.ts';

const EMAIL = 'alex.morgan@example.com';
const TITLE = 'Quokka Überraschung';

type Trouble = Parameters<Sandbox['control']['faults']['add']>[0]['do'];
type Line = Record<string, unknown>;

const google = (status: number, reason: string, headers: Record<string, string> = {}): Trouble => ({
  ...{ kind: 'status', status, reason, headers },
  message: `About ${TITLE} of ${EMAIL}`,
});
const oauth = (status: number, error: string): Trouble => ({
  ...{ kind: 'garbage', status, headers: { 'content-type': 'application/json' } },
  body: JSON.stringify({ error, error_description: `About ${EMAIL}` }),
});
const page = (status: number): Trouble => ({ kind: 'garbage', status, body: `<h1>${TITLE}</h1>` });
/** Longer than a person waits, so there is no second try. */
const LATER = { 'retry-after': '600' };

const WARN = { level: 40, msg: 'A provider is not working as it should.' };
const ERROR = { level: 50, msg: "A provider rejects this bot's configuration; an operator must repair it." };
const INFO = { level: 30, msg: 'A provider refused a request.' };
const LIMIT = { ...INFO, level: 40 };

const line = (operation: string, method: string, path: string, more: Line): Line => ({
  ...{ profile: 'google-calendar', operation, method, path, tries: 1 },
  ...more,
});
const EVENTS = '/calendars/{calendarId}/events';
const list = (status: number, reason: string, code: string, more: Line): Line =>
  line('events.list', 'GET', EVENTS, { status, reason, code: `calendar/${code}`, ...more });
const insert = (status: number, reason: string, code: string, more: Line): Line =>
  line('events.insert', 'POST', EVENTS, { status, reason, code: `calendar/${code}`, ...more });
const refresh = (status: number, reason: string, code: string, more: Line): Line =>
  line('token.refresh', 'POST', '{refreshUrl}', { status, reason, code: `auth/${code}`, ...more });
const exchange = (status: number, reason: string, code: string, more: Line): Line =>
  line('token.exchange', 'POST', '{tokenUrl}', { status, reason, code: `auth/${code}`, ...more });
const lookup = (status: number, reason: string, code: string, more: Line): Line =>
  line('account.lookup', 'GET', '{account.url}', { status, reason, code: `auth/${code}`, ...more });

type Row = { what: string; do: Trouble; line: Line; en: string; de: string };

const SETUP = {
  en: "This bot isn't set up correctly for the calendar. You can't fix that, but the people who run this bot have been told.",
  de: 'Dieser Bot ist für den Kalender nicht richtig eingerichtet. Das kannst du nicht beheben, aber die Betreiber dieses Bots wissen Bescheid.',
};
const OUTAGE = {
  en: "The calendar isn't answering at the moment. Nothing is lost. Please try again in a moment.",
  de: 'Der Kalender antwortet gerade nicht. Es ist nichts verloren. Bitte versuch es gleich noch einmal.',
};

const FAILED = {
  en: "Something went wrong on my side, and I've made a note of it. Please try again.",
  de: 'Bei mir ist etwas schiefgegangen, und ich habe es notiert. Bitte versuch es noch einmal.',
};

const READING: Row[] = [
  {
    what: 'a request that Google does not take',
    do: google(400, 'invalid'),
    line: list(400, 'invalid', 'invalid', LIMIT),
    ...FAILED,
  },
  {
    what: 'a status of no other meaning',
    do: google(451, 'unavailableForLegalReasons'),
    line: list(451, 'unavailableForLegalReasons', 'invalid', LIMIT),
    ...FAILED,
  },
  {
    what: 'a list that is gone',
    do: google(410, 'deleted'),
    line: list(410, 'deleted', 'gone', INFO),
    ...FAILED,
  },
  {
    what: 'a list that is said to have changed',
    do: google(412, 'conditionNotMet'),
    line: list(412, 'conditionNotMet', 'changed', INFO),
    ...FAILED,
  },
  {
    what: 'a list that is said to be there already',
    do: google(409, 'duplicate'),
    line: list(409, 'duplicate', 'conflict', INFO),
    ...FAILED,
  },
  {
    what: 'the API is switched off',
    do: google(403, 'accessNotConfigured'),
    line: list(403, 'accessNotConfigured', 'misconfigured', ERROR),
    ...SETUP,
  },
  {
    what: 'a page of another server',
    do: page(404),
    line: list(404, 'unknown', 'misconfigured', ERROR),
    ...SETUP,
  },
  {
    what: 'an administrator forbids the bot',
    do: google(403, 'domainPolicy'),
    line: list(403, 'domainPolicy', 'blocked', ERROR),
    en: "An administrator doesn't allow this bot to use the calendar. The people who run this bot have been told, and your administrator can allow it.",
    de: 'Ein Administrator erlaubt diesem Bot den Zugriff auf den Kalender nicht. Die Betreiber dieses Bots wissen Bescheid, und dein Administrator kann ihn erlauben.',
  },
  {
    what: 'trouble at Google',
    do: google(503, 'backendError', LATER),
    line: list(503, 'backendError', 'unavailable', WARN),
    ...OUTAGE,
  },
  {
    what: 'a calendar that is not shared',
    do: google(403, 'forbidden'),
    line: list(403, 'forbidden', 'forbidden', INFO),
    en: "I'm not allowed to see that calendar. If it belongs to someone else, ask them to share it with you.",
    de: `Diesen Kalender darf ich nicht sehen. Wenn er jemand anderem gehört, bitte darum, dass er für dich freigegeben wird.`,
  },
  {
    what: 'too many requests',
    do: google(429, 'rateLimitExceeded', { 'retry-after': '45' }),
    line: list(429, 'rateLimitExceeded', 'rate-limited', LIMIT),
    en: 'The calendar is asking me to slow down. Please try again in about 45 seconds.',
    de: 'Der Kalender bittet mich um etwas Geduld. Bitte versuch es in etwa 45 Sekunden noch einmal.',
  },
  {
    what: 'a quota that is used up',
    do: google(403, 'quotaExceeded'),
    line: list(403, 'quotaExceeded', 'quota-exceeded', LIMIT),
    en: 'The calendar is asking me to slow down. Please try again in about 60 minutes.',
    de: 'Der Kalender bittet mich um etwas Geduld. Bitte versuch es in etwa 60 Minuten noch einmal.',
  },
];

const REFRESHING: Row[] = [
  {
    what: 'a wrong secret',
    do: oauth(401, 'invalid_client'),
    line: refresh(401, 'invalid_client', 'client-refused', ERROR),
    ...SETUP,
  },
  {
    what: 'a page in place of tokens',
    do: page(200),
    line: refresh(200, 'not-json', 'bad-answer', ERROR),
    ...SETUP,
  },
  {
    what: 'trouble at the token endpoint',
    do: oauth(500, 'server_error'),
    line: refresh(500, 'server_error', 'provider-unavailable', WARN),
    ...OUTAGE,
  },
  {
    what: 'a connection that is cut twice',
    do: { kind: 'drop' },
    line: refresh(0, 'ECONNRESET', 'provider-unavailable', { ...WARN, tries: 2 }),
    ...OUTAGE,
  },
];

const NOT_SETUP = {
  en: "Google Calendar (sandbox) wasn't connected because this bot isn't set up correctly there. You can't fix that, but the people who run this bot have been told.",
  de: 'Google Calendar (sandbox) wurde nicht verbunden, weil dieser Bot dort nicht richtig eingerichtet ist. Das kannst du nicht beheben, aber die Betreiber dieses Bots wissen Bescheid.',
};
const NOT_NOW = {
  en: "Google Calendar (sandbox) didn't answer as expected, so nothing was connected. Ask again in the chat in a moment.",
  de: 'Google Calendar (sandbox) hat nicht wie erwartet geantwortet, deshalb wurde nichts verbunden. Frag im Chat gleich noch einmal.',
};
const CHAT = {
  misconfigured: {
    en: "The sign-in to Google Calendar (sandbox) didn't work because this bot isn't set up correctly there. You can't fix that, but the people who run this bot have been told.",
    de: 'Die Anmeldung bei Google Calendar (sandbox) hat nicht geklappt, weil dieser Bot dort nicht richtig eingerichtet ist. Das kannst du nicht beheben, aber die Betreiber dieses Bots wissen Bescheid.',
  },
  outage: {
    en: "The sign-in to Google Calendar (sandbox) didn't work. Your browser shows why. Say “try again” for a new link.",
    de: 'Die Anmeldung bei Google Calendar (sandbox) hat nicht geklappt. Warum, steht in deinem Browser. Mit „noch einmal versuchen“ bekommst du einen neuen Link.',
  },
  refusal: {
    en: "You didn't allow access to Google Calendar (sandbox), so I stopped there. If you change your mind, say “try again”.",
    de: 'Du hast den Zugriff auf Google Calendar (sandbox) nicht erlaubt, deshalb habe ich hier aufgehört. Wenn du es dir anders überlegst, sag „noch einmal versuchen“.',
  },
};

type SignInRow = Row & { route: string; chat: { en: string; de: string } };

const SIGNING_IN: SignInRow[] = [
  {
    what: 'a wrong secret',
    ...{ route: 'oauth.token', do: oauth(401, 'invalid_client') },
    line: exchange(401, 'invalid_client', 'client-refused', ERROR),
    ...{ ...NOT_SETUP, chat: CHAT.misconfigured },
  },
  {
    what: 'an address that leads elsewhere',
    ...{ route: 'oauth.token', do: page(404) },
    line: exchange(404, 'not-json', 'misconfigured', ERROR),
    ...{ ...NOT_SETUP, chat: CHAT.misconfigured },
  },
  {
    what: 'trouble at the token endpoint',
    ...{ route: 'oauth.token', do: oauth(503, 'temporarily_unavailable') },
    line: exchange(503, 'temporarily_unavailable', 'provider-unavailable', WARN),
    ...{ ...NOT_NOW, chat: CHAT.outage },
  },
  {
    what: 'the API switched off where the account is looked up',
    ...{ route: 'calendar.calendars.get', do: google(403, 'accessNotConfigured') },
    line: lookup(403, 'accessNotConfigured', 'misconfigured', ERROR),
    ...{ ...NOT_SETUP, chat: CHAT.misconfigured },
  },
  {
    what: 'an account.url that is not there',
    ...{ route: 'calendar.calendars.get', do: page(404) },
    line: lookup(404, 'unknown', 'misconfigured', ERROR),
    ...{ ...NOT_SETUP, chat: CHAT.misconfigured },
  },
  {
    what: 'trouble where the account is looked up',
    ...{ route: 'calendar.calendars.get', do: google(500, 'backendError') },
    line: lookup(500, 'backendError', 'provider-unavailable', WARN),
    ...{ ...NOT_NOW, chat: CHAT.outage },
  },
  {
    what: 'too little consent to see the account',
    ...{ route: 'calendar.calendars.get', do: google(403, 'insufficientPermissions') },
    line: lookup(403, 'insufficientPermissions', 'consent-needed', INFO),
    en: "Google Calendar (sandbox) wasn't connected because the chat needs a permission that you didn't allow. Ask again in the chat and allow everything in the list.",
    de: 'Google Calendar (sandbox) wurde nicht verbunden, weil eine Berechtigung fehlt, die der Chat braucht. Frag im Chat noch einmal, und erlaube alles, was in der Liste steht.',
    chat: CHAT.refusal,
  },
];

const LANGUAGES = [
  {
    lang: 'en',
    locale: 'en-GB',
    today: "what's on tomorrow",
    create: `create an event called "${TITLE}" tomorrow at 3pm`,
    yes: 'yes',
  },
  {
    lang: 'de',
    locale: 'de-DE',
    today: 'was steht morgen an',
    create: `neuer Termin "${TITLE}" morgen um 15 Uhr`,
    yes: 'ja',
  },
] as const;

/** Each of equal lines once. */
const distinct = (lines: readonly Line[]): Line[] => [
  ...new Map(lines.map(line => [JSON.stringify(line), line])).values(),
];

describe('failures of the provider: the line in the log, and what the person is told', () => {
  let folder: string;
  let sandbox: Sandbox;
  let bot: BotProcess;
  let connector: FakeConnector;
  let webhook: Webhook;
  let url: string;

  before(async () => {
    folder = freshFolder();
    sandbox = await startSandbox();
    connector = await startFakeConnector();
    webhook = await startWebhook();
    bot = new BotProcess(folder, {
      LOG_LEVEL: 'debug',
      ...sandboxSettings(sandbox),
      OPERATOR_WEBHOOK_URL: webhook.url,
    });
    url = await bot.listening();
    const link = await signInLink(url, LANGUAGES[0].create, chat());
    await ask(await codeFromBrowser(url, sandbox.control, link, EMAIL), chat(0));
  });
  after(async () => {
    await bot.ended('SIGKILL');
    expect(bot.out).to.not.contain('Quokka').and.to.not.contain(EMAIL);
    await sandbox.close();
    await connector.close();
    webhook.close();
    removeFolder(folder);
  });
  afterEach(() => sandbox.control.faults.clear());

  let chats = 0;
  /** The person's last conversation, or a new one. */
  const chat = (step: 0 | 1 = 1) => {
    chats += step;
    return { conversation: { id: `c${chats}` }, serviceUrl: connector.url };
  };
  const ask = async (text: string, over: object = {}) => withoutEscapes((await say(url, text, { ...over })).join('\n'));

  /** The log lines since `from` about failures: at least those of level warn, and each that reports a failure. */
  const linesSince = (from: number): Line[] =>
    bot.out
      .slice(from)
      .split('\n')
      .filter(text => text.startsWith('{'))
      .map(text => JSON.parse(text) as Line)
      .filter(({ level, operation }) => Number(level) >= 40 || operation !== undefined)
      .map(({ time: _, ms, ...rest }) => ({ ...rest, timed: Number.isInteger(ms) }));
  const befall = (route: string, how: Trouble) =>
    sandbox.control.faults.add({ route, times: 99, when: 'before', do: how });

  for (const { lang, locale, today, create, yes } of LANGUAGES) {
    for (const row of READING) {
      it(`${row.what}, while reading (${lang})`, async () => {
        befall('calendar.events.list', row.do);
        const from = bot.out.length;
        expect(await ask(today, { ...chat(), locale })).to.equal(row[lang]);
        // A line for each calendar that is read.
        expect(distinct(linesSince(from))).to.deep.equal([{ ...row.line, timed: true }]);
      });
    }

    for (const row of REFRESHING) {
      it(`${row.what}, while a token is refreshed (${lang})`, async () => {
        sandbox.control.expireAccessTokens();
        befall('oauth.token', row.do);
        befall('calendar', google(401, 'authError'));
        const from = bot.out.length;
        const answer = await ask(today, { ...chat(), locale });
        expect(answer).to.equal(row[lang]);
        expect(linesSince(from)).to.deep.equal([{ ...row.line, timed: true }]);
      });
    }

    it(`the API is switched off, at the confirmation (${lang})`, async () => {
      const here = { ...chat(), locale };
      await ask(create, here);
      befall('calendar.events.insert', google(403, 'accessNotConfigured'));
      const from = bot.out.length;
      expect(await ask(yes, here)).to.equal(SETUP[lang]);
      expect(linesSince(from)).to.deep.equal([
        { ...insert(403, 'accessNotConfigured', 'misconfigured', ERROR), timed: true },
      ]);
    });

    for (const row of SIGNING_IN) {
      it(`${row.what}, at the sign-in (${lang})`, async () => {
        const here = { ...chat(), locale, from: { id: `${lang}-${row.what}` } };
        const link = await signInLink(url, today, here);
        befall(row.route, row.do);
        const from = bot.out.length;
        const ended = await signInByHttp(url, sandbox.control, link, EMAIL, '', locale);
        expect(/<p data-end="failed">([^<]*)/.exec(ended)?.[1]).to.equal(row[lang]);
        await until(() => connector.texts(here.conversation.id).length > 0);
        expect(connector.texts(here.conversation.id).map(withoutEscapes)).to.deep.equal([row.chat[lang]]);
        expect(linesSince(from)).to.deep.equal([{ ...row.line, timed: true }]);
      });
    }
  }

  it('asks for an unknown zone, then the dialog reports the failure; a greeting reports none', async () => {
    const mia = { from: { id: 'mia' } };
    befall('calendar.settings.list', google(500, 'backendError'));
    const link = await signInLink(url, "what's on tomorrow", { ...chat(), ...mia });
    await ask(await codeFromBrowser(url, sandbox.control, link, EMAIL), { ...chat(0), ...mia });
    sandbox.control.faults.clear();
    befall('calendar', google(403, 'accessNotConfigured'));
    const here = { ...chat(), ...mia, localTimezone: undefined };
    expect(await ask("what's on tomorrow", here)).to.equal('Which time zone are you in? For example “Europe/London”.');
    expect(await ask('Europe/Paris', here)).to.equal(SETUP.en);
    expect(await ask('hello', { ...here, ...chat() })).to.match(/^Hello!/);
    expect(bot.out).to.not.contain('A turn failed');
  });

  it('tells the operator about each wrong set-up once, whoever met it', async () => {
    const setup = [...READING, ...REFRESHING, ...SIGNING_IN].filter(({ line: { level } }) => level === 50);
    const causes = [...new Set(setup.map(({ line: { code, reason } }) => `${code} ${reason}`))];
    await until(() => webhook.told.length >= causes.length);
    expect(webhook.told.map(({ code, reason }) => `${code} ${reason}`).toSorted()).to.deep.equal(causes.toSorted());
    expect(webhook.told.find(({ code }) => code === 'calendar/blocked')).to.deep.equal({
      text:
        'Google Calendar (sandbox) does not accept the set-up of the bot: GET /calendars/{calendarId}/events (events.list) ' +
        '-> 403 domainPolicy. People are told that you know. `npm run authorize -- google-calendar --doctor` says what to change.',
      ...{ about: 'misconfigured', profile: 'google-calendar', operation: 'events.list', status: '403' },
      ...{ reason: 'domainPolicy', code: 'calendar/blocked' },
    });
  });
});
