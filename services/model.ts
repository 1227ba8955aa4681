/** A request that a declared action sends to the service of its profile. */
export type ServiceRequest = {
  /** The action's name, for the log. */
  operation: string;
  method: ServiceMethod;
  /** Begins with "/"; what was filled in is encoded. It is appended to the profile's `apiUrl`. */
  path: string;
  /** The path as it was declared, without values, for the log. */
  pattern: string;
  query: readonly (readonly [name: string, value: string])[];
  /** Sent as JSON. */
  body?: Readonly<Record<string, unknown>>;
  timeoutMs: number;
  /** False if the request only reads, so a lost answer does no harm. */
  writes: boolean;
  /** The same for each try of one write; the service carries out only the first. */
  idempotencyKey?: string;
  /** An earlier try of the same write may have been carried out. */
  tried: boolean;
};

/** The HTTP methods that a declared action may use. */
export type ServiceMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The part of an answer that is used, or where the answer differs from what was declared: "people.3.name". */
export type AnswerPart<T> = { value: T } | { misfit: string };

/** How a request ended. Failures have been reported by then. */
export type ServiceEnd<T> =
  | { kind: 'done'; value: T }
  /** `seconds` until another try makes sense. */
  | { kind: 'limited'; seconds: number }
  /** Nothing was written. */
  | { kind: 'forbidden' | 'refused' | 'unavailable' }
  /** A write may have been carried out. `again`: another try with the same key may find out. */
  | { kind: 'unsure'; again: boolean };

/** What the channel vouches for about the person; never what they said. */
export type VouchedUser = { id?: string; email?: string };

/** The service of one profile, for one person. */
export type Service = {
  /**
   * Sends a request; a write is repeated only if it has an idempotency key.
   * @param read takes the declared part out of the JSON of a good answer; undefined if the answer was empty
   */
  send<T>(request: ServiceRequest, read: (data: unknown) => AnswerPart<T>): Promise<ServiceEnd<T>>;
  /** Called only for actions that send it. */
  user(): Promise<VouchedUser>;
};
