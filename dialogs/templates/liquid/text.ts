import type { Liquid } from 'liquidjs';
import type { Text, Writer } from '../rendering.ts';
import { type Escape, escapeMarkdown } from './escape.ts';
import { createLiquid, fillIn } from './liquid.ts';

/** Compiles a text that has passed the check; `safe` escapes its values. */
export function compileWriter(source: string | readonly string[], safe: Escape): Writer {
  const liquid = liquidWith(safe);
  const variants = [source].flat().map(text => variantWriter(liquid, text));
  return (values, setting) => variants[setting.turn % variants.length]?.(values, setting) ?? '';
}

/** Writes one variant of a text. One without tags and values is the same every time, so it is filled in once. */
function variantWriter(liquid: Liquid, text: string): Writer {
  const nodes = liquid.parse(text);
  const isFixed = !/\{[{%]/.test(text);
  let known: string | undefined;
  return (values, setting) => {
    if (known !== undefined) return known;
    const written = tidy(fillIn(liquid, nodes, { values, setting }));
    if (isFixed) known = written;
    return written;
  };
}

export const compileText = (source: string | readonly string[]): Text => ({
  markdown: compileWriter(source, escapeMarkdown),
});

const liquids = new Map<Escape, Liquid>();

function liquidWith(safe: Escape): Liquid {
  const liquid = liquids.get(safe) ?? createLiquid(safe);
  liquids.set(safe, liquid);
  return liquid;
}

/** Tags on lines of their own leave empty lines; several in a row become one. */
const tidy = (text: string): string => text.replace(/\n(?:[ \t]*\n){2,}/g, '\n\n').trim();
