import { spokenIn } from '../bot/templates/live-templates.ts';
import { understood } from '../dialogs/index.ts';
import { environment } from '../settings/environment.ts';
import { readSettings } from '../settings/settings.ts';
import { answerLines } from './json-lines.ts';
import { toolContext } from './templates/context.ts';

/** `npm run understand` reads JSON Lines and writes one result per line, to measure understanding on any data set. */
const { TEMPLATES_DIR, ACTIONS_DIR } = readSettings(environment());
const { live } = spokenIn(TEMPLATES_DIR, ACTIONS_DIR);
await answerLines(({ id, text, now, timeZone, locale }) => {
  const setting = { now, zone: timeZone, locale };
  const { others: _others, defaults: _defaults, ...read } = understood(toolContext(live(locale), setting), text);
  return { id, ...read };
});
