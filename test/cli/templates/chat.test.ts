import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type ChatOptions, chat } from '../../../cli/templates/chat.ts';
import { testConversations } from '../../../cli/templates/test.ts';
import { isBotError } from '../../../core/errors.ts';
import { readSettings } from '../../../settings/settings.ts';

const SHIPPED = join(import.meta.dirname, '../../../templates');
const NOON = Date.UTC(2026, 11, 1, 12);

describe('npm run templates -- chat', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'templates-'));
    cpSync(SHIPPED, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const settings = () => readSettings({ TEMPLATES_DIR: folder });

  /** What the chat writes about these lines. */
  async function said(lines: readonly string[], options: ChatOptions = {}): Promise<string> {
    const written: string[] = [];
    const typed = (async function* () {
      yield* lines;
    })();
    const write = (text: string): void => void written.push(text);
    await chat(settings(), { locale: 'en-GB', ...options }, { lines: typed, write, echoes: true, now: NOON });
    return written.join('');
  }

  it('greets, answers each line and shows buttons', async () => {
    const text = await said(['schedule "Plan" tomorrow at 4pm', 'yes']);
    expect(text).to.match(
      /^Hello! .*\n\[What's on\] .*\n> schedule "Plan" tomorrow at 4pm\nShall I create this event\?/,
    );
    expect(text).to.include(
      '- When: Wednesday, 2 December 2026, 16:00 – 16:30\n[Yes] [Change something] [No]\n> yes\nDone',
    );
  });

  it('speaks another language', async () => {
    expect(await said(['was steht morgen an?'], { locale: 'de-DE' })).to.match(
      /\n> was steht morgen an\?\nDu hast \d Termine/,
    );
  });

  it('--at sets the time', async () => {
    expect(await said(['schedule "Plan" tomorrow at 3pm'], { at: '2027-02-27T09:00' })).to.include(
      '28 February 2027, 15:00',
    );
    const error = await said([], { at: 'soon' }).then(undefined, (thrown: unknown) => thrown);
    expect(isBotError(error, 'settings/invalid') && error.message).to.equal(
      '--at soon is no time; write one like 2026-12-01T09:00.',
    );
  });

  it('--cards shows cards as text', async () => {
    expect(await said(['schedule "Plan" tomorrow at 4pm in Room 4 with bo@example.com'], { cards: true })).to.include(`
┌─
│ Plan
│ Wednesday, 2 December 2026, 16:00 – 16:30
│ Where: Room 4
│ ────────────────────
│ 1 guest
│ bo@example.com
│ They get an invitation by e-mail.
└─
[Yes]`);
  });

  it('--trace shows steps, slots, actions and writes', async () => {
    const text = await said(['schedule "Plan" tomorrow at 4pm', '[presses yes]'], {
      trace: true,
      at: '2026-12-01T09:00',
    });
    expect(text).to.include('\n  nothing --start--> filling\n  filling --go-on--> access\n');
    expect(text).to.include(
      '\n  slots: title Plan; when 2026-12-02 16:00; duration 30; invitations send\n  at: create-event / confirm\n',
    );
    expect(text).to.match(
      /\n {2}confirm --button--> access\n(?: {2}.* --.*--> .*\n)+ {2}runs: create-event \/ done\n {2}does: create Plan Wed/,
    );
  });

  it('a line in brackets lets something happen', async () => {
    const text = await said(['[presses nothing]', '[the calendar does not answer]', "what's on tomorrow"]);
    expect(text).to.match(
      /> \[presses nothing\]\n\(there is no button “nothing”\. The newest buttons: .* \| .*\)\n> \[the calendar does not answer\]\n> what/,
    );
    expect(text).to.match(/> what's on tomorrow\n.*doesn't answer|isn't answering|can't reach/i);
  });

  it('--save makes a conversation test that passes', async () => {
    const lines = ['create an event', 'Plan', '[presses nothing]', 'tomorrow from 4 to 5pm', '[presses yes]'];
    const file = join(folder, 'tests', 'mine.txt');
    expect(await said(lines, { save: 'tests/mine.txt', at: '2026-12-01T09:00' })).to.match(
      /\n.*tests.mine\.txt was written\.\n$/,
    );
    expect(readFileSync(file, 'utf8')).to.match(
      /^# create an event\nnow: 2026-12-01T09:00 .*\nlocale: en-GB\n\n\[opens the chat\]\nat: idle\nuser: create an event\n/,
    );
    expect(readFileSync(file, 'utf8'))
      .to.match(/\[presses yes\]\nruns: create-event \/ done\ndoes: create Plan .*\nat: idle\n$/)
      .and.not.include('nothing');
    expect(await testConversations(settings(), ['mine'])).to.include({ isGood: true });
  });

  it('--save does not replace a test', async () => {
    const error = await said([], { save: 'create-event' }).then(undefined, (thrown: unknown) => thrown);
    expect(isBotError(error, 'settings/invalid') && error.message).to.equal(
      `${join(folder, 'tests', 'create-event.txt')} exists already; choose another name for --save.`,
    );
  });
});
