import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An operator's webhook, and the alerts that it received. */
export type Webhook = { url: string; told: Record<string, unknown>[]; close(): void };

export async function startWebhook(): Promise<Webhook> {
  const told: Record<string, unknown>[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    told.push(JSON.parse(body) as Record<string, unknown>);
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, told, close: () => void server.close() };
}
