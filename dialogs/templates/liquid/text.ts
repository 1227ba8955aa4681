import type { Text, Writer } from '../rendering.ts';
import { type Escape, escapeMarkdown } from './escape.ts';
import { createLiquid, fillIn } from './liquid.ts';

/** Compiles a text that has passed the check; `safe` escapes its values. */
export function compileWriter(source: string | readonly string[], safe: Escape): Writer {
  const liquid = liquidWith(safe);
  const variants = [source].flat().map(text => liquid.parse(text));
  return (values, setting) => {
    const nodes = variants[setting.turn % variants.length] ?? [];
    return tidy(fillIn(liquid, nodes, { values, setting }));
  };
}

export const compileText = (source: string | readonly string[]): Text => ({
  markdown: compileWriter(source, escapeMarkdown),
});

const liquids = new Map<Escape, ReturnType<typeof createLiquid>>();

function liquidWith(safe: Escape): ReturnType<typeof createLiquid> {
  const liquid = liquids.get(safe) ?? createLiquid(safe);
  liquids.set(safe, liquid);
  return liquid;
}

/** Tags on lines of their own leave empty lines; several in a row become one. */
const tidy = (text: string): string => text.replace(/\n(?:[ \t]*\n){2,}/g, '\n\n').trim();
