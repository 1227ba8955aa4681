import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from 'chai';
import { createHttpServer, type HttpServer } from '../../../bot/http/server.ts';
import { BotError } from '../../../core/errors.ts';
import { silentLog } from '../../../core/log.ts';

const server = (): HttpServer =>
  createHttpServer({
    routes: [],
    upgrade: (_request, socket) => socket.destroy(),
    ready: async () => true,
    log: silentLog,
  });

/**
 * Sends the bytes as they are.
 * @returns the first line of the answer
 */
async function ask(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const answer: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => answer.push(chunk));
  socket.write(bytes);
  await once(socket, 'close');
  return Buffer.concat(answer).toString().split('\r\n')[0] ?? '';
}

describe('a server with odd request addresses', () => {
  let running: HttpServer;
  let url: string;

  before(async () => {
    running = server();
    url = await running.listen(0, '127.0.0.1');
  });
  after(() => running.close());

  for (const host of ['[', 'a:99999', 'a b', 'a/b', '']) {
    it(`E9 refuses the host "${host}" and keeps running`, async () => {
      const bytes = `GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
      expect(await ask(url, bytes)).to.equal('HTTP/1.1 400 Bad Request');
      expect((await fetch(`${url}/healthz`)).status).to.equal(200);
    });
  }

  it('E9 refuses a target that is a full URL', async () => {
    const bytes = 'GET http://[ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
    expect(await ask(url, bytes)).to.equal('HTTP/1.1 400 Bad Request');
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
  });

  it('E9 survives an upgrade with an odd host', async () => {
    const lines = ['GET / HTTP/1.1', 'Host: [', 'Connection: Upgrade', 'Upgrade: websocket', '', ''];
    expect(await ask(url, lines.join('\r\n'))).to.equal('');
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
  });

  it('E18 names a port that is in use, and says what to do', async () => {
    const port = Number(new URL(url).port);
    const error = await server()
      .listen(port, '127.0.0.1')
      .catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(BotError);
    expect((error as BotError).message).to.equal(
      `Port ${port} is in use: stop what uses it, or set PORT to another (0 takes a free one).`,
    );
  });
});
