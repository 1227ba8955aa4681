import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { storeKey } from '../../core/store-key.ts';
import { readCookie } from '../http/request.ts';

const MAX_AGE_SECONDS = 60 * 60;

/** Knows a browser again between the link, its form, the provider's answer and the last page. */
export type BrowserCookie = {
  read(request: IncomingMessage): string | undefined;
  /** The browser's token; a new browser is given one. */
  ensure(request: IncomingMessage, response: ServerResponse): string;
};

/** Over https its name keeps other hosts of the same domain from planting one. Lax, because providers link back. */
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

/** The hidden field of a form: only a page of ours, shown to this browser for this ticket, can hold it. */
export function formToken(browser: string, ticket: string): string {
  return storeKey('form', browser, ticket);
}
