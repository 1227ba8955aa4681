import { LiquidError, type Template as LiquidNode } from 'liquidjs';
import type { TextFault } from '../check/liquid/text-fault.ts';
import { createLiquid } from './liquid.ts';
import { slipInside } from './slips/inside.ts';
import { nestingFault } from './slips/nesting.ts';
import { regionsOf } from './slips/regions.ts';

const lenient = createLiquid();

/** Parses a text's Liquid for the checker. What Liquid would misread or explain badly is found before. */
export function parseLiquid(text: string): { nodes: LiquidNode[] } | { fault: TextFault } {
  const fault = slipIn(text);
  if (fault) return { fault };
  try {
    return { nodes: lenient.parse(text) };
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    return { fault: { offset: error.token.begin, message: 'this cannot be read', hint: HOW } };
  }
}

const HOW =
  'Write a value with filters, {{ when | day }}, or a tag such as {% if place %}, {% for guest in attendees %}.';

function slipIn(text: string): TextFault | undefined {
  const regions = regionsOf(text);
  if (!Array.isArray(regions)) return regions;
  const slips = regions.flatMap(region => slipInside(region) ?? []);
  const nesting = nestingFault(regions);
  return [...slips, ...(nesting ? [nesting] : [])].toSorted((a, b) => a.offset - b.offset)[0];
}
