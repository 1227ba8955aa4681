import { SeededRandom } from '../../learning/random.ts';
import { OUTSIDE, TAGS } from '../model.ts';
import { CLAIMS, type Claim, type Claimed, piecesOf, type TextPiece, type WordParter } from '../pieces.ts';
import { type Fillers, filled, type Stretch } from './markup.ts';

/** The files of lexicon/LANGUAGE/tagging, and how the language writes small words onto others. */
export type TaggingData = { patterns: readonly string[]; fillers: Fillers; part: WordParter };

/** A sentence with the right tag of each piece. */
type TaggedSentence = { pieces: TextPiece[]; tags: number[] };

/** How many sentences are made of a pattern with lists in it. */
const SENTENCES_PER_PATTERN = 20;

/** How often the rest of the reader understands what it should, by kind; in small letters it is harder. */
const UNDERSTOOD: Readonly<Record<string, readonly [capital: number, small: number]>> = {
  time: [0.95, 0.95],
  duration: [0.95, 0.95],
  people: [0.9, 0.75],
  place: [0.8, 0.4],
  other: [0.8, 0.8],
};
/** How often a word of a title that is also a time is taken for one. */
const TAKEN_FOR_TIME = 0.6;

/** Makes sentences of patterns, in several manners of writing. */
export function* sentencesOf({ patterns, fillers, part }: TaggingData, share = DISGUISED): Generator<TaggedSentence> {
  for (const pattern of patterns) {
    for (let turn = 0; turn < (pattern.includes('{') ? SENTENCES_PER_PATTERN : 3); turn++) {
      const random = new SeededRandom(`${turn} ${pattern}`);
      yield disguised(
        tagged(inManner(filled(surrounded(pattern, random), fillers, random), random), random, part),
        random,
        share,
      );
    }
  }
}

/** Greetings come before a sentence, and thanks behind it. */
function surrounded(pattern: string, random: SeededRandom): string {
  const before = random.isBelow(0.25) ? '{open} ' : '';
  const end = random.isBelow(0.15) && /[\p{L}}\]]$/u.test(pattern) ? random.pick(['.', '!', '.']) : '';
  const behind = random.isBelow(0.2) ? `${end || random.pick([',', '', ''])} {close}` : end;
  return before + pattern + behind;
}

/** People write in small letters, or begin with a capital one; titles as well. */
function inManner(stretches: readonly Stretch[], random: SeededRandom): Stretch[] {
  const [isSmall, inCapitals, isNoun, begins] = [0.35, 0.15, 0.25, 0.5].map(share => random.isBelow(share));
  const written = ({ text, kind }: Stretch, index: number): string => {
    if (isSmall) return text.toLowerCase();
    if (inCapitals && kind === 'title') return capitalised(text);
    return (begins && index === 0) || (isNoun && kind === 'title') ? withCapital(text) : text;
  };
  return stretches.map((stretch, index) => ({ ...stretch, text: written(stretch, index) }));
}

const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const capitalised = (text: string): string =>
  text.replace(/(?<![\p{L}'])\p{Ll}(?=\p{L}{3})/gu, letter => letter.toUpperCase());

/** Before a place and a part of what is read as one. */
const LEADS_TO_PLACE = /(?:^|\s)(?:at|in|im|bei|beim|am|à|au|dans|en|chez|la|le)\s$|(?:à|dans) l'$/i;

function tagged(stretches: readonly Stretch[], random: SeededRandom, part: WordParter): TaggedSentence {
  const claimed: Claimed[] = [];
  const marked: { kind: string; start: number; end: number }[] = [];
  let text = '';
  for (const stretch of stretches) {
    const [start, kind] = [text.length, stretch.kind?.replace('before-', '') ?? ''];
    text += stretch.text;
    const span = { start, end: text.length };
    const last = marked.at(-1);
    if (last?.kind === stretch.kind && last?.end === start) last.end = span.end;
    else if (stretch.kind) marked.push({ kind: stretch.kind, ...span });
    const claim = claimOf(kind);
    if (stretch.isTime && random.isBelow(TAKEN_FOR_TIME)) claimed.push({ span, claim: 'time' });
    if (!claim || !isUnderstood(claim, stretch.text, random)) continue;
    const lead = claim === 'place' ? (LEADS_TO_PLACE.exec(text.slice(0, start))?.[0].trimStart().length ?? 0) : 0;
    claimed.push({ span: { start: start - lead, end: span.end }, claim });
  }
  const pieces = piecesOf(text, claimed, part);
  const tags = pieces.map(piece => tagOf(piece, marked));
  return { pieces, tags };
}

/** How often all words of the names become ones that nobody knows, so that what is around them must tell. */
const DISGUISED = 0.12;

function disguised({ pieces, tags }: TaggedSentence, random: SeededRandom, share: number): TaggedSentence {
  if (!random.isBelow(share)) return { pieces, tags };
  const letter = (): string => String.fromCharCode(97 + Math.floor(26 * random.next()));
  const hidden = (piece: TextPiece): TextPiece => ({ ...piece, text: piece.text.replace(/\p{Ll}/gu, letter) });
  return { pieces: pieces.map((piece, at) => (tags[at] === OUTSIDE ? piece : hidden(piece))), tags };
}

const claimOf = (kind: string): Claim | undefined =>
  kind in CLAIM_OF ? CLAIM_OF[kind] : CLAIMS.find(claim => claim === kind);
/** Lists of times are of the kind "time". */
const CLAIM_OF: Readonly<Record<string, Claim>> = {
  ...{ day: 'time', clock: 'time', weekday: 'time', repeat: 'time' },
  ...{ person: 'people', first: 'people' },
};

function isUnderstood(claim: Claim, text: string, random: SeededRandom): boolean {
  const [capital, small] = UNDERSTOOD[claim] ?? [0, 0];
  return random.isBelow(/\p{Lu}/u.test(text) ? capital : small);
}

function tagOf(piece: TextPiece, marked: readonly { kind: string; start: number; end: number }[]): number {
  const around = marked.find(({ start, end }) => start <= piece.start && piece.end <= end);
  const begins = (TAGS as readonly string[]).indexOf(around?.kind ?? '');
  if (!around || begins < 0) return OUTSIDE;
  return piece.start === around.start ? begins : begins + 1;
}
