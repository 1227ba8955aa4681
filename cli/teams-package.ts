import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BotError } from '../core/errors.ts';
import { FaultsError } from '../core/faults.ts';
import { loadActions } from '../dialogs/services/load-actions.ts';
import { loadLanguages } from '../dialogs/templates/load.ts';
import { environment } from '../settings/environment.ts';
import { readSettings } from '../settings/settings.ts';
import { teamsIdentity, teamsPackage } from './teams-package/package.ts';

/** `npm run teams-package` writes the app package that Teams installs. */
const TARGET = join('dist', 'teams-app.zip');

const NEXT_STEPS = `Wrote ${TARGET}. To install it in Teams:
  For yourself: in Teams, open Apps > Manage your apps > Upload an app > Upload a custom app, and choose the file.
  For everyone: in the Teams admin center, open Teams apps > Manage apps > Actions > Upload new app.
The name and the privacy and terms pages that people see are in manifest.json. docs/teams.md describes every step.`;

function main(): void {
  const settings = readSettings(environment());
  const identity = teamsIdentity(settings);
  const { actions } = loadActions(settings.ACTIONS_DIR, { profiles: undefined });
  const templates = loadLanguages(settings.TEMPLATES_DIR, { profiles: undefined, actions });
  if ('faults' in templates) throw new FaultsError(templates.faults);
  const [original, ...others] = templates.sets;
  const archive = teamsPackage(identity, original, others);
  mkdirSync(dirname(TARGET), { recursive: true });
  writeFileSync(TARGET, archive);
  console.log(NEXT_STEPS);
}

try {
  main();
} catch (error) {
  if (!(error instanceof BotError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
