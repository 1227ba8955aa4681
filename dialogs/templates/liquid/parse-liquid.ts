import { LiquidError, type Template as LiquidNode, TagToken } from 'liquidjs';
import { didYouMean } from '../../../core/faults.ts';
import type { TextFault } from '../check/liquid/text-fault.ts';
import { createLiquid, tags } from './liquid.ts';

const lenient = createLiquid();

/** Parses a text's Liquid for the checker. */
export function parseLiquid(text: string): { nodes: LiquidNode[] } | { fault: TextFault } {
  try {
    return { nodes: lenient.parse(text) };
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    return { fault: describe(error, text) };
  }
}

function describe(error: LiquidError, text: string): TextFault {
  const { begin } = error.token;
  // liquidjs appends ", line:1, col:8", which counts from the beginning of the text, not of the file.
  const message = error.message.replace(/(, line:\d+, col:\d+)+$/, '');
  const name = error.token instanceof TagToken ? error.token.name : undefined;
  if (name === undefined || tags.some(tag => tag === name)) return { offset: begin, message: `Liquid: ${message}` };
  const offset = text.indexOf(name, begin);
  if (/^(end|else|elsif|when)/.test(name)) return { offset, message: `\`${name}\` has no matching opening tag` };
  return { offset, message: `unknown tag \`${name}\``, hint: didYouMean(name, tags) ?? `Known: ${tags.join(', ')}` };
}
