import type { Fault } from '../../core/faults.ts';
import { parseMoment } from '../../language/index.ts';
import type { PresetRangesFile } from './schema.ts';
import type { Source } from './source.ts';

/** Whether each range has a name and phrases of its own, and a beginning and an end that can be read. */
export function checkPresets({ yaml, file }: Source<PresetRangesFile>): Fault[] {
  const taken = new Map<string, string>();
  const once = (key: string, owner: string): string | undefined => {
    const earlier = taken.get(key);
    if (earlier === undefined) taken.set(key, owner);
    return earlier;
  };
  return file.ranges.flatMap(({ name, phrases, start, end }, index) => {
    const path = ['ranges', index];
    const faults: Fault[] = [];
    if (once(`name ${name}`, name)) faults.push(yaml.fault([...path, 'name'], `there is a range \`${name}\` already`));
    for (const [at, phrase] of phrases.entries()) {
      const earlier = once(`phrase ${phrase.toLowerCase().replace(/\s+/g, ' ').trim()}`, name);
      if (earlier) faults.push(yaml.fault([...path, 'phrases', at], `\`${earlier}\` has this phrase already`));
    }
    for (const [key, expression] of Object.entries({ start, end })) {
      const hint = 'For example `start of week + 1 week`, `today at 18:00`, `saturday + 2 days`.';
      if (!parseMoment(expression))
        faults.push(yaml.fault([...path, key], `\`${expression}\` is not a moment`, { hint }));
    }
    return faults;
  });
}
