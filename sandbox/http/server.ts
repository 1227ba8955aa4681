import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { World } from '../world.ts';
import { type FaultScript, trouble } from './faults.ts';
import { type Answer, json, type Request, readRequest } from './message.ts';
import type { RequestLog } from './request-log.ts';
import { findRoute, type Route } from './route.ts';

/** Not imported: that would read each export of the module, and so load the whole of Node's fetch. */
const { createServer } = process.getBuiltinModule('node:http');

export type Listening = { url: string; close(): Promise<void> };

export type Parts = { routes: readonly Route[]; world: World; log: RequestLog; faults: FaultScript };

/** Listens and puts each request through the log, the faults and its route. Port 0 takes a free one. */
export async function listen(parts: Parts, host: string, port: number): Promise<Listening> {
  const server = createServer((message, response) => {
    readRequest(message)
      .then(request => serve(parts, request, response))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const shown = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${shown}:${address.port}`, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close(error => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

async function serve({ routes, world, log, faults }: Parts, request: Request, response: ServerResponse): Promise<void> {
  let name = 'none';
  const answer = async (): Promise<Answer | 'drop' | 'hang'> => {
    const found = findRoute(routes, request);
    if (!found) return json(404, { error: { code: 404, message: 'Not Found' } });
    name = found.route.name;
    const handle = async (): Promise<Answer> => found.route.handle({ world, request, parameters: found.parameters });
    const fault = faults.next(name);
    if (!fault) return handle();
    if (fault.when === 'before') return trouble(fault.do, handle);
    const done = await handle();
    return trouble(fault.do, async () => done);
  };
  const given = await answer().catch(failure);
  if (given === 'drop' || given === 'hang') {
    log.add(name, request, 0, 0);
    if (given === 'drop') response.destroy();
    return;
  }
  const bytes = Buffer.byteLength(given.body);
  log.add(name, request, given.status, bytes);
  response.writeHead(given.status, {
    ...given.headers,
    ...(given.status !== 204 && given.status !== 304 && { 'content-length': bytes }),
  });
  response.end(given.body);
}

/** A malformed %-escape is the caller's fault; anything else is ours and shown as such. */
function failure(error: unknown): Answer {
  if (error instanceof URIError) return json(400, { error: { code: 400, message: 'Bad Request' } });
  console.error(error);
  return json(500, { error: { code: 500, message: 'The sandbox failed; its console says why.' } });
}
