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

/** Ids that begin with "dl_" come with a token only, so that a client cannot take another's by naming it. */
const generateBody = z.object({
  user: z.object({ id: z.string().regex(/^dl_/).max(200).optional(), name: z.string().max(200).optional() }).optional(),
});

type World = {
  tokens: DirectLineTokens;
  conversations: DirectLineConversations;
  /** Lets a client ask for tokens; without one only our own page gets any. */
  secret: string | undefined;
  clock: Clock;
};

/** Finds out who a request to Direct Line is for: by its token, or by the secret that a client's server holds. */
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

  /** Whether a request carries the secret. @throws HttpRefusal 401 without any token; 429 when one address guesses too often */
  hasSecret(request: IncomingMessage): boolean {
    const given = tokenOf(request);
    if (this.#secret !== undefined && timingSafeEqual(digest(given), digest(this.#secret))) return true;
    const isGuess = !given.includes('.');
    if (isGuess && this.#guesses(request.socket.remoteAddress ?? '') !== 'within') throw new HttpRefusal(429);
    return false;
  }

  /** The bearer of a request's token. @throws HttpRefusal 401; 403 for another conversation than the token's */
  async bearer(request: IncomingMessage, conversation?: string): Promise<Bearer> {
    const verified = await this.#tokens.verify(tokenOf(request));
    if (conversation !== undefined && verified.conversation !== conversation) throw new HttpRefusal(403);
    return verified;
  }

  /** A person in a conversation of their own, for a server with the secret. @throws HttpRefusal 400 */
  async newBearer(request: IncomingMessage): Promise<Bearer> {
    const read = generateBody.safeParse(hasBody(request) ? await readJson(request) : {});
    if (!read.success) throw new HttpRefusal(400);
    const { id = `dl_${newId()}`, name = '' } = read.data.user ?? {};
    return { user: id, name, conversation: newId(), channel: 'directline' };
  }

  /**
   * The person of a conversation that goes on. A server with the secret gets a new token for them when theirs has expired.
   * @throws HttpRefusal 404 if nothing was said there through Direct Line
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
