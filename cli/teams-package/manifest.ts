import { z } from 'zod';
import { FaultsError } from '../../core/faults.ts';
import { schemaFaults } from '../../core/yaml/schema-faults.ts';
import { readYaml } from '../../core/yaml/yaml.ts';
import { startsByWords, type TemplateSet } from '../../dialogs/index.ts';

/** The placeholders in manifest.json that are replaced by settings. */
const PLACEHOLDER_ID = '00000000-0000-0000-0000-000000000000';
const PLACEHOLDER_HOST = 'bot.example.com';

const text = (longest: number) => z.string().min(1).max(longest);
const LONGEST_COMMAND = 128;
const MOST_COMMANDS = 12;

const commandSchema = z.looseObject({ title: text(LONGEST_COMMAND), description: text(4000).optional() });

/**
 * The parts of a Teams app manifest that people edit, with the lengths that Teams accepts; the rest is passed through.
 * @see https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json
 */
const manifestSchema = z.looseObject({
  developer: z.looseObject({
    name: text(32),
    websiteUrl: text(2048),
    privacyUrl: text(2048),
    termsOfUseUrl: text(2048),
  }),
  name: z.looseObject({ short: text(30), full: text(100).optional() }),
  description: z.looseObject({ short: text(80), full: text(4000) }),
  bots: z
    .array(
      z.looseObject({
        commandLists: z.array(z.looseObject({ commands: z.array(commandSchema).max(MOST_COMMANDS) })),
      }),
    )
    .length(1, 'must name one bot'),
});

export type Manifest = z.output<typeof manifestSchema>;
type ManifestCommand = z.output<typeof commandSchema>;

/** Reads manifest.json. @throws FaultsError with the position of everything that Teams would reject */
export const readManifest = (path: string): Manifest => readJson(path, manifestSchema);

function readJson<S extends z.ZodType>(path: string, schema: S): z.output<S> {
  // JSON is valid YAML, and the YAML reader reports lines and columns.
  const json = readYaml(path, path);
  if ('faults' in json) throw new FaultsError(json.faults);
  const parsed = schema.safeParse(json.value);
  if (!parsed.success) throw new FaultsError(schemaFaults(json, parsed.error, schema));
  return parsed.data;
}

type Templates = Pick<TemplateSet, 'templates'>;
/** The templates whose commands Teams suggests: words start them, so a suggestion that is sent does. */
const suggested = ({ templates }: Templates) =>
  [...templates].filter(([, template]) => startsByWords(template)).slice(0, MOST_COMMANDS);

type TemplateTexts = { title: string; example?: string; help?: string };

/** The messages that Teams suggests: for each template, a sentence that starts it and a description. */
export const manifestCommands = (original: Templates): ManifestCommand[] =>
  suggested(original).map(([, template]) => commandOf(template));

const commandOf = ({ title, example = title, help }: TemplateTexts): ManifestCommand => ({
  // Teams would send a truncated sentence as it is, so the title replaces one that is too long.
  title: example.length <= LONGEST_COMMAND ? example : title,
  ...(help !== undefined && { description: help }),
});

const translationSchema = z.looseObject({
  'name.short': text(30),
  'name.full': text(100),
  'description.short': text(80),
  'description.full': text(4000),
});

/** The texts of the app in another language; the keys are paths in the manifest. */
type ManifestTranslation = z.output<typeof translationSchema>;

/**
 * Reads manifest.LANGUAGE.json and adds the translated commands.
 * @throws FaultsError with the position of everything that Teams would reject
 */
export function readManifestTranslation(
  path: string,
  original: Templates,
  { templates }: Templates,
): ManifestTranslation {
  const commands = suggested(original).flatMap(([name], index) => {
    const template = templates.get(name);
    const fields = template ? Object.entries(commandOf(template)) : [];
    return fields.map(([field, value]) => [`bots[0].commandLists[0].commands[${index}].${field}`, value] as const);
  });
  return { ...readJson(path, translationSchema), ...Object.fromEntries(commands) };
}

type ManifestValues = {
  appId: string;
  /** The bot's origin, "https://bot.company.com". */
  publicUrl: string;
  commands: readonly ManifestCommand[];
  /** The languages that have a translation. */
  languages: readonly string[];
};

/** Returns the manifest with settings, commands and languages filled in. */
export function fillManifest(manifest: Manifest, { appId, publicUrl, commands, languages }: ManifestValues): Manifest {
  const { host } = new URL(publicUrl);
  const fill = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? value.replaceAll(PLACEHOLDER_ID, appId).replaceAll(PLACEHOLDER_HOST, host) : value;
  const filled = manifestSchema.parse(JSON.parse(JSON.stringify(manifest, fill)));
  const bots = filled.bots.map(bot => ({
    ...bot,
    commandLists: bot.commandLists.map(list => ({ ...list, commands: [...commands] })),
  }));
  const additionalLanguages = languages.map(languageTag => ({ languageTag, file: `${languageTag}.json` }));
  const localizationInfo = { defaultLanguageTag: 'en', additionalLanguages };
  return { ...filled, ...(languages.length > 0 && { localizationInfo }), bots };
}
