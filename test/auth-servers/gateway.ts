import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sandbox } from '../../sandbox/index.ts';
import { json } from '../auth/form-server.ts';

const ALL = 'https://www.googleapis.com/auth/calendar';

/**
 * A company's gateway: it serves one sandbox person's Google Calendar API for every token that `userinfoUrl` accepts,
 * like a gateway that trusts another authorization server's tokens.
 */
export async function startGateway(userinfoUrl: string, sandbox: Sandbox, email: string) {
  const { accessToken } = sandbox.control.grant(email, [ALL]);
  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { authorization = '', ...headers } = incoming.headers;
    const userinfo = await fetch(userinfoUrl, { headers: { authorization } }).catch(() => undefined);
    if (!userinfo) return json(response, 502, { error: { code: 502 } });
    if (!userinfo.ok) return json(response, 401, { error: { code: 401, status: 'UNAUTHENTICATED' } });
    const sent = { ...headers, authorization: `Bearer ${accessToken}` };
    const onward = request(
      new URL(incoming.url ?? '', sandbox.url),
      { method: incoming.method, headers: sent },
      answer => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(response);
      },
    );
    incoming.pipe(onward);
  };
  const server = createServer((incoming, response) => void serve(incoming, response));
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close };
}
