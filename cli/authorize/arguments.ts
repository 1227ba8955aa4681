import { parseArgs } from 'node:util';
import { didYouMean } from '../../core/faults.ts';

/** The task of one run of `npm run authorize`, with its arguments. */
export type AuthorizeCommand =
  | { task: 'help' | 'list' }
  | { task: 'authorize' | 'status' | 'test'; profile: string }
  | { task: 'doctor'; profile: string; saw: string | undefined }
  | { task: 'revoke'; profile: string; yes: boolean }
  | { task: 'from'; profile: string; file: string };

/** The command line is invalid. The message says how to correct it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `npm run authorize -- PROFILE                    authorize one account for everyone in the profile's audience
npm run authorize -- PROFILE --from FILE        read client id and secret from the JSON file of Google's console
npm run authorize -- PROFILE --doctor           find out what is wrong with the profile and how to fix it
npm run authorize -- PROFILE --doctor --saw "…" explain an error in the browser, by its page's address or its text
npm run authorize -- PROFILE --test             refresh the token and make the calls that the bot makes
npm run authorize -- PROFILE --status           show the account, its permissions, and when they end
npm run authorize -- PROFILE --revoke [--yes]   revoke the permissions
npm run authorize -- --list                     list every profile and its state
npm run authorize -- --help                     show this help

PROFILE is the name of a file in auth-profiles/. Exit codes: 0 for success, 1 if something failed, 2 for a wrong command
line. See docs/auth-profiles.md for more.
`;

const OPTIONS = {
  help: { type: 'boolean' },
  list: { type: 'boolean' },
  status: { type: 'boolean' },
  test: { type: 'boolean' },
  doctor: { type: 'boolean' },
  revoke: { type: 'boolean' },
  yes: { type: 'boolean' },
  from: { type: 'string' },
  saw: { type: 'string' },
} as const;

const TASKS = ['list', 'status', 'test', 'doctor', 'revoke', 'from'] as const;

/** Parses the command line. @throws UsageError */
export function readArguments(args: readonly string[]): AuthorizeCommand {
  const { values, positionals, tokens } = parseArgs({
    ...{ args: [...args], options: OPTIONS, allowPositionals: true, strict: false, tokens: true },
  });
  for (const token of tokens) if (token.kind === 'option') checkOption(token);
  if (values.help) return { task: 'help' };
  const tasks = TASKS.filter(name => values[name] !== undefined);
  if (tasks.length > 1) throw new UsageError(`--${tasks.join(' and --')} cannot be combined; choose one.`);
  const [task = 'authorize'] = tasks;
  if (values.saw !== undefined && task !== 'doctor') throw new UsageError('--saw works only with --doctor.');
  if (values.yes && task !== 'revoke') throw new UsageError('--yes works only with --revoke.');
  if (task === 'list') {
    if (positionals.length > 0) throw new UsageError('--list shows every profile; omit the name.');
    return { task };
  }
  const profile = singleName(positionals);
  if (task === 'revoke') return { task, profile, yes: values.yes === true };
  if (task === 'doctor') return { task, profile, saw: values.saw === undefined ? undefined : String(values.saw) };
  return task === 'from' ? { task, profile, file: String(values.from) } : { task, profile };
}

const NEEDED = {
  from: '--from needs a file: --from client_secret.json',
  saw: '--saw needs the error that the browser showed: --saw "Error 403: org_internal"',
};

type OptionToken = { name: string; rawName: string; value?: string | undefined; inlineValue?: boolean | undefined };

function checkOption({ name, rawName, value, inlineValue }: OptionToken): void {
  if (!Object.hasOwn(OPTIONS, name)) {
    const near = didYouMean(name, Object.keys(OPTIONS))?.replace('`', '`--') ?? 'See --help.';
    throw new UsageError(`There is no option ${rawName}. ${near}`);
  }
  if (name === 'from' || name === 'saw') {
    if (!value || value.startsWith('-')) throw new UsageError(NEEDED[name]);
  } else if (inlineValue) throw new UsageError(`${rawName} takes no value.`);
}

function singleName(positionals: readonly string[]): string {
  const [name, ...more] = positionals;
  if (name === undefined) throw new UsageError(`Which profile?\n\n${USAGE}`);
  if (more.length > 0) throw new UsageError(`Name only one profile: ${name}, or ${more.join(', or ')}.`);
  return name;
}
