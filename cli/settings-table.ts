import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { settingsSchema } from '../settings/settings.ts';

type SettingName = keyof typeof settingsSchema.shape;

/** A realistic value for each setting. */
const examples: Record<SettingName, string> = {
  HOST: '0.0.0.0',
  PORT: '8080',
  PUBLIC_URL: 'https://bot.company.com',
  STORE_URL: 'sqlite:/var/lib/calendar-bot/bot.sqlite',
  TOKEN_KEYS: 'key-2:NEW...,key-1:OLD...',
  COOKIE_KEY: '43 random characters',
  DIRECT_LINE_KEY: '43 random characters',
  DIRECT_LINE_SECRET: '43 random characters',
  DIRECT_LINE_TOKEN_SECONDS: '3600',
  AUTH_PROFILES_DIR: '/etc/calendar-bot/auth-profiles',
  TEMPLATES_DIR: 'templates,/etc/calendar-bot/templates',
  ACTIONS_DIR: '/etc/calendar-bot/actions',
  DEFAULT_LOCALE: 'de-DE',
  OPERATOR_WEBHOOK_URL: 'https://hooks.company.com/services/T0/B0/...',
  WORKING_HOURS: '08:30-18:00 Sun-Thu',
  MISSED_DAYS: '0',
  LOG_LEVEL: 'warn',
  CHROME: '/opt/chromium/chrome',
  MicrosoftAppId: '6f0c1c2e-8a5d-4a5e-9d2b-3f1a7c9e4b21',
  MicrosoftAppPassword: 'the secret that Azure shows once',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '0d4f2f0e-52f1-4f0c-8f8e-7f7c5f2b9a10',
};

const exampleOf: ReadonlyMap<string, string> = new Map(Object.entries(examples));

/** The parts of a setting's JSON Schema that the table shows. */
const settingSchema = z.object({
  description: z.string(),
  default: z.union([z.string(), z.number()]).optional(),
  enum: z.array(z.string()).optional(),
});
const schema = z.object({ properties: z.record(z.string(), settingSchema) });

const BEGIN = '<!-- This table is written by `npx node cli/settings-table.ts`, from settings/settings.ts. -->\n';
const END = '<!-- End of the table. -->\n';

/** Returns a Markdown page with the table of settings between its two markers regenerated. */
export function withSettingsTable(page: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new TypeError(`the page lacks the lines around the table:\n${BEGIN}${END}`);
  return page.slice(0, begin + BEGIN.length) + settingsTable() + page.slice(end);
}

/** Name, meaning, default and example of each setting. */
function settingsTable(): string {
  const { properties } = schema.parse(z.toJSONSchema(settingsSchema, { io: 'input' }));
  const rows = Object.entries(properties).map(([name, setting]) => {
    const values = setting.enum ? `: ${setting.enum.map(code).join(', ')}` : '';
    const example = exampleOf.get(name) ?? '';
    return [
      code(name),
      setting.description + values,
      setting.default === undefined ? '' : code(setting.default),
      code(example),
    ];
  });
  const table = [['name', 'meaning', 'default', 'example'], ['---', '---', '---', '---'], ...rows];
  return `${table.map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

const code = (text: string | number): string => `\`${text}\``;

if (import.meta.main) {
  const path = resolve(import.meta.dirname, '../docs/settings.md');
  writeFileSync(path, withSettingsTable(readFileSync(path, 'utf8')));
  console.log(path);
}
