import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { TemplateSet } from '../../dialogs/index.ts';
import { type SettingProblem, type Settings, settingsError } from '../../settings/settings.ts';
import { fillManifest, manifestCommands, readManifest, readManifestTranslation } from './manifest.ts';

/** The manifest that administrators edit; its placeholders are filled in for the package. */
export const MANIFEST = join(import.meta.dirname, '../../manifest.json');

/** The time stored for each file. It is fixed, so the same settings always produce the same bytes. */
const PACKED_AT = new Date('2020-01-01T12:00:00Z');

/** The values that identify the bot in Teams. */
type TeamsIdentity = { appId: string; publicUrl: string };

type Templates = Pick<TemplateSet, 'templates'>;

/**
 * Builds the Teams app package: a ZIP archive with the manifest, its translations and the icons.
 * @param others  the templates in other languages; the app gets each language that has a manifest.LANGUAGE.json
 * @throws FaultsError with every fault in manifest.json, or in one of its translations
 */
export function teamsPackage(
  identity: TeamsIdentity,
  templates: Templates,
  others: readonly (Templates & Pick<TemplateSet, 'language'>)[] = [],
): Uint8Array {
  const translations = others.filter(({ language }) => existsSync(translationOf(language)));
  const languages = translations.map(({ language }) => language);
  const commands = manifestCommands(templates);
  const files = {
    'manifest.json': jsonFile(fillManifest(readManifest(MANIFEST), { ...identity, commands, languages })),
    ...Object.fromEntries(
      translations.map(set => {
        const path = translationOf(set.language);
        return [`${set.language}.json`, jsonFile(readManifestTranslation(path, templates, set))] as const;
      }),
    ),
    'color.png': icon('color.png'),
    'outline.png': icon('outline.png'),
  };
  return zipSync(files, { mtime: PACKED_AT });
}

const translationOf = (language: string): string => MANIFEST.replace(/json$/, `${language}.json`);
const jsonFile = (content: object): Uint8Array => strToU8(`${JSON.stringify(content, null, 2)}\n`);
const icon = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, name));

/** Reads the identity from the settings. @throws BotError "settings/invalid" that names every missing setting */
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
