import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { TemplateSet } from '../../dialogs/index.ts';
import { type SettingProblem, type Settings, settingsError } from '../settings.ts';
import { fillManifest, manifestCommands, readManifest } from './manifest.ts';

/** The manifest that administrators edit; its placeholders are filled in for the package. */
export const MANIFEST = join(import.meta.dirname, '../../manifest.json');

/** ZIP keeps times; a fixed one makes the same package of the same settings. */
const PACKED_AT = new Date('2020-01-01T12:00:00Z');

/** Who the bot is to Teams. */
export type TeamsIdentity = { appId: string; publicUrl: string };

/** The Teams app package: manifest and icons in a ZIP archive. @throws FaultsError for manifest.json */
export function teamsPackage(identity: TeamsIdentity, templates: Pick<TemplateSet, 'templates'>): Uint8Array {
  const manifest = fillManifest(readManifest(MANIFEST), { ...identity, commands: manifestCommands(templates) });
  const files = {
    'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    'color.png': icon('color.png'),
    'outline.png': icon('outline.png'),
  };
  return zipSync(files, { mtime: PACKED_AT });
}

const icon = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, name));

/** @throws BotError "settings/invalid" with every setting that the package lacks */
export function teamsIdentity({ MicrosoftAppId, PUBLIC_URL, loopback }: Settings): TeamsIdentity {
  const problems: SettingProblem[] = [];
  if (!PUBLIC_URL) {
    problems.push({
      setting: 'PUBLIC_URL',
      problem: 'is not set; it is the https:// address where Teams reaches the bot',
    });
  } else if (loopback) {
    problems.push({ setting: 'PUBLIC_URL', problem: `is ${PUBLIC_URL}, which is this machine; Teams cannot reach it` });
  }
  if (!MicrosoftAppId) {
    problems.push({ setting: 'MicrosoftAppId', problem: 'is not set; it is the "Microsoft App ID" of your Azure Bot' });
  }
  if (!PUBLIC_URL || !MicrosoftAppId || problems.length > 0) throw settingsError(problems);
  return { appId: MicrosoftAppId, publicUrl: PUBLIC_URL };
}
