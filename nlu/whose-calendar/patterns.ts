import { anyPhrase, type Classes, WORD_END, WORD_START } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { anyOf, GAP } from '../text/spans.ts';
import type { WhoseWords } from '../words/people.ts';
import type { Words } from '../words/words.ts';

export const WORD = "[\\p{L}\\p{M}\\d@._+’'-]+";
const SEVERAL = `(${WORD}(?:[\\s,;&]+${WORD}){0,7}?)`;
const FEW = `(${WORD}(?:\\s+${WORD}){0,3}?)`;

/** The phrases of a language as patterns; what a question is about is their first group. */
export function patternsOf({ whose, hints }: Words) {
  const classes = classesOf(whose);
  const lead = `(?:(?:${anyPhrase([...whose.leads, ...hints.openings], classes)})[\\s,:]+){0,4}`;
  const beginning = (marks: string) => (phrases: readonly string[]) =>
    new QuickPattern(`(?:^|[${marks}]\\s+)${lead}(?:${anyPhrase(phrases, classes)})${WORD_END}`, 'dgiu');
  const asked = beginning('.,;:!?–—');
  const anywhere = (phrases: readonly string[]) =>
    new QuickPattern(`${WORD_START}(?:${anyPhrase(phrases, classes)})${WORD_END}`, 'dgiu');
  return {
    asked,
    // "Remind me to ask, whether Ana is free" asks nothing.
    whether: beginning('.!?')(whose.whether),
    bothOfUs: asked(whose.bothOfUs),
    company: asked(whose.company),
    conditions: anywhere(whose.conditions),
    anyone: asked(whose.anyone),
    room: asked(whose.rooms),
    theirs: anywhere(whose.theirs),
  };
}

/** What stands for the names in braces; `{when}` is whatever may be said between two words of a question. */
function classesOf({ between, kinds, possessives, spokenOf, us }: WhoseWords): Classes {
  const when = `(?:[\\s,]+(?:${GAP}+|(?:${anyOf(between)})${WORD_END})){0,6}`;
  const simple: Classes = {
    when,
    time: `(?:(?:${anyOf(between)})\\s+){0,3}${GAP}+`,
    gap: `${GAP}+`,
    their: `((?:${anyOf(possessives)}))`,
    us: `((?:${anyPhrase(us)}))`,
    they: `((?:${anyOf(spokenOf)}))`,
    who: SEVERAL,
    name: FEW,
    end: `(?=${when}\\s*(?:[?!.;]|$))`,
  };
  const classes: Record<string, string> = { ...simple };
  for (const [kind, phrases] of Object.entries(kinds)) classes[kind] = `(?:${anyPhrase(phrases, classes)})`;
  return classes;
}
