import { createSearch } from './search.ts';
import { spellings } from './spellings.ts';

/**
 * Where something leaves the bot: a log line; the body of an answer of its servers, or a stream; a message in one of
 * Azure's channels; an address for a browser or a request; a write to its store.
 */
export const SINKS = ['log', 'answer', 'channel', 'address', 'store'] as const;
export type Sink = (typeof SINKS)[number];

/** Each kind of secret, and the sinks where it must appear because that is its purpose. */
export const KINDS = {
  'client secret': [],
  'access token': [],
  'refresh token': [],
  'authorization code': [],
  verifier: [],
  /** In the provider's address, which the browser opens. */
  state: ['address'],
  /** In the card, and in the page's form. */
  'sign-in link': ['answer', 'channel'],
  /** On the page that shows it; as part of what the person typed, it is stored with the conversation. */
  'verification code': ['answer', 'store'],
  'browser cookie': [],
  'key of the store': [],
  'key of cookies and tokens': [],
  'Direct Line secret': [],
  /** For its client. */
  'Direct Line token': ['answer'],
  'stream ticket': ['answer'],
  "channel's token": [],
  "app's password": [],
  /** Titles, places, names and addresses: for the person, and back to the calendar; never for the operator. */
  'calendar content': ['answer', 'channel', 'address', 'store'],
} as const satisfies Record<string, readonly Sink[]>;
export type Kind = keyof typeof KINDS;

/** Where a secret appeared; never the secret itself. */
export type Leak = { kind: Kind; sink: Sink; test: string };

type Sent = { sink: Sink; text: string; test: string };

/** Other values are placeholders, like "x" in an unrelated test. */
const isSecret = (value: string): boolean => value.length >= 12 && new Set(value).size >= 6;

const CODE = /(?<![\w.-])\d{6}(?![\w.-])/g;

/** Records the secrets that were used and everything that left the bot, and searches for the former in the latter. */
export class Watch {
  /** The running test. */
  test = '';
  readonly #secrets = new Map<string, Kind>();
  readonly #codes = new Map<string, string>();
  readonly #sent = new Map<string, Sent>();

  /** A value keeps the kind under which it was first seen. */
  note(kind: Kind, value: unknown): void {
    if (typeof value !== 'string') return;
    if (kind === 'verification code') this.#codes.set(value, this.test);
    else if (isSecret(value) && !this.#secrets.has(value)) this.#secrets.set(value, kind);
  }

  /** The same text is checked once, for the first test that sent it. */
  saw(sink: Sink, text: string): void {
    const key = `${sink} ${text}`;
    if (text !== '' && !this.#sent.has(key)) this.#sent.set(key, { sink, text, test: this.test });
  }

  /** Forgets everything. */
  clear(): void {
    for (const known of [this.#secrets, this.#codes, this.#sent]) known.clear();
  }

  /** How much was checked, and for what. */
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

  /** Six digits are a code only in the test that was shown it; other tests may use the same digits. */
  #codesIn(text: string, test: string): readonly Kind[] {
    return (text.match(CODE) ?? []).some(code => this.#codes.get(code) === test) ? CODES : [];
  }
}

const CODES: readonly Kind[] = ['verification code'];

export const leakText = ({ kind, sink, test }: Leak): string => `${kind} in ${sink}, sent in "${test}"`;
