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
const ticket = z.looseObject({
  holder: z.union([z.literal('owner'), z.looseObject({ tenant: z.string(), channel: z.string(), user: z.string() })]),
  profile: z.string(),
  need: z.enum(['read', 'write']),
});

/** What `holderAddress` adds to a kind. */
const WHOSE = / (of the owner|over the connector)$/;

/** What must be there for a record of a kind to be of use; the rest is as its type says. */
const shapes: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['link', link],
  ['pending', pending],
  ['account', names],
  ['renewals', names],
  ['ticket', ticket],
  ['newest-ticket', z.string()],
  ['state', ticket.extend({ browser: z.string(), verifier: z.string(), scopes: names, forced: z.boolean() })],
  ['outcome', z.looseObject({ kind: z.string() })],
  ['dead-end', z.looseObject({ kind: z.string() })],
]);

/** @throws BotError "store/altered" for a record that is not of the shape that its kind has */
export function checkShape<T>(key: string, value: T): T {
  const shape = shapes.get(kindOfKey(key).replace(WHOSE, ''));
  if (!shape || shape.safeParse(value).success) return value;
  throw new BotError('store/altered', 'A record has another shape than the bot writes.');
}
