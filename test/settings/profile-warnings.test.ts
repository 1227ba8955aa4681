import { join } from 'node:path';
import { expect } from 'chai';
import { systemClock } from '../../core/clock.ts';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { readProfiles } from '../../settings/profiles.ts';
import { readSettings } from '../../settings/settings.ts';
import { recordedLog } from '../auth/harness.ts';
import { freshFolder, removeFolder } from '../bot/bot-process.ts';
import { sandboxFolder } from '../cli/authorize/folder.ts';
import { run } from '../cli/authorize/test-run.ts';

const WHY = 'nobody can use this account while MicrosoftAppId is not set, because no channel verifies who people are';

describe('an account for everybody, and a bot without a registration', () => {
  let folder: string;
  let sandbox: Sandbox;
  let unregistered: Record<string, string>;
  before(async () => {
    folder = freshFolder();
    sandbox = await startSandbox();
    const { MicrosoftAppId, MicrosoftAppPassword, ...rest } = { ...sandboxFolder(folder, sandbox), PORT: '4978' };
    expect([MicrosoftAppId, MicrosoftAppPassword].every(Boolean)).to.equal(true);
    unregistered = rest;
  });
  after(async () => {
    await sandbox.close();
    removeFolder(folder);
  });

  it('starts, and says in the log which line of which file nobody can use', () => {
    const warned = (env: Record<string, string>) => {
      const { log, text } = recordedLog();
      const { profiles } = readProfiles({ settings: readSettings(env), env, used: new Set(['google-calendar']) }, log);
      expect(profiles?.size).to.equal(1);
      return text();
    };
    const { file, line, column, msg, level } = JSON.parse(warned(unregistered));
    expect([file, line, column, msg, level]).to.deep.equal([
      ...[join(folder, 'profiles/google-calendar.yaml'), 6, 1, `Auth profile: ${WHY}.`, 40],
    ]);
    expect(warned(sandboxFolder(folder, sandbox))).to.equal('');
  });

  it('is told so by the doctor, as a note: the profile is right', async () => {
    const { code, out } = await run(['google-calendar', '--doctor'], unregistered, { now: systemClock() });
    expect(out).to.contain(`note   settings        ${join(folder, 'profiles/google-calendar.yaml')}:6: ${WHY}.\n`);
    expect(out).to.contain('To do: Set MicrosoftAppId and MicrosoftAppPassword');
    expect([code, out.includes('WRONG')]).to.deep.equal([0, false]);
  });
});
