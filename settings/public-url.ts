import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Settings } from './settings.ts';

/** The port to listen on, and our origin as browsers know it, without a slash at its end. */
export type PublicUrl = { port: number; publicUrl: string };

/** Finds a free port for PORT 0, because links to ourselves must be known before the bot listens. */
export async function openPublicUrl({ PORT, HOST, PUBLIC_URL }: Settings): Promise<PublicUrl> {
  const port = PORT === 0 ? await freePort(HOST) : PORT;
  return { port, publicUrl: PUBLIC_URL ?? `http://localhost:${port}` };
}

/** A port of this host that nothing listens on. */
export async function freePort(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('a server on a port has an address');
  return address.port;
}
