import type { Liquid, Template as LiquidNode } from 'liquidjs';
import type { Text, Writer } from '../rendering.ts';
import { type Escape, escapeMarkdown } from './escape.ts';
import { createLiquid, fillIn } from './liquid.ts';

/** Compiles a text that has passed the check; `safe` escapes its values. */
export function compileWriter(source: string | readonly string[], safe: Escape): Writer {
  const liquid = liquidWith(safe);
  const variants = [source].flat().map(text => variantWriter(liquid, text));
  return (values, setting) => variants[setting.turn % variants.length]?.(values, setting) ?? '';
}

/** Writes one variant of a text. It is parsed when it is first written; one without tags and values is always the same. */
function variantWriter(liquid: Liquid, text: string): Writer {
  if (!/\{[{%]/.test(text)) return always(tidy(text));
  let nodes: LiquidNode[] | undefined;
  return (values, setting) => {
    nodes ??= liquid.parse(text);
    return tidy(fillIn(liquid, nodes, { values, setting }));
  };
}

const always = (text: string) => (): string => text;

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
