import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { HttpRefusal } from '../../../bot/http/refusal.ts';
import { type Route, Router } from '../../../bot/http/router.ts';

const route = (method: Route['method'], path: string): Route => ({ method, path, handle: async () => undefined });

const router = new Router([
  route('GET', '/v3/chats/:chat'),
  route('GET', '/v3/chats/latest'),
  route('POST', '/v3/chats/:chat/messages/:message'),
  route('POST', '/v3/chats'),
  route('GET', '/files/page-1.2.js'),
]);

/** The route's path and its parameters, or the status of the refusal. */
function found(method: string, url: string): unknown {
  try {
    const match = router.find({ method, url } as IncomingMessage);
    return [match.route.path, match.params];
  } catch (error) {
    return error instanceof HttpRefusal ? error.status : error;
  }
}

describe('Router', () => {
  for (const [method, url, expected] of [
    ['POST', '/v3/chats', ['/v3/chats', {}]],
    ['POST', '/v3/chats?t=1', ['/v3/chats', {}]],
    ['GET', '/v3/chats/a', ['/v3/chats/:chat', { chat: 'a' }]],
    ['GET', '/v3/chats/a%2Fb%20c', ['/v3/chats/:chat', { chat: 'a/b c' }]],
    ['GET', '/v3/chats/latest', ['/v3/chats/latest', {}]],
    ['POST', '/v3/chats/a/messages/b', ['/v3/chats/:chat/messages/:message', { chat: 'a', message: 'b' }]],
    ['GET', '/files/page-1.2.js', ['/files/page-1.2.js', {}]],
    ['GET', '/files/page-1x2.js', 404],
    ['GET', '/v3/chats/', 404],
    ['POST', '/v3/chats/', 404],
    ['GET', '/V3/chats/a', 404],
    ['GET', `/v3/chats/${'a'.repeat(100)}`, ['/v3/chats/:chat', { chat: 'a'.repeat(100) }]],
    ['GET', `/v3/chats/${'a'.repeat(101)}`, 404],
    ['GET', '/v3/chats/%E0', 400],
    ['GET', '/v3/chats', 405],
    ['HEAD', '/v3/chats/a', 405],
    ['POST', '/v3/chats/a', 405],
    ['GET', '/', 404],
  ] as const) {
    it(`${method} ${url}`, () => {
      expect(found(method, url)).to.deep.equal(expected);
    });
  }
});
