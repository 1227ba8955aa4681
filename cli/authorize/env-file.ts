import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { ASSIGNMENT } from '../../settings/environment.ts';

/**
 * Returns the text of an `.env` file with these settings written into it. Existing settings are replaced in place, new
 * ones are appended, and all other lines stay unchanged.
 * @throws TypeError for a value that cannot be quoted
 */
export function withSettings(text: string, settings: Readonly<Record<string, string>>): string {
  const missing = new Map(Object.entries(settings));
  const replaced = text.replace(ASSIGNMENT, (line, name: string) => {
    const value = settings[name];
    missing.delete(name);
    return value === undefined ? line : assignment(name, value);
  });
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = replaced === '' || replaced.endsWith('\n') ? '' : end;
  return replaced + gap + [...missing].map(([name, value]) => assignment(name, value) + end).join('');
}

export const readEnvFile = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Writes the file atomically, readable by its owner only. */
export function writeEnvFile(path: string, text: string): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  const draft = `${target}.${process.pid}.tmp`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
    renameSync(draft, target);
  } finally {
    closeSync(file);
    rmSync(draft, { force: true });
  }
}

/** `NAME=value`, quoted if necessary. The format has no escape sequences. */
function assignment(name: string, value: string): string {
  if (/^[\w.:/@~+-]*$/.test(value)) return `${name}=${value}`;
  const quote = ["'", '"', '`'].find(mark => !value.includes(mark));
  if (quote === undefined || /[\r\n\\]/.test(value)) throw new TypeError(`${name} cannot be written into an .env file`);
  return `${name}=${quote}${value}${quote}`;
}
