import { systemClock } from '../../core/clock.ts';
import { understood } from '../../dialogs/index.ts';
import { liveTemplates } from '../live-templates.ts';
import type { Settings } from '../settings.ts';
import { readTemplates } from './check.ts';
import { here, toolContext } from './context.ts';

/** `npm run templates -- try "..."`: which template a sentence starts, how sure that is, and what it fills. */
export function trySentence(settings: Settings, sentence: string, locale?: string): string {
  const live = liveTemplates(readTemplates(settings, locale));
  const place = here(systemClock(), live.set.language, locale);
  const { template, confidence, entities, others } = understood(toolContext(live, place), sentence);
  const values = Object.entries(entities).map(([name, value]) => `  ${name.padEnd(12)} ${JSON.stringify(value)}`);
  const also = others.slice(0, 3).map(other => `${other.template} (${percent(other.confidence)})`);
  const lines = [
    `“${sentence}”, read in ${place.zone}`,
    template
      ? `template       ${template} (${percent(confidence)} sure)`
      : 'template       none: the bot says what it can do',
    ...(also.length > 0 ? [`less likely    ${also.join(', ')}`] : []),
    ...(values.length > 0 ? ['entities', ...values] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
