import { parseArgs } from 'node:util';
import { expect } from 'chai';
import { options } from '../../../cli/templates/command-line/commands.ts';
import { slipIn } from '../../../cli/templates/command-line/slip-in.ts';

/** What is wrong with this command line. */
function slip(line: string): string | undefined {
  const parsed = parseArgs({ args: line.split(' '), options, allowPositionals: true, strict: false });
  const [command = '', ...words] = parsed.positionals;
  return slipIn(command, { words, values: parsed.values });
}

describe('npm run templates', () => {
  it('runs what it knows', () => {
    for (const line of [
      ...[
        'check',
        'check --strict --utterances',
        'try what is on --locale de',
        'chat --at 2026-12-01T09:00 --trace --save mine',
      ],
      ...['test', 'test one two --rewrite', 'card event --out card.png --dark', 'missed --since 7d', 'copy get-event'],
      ...['history', 'diff', 'back 3', 'back 3 get-event', 'back 3 --actions'],
    ])
      expect(slip(line), line).to.equal(undefined);
  });

  const table: [line: string, slip: string][] = [
    ['chta', 'There is no command `chta`. Did you mean `chat`?'],
    ['--trace caht', 'There is no command `caht`. Did you mean `chat`?'],
    ['publish', 'There is no command `publish`.'],
    ['toString', 'There is no command `toString`.'],
    ['chat --local de', '`chat` has no option --local. Did you mean `--locale`?'],
    ['test --rewrit', '`test` has no option --rewrit. Did you mean `--rewrite`?'],
    ['check --locale de', '`check` has no option --locale. It has --strict, --utterances, --all.'],
    ['diff get-event', '`diff` needs no name, or the number of a version.'],
    ['diff --dark', '`diff` has no option --dark. It has --actions.'],
    ['chat --locale', '--locale needs a value after it.'],
    ['chat --cards=yes', '--cards takes no value.'],
    ['check wifi', '`check` takes no name, so omit “wifi”.'],
    ['chat de', '`chat` takes no name, so omit “de”.'],
    ['try', '`try` needs a sentence between quotes.'],
    ['card one two', '`card` needs the name of one card.'],
    ['back get-event', '`back` needs the number of a version, which `history` lists.'],
  ];
  for (const [line, said] of table) it(`says what is wrong with ${line}`, () => expect(slip(line)).to.equal(said));
});
