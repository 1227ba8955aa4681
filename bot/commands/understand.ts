import { createInterface } from 'node:readline';
import { instantAt, understood } from '../../dialogs/index.ts';
import { liveTemplates } from '../live-templates.ts';
import { readSettings } from '../settings.ts';
import { readTemplates } from '../templates-tool/check.ts';
import { toolContext } from '../templates-tool/context.ts';

/** `npm run understand`: JSON Lines in, one line per line out, so that understanding can be measured on any data. */
type Line = { id: string; text: string; reference: string; timeZone: string };

const live = liveTemplates(readTemplates(readSettings(process.env)));
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { id, text, reference, timeZone } = JSON.parse(line) as Line;
  const place = { now: instantAt(reference, timeZone), zone: timeZone, locale: 'en-US' };
  const { template, confidence, entities } = understood(toolContext(live, place), text);
  process.stdout.write(`${JSON.stringify({ id, template, confidence, entities })}\n`);
}
