import { parseArgs } from 'node:util';
import { didYouMean } from '../../core/faults.ts';

/** What one run of `npm run authorize` is to do. */
export type Wanted =
  | { task: 'help' | 'list' }
  | { task: 'authorize' | 'status' | 'test'; profile: string }
  | { task: 'doctor'; profile: string; saw: string | undefined }
  | { task: 'revoke'; profile: string; yes: boolean }
  | { task: 'from'; profile: string; file: string };

/** The command was called in a way that it does not know; the message says how it is called. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `npm run authorize -- PROFILE                    authorize one account for everybody whom the profile's audience names
npm run authorize -- PROFILE --from FILE        take client id and secret out of the file that Google's console gives
npm run authorize -- PROFILE --doctor           find what is wrong with the profile, and what to click
npm run authorize -- PROFILE --doctor --saw "…" say what an error in the browser means: its page's address, or its words
npm run authorize -- PROFILE --test             renew the token and make the calls that the bot makes
npm run authorize -- PROFILE --status           the account, its permissions, and when they end
npm run authorize -- PROFILE --revoke [--yes]   give the permissions back
npm run authorize -- --list                     every profile and its state
npm run authorize -- --help                     this

PROFILE is the name of a file in auth-profiles/. It ends with 0 when all is well, 1 when something failed, 2 when it was
called wrongly. docs/auth-profiles.md says more.
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

/** @throws UsageError */
export function readArguments(args: readonly string[]): Wanted {
  const { values, positionals, tokens } = parseArgs({
    ...{ args: [...args], options: OPTIONS, allowPositionals: true, strict: false, tokens: true },
  });
  for (const token of tokens) if (token.kind === 'option') checkOption(token);
  if (values.help) return { task: 'help' };
  const tasks = TASKS.filter(name => values[name] !== undefined);
  if (tasks.length > 1) throw new UsageError(`--${tasks.join(' and --')} do not go together; choose one.`);
  const [task = 'authorize'] = tasks;
  if (values.saw !== undefined && task !== 'doctor') throw new UsageError('--saw goes with --doctor only.');
  if (values.yes && task !== 'revoke') throw new UsageError('--yes goes with --revoke only.');
  if (task === 'list') {
    if (positionals.length > 0) throw new UsageError('--list shows every profile; leave the name away.');
    return { task };
  }
  const profile = onlyName(positionals);
  if (task === 'revoke') return { task, profile, yes: values.yes === true };
  if (task === 'doctor') return { task, profile, saw: values.saw === undefined ? undefined : String(values.saw) };
  return task === 'from' ? { task, profile, file: String(values.from) } : { task, profile };
}

const NEEDED = {
  from: '--from needs the file: --from client_secret.json',
  saw: '--saw needs what the browser showed: --saw "Error 403: org_internal"',
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

function onlyName(positionals: readonly string[]): string {
  const [name, ...more] = positionals;
  if (name === undefined) throw new UsageError(`Which profile?\n\n${USAGE}`);
  if (more.length > 0) throw new UsageError(`One profile at a time, please: ${name}, or ${more.join(', or ')}.`);
  return name;
}
