import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Settings } from './settings.ts';

/** The port to listen on, and the bot's origin as browsers see it, without a trailing slash. */
type PublicUrl = { port: number; publicUrl: string };

/** Determines port and origin. For PORT 0 it finds a free port, because links are created before the bot listens. */
export async function openPublicUrl({ PORT, HOST, PUBLIC_URL }: Settings): Promise<PublicUrl> {
  const port = PORT === 0 ? await freePort(HOST) : PORT;
  return { port, publicUrl: PUBLIC_URL ?? `http://localhost:${port}` };
}

/** Finds a port of this host that is not in use. */
export async function freePort(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('a server on a port has an address');
  return address.port;
}
