import { z } from 'zod';
import { BotError } from '../core/errors.ts';
import { didYouMean } from '../core/faults.ts';
import { readKeys } from '../store/index.ts';
import { knownLocale } from './locales.ts';

/**
 * The settings of the bot. The table in docs/settings.md is generated from this schema. Auth profiles refer to further
 * settings of their own (`${GOOGLE_CLIENT_ID}`).
 */
const portRange = 'must be a whole number from 0 to 65535';
const port = z.coerce.number(portRange).int(portRange).min(0, portRange).max(65535, portRange);
const secondsRange = 'must be a whole number of seconds from 10 to 86400';
const seconds = z.coerce.number(secondsRange).int(secondsRange).min(10, secondsRange).max(86_400, secondsRange);
const daysRange = 'must be a whole number of days from 0 to 90';
const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an origin such as https://bot.example.com' })
  .refine(
    value => new URL(value).pathname === '/' && !new URL(value).search,
    'must be an origin such as https://bot.example.com, without a path',
  )
  .transform(value => new URL(value).origin);
const storeUrl = z
  .string()
  .regex(/^(sqlite:|rediss?:\/\/|postgres(ql)?:\/\/)./, 'must begin with sqlite:, redis://, rediss:// or postgres://');
const webhookUrl = z
  .url('must be a URL such as https://hooks.example.com/...')
  .refine(value => value.startsWith('https:') || isLoopback(value), 'must begin with https://');
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const workingHours = z
  .string()
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d (Mon|Tue|Wed|Thu|Fri|Sat|Sun)-(Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/,
    'must look like 09:00-17:00 Mon-Fri',
  )
  .refine(text => text.slice(0, 5) < text.slice(6, 11), 'must end later than it begins, as in 09:00-17:00 Mon-Fri');

/**
 * Parses WORKING_HOURS, "09:00-17:00 Mon-Fri". "Sun-Thu" wraps around the end of the week.
 * @returns ISO weekdays (Monday is 1), and clock times as "09:00"
 */
export function readWorkingHours(text: string): { days: number[]; start: string; end: string } {
  const [hours = '', days = ''] = text.split(' ');
  const [start = '', end = ''] = hours.split('-');
  const [first = 0, last = 0] = days.split('-').map(day => DAYS.indexOf(day));
  const count = ((last - first + 7) % 7) + 1;
  return { days: Array.from({ length: count }, (_, index) => ((first + index) % 7) + 1), start, end };
}

const locale = z
  .string()
  .refine(value => knownLocale(value) !== undefined, 'must be a language tag such as de-DE')
  .transform(value => knownLocale(value) ?? value);

const folders = z
  .string()
  .transform(text => text.split(',').map(folder => folder.trim()))
  .refine(all => all.every(Boolean), 'must be a folder, or folders separated by commas');

const secret = z.string().min(16, 'must have at least 16 characters');

const tokenKeys = z.string().superRefine((text, context) => {
  const keys = readKeys(text);
  if (typeof keys === 'string') context.addIssue({ code: 'custom', message: keys });
});

export const settingsSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1').describe('The address to listen on'),
  PORT: port.default(3978).describe('The port to listen on; 0 picks a free one'),
  PUBLIC_URL: httpUrl
    .optional()
    .describe('The origin at which browsers and channels reach the bot; if not set, only this machine can'),
  STORE_URL: storeUrl
    .default('sqlite:./data/bot.sqlite')
    .describe(
      'Where conversations and sign-ins are stored: a file, Redis (`redis://`, `rediss://`) or PostgreSQL (`postgres://`)',
    ),
  TOKEN_KEYS: tokenKeys
    .optional()
    .describe('Keys that encrypt the stored data, `id:base64url` separated by commas; the first one encrypts'),
  COOKIE_KEY: secret.optional().describe('Signs the web chat session cookie'),
  DIRECT_LINE_KEY: secret.optional().describe('Signs Direct Line tokens'),
  DIRECT_LINE_SECRET: secret.optional().describe('Lets other Direct Line clients request tokens'),
  DIRECT_LINE_TOKEN_SECONDS: seconds
    .default(1800)
    .describe('How long a Direct Line token is valid; clients refresh theirs every 15 minutes'),
  AUTH_PROFILES_DIR: z.string().default('auth-profiles').describe('The folder of auth profiles'),
  TEMPLATES_DIR: folders
    .prefault('templates')
    .describe(
      'The folder of dialog templates; or several separated by commas, where files of later ones replace files of the same name',
    ),
  ACTIONS_DIR: folders
    .prefault('actions')
    .describe('The folder of declared actions, or several separated by commas; the usual one need not exist'),
  DEFAULT_LOCALE: locale
    .default('en-GB')
    .describe('The language and date format for people whose channel does not report a locale'),
  OPERATOR_WEBHOOK_URL: webhookUrl
    .optional()
    .describe(
      'Receives a POST of `{ "text": ... }` when a shared account must be authorized again, a provider rejects the bot\'s configuration or does not grant a permission, a stored record is damaged, or the bot starts with faults in its templates',
    ),
  WORKING_HOURS: workingHours
    .default('09:00-17:00 Mon-Fri')
    .describe("The hours in which the bot looks for free time, in each person's time zone"),
  MISSED_DAYS: z.coerce
    .number(daysRange)
    .int(daysRange)
    .min(0, daysRange)
    .max(90, daysRange)
    .default(30)
    .describe(
      'For how many days the bot keeps what it did not understand, masked, for `npm run templates -- missed`; 0 for not at all',
    ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info')
    .describe('The lowest level that is logged'),
  CHROME: z
    .string()
    .optional()
    .describe('The Chromium or Chrome that draws pictures of cards for designers; by default one that is installed'),
  MicrosoftAppId: z
    .guid('must be an id such as 00000000-0000-0000-0000-000000000000')
    .optional()
    .describe('The Azure bot registration, for Teams and other Azure channels'),
  MicrosoftAppPassword: z.string().min(1).optional().describe('Its client secret'),
  MicrosoftAppType: z
    .enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'], 'must be MultiTenant, SingleTenant or UserAssignedMSI')
    .optional()
    .describe('Its type'),
  MicrosoftAppTenantId: z
    .guid('must be an id such as 00000000-0000-0000-0000-000000000000')
    .optional()
    .describe('Its tenant, unless it is multi-tenant'),
});

/** The environment variables and the settings of the `.env` file. */
export type Environment = Readonly<Record<string, string | undefined>>;
export type Settings = z.output<typeof settingsSchema> & {
  /** True if only this machine can reach the bot, so missing keys can be generated. */
  loopback: boolean;
};

/** A fault of a setting. `problem` continues a sentence that begins with its name. */
export type SettingProblem = { setting: string; problem: string };

/** Reads and checks the settings. @throws BotError "settings/invalid" that lists all problems */
export function readSettings(env: Environment): Settings {
  const parsed = settingsSchema.safeParse(withoutBlanks(env));
  const problems: SettingProblem[] = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ setting: String(path[0]), problem: message }));
  problems.push(...misspelt(env), ...secretsInLog(env));
  if (!parsed.success) throw settingsError(problems);
  const settings = { ...parsed.data, loopback: isLoopback(parsed.data.PUBLIC_URL) };
  problems.push(...missing(settings), ...quoted(env));
  if (problems.length > 0) throw settingsError(problems);
  return settings;
}

/** The error that lists these problems. */
export function settingsError(problems: readonly SettingProblem[]): BotError {
  const lines = problems.map(({ setting, problem }) => `  ${setting} ${problem}`);
  return new BotError('settings/invalid', `Please correct these settings:\n${lines.join('\n')}`, {
    facts: { settings: problems.map(({ setting }) => setting).join(' ') },
  });
}

/** True if a URL points to this machine. Also true without a URL: then only this machine uses the bot. */
export function isLoopback(url: string | undefined): boolean {
  if (url === undefined) return true;
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** Removes empty values: `NAME=` in `.env` means "not set". */
const withoutBlanks = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));

/** Finds settings that are required in production, and those that an incomplete bot registration lacks. */
function missing(settings: Settings): SettingProblem[] {
  const absent = (names: (keyof Settings)[], problem: string): SettingProblem[] =>
    names.filter(name => settings[name] === undefined).map(setting => ({ setting, problem }));
  const keys = settings.loopback
    ? []
    : absent(['TOKEN_KEYS', 'COOKIE_KEY', 'DIRECT_LINE_KEY'], 'is required while PUBLIC_URL is not on this machine');
  const app = settings.MicrosoftAppId
    ? [
        ...(settings.MicrosoftAppType === 'UserAssignedMSI'
          ? []
          : absent(['MicrosoftAppPassword'], 'is required with MicrosoftAppId')),
        ...(settings.MicrosoftAppType && settings.MicrosoftAppType !== 'MultiTenant'
          ? absent(['MicrosoftAppTenantId'], `is required with MicrosoftAppType ${settings.MicrosoftAppType}`)
          : []),
      ]
    : settings.MicrosoftAppPassword
      ? [{ setting: 'MicrosoftAppId', problem: 'is required with MicrosoftAppPassword' }]
      : [];
  const https =
    settings.PUBLIC_URL && !settings.loopback && !settings.PUBLIC_URL.startsWith('https:')
      ? [{ setting: 'PUBLIC_URL', problem: 'must begin with https:// unless it is this machine' }]
      : [];
  return [...keys, ...app, ...https];
}

/** simple-oauth2 prints client secrets and tokens if DEBUG selects it. */
const secretsInLog = ({ DEBUG = '' }: Environment): SettingProblem[] =>
  DEBUG.split(/[\s,]+/).some(part => /^(\*|simple-oauth2)/.test(part))
    ? [{ setting: 'DEBUG', problem: 'would make simple-oauth2 print secrets; remove it' }]
    : [];

/** Finds values with surrounding quotes or spaces, which are usually pasted by mistake. */
const quoted = (env: Environment): SettingProblem[] =>
  Object.keys(settingsSchema.shape)
    .filter(name => env[name]?.trim() && /^\s|\s$|^["'].*["']$/.test(env[name] ?? ''))
    .map(setting => ({ setting, problem: 'has spaces or quotes around its value; remove them' }));

/** Finds variables whose names look like misspelt settings. */
function misspelt(env: Environment): SettingProblem[] {
  const names = Object.keys(settingsSchema.shape);
  return Object.keys(env)
    .filter(name =>
      /^(PUBLIC_|STORE_|TOKEN_|COOKIE_|OPERATOR_|DIRECT_LINE|AUTH_PROF|TEMPLATES_|DEFAULT_|MicrosoftApp)/i.test(name),
    )
    .filter(name => !names.includes(name))
    .map(setting => ({
      setting,
      problem: ['is not a setting.', didYouMean(setting, names)].filter(Boolean).join(' '),
    }));
}
