import { z } from 'zod';
import { FaultsError } from '../../core/faults.ts';
import { readYaml, schemaFaults } from '../../core/yaml.ts';
import type { TemplateSet } from '../../dialogs/index.ts';

/** What stands in manifest.json for what only the settings know. */
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
export type ManifestCommand = z.output<typeof commandSchema>;

/** Reads manifest.json. @throws FaultsError with the place of everything that Teams would not take */
export function readManifest(path: string): Manifest {
  // JSON is YAML, and the YAML reader knows lines and columns.
  const json = readYaml(path, path);
  if ('faults' in json) throw new FaultsError(json.faults);
  const parsed = manifestSchema.safeParse(json.value);
  if (!parsed.success) throw new FaultsError(schemaFaults(json, parsed.error, []));
  return parsed.data;
}

/** What Teams offers to send: a sentence for each template that starts it, with what one gets. */
export function manifestCommands({ templates }: Pick<TemplateSet, 'templates'>): ManifestCommand[] {
  return [...templates.values()].slice(0, MOST_COMMANDS).map(({ title, example = title, help }) => ({
    // A sentence cut off would be sent like that, so a long one gives way.
    title: example.length <= LONGEST_COMMAND ? example : title,
    ...(help !== undefined && { description: help }),
  }));
}

/**
 * Puts the settings into the manifest.
 * @param publicUrl  the bot's origin, "https://bot.company.com"
 */
export function fillManifest(
  manifest: Manifest,
  { appId, publicUrl, commands }: { appId: string; publicUrl: string; commands: readonly ManifestCommand[] },
): Manifest {
  const { host } = new URL(publicUrl);
  const fill = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? value.replaceAll(PLACEHOLDER_ID, appId).replaceAll(PLACEHOLDER_HOST, host) : value;
  const filled = manifestSchema.parse(JSON.parse(JSON.stringify(manifest, fill)));
  const bots = filled.bots.map(bot => ({
    ...bot,
    commandLists: bot.commandLists.map(list => ({ ...list, commands: [...commands] })),
  }));
  return { ...filled, bots };
}
