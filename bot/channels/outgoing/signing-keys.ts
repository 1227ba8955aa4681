import { createPublicKey } from 'node:crypto';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import { z } from 'zod';
import { BotError } from '../../../core/errors.ts';
import { createFetch, type Fetch } from '../../../core/outgoing/index.ts';
import { HOUR_MS } from '../../../time/index.ts';
import { keyDestination, metadataUrls } from './destinations.ts';

const FRESH_MS = 24 * HOUR_MS;

const metadata = z.object({ jwks_uri: z.url() });
const keySet = z.object({
  keys: z.array(
    z.object({
      kid: z.string().optional(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
});
type Key = z.output<typeof keySet>['keys'][number];

/** A key in the form that the SDK verifies with. */
type SigningKey = { key: string; endorsements?: string[] };

/**
 * The keys that channels sign their tokens with. This replaces the SDK's reader, which follows redirects and accepts
 * responses of any size. As in the SDK, keys are cached for a day, and an unknown key is fetched at most once an hour.
 */
class SigningKeys {
  readonly #url: string;
  readonly #ask: Fetch;
  #keys: readonly Key[] = [];
  #readAtMs = Number.NEGATIVE_INFINITY;

  constructor(url: string, ask: Fetch) {
    this.#url = url;
    this.#ask = ask;
  }

  /** @throws BotError "outgoing/..." if the keys cannot be fetched */
  async getKey(keyId: string): Promise<SigningKey | null> {
    const ageMs = performance.now() - this.#readAtMs;
    const known = this.#find(keyId);
    if (ageMs > FRESH_MS || (!known && ageMs > HOUR_MS)) await this.#read();
    return this.#find(keyId);
  }

  async #read(): Promise<void> {
    const { jwks_uri } = await this.#json(this.#url, metadata);
    const { keys } = await this.#json(jwks_uri, keySet);
    this.#keys = keys;
    this.#readAtMs = performance.now();
  }

  async #json<T>(url: string, schema: z.ZodType<T>): Promise<T> {
    const response = await this.#ask(url);
    const parsed = schema.safeParse(await response.json().catch(() => undefined));
    if (response.status === 200 && parsed.success) return parsed.data;
    throw new BotError('outgoing/unreachable', "Microsoft's server of keys did not answer as it should.", {
      facts: { status: response.status, reason: 'no-keys' },
    });
  }

  #find(keyId: string): SigningKey | null {
    const { n, e, endorsements } = this.#keys.find(({ kid }) => kid === keyId) ?? {};
    if (!n || !e) return null;
    const key = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' });
    return { key: String(key.export({ type: 'spki', format: 'pem' })), ...(endorsements && { endorsements }) };
  }
}

/**
 * Puts our reader into the SDK's private cache of readers, where the SDK looks before it creates its own. The SDK has no
 * option for this; test/outgoing/policy.test.ts fails if an update of the SDK no longer uses the cache.
 */
export function useSigningKeys(): void {
  const readers = Reflect.get(JwtTokenExtractor, 'openIdMetadataCache') as Map<string, Pick<SigningKeys, 'getKey'>>;
  const ask = createFetch(keyDestination());
  for (const url of metadataUrls()) readers.set(url, new SigningKeys(url, ask));
}
