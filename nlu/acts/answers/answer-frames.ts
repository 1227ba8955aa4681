import type { AdjacentDate, FollowUpWords } from '../../reading/understanding.ts';
import { anyPhrase } from '../../text/phrases.ts';
import { anyOf } from '../../text/spans.ts';
import type { AnswerFrameWords } from '../../words/messages.ts';
import type { Words } from '../../words/words.ts';

/** Longer answers speak for themselves. */
const MOST_KERNEL_WORDS = 5;

/** The sentences that the answer to a question may stand for, likeliest first. */
export function answerFrameReader({ answerFrames, edits }: Words): (answer: string, type: string) => string[] {
  const outside = outsideReader(answerFrames);
  const option = outsideReader({
    before: [...answerFrames.before, ...answerFrames.option.before],
    behind: [...answerFrames.behind, ...answerFrames.option.behind],
  });
  const to = new RegExp(`^(?:${anyOf(edits.toTime)})\\s+`, 'iu');
  return (answer, type) => {
    const said = answer.trim().replace(/[.!?]+$/, '');
    // "To 5" says where something is moved to.
    const bare = type === 'time-change' ? said.replace(to, '') : said;
    const kernel = outside(bare);
    if (kernel === '') return [];
    const named = type === 'choice' ? option(bare) : kernel;
    const frames = kernel.split(/\s+/).length <= MOST_KERNEL_WORDS ? (answerFrames.frames[type] ?? []) : [];
    const kernels = [...new Set([kernel, named])].filter(each => each !== said && each !== '');
    return [...kernels, ...frames.map(frame => frame.replace('{answer}', kernel))];
  };
}

/** Takes away what may stand before and after an answer. */
function outsideReader(words: Pick<AnswerFrameWords, 'before' | 'behind'>): (answer: string) => string {
  const before = new RegExp(`^(?:(?:${anyOf(words.before)})(?:[\\s,.:;!]+|(?<=['’])|$))+`, 'iu');
  const behind = new RegExp(`(?:[\\s,]+(?:${anyOf(words.behind)}))+$`, 'iu');
  return answer => answer.replace(before, '').replace(behind, '').trim();
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
  const tail = new RegExp(`(?:^|[\\s,]+)(?:${anyPhrase(behind)})$`, 'iu');
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
