import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { BotError, systemCode } from '../core/errors.ts';
import type { Environment } from './settings.ts';

/**
 * A `NAME=value` assignment in an `.env` file, as Node reads it. A quoted value may span several lines.
 * @see https://nodejs.org/api/environment_variables.html#dotenv
 */
export const ASSIGNMENT =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*(?:"[^"]*"|'[^']*'|`[^`]*`)?[^\r\n]*/gm;

/** The path of the `.env` file of this process: ENV_FILE, or ".env". */
export const envFile = (): string => envFileOf(process.env);

/** All settings of this process, from its environment and its `.env` file. @throws BotError like `withEnvFile` */
export const environment = (): Environment => withEnvFile(process.env);

const envFileOf = (env: Environment): string => env['ENV_FILE'] || '.env';

/**
 * Adds the settings of the `.env` file to the environment, whose values win. A missing file is an error only if ENV_FILE
 * names it.
 * @throws BotError "settings/invalid" with the number of a bad line, never its text, which may contain a secret
 */
export function withEnvFile(env: Environment): Environment {
  const path = envFileOf(env);
  const text = read(path, env['ENV_FILE'] ? [] : ['ENOENT']);
  const line = firstBadLine(text);
  if (line !== undefined) {
    throw new BotError(
      'settings/invalid',
      `Line ${line} of ${path} is neither NAME=value nor a comment that begins with #. If a value begins with a quote, it must end with the same quote.`,
    );
  }
  // Pass only the assignments to Node: it reads an indented comment as the beginning of a name.
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
  ENOENT: 'ENV_FILE names it, but the file does not exist',
  EACCES: 'this user has no permission to read the file',
  EISDIR: 'it is a folder',
};

/** The number (from 1) of the first line that is not an assignment, a comment or blank. */
function firstBadLine(text: string): number | undefined {
  const rest = text.replace(ASSIGNMENT, found => (isWhole(found) ? found.replace(/[^\n]/g, '') : '?'));
  const index = rest.split('\n').findIndex(line => !/^\s*(#.*)?$/.test(line));
  return index < 0 ? undefined : index + 1;
}

/** True if a quoted value ends with its quote, followed by at most a comment. */
const isWhole = (assignment: string): boolean =>
  /^[^=]*=[ \t]*(?:[^"'`\s]|$|(["'`])(?:(?!\1)[\s\S])*\1[ \t]*(?:#.*)?$)/.test(assignment);
