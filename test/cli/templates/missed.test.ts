import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type CountedMiss, MissedLog } from '../../../bot/runtime/missed-log.ts';
import { missed } from '../../../cli/templates/missed.ts';
import { alike } from '../../../cli/templates/missed-groups.ts';
import { isBotError } from '../../../core/errors.ts';
import { silentLog } from '../../../core/log.ts';
import type { Missed } from '../../../dialogs/index.ts';
import { openKeys } from '../../../settings/keys.ts';
import { readSettings } from '../../../settings/settings.ts';
import { createSealer, openStore } from '../../../store/index.ts';
import { EmbeddedPerson } from '../../bot/embedded-person.ts';
import { startTryOutBot, TRY_OUT, type TryOutBot } from '../../bot/try-out-bot.ts';
import { until } from '../../until.ts';

const HOUR = 3_600_000;

describe('npm run templates -- missed', () => {
  let bot: TryOutBot;
  afterEach(() => bot.end());

  const show = (since?: string, env: Record<string, string> = {}, now = TRY_OUT): Promise<string> => {
    const settings = readSettings({
      STORE_URL: `sqlite:${join(bot.folder, 'bot.sqlite')}`,
      LOG_LEVEL: 'silent',
      ...env,
    });
    return missed(settings, { since, now });
  };

  const problem = (since: string): Promise<string | undefined> =>
    show(since).then(undefined, error => (isBotError(error, 'settings/invalid') ? error.message : undefined));

  it('shows what people said to a running bot, masked and grouped', async () => {
    bot = await startTryOutBot();
    const person = await EmbeddedPerson.onPage(bot.url);
    for (const text of ['play some jazz', 'play some jazz for Zorblax', 'tell zork mcdonald the code 4417', 'hello'])
      await person.ask(text);
    await until(async () => (await show()).startsWith('3 messages'));
    expect(await show()).to.equal(`3 messages of the last 7d with something that was missed, the most frequent first:

   2×  not understood
       play some jazz
       play some jazz for {name}

   1×  not understood
       tell {name} the code #
`);
    expect(await show('1h', {}, TRY_OUT + 3 * HOUR)).to.equal('Nothing was missed in the last 1h.\n');
  });

  it('looks as docs/designers.md shows it', async () => {
    bot = await startTryOutBot();
    const catering = { how: 'left-out', parts: ['with catering'], template: 'create-event' } as const;
    const twice = { ...catering, text: 'book {title} {when} with catering' };
    const found: Missed[] = [
      ...[twice, twice, { ...catering, text: '{title} {when} please with catering' }],
      { how: 'unknown', text: 'who is at {event}', template: 'get-event' },
      { how: 'wrong', text: "what's on {range}", template: 'busy-by-preset-range' },
    ];
    await noteIn(bot.folder, found);
    const page = readFileSync(join(import.meta.dirname, '../../../docs/designers.md'), 'utf8');
    expect(page).to.include(`\`\`\`\n${await show()}\`\`\``);
  });

  it('keeps nothing if MISSED_DAYS is 0', async () => {
    bot = await startTryOutBot({ env: { MISSED_DAYS: '0' } });
    const person = await EmbeddedPerson.onPage(bot.url);
    await person.ask('play some jazz');
    await person.ask('hello');
    expect(await show(undefined, { MISSED_DAYS: '0' })).to.equal('Nothing is kept, because MISSED_DAYS is 0.\n');
    expect(await show()).to.equal('Nothing was missed in the last 7d.\n');
  });

  it('says how to write a length of time', async () => {
    bot = await startTryOutBot();
    for (const since of ['a week', '0d', '7'])
      expect(await problem(since)).to.equal(`--since ${since} is no length of time; write one like 7d or 12h.`);
  });
});

/** Notes what was missed, as a bot does. */
async function noteIn(folder: string, found: readonly Missed[]): Promise<void> {
  const settings = readSettings({ STORE_URL: `sqlite:${join(folder, 'bot.sqlite')}` });
  const store = await openStore(settings.STORE_URL, { clock: () => TRY_OUT, log: silentLog, role: 'command' });
  const log = new MissedLog(store, createSealer(openKeys(settings).store), 30);
  await log.note(found, { language: 'en', now: TRY_OUT });
  await store.close();
}

describe('misses that are alike', () => {
  const miss = (text: string, more: Partial<CountedMiss> = {}): CountedMiss => ({
    ...{ how: 'unknown', text, language: 'en', count: 1 },
    ...more,
  });
  const texts = (found: readonly CountedMiss[]): string[][] =>
    alike(found).map(({ misses }) => misses.map(({ text }) => text));

  it('share at least half of their words; the most frequent group comes first', () => {
    expect(texts([miss('play some jazz'), miss('order a pizza', { count: 3 }), miss('play some rock')])).to.deep.equal([
      ['order a pizza'],
      ['play some jazz', 'play some rock'],
    ]);
  });

  it('are compared by what was left out, if something was', () => {
    const left = { how: 'left-out' as const, parts: ['with catering'] };
    expect(
      texts([
        miss('book {title} {when} with catering', left),
        miss('lunch {when} please with catering', left),
        miss('book {title} {when} with parking', { ...left, parts: ['in the garage'] }),
      ]),
    ).to.have.length(2);
  });

  it('are of one kind and one language', () => {
    expect(texts([miss('a b'), miss('a b', { how: 'wrong' }), miss('a b', { language: 'de' })])).to.have.length(3);
  });

  it('name the template of most of them', () => {
    const [group] = alike([
      miss('play some jazz', { template: 'get-event' }),
      miss('play some rock', { template: 'create-event', count: 2 }),
    ]);
    expect(group).to.include({ template: 'create-event', count: 3 });
  });
});
