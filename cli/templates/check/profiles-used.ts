import type { Fault } from '../../../core/faults.ts';
import { profilesIn, type TemplateSet, writersWith } from '../../../dialogs/index.ts';
import { profileFindings } from '../../../settings/profiles.ts';
import type { Environment, Settings } from '../../../settings/settings.ts';

type ProfilesUsed = {
  faults: Fault[];
  warnings: Fault[];
  /** Which settings services still need; empty if none. */
  missing: string;
};

/** What is wrong with the auth profiles. @param set  the templates that use them, if they could be read */
export function profilesUsed(
  source: { settings: Settings; env: Environment },
  set: TemplateSet | undefined,
): ProfilesUsed {
  const used = new Set(set ? profilesIn(set) : []);
  const found = profileFindings({
    ...source,
    used,
    ...(set && { writersWith: (profile, mode) => writersWith(set, profile, mode) }),
  });
  const warnings = found.warnings.map(warning => ({ ...warning, severity: 'warning' as const }));
  return { faults: found.faults, warnings, missing: missingText(found.missingSettings) };
}

/** Until they are set, a chat answers with the examples of the actions. */
function missingText(missing: readonly { name: string; profile: string }[]): string {
  const lines = [...Map.groupBy(missing, ({ profile }) => profile)].map(([profile, settings]) => {
    const names = [...new Set(settings.map(({ name }) => name))].join(', ');
    return `The profile ${profile} needs settings that are not set: ${names}.\n`;
  });
  return lines.length > 0 ? `\n${lines.join('')}` : '';
}
