/** The options of all commands, as `parseArgs` takes them. */
export const options = {
  locale: { type: 'string' },
  at: { type: 'string' },
  save: { type: 'string' },
  out: { type: 'string' },
  since: { type: 'string' },
  dark: { type: 'boolean' },
  cards: { type: 'boolean' },
  trace: { type: 'boolean' },
  rewrite: { type: 'boolean' },
  strict: { type: 'boolean' },
  utterances: { type: 'boolean' },
  all: { type: 'boolean' },
  actions: { type: 'boolean' },
  done: { type: 'boolean' },
} as const;

/** What a command takes after its name. */
export type CommandTakes = {
  options: readonly (keyof typeof options)[];
  /** How many words it takes; by default none. */
  least?: number;
  most?: number;
  /** What the first word looks like, if not every word will do. */
  first?: RegExp;
  /** What the words are, for a designer: "a sentence". */
  needs?: string;
};

const MANY = Number.POSITIVE_INFINITY;

/** The commands of `npm run templates`. */
export const commands = {
  check: { options: ['strict', 'utterances', 'all'] },
  try: { options: ['locale'], least: 1, most: MANY, needs: 'a sentence between quotes' },
  chat: { options: ['locale', 'cards', 'trace', 'at', 'save'] },
  test: { options: ['rewrite'], most: MANY },
  card: { options: ['locale', 'out', 'dark'], least: 1, most: 1, needs: 'the name of one card' },
  missed: { options: ['since'] },
  changed: { options: ['done'], most: 1, needs: 'the name of one file' },
  copy: { options: [], least: 1, most: 1, needs: 'the name of one file' },
  history: { options: ['actions'] },
  diff: { options: ['actions'], most: 1, first: /^\d+$/, needs: 'no name, or the number of a version' },
  back: {
    options: ['actions'],
    least: 1,
    most: MANY,
    first: /^\d+$/,
    needs: 'the number of a version, which `history` lists',
  },
} as const satisfies Record<string, CommandTakes>;

export type CommandName = keyof typeof commands;

export const isCommand = (word: string): word is CommandName => Object.hasOwn(commands, word);
