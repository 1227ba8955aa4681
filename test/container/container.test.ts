import { once } from 'node:events';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { ROOT, readStages, type Stage, saidBy, sentToEngine } from './dockerfile.ts';
import { PlainFolder } from './plain-folder.ts';

const GOOGLE = { GOOGLE_CLIENT_ID: 'id', GOOGLE_CLIENT_SECRET: 'secret-of-the-client' };

describe('the container image', () => {
  const stages = readStages();
  const image = stages.at(-1) as Stage;

  it('uses the version of Node that the project is tested with', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
    const { version } = lock.packages['node_modules/node'];
    expect(stages.map(({ base }) => base)).to.deep.equal(stages.map(() => `node:${version}-bookworm-slim`));
  });

  it('contains only the project files that it copies', () => {
    const copied = stages
      .flatMap(stage => saidBy(stage, 'COPY'))
      .filter(said => !said.startsWith('--from'))
      .flatMap(said => said.split(' ').slice(0, -1));
    expect([...new Set(copied)].sort()).to.deep.equal(sentToEngine().sort());
    expect(readFileSync(join(ROOT, '.dockerignore'), 'utf8')).to.match(/^\*$/m);
  });

  it('has no secret in its settings, and runs without root', () => {
    expect(saidBy(image, 'ENV')).to.deep.equal([
      'NODE_ENV=production HOST=0.0.0.0 PORT=3978 STORE_URL=sqlite:/data/bot.sqlite',
    ]);
    expect(saidBy(image, 'USER')).to.deep.equal(['1000:1000']);
    expect(stages.flatMap(stage => saidBy(stage, 'ARG'))).to.deep.equal([]);
  });

  describe('its steps, carried out in a plain folder', () => {
    let folder: PlainFolder;
    before(() => {
      folder = new PlainFolder();
    });
    after(() => folder.remove());

    const command = (word: string): string[] =>
      JSON.parse(saidBy(image, word)[0]?.replace(/^.*?CMD (?=\[)|^/, '') ?? '') as string[];

    /** The bot as the image starts it, but on a free port. */
    async function start(): Promise<{ url: string; end(): Promise<number | null> }> {
      const child = folder.start(command('CMD'), { PORT: '0', LOG_LEVEL: 'silent', ...GOOGLE });
      const said = (await Promise.race([once(child.stdout, 'data'), text(child.stderr)])).toString();
      const url = /^Listening on (\S+)/.exec(said)?.[1];
      if (!url) throw new Error(said);
      const end = async (): Promise<number | null> => {
        child.kill('SIGTERM');
        return (await once(child, 'exit'))[0];
      };
      return { url, end };
    }

    it('install no packages that only development needs', () => {
      const has = (name: string): boolean => existsSync(folder.path(`/app/node_modules/${name}`));
      expect(['botbuilder', 'liquidjs', 'pg'].map(has)).to.deep.equal([true, true, true]);
      expect(['mocha', 'typescript', '@biomejs/biome', 'playwright-core', 'node'].map(has)).to.not.include(true);
    });

    it('make a bot that answers, is healthy, stores its data in /data, and ends at SIGTERM', async () => {
      const bot = await start();
      expect(await (await fetch(`${bot.url}/readyz`)).json()).to.deep.equal({ status: 'ready' });
      const page = await (await fetch(bot.url)).text();
      const script = /src="(\/webchat\/webchat-[^"]+)"/.exec(page)?.[1] ?? 'no script';
      expect((await fetch(`${bot.url}${script}`)).status).to.equal(200);
      const health = folder.start(command('HEALTHCHECK'), { PORT: new URL(bot.url).port });
      expect((await once(health, 'exit'))[0]).to.equal(0);
      expect(existsSync(folder.path('/data/bot.sqlite'))).to.equal(true);
      expect(await bot.end()).to.equal(0);
      const sick = folder.start(command('HEALTHCHECK'), { PORT: new URL(bot.url).port });
      expect((await once(sick, 'exit'))[0]).to.equal(1);
    });

    it('leave nothing outside /data that the bot could change', () => {
      const { uid, mode } = statSync(folder.path('/app/bot/main.ts'));
      expect([uid, mode & 0o022]).to.deep.equal([process.getuid?.(), 0]);
      expect(() => accessSync(folder.path('/data'), constants.W_OK)).not.to.throw();
      if (process.getuid?.() === 0) expect(statSync(folder.path('/data')).uid).to.equal(1000);
    });

    it('make commands that run in it', async () => {
      const child = folder.start(['node', 'cli/rotate-keys.ts']);
      expect(await text(child.stderr)).to.match(/^TOKEN_KEYS has only one key, so there is no new key to move to\./);
    });
  });
});
