import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { storeKey } from '../../core/store-key.ts';
import { readCookie } from '../http/request.ts';

const MAX_AGE_SECONDS = 60 * 60;

/** A cookie that identifies a browser from the sign-in link, through the provider's answer, to the last page. */
export type BrowserCookie = {
  read(request: IncomingMessage): string | undefined;
  /** Returns the browser's token, and sets one for a new browser. */
  ensure(request: IncomingMessage, response: ServerResponse): string;
};

/** Over https its name prefix prevents other hosts of the domain from planting it. Lax, because providers link back. */
export function createBrowserCookie(publicUrl: string): BrowserCookie {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? '__Host-sign-in' : 'sign-in';
  const read = (request: IncomingMessage) => {
    const value = readCookie(request, name);
    return value && /^[\w-]{43}$/.test(value) ? value : undefined;
  };
  return {
    read,
    ensure: (request, response) => {
      const token = read(request) ?? randomBytes(32).toString('base64url');
      const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${MAX_AGE_SECONDS}${secure ? '; Secure' : ''}`;
      response.appendHeader('set-cookie', `${name}=${token}; ${flags}`);
      return token;
    },
  };
}

/** The value of a form's hidden field. Only our page, shown to this browser for this link, can contain it. */
export function formToken(browser: string, ticket: string): string {
  return storeKey('form', browser, ticket);
}
