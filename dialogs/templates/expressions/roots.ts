import { LiquidError } from 'liquidjs';
import { createLiquid } from '../liquid/liquid.ts';

const lenient = createLiquid();

/** The names that a text's Liquid uses, without those that it assigns itself; none if it cannot be parsed. */
export function rootsOf(text: string): string[] {
  try {
    return lenient.globalVariablesSync(text);
  } catch (error) {
    if (LiquidError.is(error)) return [];
    throw error;
  }
}
