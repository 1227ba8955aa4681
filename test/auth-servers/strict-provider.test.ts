import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type RunningBot, startBot } from '../../bot/start.ts';
import { fixedClock } from '../../core/clock.ts';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { freePort } from '../../settings/public-url.ts';
import { NOON } from '../auth/harness.ts';
import { freshFolder, removeFolder, say, signInLink } from '../bot/bot-process.ts';
import { codeFromBrowser } from '../bot/sign-in-by-http.ts';
import { writeProfile } from '../cli/authorize/folder.ts';
import { startGateway } from './gateway.ts';
import { CLIENT, StrictProvider } from './strict-provider.ts';

const EMAIL = 'alex.morgan@example.com';
const HOUR = 3_600_000;
const ROUNDS = 5;
const QUESTION = "what's on tomorrow";

describe('the whole bot, with oidc-provider and a gateway in front of the calendar', () => {
  const clock = fixedClock(NOON);
  const provider = new StrictProvider();
  let folder: string;
  let sandbox: Sandbox;
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let bot: RunningBot;

  before(async () => {
    folder = freshFolder();
    const port = await freePort('127.0.0.1');
    await provider.start(`http://localhost:${port}/auth/callback/google-calendar`);
    sandbox = await startSandbox({ clock, accessTokenSeconds: 7 * 86_400 });
    gateway = await startGateway(`${provider.origin}/me`, sandbox, EMAIL);
    const fields = Object.entries({
      ...{ name: 'google-calendar', title: 'Company calendar', type: 'oauth2', authorization: 'per-user' },
      ...provider.profileFields(`${gateway.url}/calendar/v3`),
      ...{ clientId: CLIENT.id, clientSecret: `\${COMPANY_SECRET}` },
    });
    writeProfile(folder, 'google-calendar', fields.map(([field, value]) => `${field}: ${value}\n`).join(''));
    const env = {
      ...{ PORT: String(port), STORE_URL: `sqlite:${join(folder, 'bot.sqlite')}`, LOG_LEVEL: 'silent' },
      ...{ AUTH_PROFILES_DIR: join(folder, 'profiles'), COMPANY_SECRET: CLIENT.secret },
    };
    bot = await startBot(env, clock);
  });
  after(async () => {
    await bot.close();
    await gateway.close();
    await sandbox.close();
    await provider.stop();
    removeFolder(folder);
  });

  const ask = async (text: string, conversation = 'conversation-1'): Promise<string> =>
    (await say(bot.url, text, { conversation: { id: conversation } })).join('\n');

  it('signs a person in with PKCE, a login with cookies, and a consent', async () => {
    const link = await signInLink(bot.url, QUESTION);
    const code = await codeFromBrowser(bot.url, provider, link, EMAIL);
    expect(await ask(code)).to.contain('You have ');
  });

  it('renews single-use tokens for several rounds, and only once for two simultaneous turns', async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      clock.set(clock() + HOUR);
      const answers = await Promise.all([ask(QUESTION), ask(QUESTION, 'conversation-2')]);
      for (const answer of answers) expect(answer, `round ${round}`).to.contain('You have ');
      expect([provider.refreshes, provider.reuses]).to.deep.equal([round, 0]);
    }
  });

  it('asks for a new sign-in after another party used an old refresh token', async () => {
    const used = provider.proxy.asked.find(({ body }) => body.includes('grant_type=refresh_token'));
    const body = used?.body ?? '';
    const headers = {
      authorization: used?.headers.authorization ?? '',
      'content-type': used?.headers['content-type'] ?? '',
    };
    const stolen = await fetch(`${provider.origin}/token`, { method: 'POST', headers, body });
    expect([stolen.status, provider.reuses]).to.deep.equal([400, 1]);
    clock.set(clock() + HOUR);
    expect(await ask(QUESTION)).to.match(/sign in/i);
  });

  it('keeps its tokens unreadable in the store', () => {
    const kept = readFileSync(join(folder, 'bot.sqlite')).toString('latin1');
    const tokens = provider.proxy.asked.flatMap(({ body }) => new URLSearchParams(body).get('refresh_token') ?? []);
    expect(tokens).to.have.length(ROUNDS + 2);
    for (const token of tokens) expect(kept.includes(token)).to.equal(false);
  });
});
