import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { systemClock } from '../core/clock.ts';
import { isBotError } from '../core/errors.ts';
import { environment } from '../settings/environment.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { showCard } from './templates/cards/card.ts';
import { type ChatTerminal, chat } from './templates/chat.ts';
import { type CommandResult, check } from './templates/check/check.ts';
import { type CommandName, isCommand, options } from './templates/command-line/commands.ts';
import { slipIn } from './templates/command-line/slip-in.ts';
import { changed, taken } from './templates/copies/changed.ts';
import { copy } from './templates/copies/copy.ts';
import { missed } from './templates/missed.ts';
import { testConversations } from './templates/test.ts';
import { trySentence } from './templates/try.ts';
import { back } from './templates/versions/back.ts';
import { changes, history } from './templates/versions/versions.ts';

const USAGE = `npm run templates -- check                 check all files and list every fault with its line
  --strict                                 fail on warnings too
  --utterances                             also show which of your utterances look like those of another template
  --all                                    the same of all utterances
npm run templates -- try "a sentence"      show which template the sentence starts, how surely, and its entities
npm run templates -- chat                  talk to the templates in this terminal, with a sample calendar
  --cards                                  show cards, as text
  --trace                                  show the steps of the dialog, the slots and what is written
  --at 2026-12-01T09:00                    talk at this time
  --save tests/mine.txt                    make a conversation test of the chat
npm run templates -- test [files]          play the conversations in tests/ and show what went differently
  --rewrite                                record what the bot does now in these files
npm run templates -- card event            show a card with example values, as text
  --out card.png                           as a picture, as web chat and Teams show it; or card.html
  --dark                                   in dark colours
npm run templates -- missed                show what people said that the bot did not understand or left out
  --since 7d                               in the last seven days (or 12h)
npm run templates -- copy NAME             copy a file into the last folder of TEMPLATES_DIR, to change it there
npm run templates -- changed [NAME]        show what has changed in shipped files since they were copied, and in the copies
  --done                                   count the copy as one of the shipped file as it is now
npm run templates -- history               list the versions that a bot served
npm run templates -- diff [NUMBER]         show what has changed in the files since a version, by default the last that served
npm run templates -- back NUMBER [NAME]    return to a version, or with one file; what it replaces is kept
  --actions                                history, diff and back of the files in ACTIONS_DIR

Add --locale de (or another locale) to make try, chat and card use that language.
`;

const { positionals, values } = parseArgs({ options, allowPositionals: true, strict: false });
const textOf = (name: keyof typeof values): string | undefined =>
  typeof values[name] === 'string' ? values[name] : undefined;
const isSet = (name: keyof typeof values): boolean => values[name] === true;
const locale = textOf('locale');
const [word = '', ...words] = positionals;
const [first = ''] = words;

type Run = (settings: Settings) => Promise<string | CommandResult> | CommandResult | string;

const chatOptions = {
  ...{ locale, at: textOf('at'), save: textOf('save') },
  ...{ cards: isSet('cards'), trace: isSet('trace') },
};
const kind = isSet('actions') ? 'action' : 'template';
const cardOptions = { locale, out: textOf('out'), dark: isSet('dark'), now: systemClock() };

const runs: Readonly<Record<CommandName, Run>> = {
  check: settings => check(settings, { strict: isSet('strict'), utterances: isSet('utterances'), all: isSet('all') }),
  try: settings => trySentence(settings, words.join(' '), locale),
  chat: settings => chat(settings, chatOptions, thisTerminal()).then(() => ''),
  test: settings => testConversations(settings, words, { rewrite: isSet('rewrite') }),
  card: settings => showCard(settings, first, cardOptions),
  missed: settings => missed(settings, { since: textOf('since'), now: systemClock() }),
  copy: settings => copy(settings, first),
  changed: settings => (isSet('done') ? taken(settings, first) : changed(settings, first || undefined)),
  history: settings => history(settings, kind),
  diff: settings => changes(settings, kind, first === '' ? undefined : Number(first)),
  back: settings => back(settings, Number(first), words.slice(1), kind),
};

const refusal = word === '' ? USAGE : slipText(slipIn(word, { words, values }));
if (refusal === undefined && isCommand(word)) await run(runs[word]);
else {
  process.stderr.write(refusal ?? USAGE);
  process.exitCode = 2;
}

function slipText(slip: string | undefined): string | undefined {
  return slip && `${slip}\n\`npm run templates\` lists all commands and options.\n`;
}

async function run(command: Run): Promise<void> {
  try {
    const done = await command(readSettings(environment()));
    const { text, isGood, trouble = '' } = typeof done === 'string' ? { text: done, isGood: true, trouble: '' } : done;
    process.stderr.write(trouble);
    (isGood ? process.stdout : process.stderr).write(text);
    process.exitCode = isGood ? 0 : 1;
  } catch (error) {
    if (!isBotError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Ctrl-C ends the chat like the end of the input, so that it is saved. */
function thisTerminal(): ChatTerminal {
  const lines = createInterface({ input: process.stdin });
  process.once('SIGINT', () => lines.close());
  const write = (text: string): void => void process.stdout.write(text);
  return { lines, write, echoes: !process.stdin.isTTY, now: systemClock() };
}
