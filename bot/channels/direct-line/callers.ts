import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Clock } from '../../../core/clock.ts';
import { newId } from '../../../core/random-id.ts';
import { hasBody, readJson } from '../../http/body.ts';
import { createRateLimit, type RateLimit } from '../../http/rate-limit.ts';
import { HttpRefusal } from '../../http/refusal.ts';
import type { DirectLineConversations } from './conversations.ts';
import type { Bearer, DirectLineTokens } from './tokens.ts';

const WRONG_SECRETS_PER_MINUTE = 60;

/** Ids that begin with "dl_" are only issued with a token, so naming another client's id does not give access to it. */
const generateBody = z.object({
  user: z.object({ id: z.string().regex(/^dl_/).max(200).optional(), name: z.string().max(200).optional() }).optional(),
});

type World = {
  tokens: DirectLineTokens;
  conversations: DirectLineConversations;
  /** Lets a client request tokens. If not set, only our own page gets tokens. */
  secret: string | undefined;
  clock: Clock;
};

/** Authenticates requests to Direct Line by a token, or by the secret that a client's server has. */
export class Callers {
  readonly #tokens: DirectLineTokens;
  readonly #conversations: DirectLineConversations;
  readonly #secret: string | undefined;
  readonly #guesses: RateLimit;

  constructor({ tokens, conversations, secret, clock }: World) {
    this.#tokens = tokens;
    this.#conversations = conversations;
    this.#secret = secret;
    this.#guesses = createRateLimit(WRONG_SECRETS_PER_MINUTE, clock);
  }

  /** True if a request carries the secret. @throws HttpRefusal 401 without a token; 429 after too many guesses */
  hasSecret(request: IncomingMessage): boolean {
    const given = tokenOf(request);
    if (this.#secret !== undefined && timingSafeEqual(digest(given), digest(this.#secret))) return true;
    const isGuess = !given.includes('.');
    if (isGuess && this.#guesses(request.socket.remoteAddress ?? '') !== 'within') throw new HttpRefusal(429);
    return false;
  }

  /** Reads the bearer from a request's token. @throws HttpRefusal 401; 403 if the token is for another conversation */
  async bearer(request: IncomingMessage, conversation?: string): Promise<Bearer> {
    const verified = await this.#tokens.verify(tokenOf(request));
    if (conversation !== undefined && verified.conversation !== conversation) throw new HttpRefusal(403);
    return verified;
  }

  /** Creates a person with a new conversation, for a server with the secret. @throws HttpRefusal 400 */
  async newBearer(request: IncomingMessage): Promise<Bearer> {
    const read = generateBody.safeParse(hasBody(request) ? await readJson(request) : {});
    if (!read.success) throw new HttpRefusal(400);
    const { id = `dl_${newId()}`, name = '' } = read.data.user ?? {};
    return { user: id, name, conversation: newId(), channel: 'directline' };
  }

  /**
   * The person of an existing conversation. A server with the secret can get a new token for a person whose token has
   * expired.
   * @throws HttpRefusal 404 if the conversation has no Direct Line activities
   */
  async returning(request: IncomingMessage, conversation = ''): Promise<Bearer> {
    if (!this.hasSecret(request)) return this.bearer(request, conversation);
    const said = (await this.#conversations.transcript(conversation)).after(0);
    const own = said.findLast(
      ({ activity: { from, channelId } }) => from?.role === 'user' && channelId === 'directline',
    );
    if (!own?.activity.from) throw new HttpRefusal(404);
    const { id: user, name } = own.activity.from;
    return { user, name, conversation, channel: 'directline' };
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** @throws HttpRefusal 401 */
function tokenOf({ headers }: IncomingMessage): string {
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) throw new HttpRefusal(401);
  return token;
}
