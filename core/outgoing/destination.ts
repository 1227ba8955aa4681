/** Where one client may send requests, how long an answer may take, and how much of it is read. */
export type Destination = {
  /** Asked at every call. `url` has no credentials. */
  allows: (url: URL) => boolean;
  /** For the whole request, to the last byte of the answer. */
  timeoutMs: number;
  /** Of the answer as it is read, after inflating. */
  maxBytes: number;
  /** Connects to public addresses only; checked after the name is resolved. */
  publicOnly?: boolean;
  /** "report" hands an answer that points elsewhere to the caller, who looks at it; it is followed in neither case. */
  redirects?: 'refuse' | 'report';
};

/** Every answer but a calendar's. */
export const ANSWER_BYTES = 1024 * 1024;
/** A page of a calendar with 250 long events is well below this. */
export const CALENDAR_BYTES = 5 * 1024 * 1024;

/** Allows these origins (scheme, host and port) and no other; addresses that are not set are left out. */
export function originsOf(...addresses: readonly (string | undefined)[]): Destination['allows'] {
  const origins = new Set(addresses.filter(address => address !== undefined).map(address => new URL(address).origin));
  return ({ origin }) => origins.has(origin);
}

/**
 * A file whose address came with a message. Only an authenticated channel may name one, and never in a private network.
 * @param authenticated whether the message proved that it comes from its channel
 */
export const fileDestination = (authenticated: boolean, timeoutMs: number): Destination => ({
  allows: ({ protocol, port }) => authenticated && protocol === 'https:' && port === '',
  timeoutMs,
  maxBytes: ANSWER_BYTES,
  publicOnly: true,
});
