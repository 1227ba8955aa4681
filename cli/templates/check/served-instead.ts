import { goodVersions } from '../../../bot/templates/open-templates.ts';
import { heldText } from '../../../bot/templates/serve-report.ts';
import { isBotError } from '../../../core/errors.ts';
import { heldActions, loadActions, readFiles, ServedFiles, type TemplateLoadOptions } from '../../../dialogs/index.ts';
import type { Settings } from '../../../settings/settings.ts';
import { withHistory } from '../versions/open-history.ts';

const NO_START = 'A bot does not start with these files.\n';

/** What a bot that starts now serves in place of files with faults. */
export async function servedInstead(settings: Settings, options: TemplateLoadOptions): Promise<string> {
  const { files, faults } = readFiles(settings.TEMPLATES_DIR);
  if (faults.length > 0) return NO_START;
  try {
    const good = await withHistory(settings, async history =>
      goodVersions(files, (await history.last()).served, history),
    );
    const kept = await withHistory(settings, async history => history.texts((await history.last()).served), 'action');
    const read = loadActions(settings.ACTIONS_DIR, { profiles: options.profiles, ...(kept && { kept }) });
    const served = new ServedFiles(files, good ?? new Map(), { ...options, actions: read.actions });
    if (!served.original) return NO_START;
    served.languages();
    return `A bot that serves these files:\n${heldText([...heldActions(read), ...served.held()])}\n`;
  } catch (error) {
    if (!isBotError(error)) throw error;
    return `${error.message}\n`;
  }
}
