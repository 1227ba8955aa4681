import { liveTemplates } from '../../bot/templates/live-templates.ts';
import { systemClock } from '../../core/clock.ts';
import { readReasons, understood } from '../../dialogs/index.ts';
import type { Reason } from '../../nlu/index.ts';
import type { Settings } from '../../settings/settings.ts';
import { readTemplates } from './check/read-templates.ts';
import { terminalSetting, toolContext } from './context.ts';

/** `npm run templates -- try "..."`: which template a sentence starts, with what confidence, and its entities. */
export function trySentence(settings: Settings, sentence: string, locale?: string): string {
  const live = liveTemplates(readTemplates(settings, locale));
  const setting = terminalSetting(systemClock(), live.set.language, locale);
  const context = toolContext(live, setting);
  const { template, confidence, entities, others, ...read } = understood(context, sentence);
  const words = ({ start, end }: { start: number; end: number }): string => `“${read.text.slice(start, end)}”`;
  const values = Object.entries(entities).map(([name, value]) => `  ${name.padEnd(12)} ${JSON.stringify(value)}`);
  const also = others.slice(0, 3).map(other => `${other.template} (${percent(other.confidence)})`);
  const reasons = weightiest(readReasons(context, sentence)).map(reason => `  ${reasonText(reason)}`);
  const lines = [
    `“${sentence}”, read in ${setting.zone}`,
    template
      ? `template       ${template} (${percent(confidence)} sure)`
      : 'template       none; the bot would say what it can do',
    ...(also.length > 0 ? [`less likely    ${also.join(', ')}`] : []),
    ...(values.length > 0 ? ['entities', ...values] : []),
    ...(read.spans.length > 0
      ? ['read from', ...read.spans.map(span => `  ${span.slot.padEnd(12)} ${words(span)}`)]
      : []),
    ...(read.unread.length > 0 ? [`left out       ${read.unread.map(words).join(', ')}`] : []),
    ...(reasons.length > 0 ? ['decided by', ...reasons] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const MAX_SHOWN = 8;
const MIN_WEIGHT = 0.05;

/** The strongest reasons: words, and kinds of words in brackets. Features of sentence structure and of letters are not shown. */
const weightiest = (reasons: readonly Reason[]): Reason[] =>
  reasons
    .filter(({ seen, weight }) => !/^[:^*<#$]|…|\d (?:unknown|kinds)/.test(seen) && Math.abs(weight) >= MIN_WEIGHT)
    .slice(0, MAX_SHOWN);

const reasonText = ({ seen, weight }: Reason): string =>
  `${weight < 0 ? 'against' : 'for    '} ${Math.abs(weight).toFixed(1)}  ${seen.startsWith('[') ? seen : `“${seen}”`}`;
