import type { Reading } from '../reading/reading.ts';
import type { Aspect, EventTurn } from '../reading/requests.ts';
import type { Span } from '../reading/spans.ts';
import { anyPhrase, phrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { anyOf } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

/**
 * "Where do I join the call" asks for the link, "how long until" for no length, "who organised it" and "who declined" for no
 * guests, and "does it clash with anything" for no days: the first that fits counts.
 */
const ASPECTS: readonly Aspect[] = [
  'clash',
  'conflicts',
  'link',
  'until',
  'often',
  'length',
  'organizer',
  'calendar',
  'mine',
  'answers',
  'who',
  'where',
  'when',
];

/** "When was my last meeting" is about none that is to come, and "when am I done" is no question for the last meeting. */
const TURNS = ['previous', 'now', 'start', 'end', 'first', 'last'] as const satisfies readonly EventTurn[];

/** Reads what a question asks for, and which event it means by its place in the order of time. */
export function askingReader({ asking, eventWords, followUp }: Words) {
  const event = `(?:${anyOf(eventWords)})`;
  const anywhere = (phrases: readonly string[]): QuickPattern =>
    new QuickPattern(`${WORD_START}(?:${anyPhrase(phrases, { event })})${WORD_END}`, 'giu');
  const aspects = ASPECTS.map(aspect => [aspect, anywhere(asking.aspects[aspect])] as const);
  const turns = TURNS.map(turn => [turn, anywhere(asking.turns[turn])] as const);
  const lead = `(?:(?:${anyPhrase(followUp.before)})[\\s,]+)*`;
  const behind = new QuickPattern(`^${lead}(?:${anyPhrase(asking.behind, { event })})[?!.\\s]*$`, 'iu');
  const there = new QuickPattern(`^${lead}(?:${anyPhrase(asking.there)})${WORD_END}`, 'iu');
  const dated = new QuickPattern(`^${lead}(?:${anyPhrase(asking.dated)})${WORD_END}`, 'iu');
  return (text: string, saysTime = false): Asking => {
    const asked = firstIn(aspects, text);
    const turn = firstIn(turns, text);
    const isBehind = behind.test(text);
    return {
      asked: asked?.value,
      turn: isBehind ? 'following' : turn?.value,
      asksIfThere: there.test(text) || (saysTime && dated.test(text)),
      said: [
        ...(asked ? asked.spans.map(span => ({ value: asked.value, span })) : []),
        ...(isBehind
          ? [{ value: 'following', span: { start: 0, end: text.length } }]
          : turn
            ? turn.spans.map(span => ({ value: turn.value, span }))
            : []),
      ],
    };
  };
}

/** What a question asks for, and the stretches that say so. */
export type Asking = Pick<Reading, 'asked' | 'turn' | 'asksIfThere'> & { said: { value: string; span: Span }[] };

export const NOTHING_ASKED: Asking = { asked: undefined, turn: undefined, asksIfThere: false, said: [] };

function firstIn<V extends string>(patterns: readonly (readonly [V, QuickPattern])[], text: string) {
  for (const [value, pattern] of patterns) {
    const spans = pattern.all(text).map(({ index, 0: said }) => ({ start: index, end: index + said.length }));
    if (spans.length > 0) return { value, spans };
  }
  return undefined;
}

/** A question whether one event overlaps another: the name of the other one, and the question without it. */
type RivalAsked = { rival: string; question: string };

const CLASSES = { event: '(?<event>[^,.;?!]{1,60}?)', rival: '(?<rival>\\p{L}[^,;?!]{1,60}?)' };

/**
 * Reads "does choir clash with film night" as the question whether choir clashes with anything, and "film night". What is no
 * name ("with anything", "with another meeting") is left to the other readers.
 */
export function rivalReader({ asking, courtesy, followUp }: Words): (text: string) => RivalAsked | undefined {
  const { asked, question, nobody, articles } = asking.rivals;
  const lead = `(?:(?:${[...courtesy, ...followUp.before].map(word => phrase(word)).join('|')})[\\s,]+){0,3}`;
  const patterns = asked.map(each => new QuickPattern(`^${lead}(?:${phrase(each, CLASSES)})[?!.\\s]*$`, 'iu'));
  const isNobody = new QuickPattern(`(?<!\\p{L})(?:${nobody.map(each => phrase(each)).join('|')})(?!\\p{L})`, 'iu');
  const article = new QuickPattern(`^(?:(?:${articles.map(each => phrase(each)).join('|')})(?:\\s+|(?<=['’])))+`, 'iu');
  const nameOf = (said: string): string => said.replace(article.exec(said)?.[0] ?? '', '').trim();
  return text => {
    for (const pattern of patterns) {
      const { event, rival } = pattern.exec(text)?.groups ?? {};
      if (event === undefined || rival === undefined || isNobody.test(rival) || isNobody.test(event)) continue;
      return { rival: nameOf(rival), question: question.replace('{event}', () => event.trim()) };
    }
    return undefined;
  };
}
