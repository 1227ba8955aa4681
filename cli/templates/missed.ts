import { type CountedMiss, MissedLog } from '../../bot/runtime/missed-log.ts';
import { BotError } from '../../core/errors.ts';
import type { Settings } from '../../settings/settings.ts';
import { HOUR_MS } from '../../time/index.ts';
import { type AlikeMisses, alike } from './missed-groups.ts';
import { withStore } from './open-store.ts';

const UNITS: Readonly<Record<string, number>> = { h: HOUR_MS, d: 24 * HOUR_MS };
const MOST_EXAMPLES = 3;

/**
 * `npm run templates -- missed [--since 7d]`: what the bot did not understand or left out, grouped by likeness.
 * @param since  "7d" or "12h"
 * @throws BotError "settings/invalid" for another `since`, "store/..." if the store cannot be read
 */
export async function missed(
  settings: Settings,
  { since = '7d', now }: { since?: string | undefined; now: number },
): Promise<string> {
  const sinceMs = lengthOf(since);
  if (settings.MISSED_DAYS === 0) return 'Nothing is kept, because MISSED_DAYS is 0.\n';
  const found = await withStore(
    settings,
    ({ store, sealer }) => new MissedLog(store, sealer, settings.MISSED_DAYS).between(now - sinceMs, now),
    () => now,
  );
  return report(found ?? [], since);
}

function lengthOf(since: string): number {
  const [, number = '', unit = ''] = /^(\d{1,4})([hd])$/.exec(since) ?? [];
  const length = Number(number) * (UNITS[unit] ?? 0);
  if (length > 0) return length;
  throw new BotError('settings/invalid', `--since ${since} is no length of time; write one like 7d or 12h.`);
}

function report(found: readonly CountedMiss[], since: string): string {
  const total = found.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return `Nothing was missed in the last ${since}.\n`;
  const head = `${total} ${total === 1 ? 'message' : 'messages'} of the last ${since} with something that was missed, the most frequent first:`;
  return `${[head, ...alike(found).map(groupText)].join('\n\n')}\n`;
}

const HOW: Readonly<Record<CountedMiss['how'], string>> = {
  unknown: 'not understood',
  'left-out': 'left out',
  'no-answer': 'no answer to the question',
  wrong: 'said to be wrong',
};

/** "3×  left out “with catering”  (create-event)", and below it up to three of the messages. */
function groupText({ how, count, template, misses }: AlikeMisses): string {
  const [first] = misses;
  const parts = (first?.parts ?? []).map(part => ` “${part}”`).join(',');
  const near = template === undefined ? '' : how === 'unknown' ? `, nearest: ${template}` : `, ${template}`;
  const examples = misses
    .slice(0, MOST_EXAMPLES)
    .map(({ text, count: times }) => `       ${text}${times > 1 ? ` (${times}×)` : ''}`);
  const more = misses.length > MOST_EXAMPLES ? [`       and ${misses.length - MOST_EXAMPLES} like these`] : [];
  return [`${String(count).padStart(4)}×  ${HOW[how]}${parts}${near}`, ...examples, ...more].join('\n');
}
