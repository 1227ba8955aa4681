import type { Fault } from '../../../../core/faults.ts';
import type { YamlFile } from '../../../../core/yaml/yaml.ts';
import { eachText } from './each-text.ts';

/** The tags that people write in texts, and what stands for them in Markdown. */
const TAG = /<\/?(?<name>b|strong|i|em|br|p|a|ul|ol|li|div|span|font|h[1-6]|u|center)(?:\s[^<>]*)?\/?>/i;

const MARKDOWN: Readonly<Record<string, string>> = {
  ...{ b: '**bold**', strong: '**bold**', i: '*italics*', em: '*italics*' },
  ...{ br: 'a new line', p: 'an empty line', a: '[words](https://...)' },
  ...{ ul: 'lines that begin with "- "', ol: 'lines that begin with "1. "', li: 'a line that begins with "- "' },
};

/** Finds HTML in texts, which are Markdown: people would read the tags. */
export const checkHtml = (yaml: YamlFile): Fault[] =>
  eachText(yaml.value).flatMap(({ path, text }) => {
    const found = TAG.exec(text);
    if (!found) return [];
    const instead = MARKDOWN[found.groups?.['name']?.toLowerCase() ?? ''];
    const hint = instead === undefined ? 'Remove it.' : `Write ${instead}.`;
    const message = `people would read \`${found[0]}\`, because texts are Markdown and not HTML`;
    return [{ ...yaml.fault(path, message, { offset: found.index, hint }), severity: 'warning' as const }];
  });
