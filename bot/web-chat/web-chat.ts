import type { IncomingMessage } from 'node:http';
import type { UserKey } from '../../auth/index.ts';
import type { Route } from '../http/server.ts';
import { type WebChatWorld, webChatRoutes } from './routes.ts';
import { createSessions } from './session.ts';

/** A person on our chat page, and their conversation. */
type WebChatUser = UserKey & { entry: 'embedded'; channel: 'webchat'; conversation: string };

/** Our own chat page. */
export type WebChat = {
  routes: Route[];
  /** The person whose browser sent a request; undefined without a session of the chat page. */
  userOf(request: IncomingMessage): Promise<WebChatUser | undefined>;
};

/** @param cookieKey  signs the session cookie */
export async function openWebChat(cookieKey: Uint8Array, world: Omit<WebChatWorld, 'sessions'>): Promise<WebChat> {
  const sessions = createSessions(cookieKey, world.publicUrl, world.clock);
  return {
    routes: await webChatRoutes({ ...world, sessions }),
    async userOf(request) {
      const session = await sessions.read(request);
      return session && { entry: 'embedded', tenant: '', channel: 'webchat', ...session };
    },
  };
}
