import type { Fault } from '../../../core/faults.ts';
import type { Path } from '../../../core/yaml/positions.ts';
import type { YamlFile } from '../../../core/yaml/yaml.ts';
import { evaluateMoment, parseMoment } from '../../../nlu/index.ts';
import { dateAt } from '../../../time/index.ts';
import { currentDates, datesIn } from '../../slots/times/dated-range.ts';
import type { PresetRangesFile } from '../files/schema.ts';
import type { Source } from '../files/source.ts';

/** A Wednesday noon, at which each range must end after its start. */
const SAMPLE = { reference: '2026-07-15T12:00:00', locale: 'en' };

/**
 * Checks that each range has its own name and phrases, and a valid start and end.
 * @param now warns of dates that are all past then; epoch ms
 */
export function checkPresets({ yaml, file }: Source<PresetRangesFile>, now?: number): Fault[] {
  const names = new Map<string, string>();
  const phrases = new Map<string, string>();
  return file.ranges.flatMap((range, index) => {
    const path = ['ranges', index];
    return [
      ...checkTaken(names, range.name, range.name).map(() =>
        yaml.fault([...path, 'name'], `another range is already called \`${range.name}\``),
      ),
      ...range.phrases.flatMap((phrase, at) =>
        checkTaken(phrases, phrase.toLowerCase().replace(/\s+/g, ' ').trim(), range.name).map(earlier =>
          yaml.fault([...path, 'phrases', at], `\`${earlier}\` already has this phrase`),
        ),
      ),
      ...checkForm(yaml, path, range),
      ...(now === undefined ? [] : pastDates(yaml, [...path, 'dates'], { dates: range.dates, now })),
    ];
  });
}

/** The earlier owner of a key, if any; otherwise `owner` takes it. */
function checkTaken(taken: Map<string, string>, key: string, owner: string): string[] {
  const earlier = taken.get(key);
  if (earlier !== undefined) return [earlier];
  taken.set(key, owner);
  return [];
}

type PresetInFile = PresetRangesFile['ranges'][number];

/** A range has a start and an end, or dates. */
function checkForm(yaml: YamlFile, path: Path, { start, end, dates = [], ...range }: PresetInFile): Fault[] {
  const isDated = dates.length > 0;
  if (isDated && (start !== undefined || end !== undefined)) {
    return [yaml.fault([...path, 'dates'], 'a range has `start` and `end`, or `dates`, not both', { atKey: true })];
  }
  if (isDated) return dates.flatMap((text, index) => checkDates(yaml, [...path, 'dates', index], text));
  if (start !== undefined && end !== undefined) return checkSpan(yaml, path, { start, end });
  const missing = start === undefined ? 'start' : 'end';
  return [yaml.fault(path, `\`${missing}\` of \`${range.name}\` is missing`)];
}

type Dated = { dates: readonly string[] | undefined; now: number };

function pastDates(yaml: YamlFile, path: Path, { dates, now }: Dated): Fault[] {
  if (!dates || dates.some(text => !datesIn(text)) || currentDates(dates, dateAt(now, 'UTC'))) return [];
  return [{ ...yaml.fault(path, 'all these days are over', { atKey: true }), severity: 'warning' }];
}

function checkDates(yaml: YamlFile, path: Path, text: string): Fault[] {
  if (datesIn(text)) return [];
  if (datesIn(swapped(text)))
    return [yaml.fault(path, 'the end is before the start', { hint: `Write: ${swapped(text)}` })];
  const hint = 'Write for example `2026-12-21 to 2027-01-03`; the last day counts.';
  return [yaml.fault(path, `“${text}” names no days`, { hint })];
}

const swapped = (text: string): string => text.trim().split(' to ').toReversed().join(' to ');

function checkSpan(yaml: YamlFile, path: Path, { start, end }: { start: string; end: string }): Fault[] {
  const faults = Object.entries({ start, end }).flatMap(([key, expression]) => {
    const moment = parseMoment(expression);
    if (!('problem' in moment)) return [];
    return [yaml.fault([...path, key], `a moment ${moment.problem}`, { offset: moment.at })];
  });
  if (faults.length > 0 || evaluateMoment(start, SAMPLE) < evaluateMoment(end, SAMPLE)) return faults;
  return [yaml.fault([...path, 'end'], 'the end is not after the start')];
}
