import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { type RunningBot, startBot } from '../../bot/start.ts';
import { fixedClock } from '../../core/clock.ts';
import { withoutEscapes } from '../../dialogs/index.ts';
import { type Control, type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { freshFolder, removeFolder, say, signInLink } from '../bot/bot-process.ts';
import { sandboxSettings } from '../bot/sandbox-settings.ts';
import { codeFromBrowser } from '../bot/sign-in-by-http.ts';
import { until } from '../until.ts';

const EMAIL = 'alex.morgan@example.com';
const NOW = Date.UTC(2026, 10, 23, 9);
const READ = 'https://www.googleapis.com/auth/calendar.readonly';
const WRITE = 'https://www.googleapis.com/auth/calendar';

describe('permissions that a provider does not name, in the whole bot', () => {
  let folder: string;
  let sandbox: Sandbox;
  let gateway: Server;
  let bot: RunningBot;
  /** The granted scopes that the token endpoint reports; undefined: the true ones. */
  let named: string | undefined;
  const told: string[] = [];

  beforeEach(async () => {
    folder = freshFolder();
    told.length = 0;
    named = undefined;
    const clock = fixedClock(NOW);
    sandbox = await startSandbox({ clock });
    gateway = createServer(async (request, response) => {
      const body = (await request.toArray()).join('');
      if (request.url === '/hook') {
        told.push((JSON.parse(body) as { text: string }).text);
        return response.end();
      }
      const { 'content-type': type = '' } = request.headers;
      const init = { method: 'POST', headers: { 'content-type': type }, body };
      const tokens = (await (await fetch(`${sandbox.url}/token`, init)).json()) as object;
      response.setHeader('content-type', 'application/json');
      return response.end(JSON.stringify({ ...tokens, ...(named !== undefined && { scope: named }) }));
    });
    await new Promise<void>(resolve => gateway.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    const profiles = join(folder, 'auth-profiles');
    mkdirSync(profiles);
    const shipped = readFileSync(join(import.meta.dirname, '../../sandbox/auth-profiles/google-calendar.yaml'), 'utf8');
    writeFileSync(join(profiles, 'google-calendar.yaml'), shipped.replaceAll(/\S+\/token$/gm, `${url}/token`));
    bot = await startBot(
      {
        ...{ PORT: '0', LOG_LEVEL: 'silent', STORE_URL: `sqlite:${join(folder, 'bot.sqlite')}` },
        ...sandboxSettings(sandbox),
        ...{ AUTH_PROFILES_DIR: profiles, OPERATOR_WEBHOOK_URL: `${url}/hook` },
      },
      clock,
    );
  });
  afterEach(async () => {
    await bot.close();
    await sandbox.close();
    gateway.closeAllConnections();
    gateway.close();
    removeFolder(folder);
  });

  const ask = async (text: string, over = {}) => withoutEscapes((await say(bot.url, text, over)).join('\n'));

  /**
   * Says something that the bot answers with a link, and signs in with it: first for reading only. `ticked` are the boxes
   * that stay ticked.
   */
  async function signIn(text: string, ticked?: string[]): Promise<string> {
    const control: Pick<Control, 'consent'> = {
      consent: (url, choice) => sandbox.control.consent(url, { ...choice, ...(ticked && { scopes: ticked }) }),
    };
    const link = await signInLink(bot.url, text);
    return ask(await codeFromBrowser(bot.url, control, ticked ? link : `${link}?only=read`, EMAIL));
  }

  it('are requested once more; then the bot continues, and tells its operator', async () => {
    named = 'cal.r openid';
    const again = await signIn("what's on tomorrow");
    expect(again).to.contain('Sign in again and tick that permission;');
    expect(await signIn('try again')).to.contain('You have ');
    expect(await ask("what's on tomorrow")).to.contain('You have ');
    await until(() => told.length > 0);
    expect(told).to.deep.equal([
      'Google Calendar (sandbox) did not name these permissions after two consents: ' +
        `${READ}. It named: cal.r, openid. They are not asked for again, and the bot goes on without them. ` +
        'If these are other names for the same permissions, write them into `scopeAliases` of the profile google-calendar; ' +
        'otherwise a person left a box unticked, or an administrator does not allow it.',
    ]);
  });

  it('are reported as missing if the calendar refuses after the second consent, without another link', async () => {
    await signIn("what's on tomorrow");
    await signIn('create an event called "Rehearsal" tomorrow at 3pm', [READ]);
    expect(await signIn('try again', [READ])).to.contain('Rehearsal');
    const refused =
      "Google Calendar (sandbox) still doesn't let me create or change events, even though you signed in again. " +
      'If you left a box unticked, say “sign in” and tick it. ' +
      "Otherwise the people who run this bot need to fix it, and they've been told.";
    expect(await ask('yes')).to.equal(refused);
    expect(await ask('create an event called "Dinner" tomorrow at 7pm')).to.contain('Dinner');
    expect(await ask('yes')).to.equal(refused);
    expect(sandbox.control.events(EMAIL).filter(({ summary }) => summary === 'Rehearsal')).to.deep.equal([]);
  });

  it('can be granted later', async () => {
    await signIn("what's on tomorrow");
    await signIn('create an event called "Rehearsal" tomorrow at 3pm', [READ]);
    await signIn('try again', [READ]);
    await ask('yes');
    await signIn('sign in', [READ, WRITE]);
    await ask('create an event called "Rehearsal" tomorrow at 3pm');
    expect(await ask('yes')).to.match(/^Done, it's in your calendar\./);
  });

  it('are requested only once if the calendar needs more than the provider reported', async () => {
    await signIn("what's on tomorrow");
    named = `${READ} ${WRITE}`;
    const refused = "still doesn't let me create or change events";
    expect(await signIn('create an event called "Rehearsal" tomorrow at 3pm', [READ])).to.contain('Rehearsal');
    expect(await ask('yes')).to.contain(refused);
    expect(await ask('create an event called "Dinner" tomorrow at 7pm')).to.contain('Dinner');
    expect(await signIn('yes', [READ])).to.contain(refused);
  });
});
