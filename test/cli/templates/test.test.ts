import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { isMap, parseDocument, type Scalar, visit, type YAMLMap } from 'yaml';
import { testConversations } from '../../../cli/templates/test.ts';
import { FaultsError } from '../../../core/faults.ts';
import { readSettings } from '../../../settings/settings.ts';

const SHIPPED = join(import.meta.dirname, '../../../templates');

describe('npm run templates -- test', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'templates-'));
    cpSync(SHIPPED, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const settings = () => readSettings({ TEMPLATES_DIR: folder });
  const conversation = (name: string): string => join(folder, 'tests', `${name}.txt`);
  const write = (name: string, lines: readonly string[]): void =>
    writeFileSync(conversation(name), `${lines.join('\n')}\n`);
  const test = (names: string[] = [], options: { rewrite?: boolean } = {}) =>
    testConversations(settings(), names, options);
  const edit = (file: string, from: string, to: string): void => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).to.include(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  };

  it('the shipped conversations go as expected', async () => {
    const count = readdirSync(join(SHIPPED, 'tests')).length;
    expect(await test()).to.deep.equal({ text: `${count} conversations: as expected.\n`, isGood: true });
  });

  it('docs/designers.md shows one of them, and what is said when it fails', async () => {
    const page = readFileSync(join(SHIPPED, '../docs/designers.md'), 'utf8');
    expect(page).to.include(readFileSync(join(SHIPPED, 'tests/create-event.txt'), 'utf8'));
    edit('create-event.yaml', 'default: 30 minutes', 'default: 45 minutes');
    const [said = ''] = (await test(['create-event'])).text.split('\n\n');
    expect(page).to.include(said.replace(folder, 'templates'));
  });

  it('they go as expected with every text in other words, too', async () => {
    for (const file of readdirSync(folder).filter(name => name.endsWith('.yaml'))) reword(join(folder, file));
    expect(await test()).to.include({ isGood: true });
  });

  it('shows what went differently, with the line of the turn', async () => {
    edit('create-event.yaml', 'default: 30 minutes', 'default: 45 minutes');
    expect(await test(['asked-step-by-step'])).to.deep.equal({
      text: `${conversation('asked-step-by-step')}: What is missing is asked for
  line 3, user: create an event
    - slots: duration 30; invitations send
    + slots: duration 45; invitations send

1 of 1 conversation went differently.
`,
      isGood: false,
    });
  });

  it('compares only the kinds of lines that a conversation has, and always what is written', async () => {
    write('steps', ['# Steps', '', 'user: schedule “Plan” tomorrow at 3', 'at: create-event / confirm']);
    expect(await test(['steps'])).to.include({ isGood: true });
    write('steps', ['# Steps', '', 'user: schedule “Plan” tomorrow at 3', 'user: yes', 'at: idle']);
    expect((await test(['tests/steps.txt'])).text).to.equal(`${conversation('steps')}: Steps
  line 3, user: schedule “Plan” tomorrow at 3
    + at: create-event / confirm
  line 4, user: yes
    + does: create Plan Tue 2026-11-24 15:00–15:30; invite

1 of 1 conversation went differently.
`);
  });

  it('compares whole texts, next to steps', async () => {
    const answer = "You're welcome!";
    write('texts', ['# Texts', '', 'user: thanks', `bot: ${answer}`, 'at: idle']);
    expect(await test([conversation('texts')])).to.include({ isGood: true });
    write('texts', ['# Texts', '', 'user: thanks', 'bot: My pleasure.', 'at: idle']);
    expect((await test(['texts'])).text).to.include(`    - bot: My pleasure.\n    + bot: ${answer}\n`);
  });

  it('fills in a new conversation, and keeps its comments', async () => {
    write('new', [
      '# New',
      '# About a plan.',
      '',
      '# First the time',
      'user: schedule “Plan” tomorrow',
      '# Now',
      '[presses “All day”]',
      '# The end',
    ]);
    expect((await test(['new'])).text).to.include('It says nothing of the bot yet. --rewrite adds that.');
    expect(await test(['new'], { rewrite: true })).to.deep.equal({
      text: `${conversation('new')} was rewritten.\n1 of 1 changed.\n`,
      isGood: true,
    });
    expect(readFileSync(conversation('new'), 'utf8')).to.equal(`# New
# About a plan.

# First the time
user: schedule “Plan” tomorrow
slots: title Plan; when 2026-11-24; duration 30; invitations send
at: create-event / slot when
# Now
[presses allDay]
slots: when 2026-11-24 allDay
at: create-event / confirm
# The end
`);
    expect(await test(['new'])).to.include({ isGood: true });
  });

  it('says what cannot be played, and plays the others', async () => {
    write('a', ['# A', '', '[the calendar does not anser]', 'at: idle']);
    write('b', ['# B', '', '[presses yes]', 'at: idle']);
    write('c', ['# C', 'locale: it-IT', '', 'user: ciao', 'at: idle']);
    write('d', ['# D', '', 'user: hello', 'at: idle']);
    const said = `${conversation('a')}: A
  line 3, [the calendar does not anser]
    nothing is known of [the calendar does not anser]. Did you mean \`the calendar does not answer\`?

${conversation('b')}: B
  line 3, [presses yes]
    there is no button “yes”. The bot has shown no buttons yet.

${conversation('c')}: C
  There are no templates for the locale it-IT.

`;
    expect((await test(['a', 'b', 'c', 'd'])).text).to.equal(`${said}3 of 4 conversations went differently.\n`);
    expect(await test(['a', 'b', 'c', 'd'], { rewrite: true })).to.include({ isGood: false });
  });

  it('says which buttons there are, and what went differently before', async () => {
    const lines = [
      'user: schedule “Plan” tomorrow at 4',
      'at: create-event / slot title',
      '[presses yess]',
      'at: idle',
    ];
    write('press', ['# Press', '', ...lines]);
    expect((await test(['press'])).text).to.equal(`${conversation('press')}: Press
  line 3, user: schedule “Plan” tomorrow at 4
    - at: create-event / slot title
    + at: create-event / confirm
  line 5, [presses yess]
    there is no button “yess”. Did you mean \`yes\`? The newest buttons: yes | changeSomething | no

1 of 1 conversation went differently.
`);
  });

  it('says that a time is none', async () => {
    write('later', ['# Later', '', 'user: hello', '[later, soon]']);
    expect((await test(['later'])).text).to.include(
      '  line 4, [later, soon]\n    “soon” is no time; write one like 2026-11-24T09:00.\n',
    );
  });

  it('--rewrite says which file it did not change, and why', async () => {
    write('press', ['# Press', '', 'user: hello', '[presses maybe]']);
    write('other', ['# Other', '', 'user: hello']);
    const before = readFileSync(conversation('press'), 'utf8');
    const { text, isGood } = await test(['press', 'other'], { rewrite: true });
    expect(text).to.match(
      /^.*press\.txt was not changed, because it cannot be played:\n {2}line 4, \[presses maybe\]\n/,
    );
    expect(text).to.match(/ there is no button “maybe”\. .*\n.*other\.txt was rewritten\.\n1 of 2 changed\.\n$/);
    expect([isGood, readFileSync(conversation('press'), 'utf8')]).to.deep.equal([false, before]);
  });

  it('says that there is no such conversation, and which may be meant', async () => {
    const said = async (...names: string[]): Promise<string> => {
      const error = await test(names).then(undefined, (thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(FaultsError);
      return (error as FaultsError).message;
    };
    const hint = '    Did you mean `look-ups`?';
    const path = `${folder}/tests/lok-ups.txt`;
    for (const name of ['look-up', 'tests/lookups', 'lok-ups.txt', path, './lok-ups.txt'])
      expect(await said(name)).to.equal(`${name} is no conversation test\n${hint}`);
    expect(await said('create-event', 'lunch', 'look-up')).to.match(
      /^lunch is no conversation test\n {4}There are: asked-step-by-step, .*\n\nlook-up is no conversation test\n.*$/,
    );
    expect(await said('tests')).to.contain('tests is no conversation test');
  });

  it('shows a line that is none of the format', async () => {
    write('odd', ['# Odd', '', 'user: hello', 'bott: hello']);
    const error = await test(['odd']).then(undefined, (thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(FaultsError);
    expect((error as FaultsError).faults).to.deep.include({
      ...{ file: conversation('odd'), line: 4, column: 1, source: 'bott: hello' },
      message: 'is no line of a conversation',
      hint: 'A conversation has lines like “user: hello”, “at: idle” and “[presses yes]”; further lines of an entry begin with two spaces.',
    });
  });
});

const TEXTS = new Set(['ask', 'invalid', 'confirm', 'replies', 'texts', 'buttons']);

function prefix(_: unknown, scalar: Scalar): void {
  scalar.value = `Well: ${scalar.value}`;
}

/** `use: agenda` names a text of shared.yaml; that text is changed there. */
const skipNames = (_: unknown, map: YAMLMap): symbol | undefined => (map.has('use') ? visit.SKIP : undefined);

/** Changes the words of every question, answer and button in a file. */
function reword(file: string): void {
  const document = parseDocument(readFileSync(file, 'utf8'));
  visit(document, {
    Pair(_, { key, value }) {
      if (String(key) === 'cards') return visit.SKIP;
      if (!TEXTS.has(String(key))) return;
      if (isMap(value) && value.has('use')) return visit.SKIP;
      const inner = isMap(value)
        ? value.items.filter(one => String(one.key) !== 'card').map(one => one.value)
        : [value];
      for (const node of inner) visit(node as never, { Map: skipNames, Scalar: prefix });
      return visit.SKIP;
    },
  });
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}
