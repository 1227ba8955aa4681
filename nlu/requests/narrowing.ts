import { pieceReader } from '../acts/clauses.ts';
import { barerReader } from '../acts/commands/outbursts.ts';
import type { Narrowing } from '../reading/requests.ts';
import { anyPhrase } from '../text/phrases.ts';
import { anyOf } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

type Told = { how: keyof Narrowing; which: string };

/**
 * Reads a message that leaves out some of the events just listed, or picks some of them: "no wtf, not all, only the dentist".
 * Each of its parts does that, goes on with the one before, or only exclaims; what comes first is picked: "the dentist, but not
 * the review".
 */
export function narrowingReader(words: Words): (text: string) => Narrowing | undefined {
  const { leaveOut, only, ones } = words.pointing.bulk;
  const piecesOf = pieceReader(words);
  const barer = barerReader(words);
  const whole = (phrases: readonly string[]) =>
    new RegExp(
      `^(?:${anyPhrase(phrases, { which: `(?:(?:${anyPhrase(ones.before)}) )?(.+?)(?: (?:${anyPhrase(ones.behind)}))?` })})[\\s.!?]*$`,
      'iu',
    );
  const patterns = [
    ['but', whole(leaveOut)],
    ['only', whole(only)],
  ] as const;
  const toldIn = (text: string): Told | undefined => {
    for (const [how, pattern] of patterns) {
      const which = pattern.exec(text)?.slice(1).find(Boolean);
      if (which !== undefined) return { how, which };
    }
    return undefined;
  };
  const saysNone = new RegExp(`^(?:${anyOf(words.pointing.every)}|${anyPhrase(words.yes)})$`, 'iu');
  return text => {
    const told: Told[] = [];
    let isSaid = false;
    let end = 0;
    for (const { start, text: piece } of piecesOf(text)) {
      const gap = text.slice(end, start);
      const last = told.at(-1);
      const stages = [...barer((gap + piece).replace(/^[\s,.!?;]+/, '')), ...barer(piece)];
      const next = stages.map(toldIn).find(Boolean);
      const isNone = stages.at(-1) === '' || saysNone.test(piece);
      end = start + piece.length;
      isSaid ||= next !== undefined;
      if (next) told.push(next);
      else if (last && !/[.!?;]/.test(gap)) told[told.length - 1] = { ...last, which: last.which + gap + piece };
      else if (!isNone && last) return undefined;
      else if (!isNone) told.push({ how: 'only', which: piece });
    }
    return isSaid ? together(told) : undefined;
  };
}

function together(told: readonly Told[]): Narrowing {
  const all = (how: keyof Narrowing): string => told.flatMap(one => (one.how === how ? [one.which] : [])).join(', ');
  const [but, only] = [all('but'), all('only')];
  return { ...(but && { but }), ...(only && { only }) };
}

/** Reads how many of the events just listed a whole message means, from the front or from the back. */
export function countedReader({ pointing, numbers, eventWords }: Words): (text: string) => number | undefined {
  const { first, last, two } = pointing.bulk.counted;
  const counts = { ...numbers, ...Object.fromEntries(two.map(word => [word, 2])) };
  const classes = { count: `(\\d{1,2}|${anyOf(Object.keys(counts))})`, event: `(?:${anyOf(eventWords)})` };
  const whole = (phrases: readonly string[]) => new RegExp(`^(?:${anyPhrase(phrases, classes)})[\\s.!?]*$`, 'iu');
  const patterns = [
    [1, whole(first)],
    [-1, whole(last)],
  ] as const;
  return text => {
    for (const [sign, pattern] of patterns) {
      const said = pattern.exec(text.trim())?.slice(1).find(Boolean)?.toLowerCase();
      if (said !== undefined) return sign * (Number(said) || (counts[said] ?? 0)) || undefined;
    }
    return undefined;
  };
}
