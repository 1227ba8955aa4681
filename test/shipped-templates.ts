import { resolve } from 'node:path';
import { type LiveTemplates, liveTemplates } from '../bot/live-templates.ts';
import { FaultsError } from '../core/faults.ts';
import { loadTemplates } from '../dialogs/templates/load.ts';

let shipped: LiveTemplates | undefined;

/** The templates of the project as they stand, loaded once. */
export function shippedTemplates(): LiveTemplates {
  if (shipped) return shipped;
  const loaded = loadTemplates(resolve(import.meta.dirname, '../templates'), {
    profiles: new Set(['google-calendar']),
  });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  shipped = liveTemplates(loaded.set);
  return shipped;
}
