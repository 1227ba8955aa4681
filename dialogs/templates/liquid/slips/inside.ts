import type { TextFault } from '../../check/liquid/text-fault.ts';
import type { Region } from './regions.ts';

/** A slip inside braces: how it looks, and what to say about it. Texts between quotes are masked by `q`. */
type Slip = {
  pattern: RegExp;
  message: (found: string) => string;
  hint: (found: string) => string;
  /** Where it can be; everywhere by default. */
  in?: (region: string, kind: Region['kind']) => boolean;
};

const write = (right: string) => (): string => `Write \`${right}\`.`;
const isAssign = (inside: string): boolean => /^-?\s*assign\b/.test(inside);
const compares = (inside: string): boolean => /^-?\s*(?:if|elsif|unless)\b/.test(inside);
const notKnown = (found: string): string => `\`${found.trim()}\` does not work here`;

/** "is more than" */
const compared = (words: string): RegExp =>
  new RegExp(`(?<=[\\w\\]] +)(?:is (?:${words})(?: than)?|(?:${words}) than)(?=\\s)`);

const SLIPS: readonly Slip[] = [
  {
    pattern: /^[-\s]*$/,
    message: () => 'there is nothing between the braces',
    hint: () => 'Write a value there, or remove the braces.',
  },
  {
    pattern: /[“”„‟«»‘’‚]/,
    message: () => 'curly quotes do not work between braces',
    hint: () => 'Use straight ones: " or \'',
  },
  {
    pattern: /["']/,
    message: () => 'this quote is not closed',
    hint: found => `Write \`${found}\` on both sides of the text.`,
  },
  {
    pattern: /^[-\s]*(?:if|unless|for|case|assign|else|elsif|end\w+)\b/,
    message: found => `\`${found.trim()}\` belongs between \`{%\` and \`%}\``,
    hint: found => `Write: {% ${found.trim()} ... %}`,
    in: (_, kind) => kind === 'output',
  },
  {
    pattern: /^-?\s*for\b(?!\s+[\w-]+\s+in\s)/,
    message: () => 'a loop names each item of a list',
    hint: () => 'Write: {% for guest in attendees %}',
    in: (_, kind) => kind === 'tag',
  },
  {
    pattern: /^-?\s*assign\b(?!\s+[\w-]+\s*=)/,
    message: () => '`assign` gives a value a name',
    hint: () => 'Write: {% assign name = value %}',
    in: (_, kind) => kind === 'tag',
  },
  { pattern: /===?/, message: notKnown, hint: write('='), in: isAssign },
  { pattern: /===/, message: notKnown, hint: write('==') },
  { pattern: /&&?/, message: notKnown, hint: write('and') },
  { pattern: /\|\|/, message: notKnown, hint: write('or') },
  { pattern: /<>/, message: notKnown, hint: write('!=') },
  { pattern: /=>/, message: notKnown, hint: write('>=') },
  { pattern: /=</, message: notKnown, hint: write('<=') },
  {
    pattern: /(?<![=!<>])=(?!=)/,
    message: () => 'a single `=` does not compare',
    hint: write('=='),
    in: inside => !isAssign(inside),
  },
  {
    pattern: /(?<=[\w\]] +)(?:is )?(?:set|given|known|defined|present|there|exists?)(?=\s*(?:$|-$|(?:and|or)\b))/,
    message: notKnown,
    hint: found => `Leave out \`${found.trim()}\`: a value that is there is enough.`,
    in: compares,
  },
  { pattern: compared('greater|more|bigger|larger|over|above'), message: notKnown, hint: write('>'), in: compares },
  { pattern: compared('less|fewer|smaller|lower|under|below'), message: notKnown, hint: write('<'), in: compares },
  { pattern: /(?<=[\w\]] +)(?:is )?at least(?=\s)/, message: notKnown, hint: write('>='), in: compares },
  { pattern: /(?<=[\w\]] +)(?:is )?at most(?=\s)/, message: notKnown, hint: write('<='), in: compares },
  { pattern: /(?<=\s)(?:is not|isnt|not equals?|ne|neq)(?=\s)/, message: notKnown, hint: write('!='), in: compares },
  { pattern: /(?<=[\w\]] +)(?:is|equals?|eq)(?=\s)/, message: notKnown, hint: write('=='), in: compares },
  {
    pattern: /(?<=[\w\]] +)(?:not )?in(?=\s+\w|\s*\[)/,
    message: notKnown,
    hint: () => 'Compare with each: a == "one" or a == "other".',
    in: compares,
  },
  {
    pattern: /(?<=^-?\s*(?:if|elsif|unless)\b[^|]*)\|\s*[\w ]+(?=[=!<>])/,
    message: () => 'a value with a filter cannot be compared',
    hint: found =>
      /size/.test(found) ? 'Write `.size` after the list.' : 'Give what the filter makes a name under `values`.',
    in: compares,
  },
  { pattern: /(?<=\s)gt(?=\s)/, message: notKnown, hint: write('>'), in: compares },
  { pattern: /(?<=\s)lt(?=\s)/, message: notKnown, hint: write('<'), in: compares },
  { pattern: /!(?!=)/, message: notKnown, hint: write('not') },
  { pattern: /\?/, message: notKnown, hint: () => 'Write: {% if ... %}one text{% else %}the other{% endif %}' },
  {
    pattern: /(?<=\s)[+*/](?=\s)|(?<=[\w\]] )-(?= ?\w)/,
    message: notKnown,
    hint: () => 'Calculate with filters: `| plus: 1`, `| minus: 1`. Join texts with `| append: "..."`.',
    in: (inside, kind) => kind === 'output' || isAssign(inside),
  },
  {
    pattern: /\((?![^()]*\.\.)/,
    message: () => 'parentheses do not work here',
    hint: () => 'Filters come after a `|`, and conditions are read without parentheses.',
  },
  {
    pattern: /\|\s*-?$/,
    message: () => 'there is no filter after the `|`',
    hint: () => 'Write its name, or remove the `|`.',
  },
  {
    pattern: /(?:[=!<>]=|[<>]|\b(?:and|or|contains))\s*-?$/,
    message: found => `there is nothing after \`${found.replace(/-$/, '').trim()}\``,
    hint: () => 'Write what to compare with.',
  },
  {
    pattern: /(?<=\|\s*)[a-z_]+(?=\s+(?!and\b|or\b)[\wq])/,
    message: found => `a colon is missing after \`${found}\``,
    hint: found => `Write \`${found}:\`.`,
  },
  {
    pattern: /(?<=:[^|]*q)\s+q/,
    message: () => 'a comma is missing between two values',
    hint: () => 'Write: "one", "other"',
  },
  {
    pattern: /(?<=\|\s*[a-z_]+\s*),/,
    message: () => 'a comma does not join filters',
    hint: write('|'),
  },
  {
    pattern: /(?<=^[^|]*),/,
    message: () => 'only one value can stand between the braces',
    hint: () => 'Write each between braces of its own: {{ one }}, {{ other }}',
    in: (_, kind) => kind === 'output',
  },
];

/** The first slip inside the braces of a region that cannot be read, or not as it is meant. */
export function slipInside({ kind, inside, offset }: Region): TextFault | undefined {
  const masked = inside.replace(/"[^"]*"|'[^']*'/g, text => 'q'.repeat(text.length));
  for (const { pattern, message, hint, in: isIn = () => true } of SLIPS) {
    const found = isIn(inside, kind) ? pattern.exec(masked) : null;
    if (!found) continue;
    const blanks = found[0].length - found[0].trimStart().length;
    return { offset: offset + found.index + blanks, message: message(found[0]), hint: hint(found[0]) };
  }
  return undefined;
}
