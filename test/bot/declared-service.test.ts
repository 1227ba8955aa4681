import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { OFFICE_KEY, type OfficeServer, startOffice } from '../services/office-server.ts';
import { BotProcess, freshFolder, removeFolder, say } from './bot-process.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLE = join(ROOT, 'docs/examples/office');

describe('a bot with a declared service', () => {
  let folder: string;
  let office: OfficeServer;
  let bot: BotProcess;
  let url: string;
  before(async () => {
    folder = freshFolder();
    const profiles = join(folder, 'profiles');
    mkdirSync(profiles);
    copyFileSync(join(ROOT, 'auth-profiles/google-calendar.yaml'), join(profiles, 'google-calendar.yaml'));
    copyFileSync(join(EXAMPLE, 'auth-profiles/office-api.yaml'), join(profiles, 'office-api.yaml'));
    office = await startOffice();
    bot = new BotProcess(folder, {
      LOG_LEVEL: 'info',
      TEMPLATES_DIR: `templates,${EXAMPLE}/templates`,
      ACTIONS_DIR: `${EXAMPLE}/actions`,
      AUTH_PROFILES_DIR: profiles,
      OFFICE_URL: office.url,
      OFFICE_KEY,
      OFFICE_TENANT: '0d4f2f0e-52f1-4f0c-8f8e-7f7c5f2b9a10',
    });
    url = await bot.listening();
  });
  after(async () => {
    await bot.ended('SIGTERM');
    await office.close();
    removeFolder(folder);
  });
  beforeEach(() => office.reset());

  it('starts with the sandbox, and asks the service without a sign-in', async () => {
    const [text] = await say(url, 'who is in the office today?');
    expect(text).to.match(/^In the office on .+:\n\n- Ana, room 4\\?\.12\n- Ben$/);
    expect(office.requests[0]?.headers['x-key']).to.equal(OFFICE_KEY);
  });

  it('lets nobody write whom no channel vouches for, before anything is asked', async () => {
    await say(url, 'book a desk for tomorrow');
    const [text] = await say(url, '4.12');
    expect(text).to.contain("read-only, so I can't change anything");
    expect(office.requests).to.deep.equal([]);
  });

  it('still has the calendar of the sandbox', async () => {
    const [text] = await say(url, "what's on my calendar tomorrow?");
    expect(text).to.contain('sign in');
  });

  it('logs what failed, and neither key, address nor answer', async () => {
    office.faults = [401];
    const [text] = await say(url, 'who is in the office tomorrow?', { conversation: { id: 'conversation-2' } });
    expect(text).to.equal("I'm not allowed to do that at The office service.");
    expect(bot.out).to.contain(
      '"operation":"office.presence","method":"GET","path":"/people","status":401,"reason":"status","code":"service/unauthorized"',
    );
    expect(bot.out).not.to.match(/CANARY|4\.12|127\.0\.0\.1:\d+\/people/);
  });
});
