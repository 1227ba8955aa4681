import type { Fault } from '../../../../core/faults.ts';
import type { YamlFile } from '../../../../core/yaml/yaml.ts';
import { eachText } from './each-text.ts';

/** A whole text between curly quotes. */
const CURLY = /^[“„«»”]([^“”„«»]*)[“”«»]$/;
/** A text with one straight quote, at its beginning or end. */
const ALONE = /^(?:"[^"]*|[^"]*")$/;

/** Finds quotes that were meant for YAML, but are part of the text. */
export function checkQuotes(yaml: YamlFile): Fault[] {
  return eachText(yaml.value).flatMap(({ path, text }) => {
    const [, inside] = CURLY.exec(text) ?? [];
    if (inside !== undefined) {
      const message = 'these curly quotes are part of the text';
      return [yaml.fault(path, message, { offset: 0, hint: `Use straight quotes, or none: "${inside}"` })];
    }
    if (!ALONE.test(text)) return [];
    const isFirst = text.startsWith('"');
    const message = `this quote has no counterpart at the ${isFirst ? 'end' : 'beginning'} of the text`;
    return [
      yaml.fault(path, message, {
        offset: isFirst ? 0 : text.length - 1,
        hint: 'Remove it, or write the other one too.',
      }),
    ];
  });
}
