import { escapeMarkdown } from './escape.ts';
import { createLiquid, fillIn } from './liquid.ts';
import type { Text } from './template.ts';

const liquid = createLiquid(escapeMarkdown);

/** A text that the checker has found right; of several variants the message's turn chooses one. */
export function compileText(source: string | readonly string[]): Text {
  const variants = [source].flat().map(text => liquid.parse(text));
  return {
    markdown(values, setting) {
      const nodes = variants[setting.turn % variants.length] ?? [];
      return tidy(fillIn(liquid, nodes, values, setting));
    },
  };
}

/** Tags on lines of their own leave empty lines behind; several in a row mean no more than one. */
const tidy = (text: string): string => text.replace(/\n(?:[ \t]*\n){2,}/g, '\n\n').trim();
