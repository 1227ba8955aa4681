import { isScalar, type Pair, type YAMLMap } from 'yaml';
import type { Fault } from '../faults.ts';
import { quoted, withoutQuotes } from './mends/quotes.ts';
import type { SourceText } from './source-text.ts';

/** Texts in `{...}` that end at a comma; YAML reads the rest as fields without values: `{ ask: Well, what is it? }`. */
export function commaFaults({ flow = false, items }: YAMLMap, source: SourceText): Fault[] {
  if (!flow) return [];
  return items.flatMap((item, index) => {
    if (isAlone(item)) return [];
    const next = items.slice(index + 1);
    const end = next.findIndex(other => !isAlone(other));
    return cutText(item, end < 0 ? next : next.slice(0, end), source) ?? [];
  });
}

/** True for a field without a colon. */
const isAlone = ({ value }: Pair): boolean => value === null;

function cutText({ key, value }: Pair, rest: readonly Pair[], source: SourceText): Fault | undefined {
  const last = rest.at(-1)?.key;
  if (!isScalar(key) || !isScalar(value) || value.type !== 'PLAIN' || !isScalar(last)) return undefined;
  const [start = 0, comma = 0] = value.range ?? [];
  const text = source.text.slice(start, last.range?.[1]);
  if (isFields(text)) return undefined;
  const hint = `Write: ${String(key.value)}: ${quoted(withoutQuotes(text))}`;
  return source.fault(source.text.indexOf(',', comma), 'a text with a comma must be between quotes here', hint);
}

/** True if the rest could be the names of fields, and the text a word of the project: `type: text, required`. */
const isFields = (text: string): boolean => /^[a-z\d-]+(?:,\s*[a-z]\w*)+$/.test(text);
