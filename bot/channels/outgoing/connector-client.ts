import type { ConnectorClientOptions } from 'botframework-connector';
import { isBotError } from '../../../core/errors.ts';
import { createFetch, type Destination } from '../../../core/outgoing/index.ts';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;

/** What the SDK's clients send with: messages, private chats, the roster of a team. */
export function connectorClient(to: Destination): HttpClient {
  const ask = createFetch(to);
  return {
    async sendRequest(request) {
      const { url, method, body } = request;
      const headers = request.headers.toJson({ preserveCase: true });
      const init = { method, headers, body: typeof body === 'string' ? body : undefined };
      const response = await ask(url, init).catch(asTheSdkKnowsIt);
      const answer = request.headers.clone(); // the SDK does not export the type of these
      for (const name of answer.headerNames()) answer.remove(name);
      response.headers.forEach((value, name) => {
        answer.set(name, value);
      });
      return { request, status: response.status, headers: answer, bodyAsText: await response.text() };
    },
  };
}

/** The SDK tells a connection that failed from other errors by Node's code. */
function asTheSdkKnowsIt(error: unknown): never {
  throw isBotError(error, 'outgoing/unreachable') ? (error.cause ?? error) : error;
}
