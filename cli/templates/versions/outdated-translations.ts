import { digestOf } from '../../../bot/templates/template-history.ts';
import { type Digests, originalsAtLastEdit } from '../../../bot/templates/version-list.ts';
import { isBotError } from '../../../core/errors.ts';
import type { Fault } from '../../../core/faults.ts';
import { outdatedTexts, type RawFiles } from '../../../dialogs/index.ts';
import type { Settings } from '../../../settings/settings.ts';
import { withHistory } from './open-history.ts';

/**
 * Warnings about texts that have changed since their translation was last edited, by the versions that a bot has served; none
 * without a bot that has. That they cannot be read is a warning too.
 */
export async function outdatedTranslations(settings: Settings, files: RawFiles): Promise<readonly Fault[]> {
  try {
    return await outdatedByHistory(settings, files);
  } catch (error) {
    if (!isBotError(error)) throw error;
    const message = 'cannot be read, so translations that are out of date are not found';
    return [{ file: 'STORE_URL', message, hint: error.message, severity: 'warning' }];
  }
}

async function outdatedByHistory(settings: Settings, files: RawFiles): Promise<readonly Fault[]> {
  const before = await withHistory(settings, async history => {
    const originals = originalsAtLastEdit(await history.versions(), digestsNow(files));
    return history.texts(originals);
  });
  return outdatedTexts(files, before ?? new Map());
}

const digestsNow = (files: RawFiles): Digests =>
  new Map([...files].flatMap(([name, { bytes }]) => (typeof bytes === 'string' ? [] : [[name, digestOf(bytes)]])));
