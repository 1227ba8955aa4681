import { instantAt, understood } from '../../dialogs/index.ts';
import { answerLines } from '../json-lines.ts';
import { liveTemplates } from '../live-templates.ts';
import { readSettings } from '../settings.ts';
import { readTemplates } from '../templates-tool/check.ts';
import { toolContext } from '../templates-tool/context.ts';

/** `npm run understand`: JSON Lines in, one line per line out, so that understanding can be measured on any data. */
const live = liveTemplates(readTemplates(readSettings(process.env)));
await answerLines(({ id, text, reference, timeZone }) => {
  const place = { now: instantAt(reference, timeZone), zone: timeZone, locale: 'en-US-u-fw-mon' };
  const { template, confidence, entities } = understood(toolContext(live, place), text);
  return { id, template, confidence, entities };
});
