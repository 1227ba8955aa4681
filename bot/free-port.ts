import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** The port itself, or a free one for 0: links to ourselves must be known before anybody is listened to. */
export async function portOf(port: number, host: string): Promise<number> {
  if (port !== 0) return port;
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return free;
}
