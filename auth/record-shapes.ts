import { z } from 'zod';
import { BotError } from '../core/errors.ts';
import { kindOfKey } from '../core/store-key.ts';

const instant = z.number();
const names = z.array(z.string());
const lastingTokens = z.looseObject({ accessToken: z.string(), refreshToken: z.string(), expiresAtMs: instant });
const grant = { profile: z.string(), account: z.string(), scopes: names, tokens: lastingTokens };
const link = z.looseObject({
  ...grant,
  linkedAtMs: instant,
  refreshedAtMs: instant,
  lapsed: z.boolean(),
  warned: z.boolean(),
});
const pending = z.array(z.looseObject({ ...grant, code: z.string(), triesLeft: z.number(), endsAtMs: instant }));
const signInLink = z.looseObject({
  holder: z.union([z.literal('owner'), z.looseObject({ tenant: z.string(), channel: z.string(), user: z.string() })]),
  profile: z.string(),
  need: z.enum(['read', 'write']),
});

/** The suffix that `holderKey` adds to a kind. */
const HOLDER_SUFFIX = / (of the owner|over the connector)$/;

/** The required fields of each kind of record. Other fields are trusted to match the type. */
const shapes: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['link', link],
  ['pending', pending],
  ['account', names],
  ['renewals', names],
  ['ticket', signInLink],
  ['newest-ticket', z.string()],
  ['state', signInLink.extend({ browser: z.string(), verifier: z.string(), scopes: names, forced: z.boolean() })],
  ['outcome', z.looseObject({ kind: z.string() })],
  ['dead-end', z.looseObject({ kind: z.string() })],
]);

/** Returns `value` unchanged. @throws BotError "store/altered" if it lacks the required fields of its kind */
export function checkShape<T>(key: string, value: T): T {
  const shape = shapes.get(kindOfKey(key).replace(HOLDER_SUFFIX, ''));
  if (!shape || shape.safeParse(value).success) return value;
  throw new BotError('store/altered', 'A stored record does not have the fields that the bot writes.');
}
