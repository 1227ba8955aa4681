import { liveTemplates } from '../../bot/templates/live-templates.ts';
import { systemClock } from '../../core/clock.ts';
import { readReasons, understood } from '../../dialogs/index.ts';
import type { Reason } from '../../nlu/index.ts';
import type { Settings } from '../../settings/settings.ts';
import type { CommandResult } from './check/check.ts';
import { terminalSetting, toolContext } from './context.ts';
import { SpokenSets } from './spoken-sets.ts';

/** `npm run templates -- try "..."`: which template a sentence starts, with what confidence, and its entities. */
export function trySentence(settings: Settings, sentence: string, locale?: string): CommandResult {
  const sets = new SpokenSets(settings);
  const live = liveTemplates(sets.set(locale));
  const setting = terminalSetting(systemClock(), live.set.language, locale);
  const context = toolContext(live, setting);
  const { template, confidence, entities, defaults, others, ...read } = understood(context, sentence);
  const words = ({ start, end }: { start: number; end: number }): string => `“${read.text.slice(start, end)}”`;
  const valueLines = (values: Record<string, unknown>): string[] =>
    Object.entries(values).map(([name, value]) => `  ${name.padEnd(12)} ${JSON.stringify(value)}`);
  const [values, filledIn] = [valueLines(entities), valueLines(defaults)];
  const also = others.slice(0, 3).map(other => `${other.template} (${percent(other.confidence)})`);
  const reasons = weightiest(readReasons(context, sentence)).map(reason => `  ${reasonText(reason)}`);
  const isSpoken = sets.speaks(locale);
  const lines = [
    ...(isSpoken ? [] : [`There are no templates for ${locale}, so it is read in the original language.`]),
    `“${sentence}”, read in ${setting.zone}`,
    template
      ? `template       ${template} (${percent(confidence)} sure)`
      : 'template       none; the bot would say what it can do',
    ...(also.length > 0 ? [`less likely    ${also.join(', ')}`] : []),
    ...(values.length > 0 ? ['entities', ...values] : []),
    ...(filledIn.length > 0 ? ['defaults', ...filledIn] : []),
    ...(read.spans.length > 0
      ? ['read from', ...read.spans.map(span => `  ${span.slot.padEnd(12)} ${words(span)}`)]
      : []),
    ...(read.unread.length > 0 ? [`left out       ${read.unread.map(words).join(', ')}`] : []),
    ...(reasons.length > 0 ? ['decided by', ...reasons] : []),
  ];
  return { text: `${lines.join('\n')}\n`, isGood: true, trouble: sets.trouble() };
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
