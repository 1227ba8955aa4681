import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Clock } from '../../core/clock.ts';
import { newId } from '../../core/random-id.ts';
import { readCookie } from '../http/request.ts';

const LIFETIME_SECONDS = 30 * 86_400;
const AUDIENCE = 'web-chat';

const claims = z.object({ user: z.string(), conversation: z.string() });

/** The session of one browser: its user id and conversation. */
export type Session = z.output<typeof claims>;

export type Sessions = {
  read(request: IncomingMessage): Promise<Session | undefined>;
  /** Sets the cookie, for thirty days from now. */
  write(response: ServerResponse, session: Session): Promise<void>;
};

/** Sessions are stored in the browser as a signed cookie (JWT, HS256). The package is loaded with the first page. */
export function createSessions(key: Uint8Array, publicUrl: () => string, clock: Clock): Sessions {
  const secure = (): boolean => publicUrl().startsWith('https:');
  // The prefix makes browsers reject a cookie of this name from another host of the domain.
  const name = (): string => (secure() ? '__Host-web-chat' : 'web-chat');
  return {
    async read(request) {
      const cookie = readCookie(request, name());
      if (cookie === undefined) return undefined;
      const { jwtVerify } = await import('jose/jwt/verify');
      try {
        const options = {
          algorithms: ['HS256'],
          audience: AUDIENCE,
          requiredClaims: ['exp'],
          currentDate: new Date(clock()),
        };
        return claims.parse((await jwtVerify(cookie, key, options)).payload);
      } catch {
        return undefined;
      }
    },
    async write(response, session) {
      const now = Math.floor(clock() / 1000);
      const { SignJWT } = await import('jose/jwt/sign');
      const token = await new SignJWT({ ...session })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(AUDIENCE)
        .setIssuedAt(now)
        .setExpirationTime(now + LIFETIME_SECONDS)
        .sign(key);
      // Lax, not Strict: the cookie must be sent when a provider redirects the browser back after a sign-in.
      const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${LIFETIME_SECONDS}${secure() ? '; Secure' : ''}`;
      response.appendHeader('set-cookie', `${name()}=${token}; ${attributes}`);
    },
  };
}

export const newSession = (user = `dl_${newId()}`): Session => ({ user, conversation: newId() });
