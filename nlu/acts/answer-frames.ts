import type { Words } from '../lexicon/words.ts';
import type { AdjacentDate, FollowUpWords } from '../reading.ts';
import { anyPhrase } from '../text/phrases.ts';
import { anyOf } from '../text/spans.ts';

/** Longer answers speak for themselves. */
const MOST_KERNEL_WORDS = 5;

/** The sentences that the answer to a question may stand for, likeliest first. */
export function answerFrameReader({ answerFrames, edits }: Words): (answer: string, type: string) => string[] {
  const before = new RegExp(`^(?:(?:${anyOf(answerFrames.before)})(?:[\\s,.:;!]+|$))+`, 'iu');
  const behind = new RegExp(`(?:[\\s,]+(?:${anyOf(answerFrames.behind)}))+$`, 'iu');
  const to = new RegExp(`^(?:${anyOf(edits.toTime)})\\s+`, 'iu');
  return (answer, type) => {
    const said = answer.trim().replace(/[.!?]+$/, '');
    // "To 5" says where something is moved to.
    const bare = type === 'time-change' ? said.replace(to, '') : said;
    const kernel = bare.replace(before, '').replace(behind, '').trim();
    if (kernel === '') return [];
    const frames = kernel.split(/\s+/).length <= MOST_KERNEL_WORDS ? (answerFrames.frames[type] ?? []) : [];
    return [...(kernel === said ? [] : [kernel]), ...frames.map(frame => frame.replace('{answer}', kernel))];
  };
}

/** "And next week?", "the same for Tuesday": what is left without the words that tie it to what was before. */
export function followUpReader({
  followUp: { before, again, behind },
  adjacent,
}: Words): (text: string) => FollowUpWords {
  const end = '(?![\\p{L}\\d])[\\s,.:;]*';
  const lead = new RegExp(
    `^(?:(?<again>(?:${anyOf(again)})${end})|(?:${anyPhrase(before.toSorted((a, b) => b.length - a.length))})${end})`,
    'iu',
  );
  const tail = new RegExp(`(?:^|[\\s,]+)(?:${anyOf(behind)})$`, 'iu');
  const besides = Object.entries(adjacent).map(
    ([which, phrases]) => [which as AdjacentDate, new RegExp(`^(?:${anyPhrase(phrases)})$`, 'iu')] as const,
  );
  return text => {
    let kernel = text.trim().replace(/[?!.]+$/, '');
    let [cued, isAgain] = [false, false];
    for (let match = lead.exec(kernel); match; match = lead.exec(kernel)) {
      kernel = kernel.slice(match[0].length);
      cued = true;
      isAgain ||= match.groups?.['again'] !== undefined;
    }
    const bare = kernel.replace(tail, '');
    const [next] = besides.find(([, pattern]) => pattern.test(bare)) ?? [];
    return { kernel: bare, cued: cued || bare !== kernel, again: isAgain, ...(next && { adjacent: next }) };
  };
}
