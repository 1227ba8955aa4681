/** The limits of one HTTP client: allowed URLs, time and size. */
export type Destination = {
  /** Called for every request. `url` has no credentials. */
  allows: (url: URL) => boolean;
  /** Time limit of the whole request, until the last byte of the response. */
  timeoutMs: number;
  /** Size limit of the response body, after decompression. */
  maxBytes: number;
  /** Connects only to public IP addresses; checked after the name is resolved. */
  publicOnly?: boolean;
  /** "report" returns a redirect to the caller, "refuse" (the default) throws. Redirects are never followed. */
  redirects?: 'refuse' | 'report';
};

/** Size limit of all responses except a calendar's. */
export const ANSWER_BYTES = 1024 * 1024;
/** Size limit of a calendar's responses. A page of 250 long events is well below it. */
export const CALENDAR_BYTES = 5 * 1024 * 1024;

/**
 * Allows only the origins (scheme, host and port) of some addresses.
 * @param addresses  complete URLs; undefined ones are ignored
 */
export function originsOf(...addresses: readonly (string | undefined)[]): Destination['allows'] {
  const origins = new Set(addresses.filter(address => address !== undefined).map(address => new URL(address).origin));
  return ({ origin }) => origins.has(origin);
}

/**
 * The destination for a file whose URL came in a message: https on the default port, on the public internet.
 * @param authenticated true if the message is verified to come from its channel; otherwise nothing is allowed
 */
export const fileDestination = (authenticated: boolean, timeoutMs: number): Destination => ({
  allows: ({ protocol, port }) => authenticated && protocol === 'https:' && port === '',
  timeoutMs,
  maxBytes: ANSWER_BYTES,
  publicOnly: true,
});
