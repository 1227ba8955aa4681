import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { BotError, systemCode } from '../core/errors.ts';
import type { Environment } from './settings.ts';

/**
 * A line `NAME=value` of an `.env` file, as Node reads it; a value may span lines within its quotes.
 * @see https://nodejs.org/api/environment_variables.html#dotenv
 */
export const ASSIGNMENT =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*(?:"[^"]*"|'[^']*'|`[^`]*`)?[^\r\n]*/gm;

/** The `.env` file of this process: settings may stand in it that the environment does not have. */
export const envFile = (): string => envFileOf(process.env);

/** All settings of this process, from its environment and its `.env` file. @throws as `withEnvFile` does */
export const environment = (): Environment => withEnvFile(process.env);

const envFileOf = (env: Environment): string => env['ENV_FILE'] || '.env';

/**
 * The settings of the environment, and those of the `.env` file that it does not have. A file that is not there says
 * nothing, unless ENV_FILE names it.
 * @throws BotError "settings/invalid"; it names the line and never shows it, since it may hold a secret
 */
export function withEnvFile(env: Environment): Environment {
  const path = envFileOf(env);
  const text = read(path, env['ENV_FILE'] ? [] : ['ENOENT']);
  const line = firstBadLine(text);
  if (line !== undefined) {
    throw new BotError(
      'settings/invalid',
      `Line ${line} of ${path} does not look like NAME=value, or # and a comment; a quote that begins a value must also end it.`,
    );
  }
  // Comments are left out: Node takes an indented one for the beginning of a name.
  return { ...parseEnv(text.match(ASSIGNMENT)?.join('\n') ?? ''), ...env };
}

function read(path: string, allowed: readonly string[]): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    const code = systemCode(cause) ?? '';
    if (allowed.includes(code)) return '';
    const why = REASONS[code] ?? code;
    throw new BotError('settings/invalid', `The settings in ${path} cannot be read: ${why}.`, { cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file, and ENV_FILE names it',
  EACCES: 'this user may not read the file',
  EISDIR: 'it is a folder',
};

/** Counted from 1. What stands between assignments must be blank or a comment. */
function firstBadLine(text: string): number | undefined {
  const rest = text.replace(ASSIGNMENT, found => (isWhole(found) ? found.replace(/[^\n]/g, '') : '?'));
  const index = rest.split('\n').findIndex(line => !/^\s*(#.*)?$/.test(line));
  return index < 0 ? undefined : index + 1;
}

/** A quote that opens a value closes it, too, and nothing but a comment follows. */
const isWhole = (assignment: string): boolean =>
  /^[^=]*=[ \t]*(?:[^"'`\s]|$|(["'`])(?:(?!\1)[\s\S])*\1[ \t]*(?:#.*)?$)/.test(assignment);
