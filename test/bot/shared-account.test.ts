import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { createAuth } from '../../auth/index.ts';
import { type RunningBot, startBot } from '../../bot/start.ts';
import { fixedClock } from '../../core/clock.ts';
import { silentLog } from '../../core/log.ts';
import { withoutEscapes } from '../../dialogs/index.ts';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { openKeys } from '../../settings/keys.ts';
import { profilesOf } from '../../settings/profiles.ts';
import { readSettings } from '../../settings/settings.ts';
import { createSealer, openStore } from '../../store/index.ts';
import { until } from '../until.ts';
import { freshFolder, removeFolder, say } from './bot-process.ts';
import { sandboxSettings } from './sandbox-settings.ts';
import { signInByHttp } from './sign-in-by-http.ts';
import { startWebhook, type Webhook } from './webhook.ts';

const EMAIL = 'alex.morgan@example.com';
const NOW = Date.UTC(2026, 10, 23, 9);
const HOUR = 3_600_000;

describe('a shared account, in the whole bot', () => {
  let folder: string;
  let sandbox: Sandbox;
  let env: Record<string, string>;
  let bot: RunningBot;
  let webhook: Webhook;
  const clock = fixedClock(NOW);

  before(async () => {
    folder = freshFolder();
    sandbox = await startSandbox({ clock });
    webhook = await startWebhook();
    const profiles = join(folder, 'auth-profiles');
    mkdirSync(profiles);
    const perUser = readFileSync(join(import.meta.dirname, '../../sandbox/auth-profiles/google-calendar.yaml'), 'utf8');
    const shared = 'authorization: pre-authorized\naudience: { anonymous: true }\npublishing: testing';
    writeFileSync(join(profiles, 'google-calendar.yaml'), perUser.replace('authorization: per-user', shared));
    env = {
      ...{ PORT: '0', LOG_LEVEL: 'silent', STORE_URL: `sqlite:${join(folder, 'bot.sqlite')}` },
      ...sandboxSettings(sandbox),
      AUTH_PROFILES_DIR: profiles,
      OPERATOR_WEBHOOK_URL: `${webhook.url}secret-path`,
    };
    bot = await startBot(env, clock);
  });
  after(async () => {
    await bot.close();
    await sandbox.close();
    webhook.close();
    removeFolder(folder);
  });

  const ask = async (text: string): Promise<string> => withoutEscapes((await say(bot.url, text)).join('\n'));

  /** Does the same as `npm run authorize`, while the bot runs. */
  async function authorize(): Promise<string> {
    const settings = readSettings(env);
    const store = await openStore(settings.STORE_URL, { clock, log: silentLog, role: 'command' });
    const auth = createAuth({
      profiles: profilesOf({ settings, env, used: new Set(['google-calendar']) }),
      ...{ store, sealer: createSealer(openKeys(settings).store), clock, publicUrl: bot.url, log: silentLog },
      alert: () => undefined,
      report: () => undefined,
      madeAt: () => 'connector',
    });
    const link = `${bot.url}/auth/start/${await auth.sharedAccount.invite('google-calendar')}`;
    const page = await signInByHttp(bot.url, sandbox.control, link, EMAIL);
    expect(await auth.sharedAccount.accept('google-calendar')).to.equal(true);
    await store.close();
    return page;
  }

  it('says who can help before it is authorized, and asks no one to sign in', async () => {
    expect(await ask("what's on tomorrow")).to.equal(
      "Google Calendar (sandbox) isn't connected yet. You can't fix that here. Please ask the people who run this bot to authorize it again.",
    );
  });

  it('answers all of its audience once its developer has authorized it', async () => {
    expect(await authorize()).to.contain('Go back to the terminal');
    expect(await ask("what's on tomorrow")).to.contain(`in the calendar of ${EMAIL}`);
  });

  it('changes nothing for a reader', async () => {
    expect(await ask('create an event called "Rehearsal" tomorrow at 3pm')).to.equal(
      "The account of Google Calendar (sandbox) is read-only, so I can't change anything in it.",
    );
  });

  it('B9 cannot be signed out by anyone', async () => {
    const words =
      'Everyone here uses the same Google Calendar (sandbox) account. ' +
      "The people who run this bot look after it, so you don't need to sign in or out.";
    for (const text of ['sign out', 'sign in', 'switch account']) expect(await ask(text)).to.equal(words);
    expect(await ask('which account am I using')).to.equal(`You're using ${EMAIL} in Google Calendar (sandbox).`);
  });

  it('B10 alerts its operator once when it ends, and says who can repair it', async () => {
    sandbox.control.revoke(EMAIL);
    clock.set(NOW + 2 * HOUR);
    const words =
      'The connection to Google Calendar (sandbox) was removed there. ' +
      "You can't fix that here. Please ask the people who run this bot to authorize it again.";
    for (let time = 0; time < 3; time++) expect(await ask("what's on tomorrow")).to.equal(words);
    await until(() => webhook.told.length > 0);
    expect(webhook.told).to.deep.equal([
      {
        text:
          `The authorization of Google Calendar (sandbox) (${EMAIL}), which everybody uses, is over: the account ` +
          'owner or an administrator revoked it at the provider. Renew it with `npm run authorize -- google-calendar`.',
        ...{ profile: 'google-calendar', about: 'lapsed', cause: 'withdrawn' },
      },
    ]);
  });

  it('continues after a new authorization', async () => {
    await authorize();
    expect(await ask("what's on tomorrow")).to.contain(`in the calendar of ${EMAIL}`);
  });
});
