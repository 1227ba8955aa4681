import { Analyzer } from '../../analysis.ts';
import { SeededRandom } from '../../learning/random.ts';
import { wordsIn } from '../../lexicon/index.ts';
import { withSpellings } from '../../lexicon/spellings.ts';
import { finished } from '../../once/stepwise.ts';
import type { SlotSketch } from '../../reading/understanding.ts';
import { type Fillers, filled } from '../../tagger/learning/markup.ts';
import type { Sentences } from '../features.ts';
import { type KindModel, NO_REQUEST } from '../request-kinds.ts';
import { tokenizer } from '../tokens.ts';
import { type KindExample, learnKinds } from './kinds.ts';
import { OTHER_SLOTS, utteranceReader } from './templates.ts';

/** An utterance of a template that is asked for with requests of one kind. */
type KnownUtterance = { kind: string; utterance: string; slots: readonly SlotSketch[] };

/** Messages of a language by their kinds, the lists that they name, and utterances of templates. */
export type RequestData = {
  language: string;
  messages: Readonly<Record<string, readonly string[]>>;
  fillers: Fillers;
  utterances: readonly KnownUtterance[];
};

/** Any moment will do: only the kinds of what is read in a message count. */
const CONTEXT = { reference: '2026-11-20T09:00:00', zone: 'UTC' } as const;

/** Learns the kinds of requests from messages, from utterances, and from what the language says to no template. */
export function learnRequests({ language, messages, fillers, utterances }: RequestData): KindModel {
  const words = withSpellings(wordsIn(language));
  const spoken = spokenReader(language);
  const waysOf = utteranceReader(words, tokenizer(words));
  const read = Object.entries(messages).flatMap(([kind, texts]) =>
    texts
      .flatMap(line => messagesOf(line, fillers))
      .map(({ text, ...more }): KindExample => ({ kind, sentences: spoken(text), ...more })),
  );
  const others = words.others.map((utterance): KnownUtterance => ({ kind: NO_REQUEST, utterance, slots: OTHER_SLOTS }));
  const patterns = [...utterances, ...others].flatMap(({ kind, utterance, slots }) =>
    waysOf(utterance, slots).map((tokens): KindExample => ({ kind, sentences: [tokens] })),
  );
  return learnKinds([...read, ...patterns], words.hints);
}

/** So many of the messages that one line stands for are learnt, so that no line counts too much. */
const MOST_VARIANTS = 6;
const CHOICE = /\(([^()]*)\)/;

/** "(kill|drop) the (call|lunch)": the messages that a line stands for, or some of them if they are many. */
export const variants = (line: string): string[] =>
  new SeededRandom(line)
    .shuffled(allVariants(line))
    .slice(0, MOST_VARIANTS)
    .map(text => text.replace(/\s+/g, ' ').trim());

/** A message, and the words that stand in it for any others. */
type Message = { text: string; names?: ReadonlySet<string> };

/** So many messages are made of a line that names lists. */
const MOST_FILLED = 6;

/** The messages that a line stands for; one of the list is put for each "{title}". */
export function messagesOf(line: string, fillers: Fillers): Message[] {
  const lines = variants(line);
  if (!line.includes('{')) return lines.map(text => ({ text }));
  const random = new SeededRandom(line);
  return Array.from({ length: MOST_FILLED }, (_, turn): Message => {
    const stretches = filled(lines[turn % lines.length] ?? line, fillers, random);
    const text = stretches.map(stretch => stretch.text).join('');
    const names = stretches.flatMap(stretch => (stretch.kind ? words(stretch.text) : []));
    return { text: random.isBelow(SMALL) ? text.toLowerCase() : text, names: new Set(names) };
  });
}

/** How many people write in small letters. */
const SMALL = 0.35;

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function allVariants(line: string): string[] {
  const [choice, words] = CHOICE.exec(line) ?? [];
  if (choice === undefined || words === undefined) return [line];
  return words.split('|').flatMap(word => allVariants(line.replace(choice, () => word)));
}

/** Reads the sentences of a message as a bot without templates would. */
function spokenReader(language: string): (text: string) => Sentences {
  const words = withSpellings(wordsIn(language));
  const analyzer = finished(Analyzer.made(words, [], { presets: [], commands: {}, language }));
  return text => analyzer.analyze(text, { ...CONTEXT, locale: language }).said().spoken;
}
