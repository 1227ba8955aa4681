import { type Kind, TemplateHistory } from '../../../bot/templates/template-history.ts';
import type { Settings } from '../../../settings/settings.ts';
import { withStore } from '../open-store.ts';

/**
 * Works with the versions of the templates, or of the actions, in the store.
 * @returns undefined if no bot has created the store
 * @throws BotError "store/..." if it cannot be opened
 */
export const withHistory = <T>(
  settings: Settings,
  work: (history: TemplateHistory) => Promise<T>,
  kind?: Kind,
): Promise<T | undefined> => withStore(settings, opened => work(new TemplateHistory(opened, kind)));
