import { FaultsError, formatFault } from '../core/faults.ts';
import type { Log } from '../core/log.ts';
import { loadTemplates, watchTemplates } from '../dialogs/index.ts';
import { type LiveTemplates, liveTemplates } from './live-templates.ts';
import { profileNames } from './profiles.ts';
import type { Settings } from './settings.ts';

export type ServedTemplates = {
  /** The last good version. */
  live(): LiveTemplates;
  /** The bot's words for when no conversation is at hand. */
  texts: { failed(): string; tooBusy(): string; storeDown(): string };
  close(): void;
};

/**
 * The templates of the folder, kept current while they are edited; a broken edit is told to whoever runs the bot.
 * @throws FaultsError when they are broken from the beginning
 */
export function serveTemplates(settings: Settings, log: Log): ServedTemplates {
  const profiles = profileNames(settings.AUTH_PROFILES_DIR);
  const load = () => loadTemplates(settings.TEMPLATES_DIR, { profiles });
  const loaded = load();
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  let live = liveTemplates(loaded.set);
  const watch = watchTemplates(settings.TEMPLATES_DIR, loaded.set, load, {
    good(set) {
      live = liveTemplates(set);
      log.info('The templates have changed and are in use.');
    },
    faults(faults) {
      log.warn({ faults: faults.length }, 'The templates have faults; the last good version stays in use.');
      process.stderr.write(`${faults.map(formatFault).join('\n\n')}\n`);
    },
  });
  const plain = (name: 'failed' | 'tooBusy' | 'storeDown') => (): string =>
    live.set.texts[name].markdown({ example: '', account: '', zone: '' }, { zone: 'UTC', locale: 'en-GB', turn: 0 });
  return {
    live: () => live,
    texts: { failed: plain('failed'), tooBusy: plain('tooBusy'), storeDown: plain('storeDown') },
    close: watch.close,
  };
}
