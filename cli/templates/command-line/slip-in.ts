import { didYouMean } from '../../../core/faults.ts';
import { type CommandTakes, commands, isCommand, options } from './commands.ts';

/** What stands on the command line after the name of a command. */
type Given = { words: readonly string[]; values: Readonly<Record<string, unknown>> };

/**
 * What is wrong on the command line: "There is no command `chta`. Did you mean `chat`?"
 * @returns undefined if nothing is
 */
export function slipIn(command: string, given: Given): string | undefined {
  if (!isCommand(command)) {
    return hinted(`There is no command \`${command}\`.`, didYouMean(command, Object.keys(commands)));
  }
  const takes: CommandTakes = commands[command];
  const slips = Object.entries(given.values).map(option => optionSlip(command, takes, option));
  return slips.find(slip => slip !== undefined) ?? wordSlip(command, takes, given.words);
}

const hinted = (message: string, hint: string | undefined): string => [message, hint].filter(Boolean).join(' ');

function optionSlip(command: string, takes: CommandTakes, [name, value]: [string, unknown]): string | undefined {
  const option = takes.options.find(one => one === name);
  if (option === undefined) {
    const known = takes.options.map(one => `--${one}`);
    const all = known.length > 0 ? `It has ${known.join(', ')}.` : undefined;
    return hinted(`\`${command}\` has no option --${name}.`, didYouMean(`--${name}`, known) ?? all);
  }
  if (typeof value === options[option].type) return undefined;
  return `--${name} ${options[option].type === 'string' ? 'needs a value after it' : 'takes no value'}.`;
}

function wordSlip(
  command: string,
  { least = 0, most = 0, first, needs }: CommandTakes,
  words: readonly string[],
): string | undefined {
  if (most === 0 && words.length > 0) return `\`${command}\` takes no name, so omit “${words.join(' ')}”.`;
  const [word] = words;
  const isFirst = word === undefined || (first?.test(word) ?? true);
  const isFit = words.length >= least && words.length <= most && isFirst;
  return isFit ? undefined : `\`${command}\` needs ${needs}.`;
}
