import { asTag, BEFORE } from '../../expressions/condition.ts';
import { hasLiquid } from '../../expressions/expression.ts';
import type { Fields } from '../../shapes.ts';
import { checkText } from './check-liquid.ts';
import type { TextFault } from './text-fault.ts';

/** `{{ value }}`, `{% if value %}`, `${value}` */
const BRACED = /\$?\{+%?-?\s*(?:if\s)?\s*([^{}%]*?)\s*-?%?\}+/g;

/** The faults of a condition without braces, such as `attendees.size > 0`. */
export function checkCondition(condition: string, seen: Fields): TextFault[] {
  if (hasLiquid(condition) || /^[^"']*\{/.test(condition)) {
    const inside = condition.replaceAll(BRACED, '$1').trim();
    const hint = `Write \`${/[{}]/.test(inside) ? 'attendees.size > 0' : inside}\`, without braces.`;
    return [{ offset: 0, message: 'a condition stands without braces', hint }];
  }
  const [, rest] = /^\s*if\s+(.*)$/s.exec(condition) ?? [];
  if (rest !== undefined)
    return [{ offset: 0, message: 'a condition stands without the word `if`', hint: `Write: ${rest}` }];
  const faults = checkText(asTag(condition), seen);
  return faults.map(fault => ({ ...fault, offset: Math.max(0, fault.offset - BEFORE.length) }));
}
