import type { Context } from '../context.ts';
import type { Say } from './message.ts';
import { botSay, withMiss } from './say.ts';

/**
 * The messages without what they name as left out although an event shown next to it is called so: "the conference in Berlin" found
 * the Product conference Berlin. Before a change, everything is named.
 */
export function withoutShownNames(context: Context, says: readonly Say[]): Say[] {
  if (says.some(({ asks }) => asks !== undefined)) return [...says];
  const names = wordsOf(
    says
      .filter(say => partsLeftOut(context, say) === undefined)
      .flatMap(namesIn)
      .join(' '),
  );
  const isShown = (part: string): boolean => {
    const words = wordsOf(part).filter(word => word.length >= SHORTEST);
    return words.length > 0 && !/\d/.test(part) && words.every(word => names.includes(word));
  };
  return says.flatMap(say => {
    const parts = partsLeftOut(context, say);
    const others = parts?.filter(part => !isShown(part)) ?? [];
    if (!parts || others.length === parts.length) return [say];
    return others.length > 0 ? [leftOutSay(context, others)] : [];
  });
}

/** Names what the bot could not use. */
export const leftOutSay = (context: Context, parts: readonly string[]): Say =>
  withMiss(botSay(context, 'leftOut', { parts }), { how: 'left-out', parts });

/** Shorter words are small ones: "in". */
const SHORTEST = 3;

/** What was not passed on to others was left out as well, but another message says so. */
function partsLeftOut(context: Context, { text, misses = [] }: Say): readonly string[] | undefined {
  const parts = misses.find(({ how }) => how === 'left-out')?.parts;
  return parts && leftOutSay(context, parts).text === text ? parts : undefined;
}

/** Names of events are bold, or in a list with numbers. */
const namesIn = ({ text }: Say): string[] =>
  [...text.matchAll(/\*\*([^*]+)\*\*|^\d+\\?\. (.+)$/gmu)].map(([, bold, listed]) => bold ?? listed ?? '');

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? [];
