import { anyOf } from './found.ts';
import type { Words } from './words/words.ts';

/** Longer answers speak for themselves. */
const MOST_KERNEL_WORDS = 5;

/** The sentences that the answer to a question may stand for, likeliest first. */
export function answeringReader({ answering }: Words): (answer: string, type: string) => string[] {
  const before = new RegExp(`^(?:(?:${anyOf(answering.before)})(?:[\\s,.:;!]+|$))+`, 'iu');
  const behind = new RegExp(`(?:[\\s,]+(?:${anyOf(answering.behind)}))+$`, 'iu');
  return (answer, type) => {
    const said = answer.trim().replace(/[.!?]+$/, '');
    const kernel = said.replace(before, '').replace(behind, '').trim();
    if (kernel === '') return [];
    const frames = kernel.split(/\s+/).length <= MOST_KERNEL_WORDS ? (answering.frames[type] ?? []) : [];
    return [...(kernel === said ? [] : [kernel]), ...frames.map(frame => frame.replace('{answer}', kernel))];
  };
}
