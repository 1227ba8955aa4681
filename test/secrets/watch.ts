import { createSearch } from './search.ts';
import { spellings } from './spellings.ts';

/**
 * Where something leaves the bot: a line of its log; the body of an answer of one of its servers, or what a stream brings;
 * what it says in a channel of Azure's; the address that it sends a browser or a request of its own to; what it gives its
 * store to keep.
 */
export const SINKS = ['log', 'answer', 'channel', 'address', 'store'] as const;
export type Sink = (typeof SINKS)[number];

/** Each kind of secret, and where it has to be, because that is what it is for. */
export const KINDS = {
  'client secret': [],
  'access token': [],
  'refresh token': [],
  'authorization code': [],
  verifier: [],
  /** In the provider's address, where the browser takes it. */
  state: ['address'],
  /** In the card, and in the page's form. */
  'sign-in link': ['answer', 'channel'],
  /** On the page that asks to type it; among other words it is what a person said, and rests with the conversation. */
  'verification code': ['answer', 'store'],
  'browser cookie': [],
  'key of the store': [],
  'key of cookies and tokens': [],
  'Direct Line secret': [],
  /** For the client that it is made for. */
  'Direct Line token': ['answer'],
  'stream ticket': ['answer'],
  "channel's token": [],
  "app's password": [],
  /** Titles, places, names and addresses: for the person, and back to the calendar; never for the operator. */
  'calendar content': ['answer', 'channel', 'address', 'store'],
} as const satisfies Record<string, readonly Sink[]>;
export type Kind = keyof typeof KINDS;

/** Where a secret turned up; never the secret itself. */
export type Leak = { kind: Kind; sink: Sink; test: string };

type Sent = { sink: Sink; text: string; test: string };

/** Other values are no secrets but placeholders, as "x" is in a test of something else. */
const isSecret = (value: string): boolean => value.length >= 12 && new Set(value).size >= 6;

const CODE = /(?<![\w.-])\d{6}(?![\w.-])/g;

/** Remembers the secrets that were used and all that left the bot, and finds the ones in the other. */
export class Watch {
  /** The test that is running. */
  test = '';
  readonly #secrets = new Map<string, Kind>();
  readonly #codes = new Map<string, string>();
  readonly #sent = new Map<string, Sent>();

  /** It is of the kind as which it was seen first. */
  note(kind: Kind, value: unknown): void {
    if (typeof value !== 'string') return;
    if (kind === 'verification code') this.#codes.set(value, this.test);
    else if (isSecret(value) && !this.#secrets.has(value)) this.#secrets.set(value, kind);
  }

  /** The same text is looked at once, with the test that sent it first. */
  saw(sink: Sink, text: string): void {
    const key = `${sink} ${text}`;
    if (text !== '' && !this.#sent.has(key)) this.#sent.set(key, { sink, text, test: this.test });
  }

  /** How much was looked at, and for what. */
  size(): { kinds: Kind[]; secrets: number; bytes: number } {
    const kinds = [...new Set([...this.#secrets.values(), ...(this.#codes.size > 0 ? CODES : [])])];
    const bytes = [...this.#sent.values()].reduce((sum, { text }) => sum + text.length, 0);
    return { kinds, secrets: this.#secrets.size + this.#codes.size, bytes };
  }

  leaks(): Leak[] {
    const search = createSearch<Kind>();
    for (const [value, kind] of this.#secrets) for (const spelling of spellings(value)) search.add(spelling, kind);
    return [...this.#sent.values()].flatMap(({ sink, text, test }) =>
      [...search.in(text), ...this.#codesIn(text, test)]
        .filter(kind => !(KINDS[kind] as readonly Sink[]).includes(sink))
        .map(kind => ({ kind, sink, test })),
    );
  }

  /** Six digits are a code only in the test that was shown it: others may count to them. */
  #codesIn(text: string, test: string): readonly Kind[] {
    return (text.match(CODE) ?? []).some(code => this.#codes.get(code) === test) ? CODES : [];
  }
}

const CODES: readonly Kind[] = ['verification code'];

export const leakText = ({ kind, sink, test }: Leak): string => `${kind} in ${sink}, sent in "${test}"`;
